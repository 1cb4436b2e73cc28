package zhiqiang.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.databind.json.JsonMapper;

/// JSON in the one form that every program makes of the same content (RFC 8785).
final class CanonicalJson {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private CanonicalJson() {}

    /// @param content texts, numbers, booleans, lists and maps
    static String text(Map<String, ?> content) {
        return text(MAPPER.writeValueAsString(content));
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
