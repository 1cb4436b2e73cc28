package zhiqiang.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static zhiqiang.Answers.isProblem;
import static zhiqiang.Answers.ok;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import zhiqiang.TestDatabase;
import zhiqiang.TestServer;
import zhiqiang.Visitor;
import zhiqiang.platform.error.DomainException;
import zhiqiang.scorecard.clock.Certainty;

/// Deadlines with the law behind them: shown, confirmed, tried out.
class DeadlineRuleTest {
    @TempDir static Path data;
    private static TestDatabase database;
    private static TestServer server;
    private static Visitor preparer;

    @BeforeAll
    static void start() {
        database = TestDatabase.fresh();
        server = TestServer.start(data, database, Map.of()).signedIn();
        String password = server.password("preparer", List.of("preparer"), "agriculture");
        preparer = new Visitor(server.uri("/")).signIn("preparer", password);
    }

    @AfterAll
    static void stop() {
        preparer.close();
        server.close();
    }

    private static JsonNode version(String rule) {
        for (JsonNode each : preparer.json("/api/deadline-rules").get("items")) {
            if (each.get("code").asString().equals(rule)) {
                return each.at("/versions/0");
            }
        }
        throw new AssertionError("no rule " + rule);
    }

    private static void confirm(String rule, String from, String document) {
        ok(
                server.send(
                        "POST",
                        "/api/deadline-rules/" + rule + "/" + from + "/confirmation",
                        Map.of("note", "与公报文本核对", "document", document),
                        Map.of()));
    }

    @Test
    void aDeadlineIsShownWithItsLawAndHowWellThatIsKnown() {
        JsonNode read = version("product-objection");
        JsonNode remembered = version("food-objection-answer");

        assertThat(read.at("/law/zh").asString()).contains("产品质量法");
        assertThat(read.at("/article/zh").asString()).isEqualTo("第十五条");
        assertThat(read.get("certainty").asString()).isEqualTo("READ");
        assertThat(read.at("/length").toString()).isEqualTo("{\"count\":15,\"unit\":\"DAY\"}");
        assertThat(remembered.get("certainty").asString()).isEqualTo("MEMORY");
        assertThat(remembered.get("confirmed").isNull()).isTrue();
        assertThat(remembered.at("/suspendedBy/0/zh").asString()).isEqualTo("专家评审");
    }

    @Test
    void aLegalOfficerConfirmsADeadlineAndOtherModulesAreToldByWhom() {
        Clocks clocks = server.bean(Clocks.class);
        Instant event = Instant.parse("2025-03-03T01:00:00Z");
        assertThat(clocks.inForce("product-retest-formalities", event).confirmedBy()).isEmpty();

        confirm("product-retest-formalities", "2020-01-01", "总局令第18号公报文本");

        JsonNode confirmed = version("product-retest-formalities").get("confirmed");
        assertThat(confirmed.get("by").asString()).isEqualTo(TestServer.OFFICE);
        assertThat(confirmed.get("document").asString()).isEqualTo("总局令第18号公报文本");
        assertThat(clocks.inForce("product-retest-formalities", event).confirmedBy())
                .contains(TestServer.OFFICE);
        assertThat(clocks.inForce("product-retest-formalities", event).certainty())
                .isEqualTo(Certainty.MEMORY);
    }

    @Test
    void whatWasConfirmedIsNoLongerSoOnceThePolicySaysOtherwise() throws SQLException {
        confirm("drug-report", "2023-01-01", "药检文件");
        assertThat(version("drug-report").get("confirmed").isNull()).isFalse();

        try (Connection owner = database.owner();
                Statement statement = owner.createStatement()) {
            statement.execute(
                    "update clock.confirmation set content = replace(content, 'count=25',"
                            + " 'count=30') where rule = 'drug-report'");
        }

        assertThat(version("drug-report").get("confirmed").isNull()).isTrue();
    }

    @Test
    void onlyWhoeverConfirmsRulesMayAndOnlyWithADocument() {
        String place = "/api/deadline-rules/acceptance/2023-01-01/confirmation";
        Map<String, String> full = Map.of("note", "核对", "document", "公报");

        isProblem(preparer.send("POST", place, full, Map.of()), 403, "identity.forbidden");
        isProblem(server.send("POST", place, Map.of(), Map.of()), 422, "clock.form-refused");
        isProblem(
                server.send("POST", place.replace("acceptance", "no-such"), full, Map.of()),
                404,
                "clock.rule-unknown");
        isProblem(
                server.send("POST", place.replace("2023", "2024"), full, Map.of()),
                404,
                "clock.version-unknown");
    }

    @Test
    void tryingADeadlineOutExplainsEveryDay() {
        JsonNode tried =
                preparer.json("/api/deadline-rules/food-retest-request/reckoning?start=2025-09-26");

        assertThat(tried.get("lastDay").asString()).isEqualTo("2025-10-13");
        assertThat(tried.get("due").asString()).isEqualTo("2025-10-13T16:00:00Z");
        assertThat(
                        Stream.of(0, 1, 2, 3, 4, 5)
                                .map(n -> tried.at("/days/" + n))
                                .map(
                                        day ->
                                                day.get("day").asString()
                                                        + " "
                                                        + day.get("count").asString()
                                                        + " "
                                                        + day.at("/holiday/en").asString("")))
                .containsExactly(
                        "2025-09-27 DAY_OFF ",
                        "2025-09-28 COUNTED National Day and Mid-Autumn Festival",
                        "2025-09-29 COUNTED ",
                        "2025-09-30 COUNTED ",
                        "2025-10-01 DAY_OFF National Day and Mid-Autumn Festival",
                        "2025-10-02 DAY_OFF National Day and Mid-Autumn Festival");
    }

    @Test
    void hoursAreTriedOutByTheMinute() {
        JsonNode tried =
                preparer.json(
                        "/api/deadline-rules/farm-quick-retest/reckoning?start=2025-03-01T22:30");

        assertThat(tried.get("due").asString()).isEqualTo("2025-03-01T18:30:00Z");
        assertThat(tried.get("days")).isEmpty();
    }

    @Test
    void aDayOnWhichNothingIsInForceAndWhatIsNoDayAreRefused() {
        String place = "/api/deadline-rules/acceptance/reckoning?start=";

        isProblem(preparer.get(place + "2019-01-07"), 409, "clock.no-rule-in-force");
        isProblem(preparer.get(place + "2025-02-30"), 422, "clock.form-refused");
        isProblem(preparer.get(place + "tomorrow"), 422, "clock.form-refused");
        isProblem(
                preparer.get("/api/deadline-rules/no-such/reckoning?start=2025-03-03"),
                404,
                "clock.rule-unknown");
        assertThatThrownBy(
                        () ->
                                server.bean(Clocks.class)
                                        .inForce("no-such", Instant.parse("2025-03-03T01:00:00Z")))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("clock.rule-unknown");
    }
}
