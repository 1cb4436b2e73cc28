package zhiqiang.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static zhiqiang.casework.CaseActs.conclude;
import static zhiqiang.casework.CaseActs.done;
import static zhiqiang.casework.CaseActs.path;
import static zhiqiang.casework.CaseActs.post;
import static zhiqiang.casework.CaseActs.step;
import static zhiqiang.casework.CaseActs.titles;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import zhiqiang.Answers;
import zhiqiang.Visitor;

/// When the steps of cases and whole cases are due, and what follows if they are not done.
class CaseDeadlineTest {
    /// A Monday, four weeks before the Spring Festival.
    private static final Instant MONDAY =
            OffsetDateTime.parse("2026-01-19T09:00:00+08:00").toInstant();

    @TempDir static Path folder;
    private static Town town;
    private static Visitor applicant;
    private static Visitor checker;
    private static Visitor signer;
    private static Visitor leader;

    @BeforeAll
    static void start() {
        town = Town.grants(folder, MONDAY);
        applicant = town.person("applicant", "430621", "preparer");
        checker = town.person("checker", "agriculture", "checker");
        signer = town.person("signer", "agriculture", "signer");
        leader = town.person("leader", "agriculture", "leader");
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    @BeforeEach
    void monday() {
        town.clock.to(MONDAY);
    }

    private static String begun(String title) {
        return Town.begun(applicant, title, List.of());
    }

    @Test
    void theNoticeToCompleteIsGivenOnceAndTheClockWaitsMeanwhile() {
        String id = begun("补正");
        String before = step(checker, id, "accept").get("dueAt").asString();
        assertThat(before).isEqualTo("2026-01-22T16:00:00Z");
        Answers.isProblem(
                conclude(checker, id, "accept", "complete"), 422, "casework.reason-missing");
        done(conclude(checker, id, "accept", "complete", "缺少标准前言页"));

        assertThat(titles(applicant, "MINE")).contains("补正—补正");
        Answers.isProblem(
                post(
                        checker,
                        path(applicant, id, "complete") + "/conclusion",
                        Map.of("outcome", "submit")),
                409,
                "casework.step-taken");
        done(conclude(applicant, id, "complete", "submit"));

        Answers.isProblem(
                conclude(checker, id, "accept", "complete", "还缺"), 409, "casework.outcome-used");
        assertThat(step(checker, id, "accept").at("/may/outcomes").toString())
                .doesNotContain("complete");
    }

    @Test
    void aDeadlineOfTheWholeCaseRunsFromAcceptanceToTheDecision() {
        String id = begun("总期限");
        done(conclude(checker, id, "accept", "accept"));

        JsonNode deadlines = checker.json("/api/cases/" + id).get("deadlines");
        assertThat(deadlines.findValuesAsString("state")).containsExactly("MET", "RUNNING");

        done(conclude(signer, id, "decide", "grant"));
        assertThat(checker.json("/api/cases/" + id).get("deadlines").findValuesAsString("state"))
                .containsExactly("MET", "MET");
    }

    @Test
    void moreTimeIsDecidedByWhomTheProcessNamesWithinWhatTheRuleAllows() {
        String id = begun("延期");
        String accept = path(checker, id, "accept");
        int most = step(checker, id, "accept").at("/may/moreTime/most").asInt();
        Answers.isProblem(
                post(checker, accept + "/more-time", Map.of("count", most + 1, "reason", "x")),
                422,
                "casework.extension-too-long");
        done(post(checker, accept + "/more-time", Map.of("count", 1, "reason", "等待检验报告")));

        assertThat(titles(leader, "UNCLAIMED")).contains("延期—受理（延期审批）");
        String asked = "";
        for (JsonNode step : leader.json("/api/cases/" + id).get("steps")) {
            if (step.get("kind").asString().equals("EXTENSION")) {
                asked = step.get("id").asString();
            }
        }
        String path = "/api/cases/" + id + "/steps/" + asked + "/decision";
        Answers.isProblem(post(checker, path, Map.of("granted", true)), 403, "casework.four-eyes");
        done(post(leader, path, Map.of("granted", true)));

        // Three working days from Monday the 19th, and one more.
        assertThat(step(checker, id, "accept").get("dueAt").asString())
                .isEqualTo("2026-01-23T16:00:00Z");
    }

    @Test
    void remindersOverdueNoticesAndEscalationsComeOnceAlsoAfterDowntime() {
        String id = begun("逾期");
        town.tick();
        town.clock.on(Duration.ofDays(14));

        town.tick();
        town.tick();

        try (Visitor late = town.again("checker");
                Visitor above = town.again("leader")) {
            assertThat(notices(late, "case.reminder", id)).isEqualTo(1);
            assertThat(notices(late, "case.overdue", id)).isEqualTo(1);
            assertThat(notices(above, "case.escalated", id)).isEqualTo(1);
            assertThat(step(late, id, "accept").get("overdue").asBoolean()).isTrue();
            assertThat(late.json("/api/inbox?view=UNCLAIMED&overdue=true&words=逾期").get("items"))
                    .hasSize(1);
            done(conclude(late, id, "accept", "accept"));
            assertThat(late.json("/api/cases/" + id).at("/deadlines/0/state").asString())
                    .isEqualTo("MISSED");
            town.tick();
            assertThat(notices(late, "case.overdue", id)).isEqualTo(1);
        }
    }

    @Test
    void aSuspensionStopsTheWorkAndOnlyTheDeadlinesWhoseRulesNameIt() {
        String id = begun("中止");
        Answers.isProblem(
                post(
                        checker,
                        "/api/cases/" + id + "/suspension",
                        Map.of("ground", "inspection", "reason", "检验")),
                403,
                "identity.forbidden");
        Visitor office = town.person("manager", "market-regulation", "office");
        Answers.isProblem(
                post(
                        office,
                        "/api/cases/" + id + "/suspension",
                        Map.of("ground", "holiday", "reason", "x")),
                422,
                "casework.unknown-suspension");
        done(
                post(
                        office,
                        "/api/cases/" + id + "/suspension",
                        Map.of("ground", "inspection", "reason", "等待检验")));

        Answers.isProblem(
                post(
                        checker,
                        "/api/cases/"
                                + id
                                + "/steps/"
                                + step(checker, id, "accept").get("id").asString()
                                + "/conclusion",
                        Map.of("outcome", "accept")),
                409,
                "casework.case-suspended");
        done(post(office, "/api/cases/" + id + "/resumption", Map.of()));
        done(conclude(checker, id, "accept", "accept"));
    }

    private static int notices(Visitor who, String kind, String id) {
        int found = 0;
        for (JsonNode each : who.json("/api/notices?limit=100&kind=" + kind).get("items")) {
            if (each.get("path").asString().equals("/cases/" + id)) {
                found++;
            }
        }
        return found;
    }
}
