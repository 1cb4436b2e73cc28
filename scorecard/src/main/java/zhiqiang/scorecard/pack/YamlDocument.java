package zhiqiang.scorecard.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLFactory;

/// A YAML file as a tree that remembers on which line each value stands. Scalars that are not
/// `true` or `false` are kept as text, so that `0.98` and `2025-12-31` mean exactly what is
/// written.
final class YamlDocument {
    private static final YAMLFactory YAML = YAMLFactory.builder().build();
    private static final int DEEPEST = 64;
    private static final Pattern LINE = Pattern.compile("line (\\d+)");

    private final String file;
    private final JsonNode root;
    private final Map<String, Integer> lines;

    private YamlDocument(String file, JsonNode root, Map<String, Integer> lines) {
        this.file = file;
        this.root = root;
        this.lines = lines;
    }

    /// @throws PackRefused if the file is not YAML, or a map names a key twice
    static YamlDocument read(Path path) throws IOException {
        String file = path.getFileName().toString();
        Map<String, Integer> lines = new HashMap<>();
        try (var in = Files.newInputStream(path);
                JsonParser parser = YAML.createParser(ObjectReadContext.empty(), in)) {
            if (parser.nextToken() == null) {
                throw refused(file, 1, "", "pack.empty-file", "the file is empty");
            }
            return new YamlDocument(file, value(parser, "", lines, file), lines);
        } catch (StreamReadException notYaml) {
            throw notYaml(file, notYaml);
        }
    }

    /// Stands in for a file that is not there.
    static YamlDocument empty(String file) {
        return new YamlDocument(file, JsonNodeFactory.instance.objectNode(), Map.of("", 1));
    }

    /// The reader's text runs over several lines and ends with the place of the problem.
    private static PackRefused notYaml(String file, StreamReadException problem) {
        String text = String.valueOf(problem.getOriginalMessage());
        int line = Math.max(1, problem.getLocation().getLineNr());
        Matcher named = LINE.matcher(text);
        while (named.find()) {
            line = Integer.parseInt(named.group(1));
        }
        String reason =
                text.lines()
                        .filter(l -> !l.isBlank() && !l.startsWith(" "))
                        .collect(Collectors.joining("; "));
        return refused(file, line, "", "pack.not-yaml", "not YAML: " + reason);
    }

    private static PackRefused refused(
            String file, int line, String place, String code, String reason) {
        return new PackRefused(List.of(new PackFault(file, line, place, code, reason)));
    }

    private static JsonNode value(
            JsonParser parser, String pointer, Map<String, Integer> lines, String file) {
        int line = parser.currentTokenLocation().getLineNr();
        lines.putIfAbsent(pointer, line);
        if (pointer.chars().filter(c -> c == '/').count() > DEEPEST) {
            throw refused(
                    file,
                    line,
                    pointer,
                    "pack.too-deep",
                    "nested more than " + DEEPEST + " levels deep");
        }
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> object(parser, pointer, lines, file);
            case START_ARRAY -> {
                ArrayNode array = JsonNodeFactory.instance.arrayNode();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    array.add(value(parser, pointer + "/" + array.size(), lines, file));
                }
                yield array;
            }
            case VALUE_TRUE -> JsonNodeFactory.instance.booleanNode(true);
            case VALUE_FALSE -> JsonNodeFactory.instance.booleanNode(false);
            case VALUE_NULL -> JsonNodeFactory.instance.nullNode();
            default -> JsonNodeFactory.instance.stringNode(parser.getString());
        };
    }

    private static ObjectNode object(
            JsonParser parser, String pointer, Map<String, Integer> lines, String file) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        Set<String> seen = new HashSet<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            int line = parser.currentTokenLocation().getLineNr();
            String below = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
            if (!seen.add(name)) {
                throw refused(
                        file, line, below, "pack.key-twice", "the key " + name + " stands twice");
            }
            lines.put(below, line);
            parser.nextToken();
            object.set(name, value(parser, below, lines, file));
        }
        return object;
    }

    String file() {
        return file;
    }

    JsonNode root() {
        return root;
    }

    /// Line of the value at a JSON pointer, or of the nearest value around it.
    int line(String pointer) {
        String at = pointer;
        while (!lines.containsKey(at)) {
            at = at.substring(0, Math.max(0, at.lastIndexOf('/')));
        }
        return lines.get(at);
    }
}
