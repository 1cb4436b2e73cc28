package zhiqiang.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// JSON in the one form that every program makes of the same content (RFC 8785).
final class CanonicalJson {
    /// Sorts names by their UTF-16 units, as the RFC does.
    private static final JsonMapper SORTED =
            JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

    /// Numbers are doubles (RFC 8785, 3.2.2.3).
    private static final long LARGEST_WHOLE = 1L << 53;

    private CanonicalJson() {}

    /// @param content texts, numbers, booleans, lists and maps
    static String text(Map<String, ?> content) {
        String json = SORTED.writeValueAsString(content);
        return plain(content) && json.indexOf("\\u") < 0 ? json : text(json);
    }

    /// Whether sorting is all that is to be done: numbers other than small whole ones, and control
    /// characters, are written otherwise by the RFC than by the mapper.
    private static boolean plain(Object value) {
        return switch (value) {
            case String text -> true;
            case Integer number -> true;
            case Long number -> Math.abs(number) <= LARGEST_WHOLE;
            case Boolean truth -> true;
            case Map<?, ?> map -> map.values().stream().allMatch(CanonicalJson::plain);
            case Collection<?> list -> list.stream().allMatch(CanonicalJson::plain);
            default -> false;
        };
    }

    /// @throws IllegalArgumentException if it is no JSON object or array
    static String text(String json) {
        try {
            return new JsonCanonicalizer(json).getEncodedString();
        } catch (IOException notJson) {
            throw new IllegalArgumentException("not JSON", notJson);
        }
    }

    static byte[] bytes(Map<String, ?> content) {
        return text(content).getBytes(StandardCharsets.UTF_8);
    }
}
