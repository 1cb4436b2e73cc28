package zhiqiang.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import zhiqiang.TestServer;
import zhiqiang.indicator.SameFigures;
import zhiqiang.indicator.Scorecards;
import zhiqiang.platform.policy.PolicyPack;
import zhiqiang.scorecard.pack.Pack;

/// What a demonstration shows.
class DemoEvidenceTest {
    @TempDir Path folder;

    private static JsonNode imported(TestServer server) {
        JsonNode imports = server.json("/api/imports").get("items");
        assertThat(imports.size()).isEqualTo(1);
        return server.settled(imports.get(0).get("id").asString());
    }

    @Test
    void everyTargetHasMadeUpEvidenceAndTheFiguresAreThoseOfTheFiles() throws IOException {
        try (TestServer server =
                TestServer.start(folder.resolve("data"), Map.of("zhiqiang.demo", "true"))
                        .signedIn()) {
            JsonNode done = imported(server);

            assertThat(done.get("state").asString()).as(done.toString()).isEqualTo("DONE");
            for (JsonNode file : done.get("files")) {
                assertThat(file.get("state").asString()).as(file.toString()).isEqualTo("DONE");
            }
            assertThat(server.json("/api/server").get("demo").asBoolean()).isTrue();
            assertThat(
                            server.get("/api/indicators/standards-led/evidence.csv")
                                    .headers()
                                    .firstValue("Content-Disposition")
                                    .orElseThrow())
                    .contains("DEMO-standards-led.csv");
            Set<String> statuses = new TreeSet<>();
            for (String day : List.of("2024-06-30", "2025-08-31", "2025-12-31")) {
                for (JsonNode indicator :
                        server.json("/api/scorecard?region=430600&asOf=" + day).get("indicators")) {
                    statuses.add(indicator.get("status").asString());
                    if (day.equals("2025-12-31")
                            && !indicator.get("code").asString().equals("soil-stable")) {
                        assertThat(indicator.get("evidence").asLong())
                                .as(indicator.get("code").asString())
                                .isPositive();
                    }
                }
            }
            assertThat(statuses).contains("ACHIEVED", "ON_TRACK", "AT_RISK", "BEHIND", "MISSED");

            Pack pack = server.bean(PolicyPack.class).pack();
            Path files = Files.createDirectory(folder.resolve("files"));
            for (Sheet sheet :
                    DemoEvidence.sheets(
                            pack,
                            LocalDate.parse(server.json("/api/server").get("today").asString()))) {
                Files.write(files.resolve(sheet.name()), sheet.bytes());
            }
            SameFigures.check(pack, server.bean(Scorecards.class), files);
        }
    }
}
