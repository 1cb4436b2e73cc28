package zhiqiang.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import zhiqiang.TestServer;

/// What nobody needs is cleared away, and nothing else.
class ClearingTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir static Path data;
    @TempDir static Path folder;
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start(data, Map.of("zhiqiang.files.untied-kept", "0s")).signedIn();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static JsonNode brought(String text) {
        return JSON.readTree(
                server.post(
                                "/api/files?place=record",
                                "file",
                                "a.pdf",
                                ("%PDF-1.7 " + text).getBytes(StandardCharsets.UTF_8))
                        .body());
    }

    private static Path stored(String digest) {
        return data.resolve("files").resolve(digest.substring(0, 2)).resolve(digest);
    }

    private static Path stored(JsonNode file) {
        return stored(file.get("sha256").asString());
    }

    private static void age(Path file) throws Exception {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofHours(25))));
    }

    private static int status(JsonNode file) {
        return server.get("/api/files/" + file.get("id").asString()).statusCode();
    }

    @Test
    void aFileThatNothingHoldsOnToGoesAndItsContentADayLater() throws Exception {
        JsonNode tied = brought("tied");
        assertThat(
                        server.send(
                                        "POST",
                                        "/api/datasets/milestone/records",
                                        Map.of(
                                                "values",
                                                Map.of(
                                                        "milestone", "nqi.testing",
                                                        "reached_on", "2024-05-06"),
                                                "attachments",
                                                List.of(tied.get("id").asString())),
                                        Map.of())
                                .statusCode())
                .isEqualTo(201);
        JsonNode untied = brought("untied");

        server.bean(Clearing.class).clear();

        assertThat(status(tied)).isEqualTo(200);
        assertThat(status(untied)).isEqualTo(404);
        assertThat(stored(untied)).exists();
        age(stored(tied));
        age(stored(untied));
        server.bean(Clearing.class).clear();
        assertThat(status(tied)).isEqualTo(200);
        assertThat(stored(untied)).doesNotExist();
    }

    @Test
    void whatWasImportedStays() throws Exception {
        Path file =
                Files.writeString(
                        folder.resolve("activity.csv"),
                        "activity_no,kind,held_on,region\nK1,FOOD_RISK_SUPERVISION,2025-05-06,430602\n"
                                + "K2,NOTHING,2025-05-06,430602\n");
        JsonNode done = server.upload("PARTIAL", file);
        Path content = stored(done.get("files").get(0).get("sha256").asString());
        age(content);

        server.bean(Clearing.class).clear();

        assertThat(content).exists();
        assertThat(
                        server.get("/api/imports/" + done.get("id").asString() + "/files/1/refused")
                                .body())
                .contains("K2");
    }

    @Test
    void aContentThatIsBroughtWhileItIsClearedAwayIsThereAfterwards() throws Exception {
        ContentStore contents = server.bean(ContentStore.class);
        byte[] content = "brought again and again".getBytes(StandardCharsets.UTF_8);
        String digest = contents.store(new ByteArrayInputStream(content)).sha256();
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 300; round++) {
                age(stored(digest));
                Future<?> storing =
                        two.submit(() -> contents.store(new ByteArrayInputStream(content)));
                Future<?> clearing =
                        two.submit(
                                () ->
                                        contents.discard(
                                                digest, Instant.now().minus(Duration.ofHours(24))));
                storing.get();
                clearing.get();

                assertThat(contents.holds(digest)).as("round %d", round).isTrue();
            }
        }
    }
}
