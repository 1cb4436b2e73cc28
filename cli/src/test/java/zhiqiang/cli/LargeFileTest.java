package zhiqiang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Files far larger than the memory of the program, which is started with a heap of 256 MiB.
@Tag("long")
class LargeFileTest {
    private static final long GIB = 1L << 30;
    private static final String HEADER =
            "programme,sample_no,sampled_on,region,organised_by,subject_code,product,conclusion\n";

    private final Path root;
    private final Path evidence;

    LargeFileTest(@TempDir Path root) throws IOException {
        this.root = root;
        this.evidence = Files.createDirectories(root.resolve("evidence"));
    }

    private Outcome assess() throws IOException, InterruptedException {
        Path scratch = Files.createDirectories(root.resolve("scratch"));
        Path out = root.resolve("out.json");
        Path err = root.resolve("err.txt");
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx256m",
                                "-Dzhiqiang.root=" + EvidenceFixture.ROOT,
                                "-Djava.io.tmpdir=" + scratch,
                                "-cp",
                                System.getProperty(
                                        "surefire.test.class.path",
                                        System.getProperty("java.class.path")),
                                "zhiqiang.cli.Zhiqiang",
                                "assess",
                                "--evidence",
                                evidence.toString(),
                                "--as-of",
                                "2025-10-31",
                                "--format",
                                "json"));
        int status =
                new ProcessBuilder(command)
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile())
                        .start()
                        .waitFor();
        assertThat(EvidenceFixture.snapshot(scratch).keySet())
                .as("nothing stays behind")
                .allMatch(name -> name.isEmpty() || name.startsWith("hsperfdata"));
        return new Outcome(status, Files.readString(out), Files.readString(err));
    }

    @Test
    void aGibibyteOfInspectionsIsAssessed() throws IOException, InterruptedException {
        Path file = evidence.resolve("inspection-result.csv");
        long rows = 0;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            out.write(HEADER.getBytes(StandardCharsets.UTF_8));
            for (long size = 0; size < GIB; rows++) {
                String verdict = rows % 50 == 0 ? "UNQUALIFIED" : "QUALIFIED";
                byte[] row =
                        ("FOOD_EVALUATION,YY2025"
                                        + rows
                                        + ",2025-03-05,430602,CITY,91430600MA4"
                                        + rows
                                        + ",酱板鸭 well packed for sale,"
                                        + verdict
                                        + "\n")
                                .getBytes(StandardCharsets.UTF_8);
                out.write(row);
                size += row.length;
            }
        }

        Outcome outcome = assess();

        assertThat(outcome.status()).as(outcome.err()).isZero();
        JsonNode rate = outcome.indicator("food-pass-rate");
        assertThat(rate.get("denominator").asLong()).isEqualTo(rows);
        assertThat(rate.get("numerator").asLong()).isEqualTo(rows - (rows + 49) / 50);
        assertThat(rate.get("evidence").asLong()).isEqualTo(rows);
        assertThat(outcome.file("inspection-result.csv").get("accepted").asLong()).isEqualTo(rows);
    }

    @Test
    void aLineOfTwoGibibytesIsRefused() throws IOException, InterruptedException {
        write(evidence.resolve("inspection-result.csv"), HEADER);

        Outcome outcome = assess();

        assertThat(outcome.status()).as(outcome.err()).isEqualTo(3);
        assertThat(outcome.faults())
                .containsExactly("inspection-result.csv:2:-:evidence.field-too-long");
    }

    @Test
    void aHeaderOfTwoGibibytesIsRefused() throws IOException, InterruptedException {
        write(evidence.resolve("inspection-result.csv"), "");

        Outcome outcome = assess();

        assertThat(outcome.status()).as(outcome.err()).isEqualTo(3);
        assertThat(outcome.faults())
                .containsExactly("inspection-result.csv:1:-:evidence.field-too-long");
    }

    private static void write(Path file, String header) throws IOException {
        byte[] block = new byte[1 << 20];
        Arrays.fill(block, (byte) 'a');
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(header.getBytes(StandardCharsets.UTF_8));
            for (long size = 0; size < 2 * GIB; size += block.length) {
                out.write(block);
            }
        }
    }
}
