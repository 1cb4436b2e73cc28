package zhiqiang.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import zhiqiang.TestServer;

/// Files go in, wholly or not at all, and what they say can be seen, corrected and taken back.
class ImportTest {
    private static final String HEAD =
            "programme,sample_no,sampled_on,region,organised_by,conclusion\n";

    private static TestServer server;

    @TempDir static Path data;
    @TempDir Path folder;

    @BeforeAll
    static void start() {
        server = TestServer.start(data).signedIn();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /// Every test has its own samples.
    private String prefix;

    @BeforeEach
    void ownSamples() {
        prefix = "S" + System.nanoTime() + "-";
    }

    private Path file(String name, String... rows) throws IOException {
        return Files.writeString(
                folder.resolve(name),
                HEAD + String.join("\n", rows) + "\n",
                StandardCharsets.UTF_8);
    }

    private String row(int number, String day, String conclusion) {
        return "FOOD_EVALUATION," + prefix + number + "," + day + ",岳阳楼区,CITY," + conclusion;
    }

    private static JsonNode food(String asOf) {
        for (JsonNode indicator :
                server.json("/api/scorecard?region=430602&asOf=" + asOf).get("indicators")) {
            if (indicator.get("code").asString().equals("food-pass-rate")) {
                return indicator;
            }
        }
        throw new AssertionError("no such indicator");
    }

    private static int evidence(String asOf) {
        return food(asOf).get("evidence").asInt();
    }

    @Test
    void aPreviewTellsWhatWouldHappenAndChangesNothing() throws IOException {
        int before = evidence("2023-12-31");

        JsonNode preview =
                server.upload(
                        "PREVIEW",
                        file("inspection-result.csv", row(1, "2023-05-01", "QUALIFIED")));

        assertThat(preview.get("state").asString()).isEqualTo("READY");
        assertThat(preview.get("files").get(0).get("added").asInt()).isEqualTo(1);
        assertThat(evidence("2023-12-31")).isEqualTo(before);

        HttpResponse<String> applied =
                server.send(
                        "POST",
                        "/api/imports/" + preview.get("id").asString() + "/apply",
                        Map.of("mode", "WHOLE"),
                        Map.of());
        assertThat(applied.statusCode()).isEqualTo(202);
        server.settled(preview.get("id").asString());
        assertThat(evidence("2023-12-31")).isEqualTo(before + 1);
    }

    @Test
    void aFileWithABadRowIsRefusedWholeAndNamesIt() throws IOException {
        int before = evidence("2023-12-31");

        JsonNode refused =
                server.upload(
                        "WHOLE",
                        file(
                                "inspection-result.csv",
                                row(1, "2023-05-01", "QUALIFIED"),
                                row(2, "2023-02-30", "QUALIFIED")));

        assertThat(refused.get("state").asString()).isEqualTo("REFUSED");
        JsonNode fault = refused.get("files").get(0).get("faultsShown").get(0);
        assertThat(fault.get("row").asInt()).isEqualTo(3);
        assertThat(fault.get("code").asString()).isEqualTo("evidence.not-a-date");
        assertThat(evidence("2023-12-31")).isEqualTo(before);
    }

    @Test
    void partlyTheGoodRowsAreTakenAndTheBadOnesHandedBack() throws IOException {
        int before = evidence("2023-12-31");

        JsonNode done =
                server.upload(
                        "PARTIAL",
                        file(
                                "inspection-result.csv",
                                row(1, "2023-05-01", "QUALIFIED"),
                                row(2, "2023-02-30", "QUALIFIED")));

        assertThat(done.get("state").asString()).isEqualTo("DONE");
        assertThat(evidence("2023-12-31")).isEqualTo(before + 1);
        HttpResponse<String> rows =
                server.get("/api/imports/" + done.get("id").asString() + "/files/1/refused");
        assertThat(rows.body())
                .contains(prefix + "2")
                .contains("evidence.not-a-date")
                .doesNotContain(prefix + "1,");
    }

    @Test
    void theSameFileTwiceChangesNothing() throws IOException {
        Path file = file("inspection-result.csv", row(1, "2023-06-01", "QUALIFIED"));
        JsonNode first = server.upload("WHOLE", file);
        int after = evidence("2023-12-31");

        JsonNode second = server.upload("WHOLE", file);

        assertThat(second.get("files").get(0).get("state").asString()).isEqualTo("UNCHANGED");
        assertThat(second.get("files").get(0).get("duplicateOf").asString())
                .isEqualTo(first.get("id").asString());
        assertThat(evidence("2023-12-31")).isEqualTo(after);
    }

    @Test
    void aRetractedImportLeavesWhatWasThereBefore() throws IOException {
        server.upload("WHOLE", file("inspection-result.csv", row(1, "2023-07-01", "QUALIFIED")));
        String before = food("2023-12-31").toString();
        JsonNode second =
                server.upload(
                        "WHOLE",
                        file(
                                "inspection-result-2.csv",
                                row(1, "2023-07-01", "UNQUALIFIED"),
                                row(2, "2023-07-02", "QUALIFIED")));
        assertThat(second.get("files").get(0).get("corrected").asInt()).isEqualTo(1);
        assertThat(food("2023-12-31").toString()).isNotEqualTo(before);

        HttpResponse<String> retracted =
                server.send(
                        "POST",
                        "/api/imports/" + second.get("id").asString() + "/retract",
                        Map.of("reason", "wrong file"),
                        Map.of());

        assertThat(retracted.statusCode()).as(retracted.body()).isEqualTo(200);
        assertThat(food("2023-12-31").toString()).isEqualTo(before);
        cellsEqualRecords();
    }

    @Test
    void importsOfTheSameKeysAtTheSameTimeEndAsOneAfterTheOther() throws Exception {
        Path[] files = new Path[4];
        for (int f = 0; f < files.length; f++) {
            StringBuilder rows = new StringBuilder();
            for (int n = 0; n < 300; n++) {
                rows.append(
                                row(
                                        n,
                                        "2023-0" + (f + 1) + "-10",
                                        f % 2 == 0 ? "QUALIFIED" : "UNQUALIFIED"))
                        .append('\n');
            }
            files[f] = file("inspection-result-" + f + ".csv", rows.toString());
        }
        int before = evidence("2023-12-31");
        ImportWorker second = secondWorker();
        second.begin();

        try (ExecutorService people = Executors.newFixedThreadPool(files.length)) {
            List<Callable<JsonNode>> uploads =
                    java.util.Arrays.stream(files)
                            .<Callable<JsonNode>>map(file -> () -> server.upload("WHOLE", file))
                            .toList();
            for (Future<JsonNode> done : people.invokeAll(uploads)) {
                assertThat(done.get().get("state").asString()).isEqualTo("DONE");
            }
        } finally {
            second.destroy();
        }

        assertThat(evidence("2023-12-31")).isEqualTo(before + 300);
        cellsEqualRecords();
    }

    private static ImportWorker secondWorker() {
        return new ImportWorker(
                server.bean(Imports.class),
                server.bean(zhiqiang.files.ContentStore.class),
                server.bean(zhiqiang.files.WorkingCopies.class),
                server.bean(zhiqiang.indicator.Submissions.class),
                server.bean(zhiqiang.platform.policy.PolicyPack.class),
                server.bean(javax.sql.DataSource.class),
                server.bean(org.springframework.transaction.PlatformTransactionManager.class),
                server.bean(zhiqiang.identity.Reaches.class),
                server.bean(ImportNotices.class));
    }

    @Test
    void aRecordIsEnteredCorrectedAndRetractedWithItsHistory() {
        String key = "tourism-brand.created";
        HttpResponse<String> entered =
                server.send(
                        "POST",
                        "/api/datasets/milestone/records",
                        Map.of("values", Map.of("milestone", key, "reached_on", "2025-03-01")),
                        Map.of());
        assertThat(entered.statusCode()).as(entered.body()).isEqualTo(201);
        HttpResponse<String> again =
                server.send(
                        "POST",
                        "/api/datasets/milestone/records",
                        Map.of("values", Map.of("milestone", key, "reached_on", "2025-03-01")),
                        Map.of());
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("indicator.record-exists");

        String address = "/api/datasets/milestone/record?key=" + key;
        Map<String, Object> correction =
                Map.of(
                        "values",
                        Map.of("milestone", key, "reached_on", "2025-04-01"),
                        "reason",
                        "date of the document");
        assertThat(
                        server.send("PUT", address, correction, Map.of("If-Match", "\"7\""))
                                .statusCode())
                .isEqualTo(412);
        assertThat(
                        server.send("PUT", address, correction, Map.of("If-Match", "\"1\""))
                                .statusCode())
                .isEqualTo(200);
        HttpResponse<String> unreasoned =
                server.send("DELETE", address, Map.of("reason", " "), Map.of("If-Match", "\"2\""));
        assertThat(unreasoned.statusCode()).isEqualTo(422);
        assertThat(unreasoned.body()).contains("\"field\":\"reason\"");
        assertThat(
                        server.send(
                                        "DELETE",
                                        address,
                                        Map.of("reason", "withdrawn"),
                                        Map.of("If-Match", "\"2\""))
                                .statusCode())
                .isEqualTo(200);

        JsonNode history = server.json(address).get("history");
        assertThat(history.size()).isEqualTo(3);
        assertThat(history.get(0).get("kind").asString()).isEqualTo("RETRACTION");
        assertThat(history.get(1).get("reason").asString()).isEqualTo("date of the document");
        cellsEqualRecords();
    }

    @Test
    void aWrongValueOfAFormIsNamedByItsField() {
        HttpResponse<String> refused =
                server.send(
                        "POST",
                        "/api/datasets/milestone/records",
                        Map.of(
                                "values",
                                Map.of("milestone", "soil.reviewed", "reached_on", "soon")),
                        Map.of("Accept-Language", "en"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("\"field\":\"reached_on\"")
                .contains("evidence.not-a-date")
                .contains("write it like 2024-03-05");
    }

    @Test
    void theFactsBehindAFigureArePagedWithoutGapOrRepetition() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int n = 0; n < 120; n++) {
            rows.append(
                            row(
                                    n,
                                    "2024-0" + (n % 9 + 1) + "-15",
                                    n % 3 == 0 ? "UNQUALIFIED" : "QUALIFIED"))
                    .append('\n');
        }
        server.upload("WHOLE", file("inspection-result.csv", rows.toString()));

        List<String> newest = factsOf("NEWEST");
        List<String> oldest = factsOf("OLDEST");

        assertThat(newest)
                .doesNotHaveDuplicates()
                .hasSize(evidence("2024-12-31"))
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(oldest).isEqualTo(newest.reversed());
    }

    /// Days and keys of all facts behind a figure, page by page.
    private static List<String> factsOf(String order) {
        List<String> facts = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page =
                    server.json(
                            "/api/indicators/food-pass-rate/evidence?region=430602&asOf=2024-12-31&limit=25&order="
                                    + order
                                    + "&cursor="
                                    + cursor);
            for (JsonNode fact : page.get("items")) {
                facts.add(fact.get("on").asString() + " " + fact.get("key").asString());
            }
            cursor = page.get("next").isNull() ? "" : page.get("next").asString();
        } while (!cursor.isEmpty());
        return facts;
    }

    private static void cellsEqualRecords() {
        assertThat(server.recomputed().get("differences").toString()).isEqualTo("[]");
    }
}
