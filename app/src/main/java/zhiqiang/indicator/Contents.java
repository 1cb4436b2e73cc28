package zhiqiang.indicator;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import zhiqiang.scorecard.evidence.Vocabulary;
import zhiqiang.scorecard.fact.Values;
import zhiqiang.scorecard.pack.Column;
import zhiqiang.scorecard.pack.Dataset;

/// The values of a record as they are stored: text by column, spelled as in a file, without the
/// missing ones.
final class Contents {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<LinkedHashMap<String, String>> TEXTS =
            new TypeReference<>() {};

    private Contents() {}

    static Map<String, String> read(String json) {
        return JSON.readValue(json, TEXTS);
    }

    static Map<String, String> of(Dataset dataset, Values row, Vocabulary vocabulary) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Column column : dataset.columns()) {
            if (!row.missing(column)) {
                values.put(column.code(), vocabulary.spell(column, row));
            }
        }
        return values;
    }

    static String write(Map<String, String> values) {
        return JSON.writeValueAsString(values);
    }

    /// Values of the key columns joined by `|`; a `|` or `\` inside a value is escaped by `\`.
    static String key(Dataset dataset, Values row, Vocabulary vocabulary) {
        return dataset.key().stream()
                .map(column -> escaped(vocabulary.spell(column, row)))
                .collect(Collectors.joining("|"));
    }

    private static String escaped(String value) {
        return value.indexOf('|') < 0 && value.indexOf('\\') < 0
                ? value
                : value.replace("\\", "\\\\").replace("|", "\\|");
    }
}
