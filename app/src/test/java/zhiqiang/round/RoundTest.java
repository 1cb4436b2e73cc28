package zhiqiang.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import zhiqiang.Answers;
import zhiqiang.MovedClock;
import zhiqiang.TestDatabase;
import zhiqiang.TestServer;
import zhiqiang.Visitor;

/// What is owed for a month, from the day it is asked for to what happens after it was locked.
class RoundTest {
    /// The first working day after New Year 2026, for December 2025.
    private static final Instant JANUARY =
            OffsetDateTime.parse("2026-01-05T09:00:00+08:00").toInstant();

    private static final String HUARONG = "430623";
    private static final String XIANGYIN = "430624";

    @TempDir static Path data;
    private static final MovedClock CLOCK = new MovedClock(JANUARY);
    private static TestServer office;
    private static Visitor preparer;
    private static Visitor checker;
    private static Visitor signer;
    private static Visitor receiver;

    @BeforeAll
    static void start() {
        office =
                TestServer.start(
                                data,
                                TestDatabase.fresh(),
                                Map.of("zhiqiang.case.timer-delay", "1d"),
                                CLOCK)
                        .signedIn();
        preparer = person("preparer", HUARONG, "preparer");
        checker = person("checker", HUARONG, "checker");
        signer = person("signer", HUARONG, "signer");
        receiver = person("receiver", "housing", "checker");
        assertThat(office.json("/api/rounds?day=2025-12-15").get("owed")).isEmpty();
        run("engineering-check");
    }

    private static Visitor person(String login, String unit, String role) {
        String password = office.password(login, List.of(role), unit);
        return new Visitor(office.uri("/")).signIn(login, password);
    }

    private static void run(String code) {
        done(office.send("PUT", "/api/rounds/" + code, Map.of("from", "2025-12-01"), Map.of()));
    }

    @AfterAll
    static void stop() {
        List.of(preparer, checker, signer, receiver).forEach(Visitor::close);
        office.close();
    }

    @BeforeEach
    void january() {
        CLOCK.to(JANUARY);
    }

    private static void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 204);
    }

    private static JsonNode owed(Visitor who, String region, String day) {
        JsonNode found = null;
        for (JsonNode each : who.json("/api/rounds?day=" + day).get("owed")) {
            if (each.get("region").asString("").equals(region)) {
                found = each;
            }
        }
        return Objects.requireNonNull(found, region);
    }

    private static HttpResponse<String> enter(String project, String region, String... reason) {
        Map<String, String> values =
                Map.of(
                        "check_no",
                        project,
                        "checked_on",
                        "2025-12-10",
                        "region",
                        region,
                        "items_checked",
                        "20",
                        "items_conforming",
                        "19");
        return office.send(
                "POST",
                "/api/datasets/engineering-check/records",
                reason.length == 0
                        ? Map.of("values", values)
                        : Map.of("values", values, "reason", reason[0]),
                Map.of());
    }

    private static HttpResponse<String> conclude(
            Visitor who, String id, String outcome, String... comment) {
        String step = "";
        for (JsonNode each : who.json("/api/cases/" + id).get("steps")) {
            if (each.get("state").asString().equals("OPEN")) {
                step = each.get("id").asString();
            }
        }
        return who.send(
                "POST",
                "/api/cases/" + id + "/steps/" + step + "/conclusion",
                comment.length == 0
                        ? Map.of("outcome", outcome)
                        : Map.of("outcome", outcome, "comment", comment[0]),
                Map.of());
    }

    @Test
    void nothingIsAskedForTwiceAndEachAreaSeesWhatItOwes() {
        run("engineering-check");

        JsonNode board = office.json("/api/rounds?day=2025-12-15");
        assertThat(board.get("owed")).hasSize(13);
        assertThat(preparer.json("/api/rounds?day=2025-12-15").get("owed")).hasSize(1);
        assertThat(receiver.json("/api/rounds?day=2025-12-15").get("owed")).hasSize(13);
        assertThat(owed(office, HUARONG, "2025-12-15").at("/dueAt").asString())
                .as("eight working days from 1 January 2026, which is a holiday until the 3rd")
                .isEqualTo("2026-01-13T16:00:00Z");
    }

    @Test
    void aRoundIsPreparedCheckedSignedAcceptedAndLockedAndLaterChangesAreRestatements() {
        String id = owed(office, HUARONG, "2025-12-15").get("caseId").asString();
        Answers.isProblem(conclude(preparer, id, "submit"), 409, "round.nothing-delivered");
        done(enter("D-1", HUARONG));
        assertThat(preparer.json("/api/cases/" + id).at("/sections/0/lines").toString())
                .contains("现有记录数");
        done(conclude(preparer, id, "submit"));
        done(conclude(checker, id, "return", "请核对D-1"));
        done(conclude(preparer, id, "submit"));
        done(conclude(checker, id, "pass"));
        done(conclude(signer, id, "sign"));
        done(conclude(receiver, id, "complete", "缺少检查底稿"));
        done(conclude(preparer, id, "submit"));
        done(conclude(receiver, id, "accept"));

        JsonNode locked = owed(office, HUARONG, "2025-12-15");
        assertThat(locked.get("state").asString()).isEqualTo("LOCKED");
        assertThat(locked.get("lockedRecords").asInt()).isEqualTo(1);
        assertThat(locked.get("late").asBoolean()).isFalse();

        Answers.isProblem(enter("D-2", HUARONG), 409, "round.reason-needed");
        done(enter("D-2", HUARONG, "漏报"));
        done(enter("D-3", XIANGYIN));
        done(correct("D-1", HUARONG, "18", "底稿有误"));

        JsonNode restated = owed(office, HUARONG, "2025-12-15");
        assertThat(restated.get("restatements").asInt()).isEqualTo(2);
        assertThat(restated.get("records").asInt()).isEqualTo(2);
        assertThat(restated.get("lockedRecords").asInt()).isEqualTo(1);
        assertThat(office.json("/api/cases/" + id).at("/sections/1").toString()).contains("底稿有误");
    }

    private static HttpResponse<String> correct(
            String key, String region, String conforming, String reason) {
        return office.send(
                "PUT",
                "/api/datasets/engineering-check/record?key=" + key,
                Map.of(
                        "values",
                        Map.of(
                                "check_no",
                                key,
                                "checked_on",
                                "2025-12-10",
                                "region",
                                region,
                                "items_checked",
                                "20",
                                "items_conforming",
                                conforming),
                        "reason",
                        reason),
                Map.of("If-Match", "\"1\""));
    }

    @Test
    void whoeverHasNothingToDeliverSaysWhy() {
        Visitor other = person("other", "430626", "preparer");
        String id = owed(office, "430626", "2025-12-15").get("caseId").asString();

        done(conclude(other, id, "submit", "本月无监督抽查"));

        assertThat(owed(office, "430626", "2025-12-15").get("nil").asBoolean()).isTrue();
        other.close();
    }

    @Test
    void whatIsNotSubmittedInTimeIsLate() {
        CLOCK.on(Duration.ofDays(20));
        try (Visitor later =
                new Visitor(office.uri("/")).signIn(TestServer.OFFICE, office.password())) {
            JsonNode board = later.json("/api/rounds?day=2025-12-15");
            assertThat(owed(later, "430681", "2025-12-15").get("late").asBoolean()).isTrue();
            assertThat(board.get("late").asInt()).isGreaterThanOrEqualTo(10);
        }
    }
}
