package zhiqiang.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import zhiqiang.TestServer;

/// Every figure opens to the facts it was computed from: on pages, by filter, as a file.
class EvidenceTest {
    private static final String DAY = "2025-08-31";
    private static final String FOOD = "/api/indicators/food-pass-rate/evidence";
    private static final String AIR = "/api/indicators/air-good-days/evidence";

    private static TestServer server;

    @TempDir static Path data;
    @TempDir Path folder;

    /// The evidence of a demonstration, which has something for every target.
    @BeforeAll
    static void start() {
        server = TestServer.start(data, Map.of("zhiqiang.demo", "true")).signedIn();
        server.settled(server.json("/api/imports").get("items").get(0).get("id").asString());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static List<JsonNode> all(String path, int limit) {
        List<JsonNode> all = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = server.json(path + "&limit=" + limit + next);
            page.get("items").forEach(all::add);
            next = page.get("next").isNull() ? "" : "&cursor=" + page.get("next").asString();
        } while (!next.isEmpty());
        return all;
    }

    private static List<String> keys(List<JsonNode> facts) {
        return facts.stream()
                .map(
                        fact ->
                                fact.get("on").asString()
                                        + " "
                                        + fact.get("region").asString()
                                        + " "
                                        + fact.get("key").asString())
                .toList();
    }

    @Test
    void everyFigureOpensToAsManyFactsAsItSays() {
        List<String> different = new ArrayList<>();
        for (String region : List.of("430600", "430602")) {
            for (JsonNode indicator :
                    server.json("/api/scorecard?region=" + region + "&asOf=" + DAY)
                            .get("indicators")) {
                String code = indicator.get("code").asString();
                // Plans stand beside the results that are counted.
                String counted =
                        code.equals("forest-plan-done") ? "&dataset=inspection-result" : "";
                List<JsonNode> facts =
                        all(
                                "/api/indicators/"
                                        + code
                                        + "/evidence?region="
                                        + region
                                        + "&asOf="
                                        + DAY
                                        + counted,
                                500);
                // Its homes are listed; counties are counted.
                if (!code.equals("elder-care-graded")
                        && facts.size() != indicator.get("evidence").asInt()) {
                    different.add(code + " " + region + " " + facts.size() + " " + indicator);
                }
            }
        }
        assertThat(different).isEmpty();
    }

    @Test
    void pagesJoinToTheWholeListInBothDirections() {
        for (String path : List.of(FOOD, AIR)) {
            String query = path + "?region=430600&asOf=" + DAY;
            List<String> newestFirst = keys(all(query, 500));
            assertThat(new HashSet<>(newestFirst)).hasSameSizeAs(newestFirst);
            assertThat(newestFirst).hasSizeGreaterThan(100);

            assertThat(keys(all(query + "&order=NEWEST", 7))).isEqualTo(newestFirst);
            assertThat(keys(all(query + "&order=OLDEST", 7))).isEqualTo(newestFirst.reversed());
        }
    }

    @Test
    void oneDatasetOfSeveralMayBeWanted() {
        String path = "/api/indicators/forest-plan-done/evidence?region=430600&asOf=" + DAY;
        List<JsonNode> all = all(path, 500);
        List<JsonNode> plans = all(path + "&dataset=monitoring-plan", 500);

        assertThat(plans).isNotEmpty();
        assertThat(plans).allMatch(f -> f.get("dataset").asString().equals("monitoring-plan"));
        assertThat(plans.size() + all(path + "&dataset=inspection-result", 500).size())
                .isEqualTo(all.size());
        assertThat(server.get(path + "&dataset=nothing").body())
                .contains("indicator.unknown-dataset");
    }

    @Test
    void aFilterHoldsOnPagesInCsvAndInAWorkbook() throws IOException {
        String query = "?region=430600&asOf=" + DAY + "&q.conclusion=UNQUALIFIED";
        List<JsonNode> facts = all(FOOD + query, 500);

        assertThat(facts).isNotEmpty();
        assertThat(facts)
                .allMatch(f -> f.get("values").get("conclusion").asString().equals("UNQUALIFIED"));
        List<String> keys =
                facts.stream().map(fact -> fact.get("key").asString()).sorted().toList();
        assertThat(csv(FOOD + ".csv" + query).stream().map(row -> row.get(1)).sorted().toList())
                .isEqualTo(keys);
        assertThat(workbook(FOOD + ".xlsx" + query)).isEqualTo(keys);
        assertThat(server.get(FOOD + query + "&q.nothing=1").body())
                .contains("indicator.unknown-column");
    }

    private static List<List<String>> csv(String path) {
        String text = server.get(path).body();
        assertThat(text).startsWith("\uFEFF");
        List<List<String>> rows = new ArrayList<>();
        try (var csv =
                de.siegmar.fastcsv.reader.CsvReader.builder()
                        .ofCsvRecord(new StringReader(text.substring(1)))) {
            csv.forEach(row -> rows.add(row.getFields()));
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
        return rows.subList(1, rows.size());
    }

    private static List<String> workbook(String path) throws IOException {
        try (ReadableWorkbook workbook =
                        new ReadableWorkbook(new ByteArrayInputStream(server.bytes(path).body()));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            return rows.skip(1).map(row -> row.getCellText(1)).sorted().toList();
        }
    }

    @Test
    void nothingInAnExportedFileRunsAsAFormula() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("standard.csv"),
                        "standard_no,title,level,action,role,region,published_on\n"
                                + "EVIL-1,\"=HYPERLINK(\"\"http://x\"\")\",GROUP,REVISE,LEAD,430602,2024-05-01\n"
                                + "EVIL-2,@SUM(1),GROUP,REVISE,LEAD,430602,2024-05-01\n",
                        StandardCharsets.UTF_8);
        server.upload("WHOLE", file);

        List<String> cells =
                csv("/api/indicators/standards-led/evidence.csv?region=430602&asOf=" + DAY).stream()
                        .flatMap(List::stream)
                        .filter(cell -> cell.contains("HYPERLINK") || cell.contains("SUM"))
                        .toList();

        assertThat(cells).containsExactlyInAnyOrder("'=HYPERLINK(\"http://x\")", "'@SUM(1)");
    }

    @Test
    void whatIsNoCursorOfOursIsRefused() {
        String query = FOOD + "?region=430600&asOf=" + DAY + "&cursor=";
        for (String inside : List.of("x", "a\0b\0c\0d", "2024-01-01\0k\0x\0430600", "';--")) {
            String cursor =
                    Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(inside.getBytes(StandardCharsets.UTF_8));
            assertThat(server.get(query + cursor).body())
                    .as(inside)
                    .contains("indicator.not-a-cursor");
        }
        assertThat(server.get(query + "***").body()).contains("indicator.not-a-cursor");
    }
}
