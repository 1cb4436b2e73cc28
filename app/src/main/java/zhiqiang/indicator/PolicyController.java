package zhiqiang.indicator;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import zhiqiang.identity.AllowedTo;
import zhiqiang.platform.policy.PolicyPack;
import zhiqiang.scorecard.pack.Column;
import zhiqiang.scorecard.pack.ColumnType;
import zhiqiang.scorecard.pack.Condition;
import zhiqiang.scorecard.pack.Dataset;
import zhiqiang.scorecard.pack.Derivation;
import zhiqiang.scorecard.pack.Indicator;
import zhiqiang.scorecard.pack.Pack;
import zhiqiang.scorecard.pack.Part;
import zhiqiang.scorecard.pack.Region;
import zhiqiang.scorecard.pack.Target;
import zhiqiang.scorecard.text.Text;

/// The policy: its clauses, targets and datasets, for people and for forms.
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
class PolicyController {
    private final PolicyPack policy;

    PolicyController(PolicyPack policy) {
        this.policy = policy;
    }

    public record PolicyView(
            String id,
            String version,
            Text title,
            LocalDate start,
            LocalDate end,
            List<ClauseView> clauses,
            List<RegionView> regions,
            List<NamedView> units,
            List<Text> assumptions,
            List<IndicatorView> indicators,
            List<DatasetView> datasets,
            List<ProfileView> profiles) {}

    public record ClauseView(String code, Text title) {}

    public record NamedView(String code, Text name) {}

    public record RegionView(String code, Text name, Region.Level level) {}

    public record IndicatorView(
            String code,
            String clause,
            Text name,
            Text definition,
            Indicator.Kind kind,
            Indicator.Measurement unit,
            String lead,
            boolean cityOnly,
            boolean sampled,
            boolean binding,
            Indicator.Accumulation accumulation,
            List<String> datasets,
            TargetSettingView target,
            List<Text> assumptions) {}

    public record TargetSettingView(
            Target.Direction direction,
            @Nullable String value,
            @Nullable LocalDate due,
            Target.@Nullable Pace pace,
            @Nullable String warning) {}

    public record DatasetView(
            String code,
            Text title,
            boolean derived,
            List<ColumnView> columns,
            List<String> indicators) {}

    /// @param values the only ones it may hold
    /// @param suggestions texts that targets look for, where anything may be written
    public record ColumnView(
            String code,
            Text title,
            ColumnType type,
            boolean required,
            boolean key,
            List<ValueView> values,
            List<String> suggestions,
            @Nullable String min,
            @Nullable String max,
            @Nullable String unit,
            @Nullable String refersTo,
            boolean areasOnly) {}

    public record ValueView(String code, Text title) {}

    public record ProfileView(String name, Text title, String dataset, List<Text> assumptions) {}

    @AllowedTo(AllowedTo.Who.SIGNED_IN)
    @GetMapping("/policy")
    ResponseEntity<PolicyView> policy() {
        return ResponseEntity.ok()
                .eTag(policy.digest())
                .cacheControl(CacheControl.noCache())
                .body(view(policy.pack()));
    }

    private static PolicyView view(Pack pack) {
        return new PolicyView(
                pack.id(),
                pack.version(),
                pack.title(),
                pack.start(),
                pack.end(),
                pack.clauses().stream().map(c -> new ClauseView(c.code(), c.title())).toList(),
                pack.regions().stream()
                        .map(r -> new RegionView(r.code(), r.name(), r.level()))
                        .toList(),
                pack.units().stream().map(u -> new NamedView(u.code(), u.name())).toList(),
                pack.assumptions(),
                pack.indicators().stream().map(PolicyController::view).toList(),
                pack.datasets().stream().map(dataset -> view(pack, dataset)).toList(),
                pack.profiles().stream()
                        .map(
                                p ->
                                        new ProfileView(
                                                p.name(),
                                                p.title(),
                                                p.dataset().code(),
                                                p.assumptions()))
                        .toList());
    }

    private static IndicatorView view(Indicator indicator) {
        return new IndicatorView(
                indicator.code(),
                indicator.clause(),
                indicator.name(),
                indicator.definition(),
                indicator.kind(),
                indicator.unit(),
                indicator.lead().code(),
                indicator.cityOnly(),
                indicator.sampled(),
                indicator.binding(),
                indicator.accumulation(),
                datasets(indicator).stream().map(Dataset::code).toList(),
                new TargetSettingView(
                        indicator.target().direction(),
                        ResultView.print(indicator.target().value()),
                        indicator.target().due(),
                        indicator.target().pace(),
                        warning(indicator)),
                indicator.assumptions());
    }

    /// The day from which on a target that is not reached is at risk, without its year where that
    /// is the year assessed.
    private static @Nullable String warning(Indicator indicator) {
        MonthDay day = indicator.target().warning();
        Integer year = indicator.target().warningYear();
        if (day == null) {
            return null;
        }
        return year == null ? day.toString().substring(2) : day.atYear(year).toString();
    }

    /// The datasets that an indicator looks at, and those that they are derived from.
    static Set<Dataset> datasets(Indicator indicator) {
        Set<Dataset> datasets = new LinkedHashSet<>();
        Stream.of(indicator.numerator(), indicator.denominator(), indicator.provisional())
                .flatMap(Optional::stream)
                .map(Part::dataset)
                .forEach(datasets::add);
        indicator.level().ifPresent(level -> datasets.add(level.dataset()));
        for (Dataset dataset : List.copyOf(datasets)) {
            dataset.derivation()
                    .ifPresent(
                            derivation ->
                                    datasets.addAll(
                                            switch (derivation) {
                                                case Derivation.AirDays(
                                                                var hours,
                                                                var days,
                                                                var stations) ->
                                                        List.of(hours, days, stations);
                                                case Derivation.WaterYears(
                                                                var readings,
                                                                var sections) ->
                                                        List.of(readings, sections);
                                                case Derivation.NewestRow how ->
                                                        List.of(how.rows());
                                            }));
        }
        return datasets;
    }

    private static DatasetView view(Pack pack, Dataset dataset) {
        return new DatasetView(
                dataset.code(),
                dataset.title(),
                dataset.derived(),
                dataset.columns().stream().map(column -> view(pack, dataset, column)).toList(),
                pack.indicators().stream()
                        .filter(indicator -> datasets(indicator).contains(dataset))
                        .map(Indicator::code)
                        .toList());
    }

    private static List<String> suggestions(Pack pack, Dataset dataset, Column column) {
        return pack.indicators().stream()
                .flatMap(indicator -> Stream.of(indicator.numerator(), indicator.denominator()))
                .flatMap(Optional::stream)
                .filter(part -> part.dataset().equals(dataset))
                .map(part -> part.where().get(column))
                .flatMap(
                        condition ->
                                condition instanceof Condition.OneOf(Set<String> wanted)
                                        ? wanted.stream().sorted()
                                        : Stream.empty())
                .distinct()
                .toList();
    }

    private static ColumnView view(Pack pack, Dataset dataset, Column column) {
        return new ColumnView(
                column.code(),
                column.title(),
                column.type(),
                column.required(),
                dataset.key().contains(column),
                column.values().stream().map(v -> new ValueView(v.code(), v.title())).toList(),
                column.type() == ColumnType.TEXT ? suggestions(pack, dataset, column) : List.of(),
                ResultView.print(column.min()),
                ResultView.print(column.max()),
                column.unit(),
                column.refersTo(),
                column.areasOnly());
    }
}
