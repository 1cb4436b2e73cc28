package zhiqiang;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What was backed up comes back, all of it or nothing, by the commands that people use.
class BackupTest {
    private static final Path EVIDENCE =
            TestDatabase.root().resolve("cli/src/test/resources/zhiqiang/cases/1");
    private static final int AT_ONCE = 20;
    private static final List<String> FIGURES =
            List.of(
                    "/api/scorecard?region=430600&asOf=2025-10-31",
                    "/api/scorecard/areas?asOf=2025-10-31",
                    "/api/scorecard?region=430602&asOf=2024-12-31");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir Path folder;

    private Path data(String name) {
        return folder.resolve(name);
    }

    private String figures(Visitor visitor) {
        StringBuilder figures = new StringBuilder();
        for (String path : FIGURES) {
            figures.append(visitor.json(path)).append('\n');
        }
        return figures.toString();
    }

    private static List<Path> evidence() throws IOException {
        try (Stream<Path> all = Files.walk(EVIDENCE)) {
            return all.filter(f -> f.toString().endsWith(".csv")).sorted().toList();
        }
    }

    /// Stations and sections before what is measured there.
    private static void take(Visitor visitor) throws IOException {
        for (boolean first : new boolean[] {true, false}) {
            List<Path> some =
                    evidence().stream()
                            .filter(f -> f.toString().matches(".*(station|section).*") == first)
                            .toList();
            for (int from = 0; from < some.size(); from += AT_ONCE) {
                JsonNode done =
                        visitor.upload(
                                "WHOLE",
                                some.subList(from, Math.min(some.size(), from + AT_ONCE))
                                        .toArray(Path[]::new));
                assertThat(done.get("state").asString()).as(done.toString()).isEqualTo("DONE");
            }
        }
    }

    @Test
    void aBackupOfARunningServerBringsBackScorecardsAccountsHistoryAndFiles() throws Exception {
        Path backup = folder.resolve("zhiqiang.zip");
        String password;
        String before;
        JsonNode imports;
        String file;
        try (ServerProcess server = ServerProcess.start(data("old"), data("old.log"))) {
            password = server.password();
            try (Visitor visitor = server.visitor(password)) {
                take(visitor);
                before = figures(visitor);
                imports = visitor.json("/api/imports");
                file =
                        JSON.readTree(
                                        visitor.post(
                                                        "/api/files?place=record",
                                                        "file",
                                                        "批复.pdf",
                                                        "%PDF-1.7 批复".getBytes(UTF_8))
                                                .body())
                                .get("id")
                                .asString();
            }
            ServerProcess.Ended ended = ServerProcess.run(data("old"), "backup", backup.toString());
            assertThat(ended.status()).as(ended.output()).isZero();
        }

        ServerProcess.Ended ended = ServerProcess.run(data("new"), "restore", backup.toString());
        assertThat(ended.status()).as(ended.output()).isZero();
        // The key is in no backup; without the right one nothing starts.
        ServerProcess.Ended keyless = ServerProcess.run(data("new"), "admin", "reset");
        assertThat(keyless.status()).isEqualTo(1);
        assertThat(keyless.output()).contains("start.files-key", "密钥文件");
        Files.copy(
                data("old").resolve("secret.key"),
                data("new").resolve("secret.key"),
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.COPY_ATTRIBUTES);
        ServerProcess.Ended verified = ServerProcess.run(data("new"), "verify-ledger");
        assertThat(verified.status()).as(verified.output()).isZero();
        try (ServerProcess server = ServerProcess.start(data("new"), data("new.log"));
                Visitor visitor = server.visitor(password)) {
            assertThat(figures(visitor)).isEqualTo(before);
            assertThat(visitor.json("/api/imports")).isEqualTo(imports);
            assertThat(files(data("new"))).isEqualTo(files(data("old"))).isNotEmpty();
            assertThat(visitor.get("/api/files/" + file).body()).isEqualTo("%PDF-1.7 批复");
            JsonNode again = visitor.upload("WHOLE", evidence().getFirst());
            assertThat(again.get("files").get(0).get("state").asString()).isEqualTo("UNCHANGED");
        }
    }

    private static List<String> files(Path data) throws IOException {
        try (Stream<Path> all = Files.walk(data.resolve("files"))) {
            return all.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void aBackupIsNotRestoredOverWhatIsThere() throws Exception {
        Files.writeString(Files.createDirectory(data("full")).resolve("mine"), "mine");
        ServerProcess.Ended ended = ServerProcess.run(data("full"), "restore", "any.zip");
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.output()).contains("不为空", "is not empty");
        assertThat(data("full")).isDirectoryContaining("glob:**/mine");
    }

    @Test
    void withoutADatabaseThereIsNothingToBackUp() throws Exception {
        ServerProcess.Ended ended =
                ServerProcess.run(data("none"), "backup", data("b.zip").toString());
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.output()).contains("nothing to back up");
        assertThat(data("b.zip")).doesNotExist();
        assertThat(data("none")).doesNotExist();
    }
}
