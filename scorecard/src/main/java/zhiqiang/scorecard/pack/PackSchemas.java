package zhiqiang.scorecard.pack;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/// The JSON Schemas of a pack's files.
final class PackSchemas {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12, PackSchemas::inEnglish);

    private PackSchemas() {}

    private static void inEnglish(SchemaRegistry.Builder builder) {
        builder.schemaRegistryConfig(
                com.networknt.schema.SchemaRegistryConfig.builder().locale(Locale.ENGLISH).build());
    }

    /// Faults of a document against the schema of its kind, the name of the file without its
    /// ending.
    static List<PackFault> faults(YamlDocument document) {
        String kind = document.file().replace(".yaml", "");
        return schema(kind).validate(document.root()).stream()
                .map(error -> fault(document, error))
                .distinct()
                .toList();
    }

    private static Schema schema(String kind) {
        try (InputStream in =
                PackSchemas.class.getResourceAsStream("schema/" + kind + ".schema.json")) {
            if (in == null) {
                throw new IllegalStateException("no schema for " + kind);
            }
            return REGISTRY.getSchema(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static PackFault fault(YamlDocument document, Error error) {
        String pointer = pointer(error);
        String property = error.getProperty();
        String place =
                property != null && "additionalProperties".equals(error.getKeyword())
                        ? pointer + "/" + property
                        : pointer;
        return new PackFault(
                document.file(), document.line(place), pointer, "pack.schema", error.getMessage());
    }

    private static String pointer(Error error) {
        StringBuilder pointer = new StringBuilder();
        var path = error.getInstanceLocation();
        for (int i = 0; i < path.getNameCount(); i++) {
            pointer.append('/')
                    .append(path.getElement(i).toString().replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }
}
