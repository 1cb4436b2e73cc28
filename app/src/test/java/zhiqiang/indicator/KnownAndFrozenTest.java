package zhiqiang.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import zhiqiang.TestDatabase;
import zhiqiang.TestServer;

/// What was known on which day, what was published, and what changed since.
class KnownAndFrozenTest {
    private static final String SCORECARD = "/api/scorecard?region=430600&asOf=2024-12-31";
    private static final String HEAD =
            "programme,sample_no,sampled_on,region,organised_by,conclusion\n";
    private static final String RECORD = "/api/datasets/inspection-result/record?key=";

    @TempDir Path folder;
    private TestDatabase database;
    private TestServer server;

    @BeforeEach
    void start() {
        database = TestDatabase.fresh();
        server = TestServer.start(folder.resolve("data"), database, Map.of()).signedIn();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private JsonNode take(String name, String... rows) throws IOException {
        return server.upload(
                "WHOLE",
                Files.writeString(
                        folder.resolve("inspection-result-" + name + ".csv"),
                        HEAD + String.join("\n", rows) + "\n",
                        StandardCharsets.UTF_8));
    }

    private static String row(int number, String conclusion) {
        return "FOOD_EVALUATION,S" + number + ",2024-05-01,430602,CITY," + conclusion;
    }

    private HttpResponse<String> correct(int number, String conclusion, String reason) {
        return server.send(
                "PUT",
                RECORD + "FOOD_EVALUATION%7CS" + number,
                Map.of(
                        "values",
                        Map.of(
                                "programme",
                                "FOOD_EVALUATION",
                                "sample_no",
                                "S" + number,
                                "sampled_on",
                                "2024-05-01",
                                "region",
                                "430602",
                                "organised_by",
                                "CITY",
                                "conclusion",
                                conclusion),
                        "reason",
                        reason),
                Map.of("If-Match", "\"1\""));
    }

    /// All that is known so far was known a day earlier.
    private void aDayPasses() throws SQLException {
        try (Connection connection = database.owner();
                Statement statement = connection.createStatement()) {
            statement.execute("update indicator.act set known_on = known_on - 1");
            statement.execute("update indicator.cell_change set known_on = known_on - 1");
        }
    }

    private String figures(String more) {
        return server.json(SCORECARD + more).get("indicators").toString();
    }

    @Test
    void whatWasKnownOnADayStaysWhatItWas() throws Exception {
        List<String> then = new ArrayList<>();
        take("1", row(1, "QUALIFIED"), row(2, "UNQUALIFIED"), row(3, "QUALIFIED"));
        then.add(figures(""));
        aDayPasses();
        assertThat(correct(2, "QUALIFIED", "checked again").statusCode()).isEqualTo(200);
        then.add(figures(""));
        aDayPasses();
        server.send(
                "DELETE",
                RECORD + "FOOD_EVALUATION%7CS3",
                Map.of("reason", "sampled twice"),
                Map.of("If-Match", "\"1\""));
        take("2", row(4, "UNQUALIFIED"), row(5, "UNQUALIFIED"));
        then.add(figures(""));

        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        assertThat(then).doesNotHaveDuplicates();
        for (int day = 0; day < then.size(); day++) {
            LocalDate known = today.minusDays(then.size() - 1L - day);
            assertThat(figures("&knownOn=" + known)).as(known.toString()).isEqualTo(then.get(day));
            String facts =
                    server.json(
                                    "/api/indicators/food-pass-rate/evidence?asOf=2024-12-31&knownOn="
                                            + known)
                            .get("items")
                            .toString();
            assertThat(facts.contains("\"S4\"")).isEqualTo(day == 2);
            assertThat(facts.contains("UNQUALIFIED")).isEqualTo(day != 1);
        }
    }

    private HttpResponse<String> freeze(int year, String document) {
        return server.send(
                "POST", "/api/periods/" + year + "/freeze", Map.of("document", document), Map.of());
    }

    private JsonNode food() {
        for (JsonNode indicator : server.json(SCORECARD).get("indicators")) {
            if (indicator.get("code").asString().equals("food-pass-rate")) {
                return indicator;
            }
        }
        throw new AssertionError("no such indicator");
    }

    @Test
    void aFrozenYearKeepsItsFiguresAndTellsWhatWasRestated() throws Exception {
        take("1", row(1, "QUALIFIED"), row(2, "UNQUALIFIED"));
        assertThat(freeze(2024, "示例公报").statusCode()).isEqualTo(200);

        assertThat(correct(2, "QUALIFIED", "复检合格").statusCode()).isEqualTo(200);

        assertThat(food().get("value").asString()).isEqualTo("1");
        assertThat(food().get("frozen").get("value").asString()).isEqualTo("0.5");
        assertThat(food().get("restatements").asInt()).isEqualTo(1);
        JsonNode restated =
                server.json("/api/indicators/food-pass-rate/restatements?region=430600")
                        .get("items")
                        .get(0);
        assertThat(restated.get("before").get("value").asString()).isEqualTo("0.5");
        assertThat(restated.get("after").get("value").asString()).isEqualTo("1");
        assertThat(restated.get("reason").asString()).isEqualTo("复检合格");
        assertThat(restated.get("by").asString()).isEqualTo("office");
    }

    @Test
    void aFileThatChangesAFrozenFigureNeedsAReason() throws Exception {
        take("1", row(1, "QUALIFIED"), row(2, "UNQUALIFIED"));
        freeze(2024, "示例公报");

        JsonNode refused = take("2", row(3, "QUALIFIED"));

        assertThat(refused.get("state").asString()).isEqualTo("FAILED");
        assertThat(refused.get("problem").get("code").asString())
                .isEqualTo("indicator.reason-needed");
        assertThat(refused.get("problem").get("message").get("zh").asString()).isNotBlank();
        assertThat(food().get("evidence").asInt()).isEqualTo(2);
    }

    @Test
    void aYearIsFrozenOnceAndOnlyWhenItIsOver() {
        assertThat(freeze(2024, " ").body()).contains("indicator.document-needed");
        assertThat(freeze(2024, "示例公报").statusCode()).isEqualTo(200);
        assertThat(freeze(2024, "示例公报").body()).contains("indicator.period-frozen");
        assertThat(freeze(2020, "示例公报").body()).contains("indicator.period-not-over");
        assertThat(freeze(LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear(), "x").body())
                .contains("indicator.period-not-over");
    }

    @Test
    void anAnswerIsSentAgainOnlyWhenSomethingChanged() throws Exception {
        take("1", row(1, "QUALIFIED"));
        String tag = server.get(SCORECARD).headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> same = server.get(SCORECARD, Map.of("If-None-Match", tag));
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.body()).isEmpty();

        take("2", row(2, "QUALIFIED"));
        HttpResponse<String> other = server.get(SCORECARD, Map.of("If-None-Match", tag));
        assertThat(other.statusCode()).isEqualTo(200);
        String newer = other.headers().firstValue("ETag").orElseThrow();
        assertThat(newer).isNotEqualTo(tag);

        freeze(2024, "示例公报");
        assertThat(server.get(SCORECARD, Map.of("If-None-Match", newer)).statusCode())
                .isEqualTo(200);
    }
}
