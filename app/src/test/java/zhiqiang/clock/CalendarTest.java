package zhiqiang.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static zhiqiang.Answers.isProblem;
import static zhiqiang.Answers.ok;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import zhiqiang.TestDatabase;
import zhiqiang.TestServer;
import zhiqiang.Visitor;
import zhiqiang.platform.error.DomainException;

/// The working calendar as people keep it, and what other modules are told.
class CalendarTest {
    private static final Instant LATE_IN_2026 = Instant.parse("2026-12-29T02:00:00Z");

    @TempDir static Path data;
    private static TestServer server;
    private static Visitor preparer;

    @BeforeAll
    static void start() {
        server = TestServer.start(data, TestDatabase.fresh(), Map.of()).signedIn();
        String password = server.password("preparer", List.of("preparer"), "agriculture");
        preparer = new Visitor(server.uri("/")).signIn("preparer", password);
    }

    @AfterAll
    static void stop() {
        preparer.close();
        server.close();
    }

    private static Map<String, Object> day(String day, boolean works, String name) {
        return Map.of("day", day, "works", works, "nameZh", name);
    }

    private static Map<String, Object> year(
            int revision, List<Map<String, Object>> days, Map<String, Object> more) {
        Map<String, Object> year = new HashMap<>();
        year.put("revision", revision);
        year.put("sourceZh", "国务院办公厅通知（测试）");
        year.put("reason", "录入");
        year.put("days", days);
        year.putAll(more);
        return year;
    }

    private static HttpResponse<String> put(int year, Map<String, Object> body) {
        return server.send("PUT", "/api/calendar/" + year, body, Map.of());
    }

    @Test
    void theYearsOfThePolicyAreThereForEverybodyWhoSignedIn() {
        JsonNode year = preparer.json("/api/calendar?year=2025");

        assertThat(year.get("workingDays").asInt()).isEqualTo(248);
        assertThat(year.at("/source/zh").asString()).contains("国办发明电〔2024〕12号");
        assertThat(year.get("enteredBy").isNull()).isTrue();
        assertThat(year.get("days").toString())
                .contains("{\"day\":\"2025-01-26\",\"works\":true,\"name\":{\"zh\":\"春节\"");
        assertThat(preparer.json("/api/calendar/years").get("years").toString())
                .startsWith("[2023,2024,2025,2026");
    }

    @Test
    void onlyWhoeverKeepsTheCalendarMayChangeIt() {
        isProblem(
                preparer.send(
                        "PUT",
                        "/api/calendar/2040",
                        year(0, List.of(day("2040-01-02", false, "元旦")), Map.of()),
                        Map.of()),
                403,
                "identity.forbidden");
    }

    @Test
    void aYearThatIsNotKnownIsRefusedUntilSomebodyEntersIt() {
        Clocks clocks = server.bean(Clocks.class);
        assertThatThrownBy(() -> clocks.due("acceptance", LATE_IN_2026, List.of(), List.of()))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> {
                            assertThat(refused.errorCode()).isEqualTo(ClockError.YEAR_UNKNOWN);
                            assertThat(refused.params()).containsEntry("year", "2027");
                        });
        isProblem(
                server.get("/api/deadline-rules/acceptance/reckoning?start=2026-12-29"),
                409,
                "clock.year-unknown");
        HttpResponse<String> unknown = server.get("/api/calendar?year=2027");
        isProblem(unknown, 409, "clock.year-unknown");
        assertThat(unknown.body()).contains("does not hold 2027");

        JsonNode entered =
                ok(put(2027, year(0, List.of(day("2027-01-01", false, "元旦")), Map.of())));

        assertThat(entered.get("enteredBy").asString()).isEqualTo(TestServer.OFFICE);
        assertThat(entered.get("revision").asInt()).isEqualTo(1);
        assertThat(entered.at("/days/0/name/en").asString()).isEqualTo("元旦");
        assertThat(clocks.due("acceptance", LATE_IN_2026, List.of(), List.of()))
                .contains(Instant.parse("2027-01-06T16:00:00Z"));
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotOverwritten() {
        ok(put(2031, year(0, List.of(day("2031-01-01", false, "元旦")), Map.of())));

        isProblem(
                put(2031, year(0, List.of(day("2031-01-02", false, "元旦")), Map.of())),
                409,
                "clock.calendar-changed");
        JsonNode changed =
                ok(put(2031, year(1, List.of(day("2031-01-02", false, "元旦")), Map.of())));

        assertThat(changed.get("revision").asInt()).isEqualTo(2);
        assertThat(changed.get("days")).hasSize(1);
        assertThat(changed.at("/days/0/day").asString()).isEqualTo("2031-01-02");
    }

    @Test
    void aChangeNeedsSourceReasonAndSoundDays() {
        HttpResponse<String> empty =
                put(2032, year(0, List.of(), Map.of("sourceZh", "", "reason", " ")));
        HttpResponse<String> unsound =
                put(
                        2032,
                        year(
                                0,
                                List.of(
                                        day("2032-01-01", false, "元旦"),
                                        day("2032-01-01", false, "元旦"),
                                        day("2033-01-01", false, "元旦"),
                                        day("2032-01-05", true, "元旦"),
                                        Map.of("day", "2032-01-06", "works", false)),
                                Map.of()));

        isProblem(empty, 422, "clock.form-refused");
        assertThat(empty.body())
                .contains("\"source.zh\"", "\"reason\"", "clock.no-days", "clock.missing");
        isProblem(unsound, 422, "clock.form-refused");
        assertThat(unsound.body())
                .contains("clock.bad-day", "clock.not-a-weekend", "days.2032-01-06.zh");
        isProblem(server.get("/api/calendar?year=2032"), 409, "clock.year-unknown");
    }

    @Test
    void everyChangeStandsOnTheLedgerWithItsReason() {
        ok(
                put(
                        2034,
                        year(
                                0,
                                List.of(day("2034-01-02", false, "元旦")),
                                Map.of("reason", "按通知录入2034年"))));

        List<String> acts =
                server.bean(JdbcClient.class)
                        .sql(
                                """
                                select what || ' ' || object
                                  from (select what, object from ledger.waiting
                                        union all
                                        select what, object from ledger.entry) as act
                                 where object in ('2034', '2023')
                                """)
                        .query(String.class)
                        .list();

        assertThat(acts).contains("calendar.entered 2034", "calendar.taken-over 2023");
    }

    @Test
    void whatSomebodyEnteredOutlastsTheNextStart(@TempDir Path other) {
        TestDatabase own = TestDatabase.fresh();
        try (TestServer first = TestServer.start(other, own, Map.of()).signedIn()) {
            ok(
                    first.send(
                            "PUT",
                            "/api/calendar/2026",
                            year(1, List.of(day("2026-10-01", false, "国庆节")), Map.of()),
                            Map.of()));
        }

        try (TestServer second = TestServer.start(other, own, Map.of())) {
            assertThat(second.bean(Clocks.class).calendar().works(LocalDate.of(2026, 10, 2)))
                    .isTrue();
            assertThat(
                            second.bean(JdbcClient.class)
                                    .sql("select max(revision) from clock.calendar_year")
                                    .query(Integer.class)
                                    .single())
                    .isEqualTo(2);
        }
    }
}
