package zhiqiang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Kill the server at any moment: each file is wholly in or wholly out, cells equal records.
class KilledServerTest {
    private static final int ROWS = 40_000;

    @TempDir Path folder;

    @Test
    void aServerKilledThreeTimesWhileItImportsLosesNothingAndDoublesNothing() throws Exception {
        killAgainAndAgain(3);
    }

    @Test
    @Tag("long")
    void aServerKilledFiftyTimesWhileItImportsLosesNothingAndDoublesNothing() throws Exception {
        killAgainAndAgain(50);
    }

    private void killAgainAndAgain(int times) throws Exception {
        Random random = new Random(7);
        long rows = 0;
        try (ServerProcess server =
                ServerProcess.start(folder.resolve("data"), folder.resolve("server.log"))) {
            String password = server.password();
            for (int round = 1; round <= times; round++) {
                String id;
                try (Visitor visitor = server.visitor(password)) {
                    id = visitor.submit("WHOLE", file(round));
                }
                Thread.sleep(random.nextInt(1_500));
                if (round % 2 == 0) {
                    server.killDatabase();
                }
                server.kill();
                server.startAgain();

                try (Visitor visitor = server.visitor(password)) {
                    JsonNode done = visitor.settled(id);
                    assertThat(done.get("state").asString()).as(done.toString()).isEqualTo("DONE");
                    rows += ROWS;
                    assertThat(counted(visitor)).as("round %s", round).isEqualTo(rows);
                    check(visitor);
                }
            }
            ServerProcess.Ended verified =
                    ServerProcess.run(folder.resolve("data"), "verify-ledger");
            assertThat(verified.status()).as(verified.output()).isZero();
        }
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
        assertThat(visitor.recomputed().get("differences").toString()).isEqualTo("[]");
    }
}
