package zhiqiang.scorecard.pack;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import zhiqiang.scorecard.assessment.Scheme;
import zhiqiang.scorecard.clock.CalendarYear;
import zhiqiang.scorecard.clock.DeadlineRule;
import zhiqiang.scorecard.clock.Suspension;
import zhiqiang.scorecard.process.CaseProcess;
import zhiqiang.scorecard.text.Text;

/// A policy: immutable once loaded.
///
/// @param start first day of the policy; there is no assessment before it
/// @param end last day of the policy; evidence after it is kept and not counted
/// @param roles those that processes need besides the built-in ones
/// @param regions the city first, then its areas
/// @param assessments by what areas and units are assessed
/// @param suspensions what may suspend deadlines
/// @param calendar the years of the working calendar that the pack knows
public record Pack(
        Path folder,
        String id,
        String version,
        Text title,
        LocalDate effectiveFrom,
        LocalDate start,
        LocalDate end,
        List<Clause> clauses,
        List<Region> regions,
        List<Unit> units,
        List<Dataset> datasets,
        List<Indicator> indicators,
        List<Profile> profiles,
        IndustryChains industryChains,
        List<Role> roles,
        List<CaseProcess> processes,
        List<DataRound> rounds,
        List<Scheme> assessments,
        TaskPlan tasks,
        List<DeadlineRule> deadlines,
        List<Suspension> suspensions,
        List<CalendarYear> calendar,
        List<Text> assumptions) {

    public Pack {
        clauses = List.copyOf(clauses);
        regions = List.copyOf(regions);
        units = List.copyOf(units);
        datasets = List.copyOf(datasets);
        indicators = List.copyOf(indicators);
        profiles = List.copyOf(profiles);
        roles = List.copyOf(roles);
        processes = List.copyOf(processes);
        rounds = List.copyOf(rounds);
        assessments = List.copyOf(assessments);
        deadlines = List.copyOf(deadlines);
        suspensions = List.copyOf(suspensions);
        calendar = List.copyOf(calendar);
        assumptions = List.copyOf(assumptions);
    }

    public Region city() {
        return regions.getFirst();
    }

    /// An area or the city by its code or full Chinese name.
    public Optional<Region> region(String codeOrName) {
        return regions.stream()
                .filter(r -> r.code().equals(codeOrName) || r.name().zh().equals(codeOrName))
                .findFirst();
    }

    public Optional<Dataset> dataset(String code) {
        return datasets.stream().filter(d -> d.code().equals(code)).findFirst();
    }

    public Optional<Indicator> indicator(String code) {
        return indicators.stream().filter(i -> i.code().equals(code)).findFirst();
    }

    public Optional<Profile> profile(String name) {
        return profiles.stream().filter(p -> p.name().equals(name)).findFirst();
    }

    public Optional<CaseProcess> process(String code) {
        return processes.stream().filter(p -> p.code().equals(code)).findFirst();
    }

    public Optional<Scheme> assessment(String code) {
        return assessments.stream().filter(scheme -> scheme.code().equals(code)).findFirst();
    }

    public Optional<DeadlineRule> deadline(String code) {
        return deadlines.stream().filter(rule -> rule.code().equals(code)).findFirst();
    }

    /// The heading of a clause by its code.
    public Map<String, Text> clauseTitles() {
        return clauses.stream().collect(Collectors.toMap(Clause::code, Clause::title));
    }

    /// The indicators that a region has: all for the city; those that exist for areas otherwise.
    public List<Indicator> indicatorsOf(Region region) {
        return indicators.stream().filter(i -> region.city() || !i.cityOnly()).toList();
    }
}
