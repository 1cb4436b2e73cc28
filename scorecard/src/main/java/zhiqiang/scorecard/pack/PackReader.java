package zhiqiang.scorecard.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zhiqiang.scorecard.assessment.Scheme;
import zhiqiang.scorecard.clock.DeadlineRule;
import zhiqiang.scorecard.clock.Suspension;
import zhiqiang.scorecard.process.CaseProcess;
import zhiqiang.scorecard.process.Known;

/// Reads a pack's folder: YAML, JSON Schema, then every reference resolved. All faults are found
/// before any is reported, but for those that hide others (a file that is no YAML, or not of the
/// right shape).
public final class PackReader {
    private final Path folder;
    private final List<PackFault> faults = new ArrayList<>();

    private PackReader(Path folder) {
        this.folder = folder;
    }

    /// @throws PackRefused with every fault
    public static Pack read(Path folder) {
        return new PackReader(folder).pack();
    }

    private Pack pack() {
        PackNode main = file("pack", true);
        PackNode regionsFile = file("regions", true);
        PackNode unitsFile = file("units", true);
        PackNode datasetsFile = file("datasets", true);
        PackNode indicatorsFile = file("indicators", true);
        PackNode profilesFile = file("profiles", false);
        PackNode registryFile = file("registry", false);
        PackNode rolesFile = file("roles", false);
        PackNode roundsFile = file("rounds", false);
        PackNode assessmentFile = file("assessment", false);
        PackNode tasksFile = file("tasks", false);
        ClockReader clocks = new ClockReader(file("clocks", false));
        PackNode calendarFile = file("calendar", false);
        refuseIfFaulty();

        List<Clause> clauses =
                main.items("clauses").stream()
                        .map(c -> new Clause(c.text("code"), c.bilingual("title")))
                        .toList();
        unique(main.items("clauses"), "code");
        List<Region> regions = regions(main, regionsFile);
        List<Unit> units =
                unitsFile.items("units").stream()
                        .map(
                                u ->
                                        new Unit(
                                                u.text("code"),
                                                u.bilingual("name"),
                                                u.flag("office", false)))
                        .toList();
        unique(unitsFile.items("units"), "code");
        refuseIfFaulty();

        Map<String, Dataset> datasets = new DatasetReader().read(datasetsFile.at("datasets"));
        refuseIfFaulty();
        Map<String, Unit> unitByCode = byCode(units, Unit::code);
        Set<String> clauseCodes = clauses.stream().map(Clause::code).collect(Collectors.toSet());
        PackNode period = main.at("period");
        IndicatorReader indicatorReader =
                new IndicatorReader(
                        datasets,
                        unitByCode,
                        clauseCodes,
                        period.at("start").date(),
                        period.at("end").date());
        List<Indicator> indicators = indicatorReader.read(indicatorsFile.at("indicators"));
        List<Profile> profiles = new ProfileReader(datasets).read(profilesFile);
        List<Role> roles = roles(rolesFile);
        List<DeadlineRule> deadlines = clocks.rules();
        List<Suspension> suspensions = clocks.suspensions();
        Known known =
                new Known(
                        Stream.concat(Role.BUILT_IN.stream(), roles.stream().map(Role::code))
                                .collect(Collectors.toSet()),
                        unitByCode.keySet(),
                        deadlines.stream().map(DeadlineRule::code).collect(Collectors.toSet()),
                        suspensions.stream().map(Suspension::code).collect(Collectors.toSet()));
        List<CaseProcess> processes = ProcessFiles.read(folder, known, faults);
        List<DataRound> rounds =
                new RoundReader(datasets, unitByCode, processes, known.rules()).read(roundsFile);
        List<Scheme> assessments =
                new AssessmentReader(
                                indicators,
                                unitByCode,
                                clauseCodes,
                                period.at("start").date(),
                                period.at("end").date())
                        .read(assessmentFile);
        TaskPlan tasks =
                new TaskReader(clauses, unitByCode, indicators, processes, known.rules())
                        .read(tasksFile);
        if (period.at("end").date().isBefore(period.at("start").date())) {
            period.at("end").fault("pack.end-before-start", "the period ends before it starts");
        }
        Pack pack =
                new Pack(
                        folder,
                        main.text("id"),
                        main.text("version"),
                        main.bilingual("title"),
                        main.at("effective_from").date(),
                        period.at("start").date(),
                        period.at("end").date(),
                        clauses,
                        regions,
                        units,
                        List.copyOf(datasets.values()),
                        indicators,
                        profiles,
                        IndustryChainReader.read(registryFile),
                        roles,
                        processes,
                        rounds,
                        assessments,
                        tasks,
                        deadlines,
                        suspensions,
                        CalendarReader.read(calendarFile),
                        main.bilinguals("assumptions"));
        refuseIfFaulty();
        return pack;
    }

