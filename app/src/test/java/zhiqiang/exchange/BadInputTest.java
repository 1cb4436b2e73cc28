package zhiqiang.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import zhiqiang.TestDatabase;
import zhiqiang.TestServer;
import zhiqiang.scorecard.evidence.Evidence;
import zhiqiang.scorecard.evidence.EvidenceOptions;
import zhiqiang.scorecard.evidence.EvidenceReader;
import zhiqiang.scorecard.evidence.Fault;
import zhiqiang.scorecard.pack.Pack;
import zhiqiang.scorecard.pack.PackReader;

/// The server says of a bad file what `assess` says of it, stores nothing of it, and stays up.
class BadInputTest {
    private static final Path WRONG_ROWS =
            TestDatabase.root().resolve("cli/src/test/resources/zhiqiang/wrong-rows.txt");
    private static final String STANDARD = "standard_no,level,action,role,region,published_on\n";
    private static final String GOOD = "S1,GROUP,REVISE,LEAD,430602,2024-05-01\n";

    private static TestServer server;
    private static Pack pack;

    @TempDir static Path data;
    @TempDir Path folder;

    @BeforeAll
    static void start() {
        server = TestServer.start(data).signedIn();
        pack = PackReader.read(TestDatabase.pack());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static Stream<Arguments> wrongRows() throws IOException {
        return Files.readAllLines(WRONG_ROWS).stream()
                .skip(1)
                .map(line -> line.split(" \\| "))
                .map(
                        parts ->
                                Arguments.of(
                                        parts[0] + ".csv",
                                        (parts[1] + "\n" + parts[2] + "\n")
                                                .getBytes(StandardCharsets.UTF_8)));
    }

    static Stream<Arguments> wrongFiles() throws IOException {
        List<Arguments> files = new ArrayList<>();
        files.add(Arguments.of("standard.csv", new byte[0]));
        files.add(text(STANDARD.replace("level", "levels") + GOOD));
        files.add(text(STANDARD.replace(",region", "") + GOOD));
        files.add(text(STANDARD.replace("published_on", "role") + GOOD));
        files.add(text(STANDARD + "S1,\"GROUP,REVISE,LEAD,430602,2024-05-01\n" + GOOD));
        files.add(text(STANDARD + GOOD + GOOD.replace("REVISE", "FORMULATE")));
        files.add(text(STANDARD + "S1\0,GROUP,REVISE,LEAD,430602,2024-05-01\n"));
        files.add(text(STANDARD + "S1,<script>alert(1)</script>,REVISE,LEAD,430602,2024-05-01\n"));
        files.add(Arguments.of("standard.csv", archive()));
        files.add(Arguments.of("standard.xlsx", archive()));
        files.add(
                Arguments.of("standard.xlsx", (STANDARD + GOOD).getBytes(StandardCharsets.UTF_8)));
        files.add(
                Arguments.of(
                        "standard.csv", (STANDARD + GOOD).getBytes(StandardCharsets.UTF_16LE)));
        return files.stream();
    }

    private static Arguments text(String content) {
        return Arguments.of("standard.csv", content.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] archive() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("anything"));
            zip.write(1);
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @MethodSource({"wrongRows", "wrongFiles"})
    void aBadFileIsRefusedWithTheSameFaultsAsByTheCommand(String name, byte[] content)
            throws IOException {
        Path file = Files.write(folder.resolve(name), content);
        Evidence evidence = EvidenceReader.read(pack, folder, EvidenceOptions.whole());

        JsonNode answer = server.upload("WHOLE", file);

        assertThat(evidence.refused()).isTrue();
        assertThat(answer.get("state").asString()).as(answer.toString()).isEqualTo("REFUSED");
        List<String> told = new ArrayList<>();
        for (JsonNode fault : answer.get("files").get(0).get("faultsShown")) {
            told.add(
                    "%d %s %s %s"
                            .formatted(
                                    fault.get("row").asLong(),
                                    fault.get("column").asString(""),
                                    fault.get("value").asString(""),
                                    fault.get("code").asString()));
        }
        assertThat(told)
                .containsExactlyElementsOf(
                        evidence.faults().stream().map(BadInputTest::text).toList());
        String dataset = name.substring(0, name.indexOf('.')).toLowerCase(Locale.ROOT);
        assertThat(server.json("/api/datasets/" + dataset + "/records").get("items")).isEmpty();
    }

    private static String text(Fault fault) {
        return "%d %s %s %s"
                .formatted(
                        fault.row(),
                        fault.column() == null ? "" : fault.column(),
                        fault.value() == null ? "" : fault.value(),
                        fault.code());
    }
}
