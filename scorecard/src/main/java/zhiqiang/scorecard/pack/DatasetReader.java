package zhiqiang.scorecard.pack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zhiqiang.scorecard.text.Text;

/// Turns `datasets.yaml` into datasets: those with files first, then those derived from them.
final class DatasetReader {
    private static final String[] AIR_HOUR = {
        "station", "time", "pm25", "pm10", "so2", "no2", "o3", "co"
    };
    private static final String[] AIR_DAY = {
        "area", "date", "pm25", "pm10", "so2", "no2", "o3_8h", "co"
    };

    private final Map<String, Dataset> datasets = new LinkedHashMap<>();

    Map<String, Dataset> read(PackNode list) {
        PackReader.unique(list.items(), "code");
        for (PackNode node : list.items()) {
            if (!node.has("derived")) {
                datasets.put(node.text("code"), plain(node));
            }
        }
        for (PackNode node : list.items()) {
            if (node.has("derived")) {
                derived(node).ifPresent(d -> datasets.put(d.code(), d));
            } else {
                references(node);
            }
        }
        return datasets;
    }

    private static Dataset plain(PackNode node) {
        List<Column> columns = columns(node);
        List<Column> key = named(columns, node.items("key"));
        for (PackNode item : node.items("key")) {
            if (named(columns, item).filter(c -> !c.required()).isPresent()) {
                item.fault(
                        "pack.key-not-required", "a key column must be required: " + item.text());
            }
        }
        Optional<Column> date = role(columns, node, "date");
        date.filter(c -> !c.type().temporal())
                .ifPresent(
                        c ->
                                node.at("date")
                                        .fault(
                                                "pack.not-a-date-column",
                                                c.code() + " holds no dates"));
        Optional<Column> region = role(columns, node, "region");
        region.filter(c -> c.type() != ColumnType.REGION)
                .ifPresent(
                        c ->
                                node.at("region")
                                        .fault(
                                                "pack.not-a-region-column",
                                                c.code() + " holds no regions"));
        Optional<Column> until = role(columns, node, "until");
        until.filter(c -> c.type() != ColumnType.DATE)
                .ifPresent(
                        c ->
                                node.at("until")
                                        .fault(
                                                "pack.not-a-date-column",
                                                c.code() + " holds no dates"));
        List<Check> checks = new ArrayList<>();
        for (PackNode check : node.items("checks")) {
            check(columns, check).ifPresent(checks::add);
        }
        return new Dataset(
                node.text("code"),
                node.bilingual("title"),
                columns,
                key,
                date,
                region,
                until,
                checks,
                Optional.empty(),
                false);
    }

    private static List<Column> columns(PackNode node) {
        List<PackNode> items = node.items("columns");
        PackReader.unique(items, "code");
        List<Column> columns = new ArrayList<>();
        Set<String> headers = new HashSet<>();
        for (PackNode item : items) {
            Column column = column(item, columns.size());
            if (!headers.add(column.code()) || !headers.add(column.title().zh())) {
                item.fault(
                        "pack.header-twice",
                        "two columns could be meant by the header of " + column.code());
            }
            columns.add(column);
        }
        return columns;
    }

    private static Column column(PackNode node, int index) {
        PackReader.unique(node.items("values"), "code");
        ColumnType type =
                node.has("type")
                        ? ColumnType.valueOf(node.text("type").toUpperCase(Locale.ROOT))
                        : ColumnType.TEXT;
        return new Column(
                index,
                node.text("code"),
                node.has("title")
                        ? node.bilingual("title")
                        : new Text(node.text("code"), node.text("code")),
                type,
                node.flag("required", false),
                node.items("values").stream()
                        .map(v -> new Column.Value(v.text("code"), v.bilingual("title")))
                        .toList(),
                number(node, "min"),
                number(node, "max"),
                node.flag("on_the_hour", false),
                node.flag("date_allowed", false),
                node.flag("areas_only", false),
                node.has("dataset") ? node.text("dataset") : null,
                node.has("unit") ? node.text("unit") : null);
    }

    private static @Nullable BigDecimal number(PackNode node, String name) {
        return node.has(name) ? node.at(name).number() : null;
    }

    private void references(PackNode node) {
        for (PackNode column : node.items("columns")) {
            if (column.text("type", "").equals("reference")) {
                Optional<Dataset> target = dataset(column.at("dataset"));
                if (target.isPresent() && target.get().key().size() != 1) {
                    column.at("dataset")
                            .fault(
                                    "pack.key-not-single",
                                    "a referenced dataset has one key column");
                }
            }
        }
    }

    private Optional<Dataset> dataset(PackNode name) {
        Dataset found = datasets.get(name.text());
        if (found == null) {
            name.fault("pack.unknown-dataset", "there is no dataset " + name.text());
        }
        return Optional.ofNullable(found);
    }

    private static Optional<Column> role(List<Column> columns, PackNode node, String role) {
        return node.optional(role).flatMap(name -> named(columns, name));
    }

    static Optional<Column> named(List<Column> columns, PackNode name) {
        Optional<Column> found =
                columns.stream().filter(c -> c.code().equals(name.text())).findFirst();
        if (found.isEmpty()) {
            name.fault("pack.unknown-column", "there is no column " + name.text());
        }
        return found;
    }

    private static List<Column> named(List<Column> columns, List<PackNode> names) {
        return names.stream().flatMap(n -> named(columns, n).stream()).toList();
    }

