package zhiqiang.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import zhiqiang.TestDatabase;
import zhiqiang.TestServer;

/// A server whose key is not that of its files.
class OtherKeyTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final byte[] CONTENT = "%PDF-1.7 kept".getBytes(StandardCharsets.UTF_8);

    @TempDir Path data;

    private static String brought(TestServer server) {
        return "/api/files/"
                + JSON.readTree(
                                server.post("/api/files?place=record", "file", "a.pdf", CONTENT)
                                        .body())
                        .get("id")
                        .asString();
    }

    @Test
    void itStartsOnlyWhenTheFilesAreGivenUpAndThenTheyCanBeBroughtAgain() throws Exception {
        TestDatabase database = TestDatabase.fresh();
        Path left = data.resolve("working");
        String file;
        try (TestServer server = TestServer.start(data, database, Map.of()).signedIn()) {
            file = brought(server);
        }
        byte[] key = Files.readAllBytes(data.resolve("secret.key"));
        Files.delete(data.resolve("secret.key"));
        // A copy in the clear that a killed server left behind.
        Files.write(left.resolve("copy-1.part"), CONTENT);

        assertThatThrownBy(() -> TestServer.start(data, database, Map.of()).close())
                .hasStackTraceContaining("start.files-key");

        try (TestServer server =
                TestServer.start(data, database, Map.of("zhiqiang.files.key-lost", "true"))
                        .signedIn()) {
            assertThat(left).isEmptyDirectory();
            assertThat(server.get(file).body()).contains("files.content-broken");
            brought(server);
            assertThat(server.bytes(file).body()).isEqualTo(CONTENT);
        }
        Files.write(data.resolve("secret.key"), key);
        assertThatThrownBy(() -> TestServer.start(data, database, Map.of()).close())
                .hasStackTraceContaining("start.files-key");
    }
}
