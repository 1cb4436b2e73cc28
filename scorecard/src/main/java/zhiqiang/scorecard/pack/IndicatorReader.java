package zhiqiang.scorecard.pack;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Turns `indicators.yaml` into indicators.
final class IndicatorReader {
    private static final int DATE_LENGTH = "2025-07-01".length();

    private final Map<String, Dataset> datasets;
    private final Map<String, Unit> units;
    private final Set<String> clauses;
    private final LocalDate start;
    private final LocalDate end;

    IndicatorReader(
            Map<String, Dataset> datasets,
            Map<String, Unit> units,
            Set<String> clauses,
            LocalDate start,
            LocalDate end) {
        this.datasets = datasets;
        this.units = units;
        this.clauses = clauses;
        this.start = start;
        this.end = end;
    }

    List<Indicator> read(PackNode list) {
        PackReader.unique(list.items(), "code");
        List<Indicator> indicators = new ArrayList<>();
        for (PackNode node : list.items()) {
            indicator(node, indicators.size()).ifPresent(indicators::add);
        }
        return indicators;
    }

    private Optional<Indicator> indicator(PackNode node, int index) {
        Unit lead = units.get(node.text("lead"));
        if (lead == null) {
            node.at("lead").fault("pack.unknown-unit", "there is no unit " + node.text("lead"));
        }
        if (!clauses.contains(node.text("clause"))) {
            node.at("clause")
                    .fault("pack.unknown-clause", "there is no clause " + node.text("clause"));
        }
        Indicator.Kind kind = node.at("kind").one(Indicator.Kind.class);
        Optional<Part> numerator = part(node, "numerator");
        Optional<Part> denominator = part(node, "denominator");
        Optional<Part> provisional = part(node, "provisional");
        Optional<Level> level = node.optional("level").flatMap(this::level);
        Target target = target(node.at("target"), kind);
        boolean byNumerator = denominator.isEmpty();
        if (lead == null) {
            return Optional.empty();
        }
        return Optional.of(
                new Indicator(
                        index,
                        node.text("code"),
                        node.text("clause"),
                        node.bilingual("name"),
                        node.bilingual("definition"),
                        kind,
                        node.at("unit").one(Indicator.Measurement.class),
                        lead,
                        node.text("scope", "ALL").equals("CITY"),
                        node.at("accumulation").one(Indicator.Accumulation.class),
                        node.has("since") ? node.at("since").date() : start,
                        node.has("interval"),
                        numerator,
                        denominator,
                        provisional,
                        level,
                        node.has("evidence")
                                ? node.text("evidence").equals("NUMERATOR")
                                : byNumerator,
                        target,
                        node.flag("binding", true),
                        node.bilinguals("assumptions")));
    }

    private Optional<Part> part(PackNode indicator, String name) {
        return indicator
                .optional(name)
                .flatMap(
                        node ->
                                dataset(node.at("dataset"))
                                        .map(
                                                dataset ->
                                                        new Part(
                                                                dataset,
                                                                node.has("where")
                                                                        ? DatasetReader.conditions(
                                                                                dataset.columns(),
                                                                                node.at("where"))
                                                                        : Map.of(),
                                                                node.optional("measure")
                                                                        .map(
                                                                                m ->
                                                                                        measure(
                                                                                                dataset,
                                                                                                m))
                                                                        .orElseGet(
                                                                                Measure.Count
                                                                                        ::new))));
    }

    private Optional<Dataset> dataset(PackNode name) {
        Dataset found = datasets.get(name.text());
        if (found == null) {
            name.fault("pack.unknown-dataset", "there is no dataset " + name.text());
        }
        return Optional.ofNullable(found);
    }

    private static Measure measure(Dataset dataset, PackNode node) {
        if (node.has("sum")) {
            return number(dataset, node.at("sum"))
                    .<Measure>map(Measure.Sum::new)
                    .orElseGet(Measure.Count::new);
        }
        if (node.has("product")) {
            List<PackNode> factors = node.at("product").items();
            Optional<Column> left = number(dataset, factors.get(0));
            Optional<Column> right = number(dataset, factors.get(1));
            return left.isPresent() && right.isPresent()
                    ? new Measure.Product(left.get(), right.get())
                    : new Measure.Count();
        }
        return new Measure.Areas(node.at("areas").one(Region.Level.class));
    }

    private static Optional<Column> number(Dataset dataset, PackNode name) {
        Optional<Column> column = DatasetReader.named(dataset.columns(), name);
        column.filter(c -> !c.type().number())
                .ifPresent(
                        c ->
                                name.fault(
                                        "pack.not-a-number-column",
                                        c.code() + " holds no numbers"));
        return column;
    }

    private Optional<Level> level(PackNode node) {
        Optional<Dataset> dataset = dataset(node.at("dataset"));
        if (dataset.isEmpty()) {
            return Optional.empty();
        }
        List<Column> columns = dataset.get().columns();
        Optional<Column> period = DatasetReader.named(columns, node.at("period"));
        Optional<Column> value = number(dataset.get(), node.at("value"));
        Optional<Column> published = DatasetReader.named(columns, node.at("published"));
        if (period.isEmpty() || value.isEmpty() || published.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Level(
                        dataset.get(),
                        node.has("where")
                                ? DatasetReader.conditions(columns, node.at("where"))
                                : Map.of(),
                        period.get(),
                        value.get(),
                        published.get(),
                        node.at("last_period").number().intValue(),
                        node.at("settles").date()));
    }

    private Target target(PackNode node, Indicator.Kind kind) {
        Target.Direction direction = node.at("direction").one(Target.Direction.class);
        @Nullable BigDecimal value = node.has("value") ? node.at("value").number() : null;
        if (direction == Target.Direction.AT_LEAST && value == null) {
            node.fault("pack.target-without-value", "a target to reach needs a value");
        }
        LocalDate due =
                node.text("due", "").equals("YEAR_END")
                        ? null
                        : node.optional("due").map(PackNode::date).orElse(end);
        Target.Pace pace = node.has("pace") ? node.at("pace").one(Target.Pace.class) : null;
        if (pace == null && (kind == Indicator.Kind.COUNT || kind == Indicator.Kind.PROGRESS)) {
            node.fault(
                    "pack.pace-missing",
                    "a count or a progress needs a pace, LINEAR or BY_DEADLINE");
        }
        MonthDay warning = null;
        Integer warningYear = null;
        if (node.has("warning")) {
            String day = node.text("warning");
            LocalDate full =
                    day.length() == DATE_LENGTH
                            ? node.at("warning").date()
                            : LocalDate.parse(start.getYear() + "-" + day);
            warning = MonthDay.from(full);
            warningYear = day.length() == DATE_LENGTH ? Integer.valueOf(full.getYear()) : null;
        } else if (pace == Target.Pace.BY_DEADLINE) {
            node.fault(
                    "pack.warning-missing", "a target judged by its deadline needs a warning day");
        }
        return new Target(direction, value, due, pace, warning, warningYear);
    }
}
