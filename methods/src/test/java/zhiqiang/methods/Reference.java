package zhiqiang.methods;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reference figures, read from resources with every decimal as it is written.
public final class Reference {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private Reference() {}

    public static JsonNode read(String resource) {
        try (InputStream in = Reference.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new AssertionError("no resource " + resource);
            }
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The elements of an array, of which there is at least one.
    public static List<JsonNode> elements(JsonNode array) {
        List<JsonNode> elements = StreamSupport.stream(array.spliterator(), false).toList();
        if (elements.isEmpty()) {
            throw new AssertionError("nothing to check");
        }
        return elements;
    }
}
