package zhiqiang;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The interface that is documented is the one that is there.
class OpenApiTest {
    @TempDir Path data;

    @Test
    void theCommittedDescriptionOfTheInterfaceIsTheServersOwn() throws Exception {
        Path committed = TestDatabase.root().resolve("docs/api/openapi.json");
        Path now = TestDatabase.root().resolve("app/target/openapi.json");
        try (TestServer server = TestServer.start(data).signedIn()) {
            String served = server.get("/api/openapi").body();

            Files.writeString(now, served);

            assertThat(served)
                    .as("an answer without a shape: its class was not described")
                    .doesNotContainPattern("\"content\" ?: ?\\{ ?\\}");
            assertThat(served)
                    .as("the interface changed: copy app/target/openapi.json to docs/api")
                    .isEqualTo(Files.readString(committed));
        }
    }
}
