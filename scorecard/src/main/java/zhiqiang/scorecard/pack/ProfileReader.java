package zhiqiang.scorecard.pack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import zhiqiang.scorecard.pack.Profile.Source;

/// Turns `profiles.yaml` into import profiles.
final class ProfileReader {
    private static final int TIME_PARTS = 4;

    private final Map<String, Dataset> datasets;

    ProfileReader(Map<String, Dataset> datasets) {
        this.datasets = datasets;
    }

    List<Profile> read(PackNode file) {
        PackReader.unique(file.items("profiles"), "name");
        return file.items("profiles").stream().flatMap(node -> profile(node).stream()).toList();
    }

    private Optional<Profile> profile(PackNode node) {
        return dataset(node.at("dataset"))
                .map(
                        dataset ->
                                new Profile(
                                        node.text("name"),
                                        dataset,
                                        node.bilingual("title"),
                                        node.optional("json")
                                                .map(
                                                        json ->
                                                                new Profile.JsonShape(
                                                                        json.text("records"),
                                                                        json.has("header")
                                                                                ? json.text(
                                                                                        "header")
                                                                                : null,
                                                                        json.has("fields")
                                                                                ? json.text(
                                                                                        "fields")
                                                                                : null)),
                                        node.has("missing")
                                                ? Set.copyOf(node.at("missing").texts())
                                                : Set.of(),
                                        node.flag("strip_markup", false),
                                        columns(dataset, node.at("columns")),
                                        only(node, "only"),
                                        node.items("skip_unlisted").stream()
                                                .flatMap(name -> reference(dataset, name).stream())
                                                .toList(),
                                        node.items("declares").stream()
                                                .flatMap(
                                                        declares ->
                                                                declaration(dataset, declares)
                                                                        .stream())
                                                .toList(),
                                        node.optional("year_from_name").map(ProfileReader::pattern),
                                        node.flag("last_wins", false),
                                        node.optional("reconcile")
                                                .map(ProfileReader::reconciliation),
                                        node.bilinguals("assumptions")));
    }

    private Optional<Dataset> dataset(PackNode name) {
        Dataset found = datasets.get(name.text());
        if (found == null || found.derived()) {
            name.fault(
                    "pack.unknown-dataset", "there is no dataset with files called " + name.text());
            return Optional.empty();
        }
        return Optional.of(found);
    }

    private static String pattern(PackNode node) {
        try {
            if (Pattern.compile(node.text()).matcher("").groupCount() < 1) {
                node.fault(
                        "pack.pattern-without-group", "the pattern needs a group around the year");
            }
        } catch (PatternSyntaxException wrong) {
            node.fault("pack.not-a-pattern", "not a regular expression: " + wrong.getDescription());
        }
        return node.text();
    }

    private static Map<String, Set<String>> only(PackNode node, String name) {
        if (!node.has(name)) {
            return Map.of();
        }
        return node.at(name).entries().entrySet().stream()
                .collect(
                        Collectors.toMap(Map.Entry::getKey, e -> Set.copyOf(e.getValue().texts())));
    }

    private static Map<Column, Source> columns(Dataset dataset, PackNode node) {
        Map<Column, Source> columns = new LinkedHashMap<>();
        node.entries()
                .forEach(
                        (name, source) -> {
                            Optional<Column> column = dataset.column(name);
                            if (column.isEmpty()) {
                                source.fault(
                                        "pack.unknown-column",
                                        dataset.code() + " has no column " + name);
                            } else {
                                columns.put(column.get(), source(source));
                            }
                        });
        for (Column column : dataset.columns()) {
            if (column.required() && !columns.containsKey(column)) {
                node.fault(
                        "pack.column-not-filled",
                        "the required column " + column.code() + " is not filled");
            }
        }
        return columns;
    }

    private static Source source(PackNode node) {
        if (node.has("value")) {
            return new Source.Constant(node.text("value"));
        }
        if (node.has("template")) {
            return new Source.Joined(node.text("template"));
        }
        boolean begins = node.flag("begins_hour", false);
        if (node.has("time")) {
            return new Source.Time(node.text("time"), node.text("pattern"), begins);
        }
        if (node.has("parts")) {
            if (node.items("parts").size() != TIME_PARTS) {
                node.at("parts").fault("pack.time-parts", "year, month, day and hour are needed");
            }
            return new Source.TimeParts(node.at("parts").texts(), begins);
        }
        return new Source.From(
                node.text("from"),
                node.has("map") ? texts(node.at("map")) : Map.of(),
                node.optional("factor").map(PackNode::number));
    }

    private static Map<String, String> texts(PackNode node) {
        Map<String, String> texts = new LinkedHashMap<>();
        node.entries().forEach((name, value) -> texts.put(name, value.text()));
        return texts;
    }

    private static Optional<Column> reference(Dataset dataset, PackNode name) {
        Optional<Column> column = DatasetReader.named(dataset.columns(), name);
        column.filter(c -> c.type() != ColumnType.REFERENCE)
                .ifPresent(
                        c ->
                                name.fault(
                                        "pack.not-a-reference",
                                        c.code() + " refers to nothing declared"));
        return column;
    }

    private Optional<Profile.Declaration> declaration(Dataset own, PackNode node) {
        return dataset(node.at("dataset"))
                .map(
                        dataset -> {
                            for (PackNode row : node.items("rows")) {
                                row.entries()
                                        .forEach(
                                                (name, value) -> {
                                                    if (dataset.column(name).isEmpty()) {
                                                        value.fault(
                                                                "pack.unknown-column",
                                                                dataset.code()
                                                                        + " has no column "
                                                                        + name);
                                                    }
                                                });
                            }
                            return new Profile.Declaration(
                                    dataset,
                                    node.items("rows").stream().map(ProfileReader::texts).toList(),
                                    node.optional("each_of")
                                            .flatMap(
                                                    name ->
                                                            DatasetReader.named(
                                                                    own.columns(), name)),
                                    node.has("otherwise") ? texts(node.at("otherwise")) : Map.of());
                        });
    }

    private static Profile.Reconciliation reconciliation(PackNode node) {
        return new Profile.Reconciliation(
                node.at("method").one(Profile.Reconciliation.Method.class),
                node.text("published"),
                node.has("names") ? texts(node.at("names")) : Map.of(),
                node.has("lakes") ? Set.copyOf(node.at("lakes").texts()) : Set.of(),
                only(node, "only_where"),
                node.bilingual("why"));
    }
}