    private static Optional<Check> check(List<Column> columns, PackNode node) {
        Optional<Column> column = named(columns, node.at("column"));
        if (column.isEmpty()) {
            return Optional.empty();
        }
        String code = node.text("code");
        Text reason = node.bilingual("reason");
        return switch (node.text("rule")) {
            case "not_above" ->
                    named(columns, node.at("other"))
                            .map(other -> new Check.NotAbove(code, reason, column.get(), other));
            case "not_before" ->
                    named(columns, node.at("other"))
                            .map(other -> new Check.NotBefore(code, reason, column.get(), other));
            case "forbidden" ->
                    Optional.of(
                            new Check.Forbidden(
                                    code,
                                    reason,
                                    column.get(),
                                    conditions(columns, node.at("where"))));
            case "range_when" ->
                    Optional.of(
                            new Check.RangeWhen(
                                    code,
                                    reason,
                                    column.get(),
                                    conditions(columns, node.at("where")),
                                    node.at("min").number(),
                                    node.at("max").number()));
            case "one_level" -> {
                if (column.get().type() != ColumnType.REGION) {
                    node.at("column")
                            .fault(
                                    "pack.not-a-region-column",
                                    column.get().code() + " holds no regions");
                }
                yield Optional.of(
                        new Check.OneLevel(
                                code, reason, column.get(), named(columns, node.items("per"))));
            }
            default -> throw new IllegalStateException("the schema lets no other rule pass");
        };
    }

    /// Conditions by column, each column and value resolved.
    static Map<Column, Condition> conditions(List<Column> columns, PackNode where) {
        Map<Column, Condition> conditions = new LinkedHashMap<>();
        where.entries()
                .forEach(
                        (name, node) -> {
                            Optional<Column> column =
                                    columns.stream().filter(c -> c.code().equals(name)).findFirst();
                            if (column.isEmpty()) {
                                node.fault("pack.unknown-column", "there is no column " + name);
                            } else {
                                conditions.put(column.get(), condition(column.get(), node));
                            }
                        });
        return conditions;
    }

    private static Condition condition(Column column, PackNode node) {
        if (node.list()) {
            return new Condition.OneOf(codes(column, node));
        }
        if (node.has("not")) {
            return new Condition.NoneOf(codes(column, node.at("not")));
        }
        if (!column.type().number()) {
            node.fault(
                    "pack.not-a-number-column",
                    column.code() + " holds no numbers, so it has no range");
        }
        return new Condition.Between(
                bound(node, "at_least"),
                node.has("below") ? bound(node, "below") : bound(node, "at_most"),
                !node.has("below"));
    }

    private static Condition.Bound bound(PackNode node, String name) {
        return node.has(name)
                ? new Condition.Bound.At(node.at(name).number())
                : new Condition.Bound.Open();
    }

    private static Set<String> codes(Column column, PackNode list) {
        for (PackNode item : list.items()) {
            boolean known =
                    switch (column.type()) {
                        case ENUM -> column.valueIndex(item.text()) >= 0;
                        case BOOLEAN -> item.text().equals("yes") || item.text().equals("no");
                        case TEXT -> true;
                        default -> false;
                    };
            if (!known) {
                item.fault("pack.unknown-value", column.code() + " has no value " + item.text());
            }
        }
        return Set.copyOf(list.texts());
    }

    /// A dataset that a method reads must have the columns that the method is about.
    private Optional<Dataset> dataset(PackNode name, String... columns) {
        Optional<Dataset> found = dataset(name);
        for (String column : columns) {
            if (found.isPresent() && found.get().column(column).isEmpty()) {
                name.fault(
                        "pack.method-needs-column",
                        "the method needs a column " + column + " in " + name.text());
            }
        }
        return found;
    }

    private Optional<Dataset> derived(PackNode node) {
        PackNode how = node.at("derived");
        Optional<Derivation> derivation =
                switch (how.text("method")) {
                    case "air-quality-day" -> {
                        var hours = dataset(how.at("hours"), AIR_HOUR);
                        var days = dataset(how.at("days"), AIR_DAY);
                        var stations = dataset(how.at("stations"), "region", "assessed");
                        yield hours.isPresent() && days.isPresent() && stations.isPresent()
                                ? Optional.of(
                                        new Derivation.AirDays(
                                                hours.get(), days.get(), stations.get()))
                                : Optional.empty();
                    }
                    case "water-year-class" -> {
                        var readings = dataset(how.at("readings"), "section", "sampled_at");
                        var sections = dataset(how.at("sections"), "type", "region");
                        yield readings.isPresent() && sections.isPresent()
                                ? Optional.of(
                                        new Derivation.WaterYears(readings.get(), sections.get()))
                                : Optional.empty();
                    }
                    case "newest-row" ->
                            dataset(how.at("rows"))
                                    .flatMap(
                                            rows ->
                                                    named(rows.columns(), how.at("effective"))
                                                            .map(
                                                                    effective ->
                                                                            new Derivation
                                                                                    .NewestRow(
                                                                                    rows,
                                                                                    named(
                                                                                            rows
                                                                                                    .columns(),
                                                                                            how
                                                                                                    .items(
                                                                                                            "entity")),
                                                                                    effective)));
                    default ->
                            throw new IllegalStateException("the schema lets no other method pass");
                };
        List<Column> columns =
                derivation.isPresent() && derivation.get() instanceof Derivation.NewestRow newest
                        ? newest.rows().columns()
                        : columns(node);
        return derivation.map(
                d ->
                        new Dataset(
                                node.text("code"),
                                node.bilingual("title"),
                                columns,
                                List.of(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                List.of(),
                                Optional.of(d),
                                node.text("city", "").equals("own-rows")));
    }
}
