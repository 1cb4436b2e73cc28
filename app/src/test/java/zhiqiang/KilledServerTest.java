package zhiqiang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Kill the server at any moment: each file is wholly in or wholly out, cells equal records.
class KilledServerTest {
    private static final int ROWS = 40_000;
    private static final Pattern PASSWORD = Pattern.compile("password: (\\S+)");

    @TempDir Path folder;

    private int port;
    private String password = "";

    @Test
    void aServerKilledFiveTimesWhileItImportsLosesNothingAndDoublesNothing() throws Exception {
        killAgainAndAgain(5);
    }

    @Test
    @Tag("long")
    void aServerKilledFiftyTimesWhileItImportsLosesNothingAndDoublesNothing() throws Exception {
        killAgainAndAgain(50);
    }

    private void killAgainAndAgain(int times) throws Exception {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Random random = new Random(7);
        long rows = 0;
        Process process = start();
        try {
            for (int round = 1; round <= times; round++) {
                Path file = file(round);
                String id = submit(file);
                Thread.sleep(random.nextInt(1_500));
                kill(process, round);
                process = start();

                try (Visitor visitor = visitor()) {
                    JsonNode done = visitor.settled(id);
                    assertThat(done.get("state").asString()).as(done.toString()).isEqualTo("DONE");
                    rows += ROWS;
                    assertThat(counted(visitor)).as("round %s", round).isEqualTo(rows);
                    check(visitor);
                }
            }
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    /// Every second time PostgreSQL is killed as well.
    private void kill(Process process, int round) throws IOException, InterruptedException {
        if (round % 2 == 0) {
            String postmaster =
                    Files.readAllLines(folder.resolve("data/postgres/postmaster.pid")).getFirst();
            ProcessHandle.of(Long.parseLong(postmaster)).ifPresent(ProcessHandle::destroyForcibly);
        }
        process.destroyForcibly();
        process.waitFor();
    }

    private Path file(int round) throws IOException {
        StringBuilder text =
                new StringBuilder(
                        "programme,sample_no,sampled_on,region,organised_by,conclusion\n");
        for (int n = 0; n < ROWS; n++) {
            text.append("FOOD_EVALUATION,R")
                    .append(round)
                    .append('-')
                    .append(n)
                    .append(",2024-0")
                    .append(n % 9 + 1)
                    .append("-11,430602,CITY,QUALIFIED\n");
        }
        return Files.writeString(
                folder.resolve("inspection-result-" + round + ".csv"),
                text,
                StandardCharsets.UTF_8);
    }

    private String submit(Path file) throws IOException {
        try (Visitor visitor = visitor()) {
            return visitor.submit("WHOLE", file);
        }
    }

    private static long counted(Visitor visitor) {
        for (JsonNode indicator :
                visitor.json("/api/scorecard?region=430602&asOf=2024-12-31").get("indicators")) {
            if (indicator.get("code").asString().equals("food-pass-rate")) {
                return indicator.get("evidence").asLong();
            }
        }
        throw new AssertionError("no such indicator");
    }

    private static void check(Visitor visitor) {
        assertThat(visitor.send("POST", "/api/recompute", Map.of(), Map.of()).statusCode())
                .isEqualTo(202);
        long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        JsonNode result = visitor.json("/api/recompute");
        while (!List.of("EQUAL", "DIFFERENT").contains(result.get("state").asString())) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.onSpinWait();
            result = visitor.json("/api/recompute");
        }
        assertThat(result.get("differences").toString()).isEqualTo("[]");
    }

    private Visitor visitor() {
        Visitor visitor = new Visitor(URI.create("http://127.0.0.1:" + port));
        HttpResponse<String> answer = visitor.login("admin", password);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        return visitor;
    }

    private Process start() throws Exception {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx512m",
                                "-XX:TieredStopAtLevel=1",
                                "-Dzhiqiang.home=" + TestDatabase.root(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                "zhiqiang.Server",
                                "start"));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("ZHIQIANG_DATA", folder.resolve("data").toString());
        builder.environment().put("ZHIQIANG_PORT", Integer.toString(port));
        Path log = folder.resolve("server.log");
        Process process =
                builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
        long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        try (Visitor visitor = new Visitor(URI.create("http://127.0.0.1:" + port))) {
            while (!visitor.answers()) {
                assertThat(process.isAlive()).as(() -> text(log)).isTrue();
                assertThat(System.nanoTime()).as(() -> text(log)).isLessThan(deadline);
                Thread.sleep(100);
            }
        }
        while (password.isEmpty()) {
            Matcher told = PASSWORD.matcher(text(log));
            if (told.find()) {
                password = told.group(1);
            }
            assertThat(System.nanoTime()).isLessThan(deadline);
        }
        return process;
    }

    private static String text(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }
}
