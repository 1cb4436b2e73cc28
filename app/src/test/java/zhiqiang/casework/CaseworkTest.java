package zhiqiang.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static zhiqiang.casework.CaseActs.conclude;
import static zhiqiang.casework.CaseActs.done;
import static zhiqiang.casework.CaseActs.path;
import static zhiqiang.casework.CaseActs.post;
import static zhiqiang.casework.CaseActs.step;
import static zhiqiang.casework.CaseActs.titles;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import zhiqiang.Answers;
import zhiqiang.Visitor;

/// Cases as people work on them.
class CaseworkTest {
    /// A Monday, four weeks before the Spring Festival.
    private static final Instant MONDAY =
            OffsetDateTime.parse("2026-01-19T09:00:00+08:00").toInstant();

    @TempDir static Path folder;
    private static Town town;
    private static Visitor applicant;
    private static Visitor checker;
    private static Visitor colleague;
    private static Visitor signer;
    private static Visitor leader;
    private static Visitor stranger;

    @BeforeAll
    static void start() {
        town = Town.grants(folder, MONDAY);
        applicant = town.person("applicant", "430621", "preparer");
        checker = town.person("checker", "agriculture", "checker");
        colleague = town.person("colleague", "agriculture", "checker");
        signer = town.person("signer", "agriculture", "signer");
        leader = town.person("leader", "agriculture", "leader");
        stranger = town.person("stranger", "health", "checker");
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
    void aCaseGoesFromHandToHandUntilItIsArchived() {
        String id = begun("从头到尾");

        assertThat(titles(checker, "UNCLAIMED")).contains("从头到尾—受理");
        done(post(checker, path(checker, id, "accept") + "/claim", Map.of()));
        assertThat(titles(checker, "MINE")).contains("从头到尾—受理");
        assertThat(titles(colleague, "UNCLAIMED")).doesNotContain("从头到尾—受理");
        done(conclude(checker, id, "accept", "accept"));
        done(conclude(signer, id, "decide", "grant"));
        done(conclude(checker, id, "close", "close"));

        JsonNode over = applicant.json("/api/cases/" + id);
        assertThat(over.get("state").asString()).isEqualTo("DONE");
        assertThat(over.at("/end/ending/zh").asString()).isEqualTo("已办结");
        assertThat(over.at("/end/archiveNumber").asString()).startsWith("A-grant-2026-");
        assertThat(over.at("/end/keptUntil").asString()).isEqualTo("2037-01-01");
        assertThat(titles(checker, "DONE")).contains("从头到尾—受理", "从头到尾—送达");
        assertThat(titles(applicant, "STARTED")).contains("从头到尾—");
        List<String> told = new ArrayList<>();
        for (JsonNode entry : applicant.json("/api/cases/" + id + "/timeline").get("items")) {
            told.add(entry.at("/words/zh").asString());
        }
        assertThat(told)
                .startsWith("送达：办结")
                .endsWith("决定：同意", "受理：受理", "签收“受理”", "发起“从头到尾”")
                .anyMatch(words -> words.startsWith("办结归档：已办结，档号A-grant-2026-"));
    }

    @Test
    void whoeverDidTheStepBeforeDoesNotDoTheOneThatFourEyesAskFor() {
        String id = begun("四眼");
        done(conclude(checker, id, "accept", "accept"));

        Answers.isProblem(
                post(
                        checker,
                        path(signer, id, "decide") + "/conclusion",
                        Map.of("outcome", "grant")),
                403,
                "casework.four-eyes");

        assertThat(titles(checker, "UNCLAIMED")).doesNotContain("四眼—决定");
        assertThat(titles(colleague, "UNCLAIMED")).contains("四眼—决定");
        assertThat(step(checker, id, "decide").get("may").isNull()).isTrue();
    }

    @Test
    void whoeverDeclaresAnInterestKeepsOutOfAllThatComes() {
        String id = begun("回避");
        done(post(signer, "/api/cases/" + id + "/interests", Map.of("reason", "亲属在该公司任职")));

        done(conclude(checker, id, "accept", "accept"));

        Answers.isProblem(
                post(
                        signer,
                        path(colleague, id, "decide") + "/conclusion",
                        Map.of("outcome", "grant")),
                403,
                "casework.four-eyes");
        assertThat(applicant.json("/api/cases/" + id).at("/interests/0/reason").asString())
                .isEqualTo("亲属在该公司任职");
    }

    @Test
    void othersSeeNothingOfACase() {
        String id = begun("保密");

        for (String path :
                List.of(
                        "/api/cases/" + id,
                        "/api/cases/" + id + "/timeline",
                        "/api/cases/" + id + "/diagram")) {
            Answers.isProblem(stranger.get(path), 404, "casework.case-not-found");
        }
        Answers.isProblem(
                post(stranger, path(checker, id, "accept") + "/claim", Map.of()),
                404,
                "casework.case-not-found");
        assertThat(titles(stranger, "UNIT")).doesNotContain("保密—受理");
    }

    @Test
    void ofTwoWhoConcludeAStepAtOnceOneWinsAndTheOtherIsToldWhoDid() throws Exception {
        for (int i = 0; i < 20; i++) {
            String id = begun("同时");
            String path = path(checker, id, "accept") + "/conclusion";
            List<HttpResponse<String>> answers = new ArrayList<>();
            try (ExecutorService both = Executors.newFixedThreadPool(2)) {
                List<Future<HttpResponse<String>>> asked = new ArrayList<>();
                for (Visitor who : List.of(checker, colleague)) {
                    asked.add(both.submit(() -> post(who, path, Map.of("outcome", "accept"))));
                }
                for (Future<HttpResponse<String>> each : asked) {
                    answers.add(each.get());
                }
            }

            assertThat(answers).extracting(HttpResponse::statusCode).contains(204, 409);
            assertThat(answers)
                    .filteredOn(answer -> answer.statusCode() == 409)
                    .singleElement()
                    .satisfies(
                            answer ->
                                    assertThat(answer.body())
                                            .contains("casework.step-over")
                                            .containsAnyOf("checker", "colleague"));
            assertThat(applicant.json("/api/cases/" + id).get("steps")).hasSize(2);
        }
    }

    @Test
    void aCaseIsSentBackToAnyEarlierStepWithReasons() {
        String id = begun("退回");
        done(conclude(checker, id, "accept", "accept"));
        String decide = path(signer, id, "decide");
        assertThat(step(signer, id, "decide").at("/may/sendBackTo/0/element").asString())
                .isEqualTo("accept");
        Answers.isProblem(
                post(signer, decide + "/return", Map.of("element", "close", "reason", "x")),
                409,
                "casework.cannot-go-back");
        Answers.isProblem(
                post(signer, decide + "/return", Map.of("element", "accept")),
                422,
                "casework.reason-missing");

        done(post(signer, decide + "/return", Map.of("element", "accept", "reason", "受理依据不足")));

        assertThat(step(checker, id, "accept").at("/may/outcomes")).isNotEmpty();
        Answers.isProblem(
                post(signer, decide + "/conclusion", Map.of("outcome", "grant")),
                409,
                "casework.step-over");
    }

    @Test
    void otherUnitsAndOneMorePersonSignBeforeAStepIsConcluded() {
        String id = begun("会签");
        String accept = path(checker, id, "accept");
        done(
                post(
                        checker,
                        accept + "/countersignatures",
                        Map.of("units", List.of("health"), "asked", "请就卫生要求会签")));
        Answers.isProblem(
                post(
                        checker,
                        accept + "/countersignatures",
                        Map.of("units", List.of("health"), "asked", "再次")),
                409,
                "casework.asked-already");
        String person = leader.json("/api/me").at("/id").asString();
        done(post(checker, accept + "/signers", Map.of("person", person, "asked", "请领导加签")));

        Answers.isProblem(conclude(checker, id, "accept", "accept"), 409, "casework.step-waits");
        assertThat(titles(stranger, "UNCLAIMED")).contains("会签—受理（会签）");
        assertThat(titles(leader, "MINE")).contains("会签—受理（加签）");
        for (JsonNode step : checker.json("/api/cases/" + id).get("steps")) {
            String path = "/api/cases/" + id + "/steps/" + step.get("id").asString() + "/answer";
            switch (step.get("kind").asString()) {
                case "COUNTERSIGNATURE" -> {
                    Answers.isProblem(
                            post(stranger, path, Map.of("outcome", "disagree")),
                            422,
                            "casework.reason-missing");
                    done(post(stranger, path, Map.of("outcome", "disagree", "comment", "指标有误")));
                }
                case "ADDED_SIGNATURE" -> done(post(leader, path, Map.of("outcome", "agree")));
                default -> {
                    // The step itself.
                }
            }
        }
        done(conclude(checker, id, "accept", "accept"));
    }

    @Test
    void whoeverBeganACaseWithdrawsItUntilTheDecision() {
        String early = begun("撤回");
        Answers.isProblem(
                post(checker, "/api/cases/" + early + "/withdrawal", Map.of("reason", "x")),
                409,
                "casework.cannot-withdraw");
        done(post(applicant, "/api/cases/" + early + "/withdrawal", Map.of("reason", "重复申报")));
        assertThat(applicant.json("/api/cases/" + early).get("state").asString())
                .isEqualTo("WITHDRAWN");
        assertThat(titles(checker, "UNIT")).doesNotContain("撤回—受理");

        String late = begun("撤回晚");
        done(conclude(checker, late, "accept", "accept"));
        done(conclude(signer, late, "decide", "grant"));
        Answers.isProblem(
                post(applicant, "/api/cases/" + late + "/withdrawal", Map.of("reason", "x")),
                409,
                "casework.cannot-withdraw");
    }

    @Test
    void aRefusalToAcceptEndsTheCaseWithItsReasons() {
        String id = begun("不予受理");
        done(conclude(checker, id, "accept", "refuse", "不属于本办法奖励范围"));

        JsonNode over = applicant.json("/api/cases/" + id);
        assertThat(over.get("state").asString()).isEqualTo("REFUSED");
        assertThat(over.at("/steps/0/done/comment").asString()).isEqualTo("不属于本办法奖励范围");
        Answers.isProblem(
                post(checker, "/api/cases/" + id + "/comments", Map.of("text", "x")),
                409,
                "casework.case-over");
    }

    @Test
    void severalStepsAreTakenAtOnceAndThoseThatCannotBeSayWhy() {
        List<Map<String, String>> steps = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            String id = begun("批量" + i);
            steps.add(
                    Map.of("caseId", id, "step", step(checker, id, "accept").get("id").asString()));
        }
        done(
                post(
                        colleague,
                        "/api/cases/"
                                + steps.get(1).get("caseId")
                                + "/steps/"
                                + steps.get(1).get("step")
                                + "/claim",
                        Map.of()));

        JsonNode answer = Answers.ok(post(checker, "/api/inbox/claims", Map.of("steps", steps)));

        List<String> refused = new ArrayList<>();
        answer.forEach(each -> refused.add(each.get("refused").asString("")));
        assertThat(refused).containsExactly("", "casework.step-taken", "");
        assertThat(titles(checker, "MINE")).contains("批量0—受理", "批量2—受理");
    }

    @Test
    void aStepIsGivenToAColleagueOrToAnotherUnitWhichSeesTheCaseThen() {
        String id = begun("转办");
        String accept = path(checker, id, "accept");
        String person = colleague.json("/api/me").at("/id").asString();
        done(post(checker, accept + "/assignment", Map.of("person", person)));
        Answers.isProblem(conclude(checker, id, "accept", "accept"), 409, "casework.step-taken");

        done(post(colleague, accept + "/transfer", Map.of("unit", "health", "reason", "属卫生健康职责")));

        done(conclude(stranger, id, "accept", "accept"));
    }
}
