package zhiqiang.scorecard.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import zhiqiang.scorecard.pack.Profile.JsonShape;

/// An array of records in a JSON or GeoJSON file, read as a stream. A record is an array with the
/// names apart, or an object whose first example gives the names.
final class JsonFile implements RecordSource {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path path;
    private final JsonShape shape;

    JsonFile(Path path, JsonShape shape) {
        this.path = path;
        this.shape = shape;
    }

    @Override
    public List<String> header() throws IOException {
        List<String> names = new ArrayList<>();
        String header = shape.header();
        if (header != null) {
            elements(
                    header,
                    name -> {
                        names.add(name.asString());
                        return true;
                    });
        } else {
            elements(
                    shape.records(),
                    record -> {
                        names.addAll(fields(record).propertyNames());
                        return false;
                    });
        }
        if (names.isEmpty()) {
            throw new SourceFault(FaultCode.NOT_JSON, 0, header == null ? shape.records() : header);
        }
        return names;
    }

    private JsonNode fields(JsonNode record) {
        String fields = shape.fields();
        return fields == null ? record : record.path(fields);
    }

    @Override
    public void segments(Consumer<Segment> parts) {
        parts.accept(WHOLE);
    }

    @Override
    public void read(Segment segment, RecordHandler handler) throws IOException {
        List<String> names = header();
        long[] row = {1};
        elements(
                shape.records(),
                record -> {
                    row[0]++;
                    handler.begin(row[0]);
                    JsonNode fields = fields(record);
                    for (int i = 0; i < names.size(); i++) {
                        char[] text =
                                text(fields.isArray() ? fields.get(i) : fields.get(names.get(i)));
                        handler.field(i, text, 0, text.length);
                    }
                    handler.end();
                    return true;
                });
    }

    private static char[] text(@Nullable JsonNode value) {
        return value == null || value.isNull() ? new char[0] : value.asString().toCharArray();
    }

    /// Hands over the elements of an array one by one, as long as more are wanted.
    private void elements(String pointer, Predicate<JsonNode> wanted) throws IOException {
        try (JsonParser parser = JSON.createParser(Files.newInputStream(path))) {
            parser.nextToken();
            for (String name : pointer.substring(1).split("/")) {
                descend(parser, name, pointer);
            }
            if (parser.currentToken() != JsonToken.START_ARRAY) {
                throw new SourceFault(FaultCode.NOT_JSON, 0, pointer);
            }
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                JsonNode element = parser.readValueAsTree();
                if (!wanted.test(element)) {
                    return;
                }
            }
        } catch (JacksonException broken) {
            throw new SourceFault(FaultCode.NOT_JSON, 0, null);
        }
    }

    private static void descend(JsonParser parser, String name, String pointer) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw new SourceFault(FaultCode.NOT_JSON, 0, pointer);
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean found = parser.currentName().equals(name);
            parser.nextToken();
            if (found) {
                return;
            }
            parser.skipChildren();
        }
        throw new SourceFault(FaultCode.NOT_JSON, 0, pointer);
    }
}