    private PackNode file(String kind, boolean required) {
        Path path = folder.resolve(kind + ".yaml");
        if (!Files.isRegularFile(path)) {
            if (required) {
                faults.add(
                        new PackFault(
                                kind + ".yaml",
                                1,
                                "",
                                "pack.file-missing",
                                "the pack has no file " + kind + ".yaml"));
            }
            return PackNode.root(YamlDocument.empty(kind + ".yaml"), faults);
        }
        try {
            YamlDocument document = YamlDocument.read(path);
            faults.addAll(PackSchemas.faults(document));
            return PackNode.root(document, faults);
        } catch (PackRefused refused) {
            faults.addAll(refused.faults());
            return PackNode.root(YamlDocument.empty(kind + ".yaml"), faults);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private List<Region> regions(PackNode main, PackNode file) {
        List<PackNode> items = file.items("regions");
        unique(items, "code");
        List<Region> regions = new ArrayList<>();
        for (PackNode item : items) {
            Region.Level level = item.at("level").one(Region.Level.class);
            if (level == Region.Level.CITY && !item.text("code").equals(main.text("city"))) {
                item.at("level")
                        .fault(
                                "pack.second-city",
                                "only the region " + main.text("city") + " is the city");
            }
            if (regions.isEmpty() && level != Region.Level.CITY) {
                item.fault(
                        "pack.city-first",
                        "the city " + main.text("city") + " must be the first region");
            }
            regions.add(
                    new Region(regions.size(), item.text("code"), level, item.bilingual("name")));
        }
        Set<String> names = new HashSet<>();
        for (PackNode item : items) {
            if (!names.add(item.at("name").text("zh"))) {
                item.at("name").fault("pack.name-twice", "two regions have this name");
            }
        }
        return regions;
    }

    private static List<Role> roles(PackNode file) {
        unique(file.items("roles"), "code");
        for (PackNode role : file.items("roles")) {
            if (Role.BUILT_IN.contains(role.text("code"))) {
                role.at("code")
                        .fault(
                                "pack.role-built-in",
                                "every installation has the role " + role.text("code"));
            }
        }
        return file.items("roles").stream()
                .map(
                        role ->
                                new Role(
                                        role.text("code"),
                                        role.bilingual("name"),
                                        role.bilingual("about")))
                .toList();
    }

    /// Reports every item whose code stands twice.
    static void unique(List<PackNode> items, String field) {
        Set<String> seen = new HashSet<>();
        for (PackNode item : items) {
            if (!seen.add(item.text(field))) {
                item.at(field)
                        .fault("pack.code-twice", "the code " + item.text(field) + " stands twice");
            }
        }
    }

    private static <T> Map<String, T> byCode(List<T> things, Function<T, String> code) {
        return things.stream().collect(Collectors.toMap(code, Function.identity(), (a, b) -> a));
    }

    private void refuseIfFaulty() {
        if (!faults.isEmpty()) {
            throw new PackRefused(faults);
        }
    }
}
