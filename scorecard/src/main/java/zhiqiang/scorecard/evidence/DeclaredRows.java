package zhiqiang.scorecard.evidence;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import zhiqiang.scorecard.pack.Column;
import zhiqiang.scorecard.pack.Profile.Declaration;

/// Rows that an import profile brings along, seen as a file: those it lists and, if it says so, one
/// for every station or section that stands in the profiled file and is in an area of the pack.
final class DeclaredRows implements RecordSource {
    private final Declaration declaration;
    private final ProfiledFile from;
    private final Vocabulary vocabulary;

    DeclaredRows(Declaration declaration, ProfiledFile from, Vocabulary vocabulary) {
        this.declaration = declaration;
        this.from = from;
        this.vocabulary = vocabulary;
    }

    @Override
    public List<String> header() {
        Set<String> names = new LinkedHashSet<>();
        declaration.rows().forEach(row -> names.addAll(row.keySet()));
        declaration
                .eachOf()
                .ifPresent(
                        each -> {
                            names.add(key());
                            names.addAll(declaration.otherwise().keySet());
                        });
        return List.copyOf(names);
    }

    private String key() {
        return declaration.dataset().key().getFirst().code();
    }

    @Override
    public void segments(Consumer<Segment> parts) {
        parts.accept(WHOLE);
    }

    @Override
    public void read(Segment segment, RecordHandler handler) throws IOException {
        List<String> header = header();
        long row = 1;
        for (Map<String, String> values : rows()) {
            row++;
            handler.begin(row);
            for (int i = 0; i < header.size(); i++) {
                char[] value = values.getOrDefault(header.get(i), "").toCharArray();
                handler.field(i, value, 0, value.length);
            }
            handler.end();
        }
    }

    private List<Map<String, String>> rows() throws IOException {
        List<Map<String, String>> rows = new ArrayList<>(declaration.rows());
        if (declaration.eachOf().isPresent()) {
            Set<String> named = new HashSet<>();
            declaration.rows().forEach(row -> named.add(row.getOrDefault(key(), "")));
            Column each = declaration.eachOf().get();
            from.forEach(
                    (row, fields) -> {
                        String key = from.value(each, fields);
                        if (!key.isEmpty() && named.add(key)) {
                            other(key, fields, rows);
                        }
                    });
        }
        return rows;
    }

    private void other(String key, ProfiledFile.Fields fields, List<Map<String, String>> rows) {
        Map<String, String> values = new HashMap<>();
        values.put(key(), key);
        declaration
                .otherwise()
                .forEach(
                        (column, value) -> {
                            boolean field = value.startsWith("{") && value.endsWith("}");
                            values.put(
                                    column,
                                    field
                                            ? fields.get(value.substring(1, value.length() - 1))
                                            : value);
                        });
        boolean inAnArea =
                declaration.dataset().region().map(Column::code).map(values::get).stream()
                        .allMatch(vocabulary::isRegion);
        if (inAnArea) {
            rows.add(values);
        }
    }
}
