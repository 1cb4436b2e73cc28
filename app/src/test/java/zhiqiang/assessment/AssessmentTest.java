package zhiqiang.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
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
import zhiqiang.scorecard.assessment.Scoring;
import zhiqiang.scorecard.assessment.Sheet;
import zhiqiang.scorecard.assessment.Snapshot;

/// An assessment from the draft to the frozen grade, by a made-up pack that cites an approved plan.
class AssessmentTest {
    /// A working day after the year assessed.
    private static final Instant FEBRUARY =
            OffsetDateTime.parse("2025-02-10T09:00:00+08:00").toInstant();

    private static final String HUARONG = "430623";
    private static final String XIANGYIN = "430624";
    private static final String MILUO = "430681";

    private static final MovedClock CLOCK = new MovedClock(FEBRUARY);
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final List<Visitor> VISITORS = new ArrayList<>();
    private static final Map<String, String> IDS = new HashMap<>();
    private static final Map<String, String> PASSWORDS = new HashMap<>();
    @TempDir static Path folder;
    private static TestServer office;
    private static Visitor huarong;
    private static Visitor first;
    private static Visitor second;
    private static int schemes;
    private String scheme = "";

    @BeforeAll
    static void start() throws IOException {
        office =
                TestServer.start(
                                folder.resolve("data"),
                                DATABASE,
                                Map.of(
                                        "zhiqiang.pack",
                                        PlannedScheme.in(folder.resolve("pack")).toString(),
                                        "zhiqiang.case.timer-delay",
                                        "1d"),
                                CLOCK)
                        .signedIn();
        person("chief", "market-regulation", "leader");
        huarong = person("huarong", HUARONG, "signer");
        first = person("first", "health", "checker");
        second = person("second", "industry", "checker");
        List<String> lines = new ArrayList<>();
        for (JsonNode area : office.json("/api/policy").get("regions")) {
            String code = area.get("code").asString();
            if (!code.equals("430600")) {
                for (int n = 0; n < 4; n++) {
                    boolean bad = code.equals(HUARONG) && n == 0;
                    lines.add(
                            "FOOD_EVALUATION,%s-%d,2024-05-0%d,%s,CITY,%s"
                                    .formatted(
                                            code,
                                            n,
                                            n + 1,
                                            code,
                                            bad ? "UNQUALIFIED" : "QUALIFIED"));
                }
            }
        }
        take(
                "inspection-result",
                "programme,sample_no,sampled_on,region,organised_by,conclusion",
                lines);
    }

    /// Each test has a scheme of its own, so that none finds what another drew up.
    @BeforeEach
    void february() {
        CLOCK.to(FEBRUARY);
        office.signIn(TestServer.OFFICE, office.password());
        scheme = "areas-" + schemes++;
    }

    @AfterAll
    static void stop() {
        VISITORS.forEach(Visitor::close);
        office.close();
    }

    private static Visitor person(String login, String unit, String role) {
        PASSWORDS.put(login, office.password(login, List.of(role), unit));
        Visitor visitor = again(login);
        IDS.put(login, visitor.json("/api/me").get("id").asString());
        return visitor;
    }

    /// Sessions end while the clock moves on.
    private static Visitor again(String login) {
        Visitor visitor =
                new Visitor(office.uri("/"))
                        .signIn(login, Objects.requireNonNull(PASSWORDS.get(login)));
        VISITORS.add(visitor);
        return visitor;
    }

    private static void take(String dataset, String header, List<String> lines) throws IOException {
        JsonNode taken =
                office.upload(
                        "WHOLE",
                        Files.writeString(
                                folder.resolve(dataset + ".csv"),
                                header + "\n" + String.join("\n", lines) + "\n",
                                StandardCharsets.UTF_8));
        assertThat(taken.get("state").asString()).as(taken.toString()).isEqualTo("DONE");
    }

    private static HttpResponse<String> post(Visitor who, String path, Map<String, ?> body) {
        return who.send("POST", "/api/assessments" + path, body, Map.of());
    }

    private static void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 204);
    }

    private String drawn() {
        return Answers.ok(post(office, "", Map.of("scheme", scheme, "year", 2024)))
                .get("id")
                .asString();
    }

    private static JsonNode assessed(Visitor who, String id, String area) {
        for (JsonNode each : who.json("/api/assessments/" + id).get("assessed")) {
            if (each.get("code").asString().equals(area)) {
                return each;
            }
        }
        throw new AssertionError(area);
    }

    private static String sheet(Visitor who, String id, String area) {
        return "/api/assessments/" + id + "/sheets/" + assessed(who, id, area).get("id").asString();
    }

    private static void appoint(String id) {
        done(
                office.send(
                        "PUT",
                        "/api/assessments/" + id + "/reviewers",
                        Map.of(
                                "item",
                                "work",
                                "reviewers",
                                List.of(IDS.get("first"), IDS.get("second"))),
                        Map.of()));
    }

    private static void score(Visitor reviewer, String id, String score) {
        for (JsonNode each : reviewer.json("/api/assessments/reviews")) {
            if (!each.get("assessment").asString().equals(id)) {
                continue;
            }
            done(
                    reviewer.send(
                            "PUT",
                            "/api/assessments/reviews/" + each.get("id").asString(),
                            Map.of("score", score, "words", "资料齐全"),
                            Map.of()));
        }
    }

    /// Drawn up, reviewed and sent.
    private String sent() {
        String id = drawn();
        appoint(id);
        score(first, id, "9");
        score(second, id, "8.5");
        done(post(office, "/" + id + "/sending", Map.of()));
        return id;
    }

    @Test
    void anAssessmentIsDrawnUpReviewedSentObjectedToAnsweredAndFrozen() throws Exception {
        String id = drawn();
        Answers.isProblem(
                post(office, "", Map.of("scheme", scheme, "year", 2024)), 409, "assessment.exists");
        appoint(id);
        Answers.isProblem(
                post(office, "/" + id + "/sending", Map.of()), 409, "assessment.incomplete");
        score(first, id, "9");
        String reviews = office.json("/api/assessments/" + id + "/reviews").toString();
        assertThat(reviews).doesNotContain("资料齐全").contains("\"scored\":true");
        for (JsonNode each : second.json("/api/assessments/reviews")) {
            if (each.get("assessment").asString().equals(id)) {
                assertThat(each.get("words").isNull()).isTrue();
            }
        }
        assertThat(assessed(office, id, HUARONG).get("total").isNull()).isTrue();
        score(second, id, "8.5");

        // 60 × (0.75 - 0.50) ÷ (0.98 - 0.50) = 31.25, as no famous products were handed down; no
        // rounds either, so that the opinions make 40 × 8.75 ÷ 10.
        JsonNode draft = assessed(office, id, HUARONG);
        assertThat(draft.get("total").asString()).isEqualTo("66.25");
        assertThat(draft.get("grade").asString()).isEqualTo("C");
        assertThat(assessed(office, id, XIANGYIN).get("total").asString()).isEqualTo("95.00");
        assertThat(huarong.json("/api/assessments").get("items").toString()).doesNotContain(id);
        Answers.isProblem(huarong.get("/api/assessments/" + id), 404, "assessment.not-found");

        String event =
                Answers.ok(
                                post(
                                        office,
                                        "/" + id + "/incidents",
                                        Map.of(
                                                "assessed",
                                                draft.get("id").asString(),
                                                "rule",
                                                "false-data",
                                                "on",
                                                "2024-08-01",
                                                "document",
                                                "示例〔2024〕8号",
                                                "reason",
                                                "台账不实")))
                        .get("id")
                        .asString();
        assertThat(assessed(office, id, HUARONG).get("total").asString()).isEqualTo("64.25");

        done(post(office, "/" + id + "/sending", Map.of()));
        JsonNode told = huarong.json(sheet(huarong, id, HUARONG));
        assertThat(told.get("total").asString()).isEqualTo("64.25");
        assertThat(told.toString()).contains("台账不实", "起评值50%").doesNotContain("first");
        assertThat(huarong.json("/api/notices").toString()).contains("征求意见", "2025-02-17");
        assertThat(huarong.json("/api/assessments/" + id).get("assessed")).hasSize(1);

        String objection =
                Answers.ok(
                                post(
                                        huarong,
                                        sheet(huarong, id, HUARONG).substring(16) + "/objections",
                                        Map.of("item", "false-data", "words", "台账已核实无误")))
                        .get("id")
                        .asString();
        Answers.isProblem(
                post(again("chief"), "/" + id + "/freezing", Map.of()),
                409,
                "assessment.objections-open");
        done(
                post(
                        office,
                        "/" + id + "/incidents/" + event + "/withdrawal",
                        Map.of("reason", "经复核不属实")));
        assertThat(huarong.json(sheet(huarong, id, HUARONG)).get("total").asString())
                .as("until it is answered")
                .isEqualTo("64.25");
        done(
                post(
                        office,
                        "/" + id + "/objections/" + objection + "/answer",
                        Map.of("accepted", true, "words", "采纳，撤销扣分")));
        JsonNode answered = huarong.json(sheet(huarong, id, HUARONG));
        assertThat(answered.get("total").asString()).isEqualTo("66.25");
        assertThat(answered.get("revision").asInt()).isEqualTo(2);
        assertThat(answered.at("/objections/0/answer").asString()).isEqualTo("采纳，撤销扣分");

        CLOCK.to(OffsetDateTime.parse("2025-02-18T09:00:00+08:00").toInstant());
        Visitor chief = again("chief");
        Answers.isProblem(
                post(
                        again("huarong"),
                        sheet(chief, id, HUARONG).substring(16) + "/objections",
                        Map.of("item", "food", "words", "过期")),
                409,
                "assessment.too-late");
        done(post(chief, "/" + id + "/freezing", Map.of()));
        JsonNode frozen = chief.json(sheet(chief, id, HUARONG));
        assertThat(frozen.get("frozen").asBoolean()).isTrue();
        assertThat(frozen.get("same").asBoolean()).isTrue();
        assertThat(frozen.get("grade").asString()).isEqualTo("C");
        office.signIn(TestServer.OFFICE, office.password());
        JsonNode ranking = office.json("/api/assessments/" + id + "/ranking");
        assertThat(ranking.get(0).get("rank").asInt()).isEqualTo(1);
        assertThat(ranking.get(1).get("rank").asInt()).as("the same total").isEqualTo(1);
        assertThat(ranking.get(12).get("rank").asInt()).isEqualTo(13);
        theFrozenSheetsRecompute(id);
    }

    /// From what the database holds and nothing else.
    private static void theFrozenSheetsRecompute(String id) throws SQLException {
        int seen = 0;
        try (Connection owner = DATABASE.owner();
                Statement statement = owner.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "select k.scheme, evidence, digest, total::text, grade from assessment.sheet k join assessment.subject s on s.id = k.subject where frozen and assessment = '"
                                        + id
                                        + "'")) {
            while (rows.next()) {
                Sheet sheet =
                        Scoring.score(
                                Snapshot.scheme(rows.getString(1)),
                                Snapshot.evidence(rows.getString(2)));
                assertThat(sheet.total().orElseThrow().toPlainString())
                        .isEqualTo(rows.getString(4));
                assertThat(sheet.grade().orElseThrow().name()).isEqualTo(rows.getString(5));
                assertThat(Sheets.digest(rows.getString(1), rows.getString(2)))
                        .isEqualTo(rows.getString(3));
                seen++;
            }
        }
        assertThat(seen).isEqualTo(13);
    }

    @Test
    void whatWasSentStaysWhateverBecomesOfTheEvidence() throws IOException {
        String id = sent();
        String before = assessed(office, id, MILUO).get("total").asString();

        take(
                "inspection-result",
                "programme,sample_no,sampled_on,region,organised_by,conclusion",
                List.of("FOOD_EVALUATION,late,2024-06-01,430681,CITY,UNQUALIFIED"));

        assertThat(assessed(office, id, MILUO).get("total").asString()).isEqualTo(before);
    }

    @Test
    void anAreaSeesItsOwnSheetAndNoOthers() {
        String id = sent();
        String others = sheet(office, id, XIANGYIN);

        assertThat(huarong.json("/api/assessments").get("items").toString()).contains(id);
        Answers.isProblem(huarong.get(others), 404, "assessment.not-found");
        Answers.isProblem(
                post(
                        huarong,
                        others.substring(16) + "/objections",
                        Map.of("item", "food", "words", "x")),
                404,
                "assessment.not-found");
        Answers.isProblem(
                huarong.get("/api/assessments/" + id + "/reviews"), 403, "identity.forbidden");
        Answers.isProblem(
                huarong.get("/api/assessments/" + id + "/incidents"), 403, "identity.forbidden");
        assertThat(RowsWithin.counted(DATABASE, id, "430623", "")).containsExactly(1, 1, 1, 0, 0);
        assertThat(RowsWithin.counted(DATABASE, id, "430624", "")).containsExactly(1, 1, 1, 0, 0);
        assertThat(RowsWithin.counted(DATABASE, id, "", "")).containsExactly(0, 0, 0, 0, 0);
        assertThat(RowsWithin.counted(DATABASE, id, "", Objects.requireNonNull(IDS.get("first"))))
                .containsExactly(1, 13, 0, 13, 0);
    }

    @Test
    void nobodyReviewsTheirOwnUnitAndTwoAreNeeded() {
        String id = drawn();
        person("insider", HUARONG, "checker");
        person("clerk", "health", "preparer");

        for (List<String> refused :
                List.of(
                        List.of("first"),
                        List.of("first", "insider"),
                        List.of("first", "clerk"),
                        List.<String>of())) {
            HttpResponse<String> answer =
                    office.send(
                            "PUT",
                            "/api/assessments/" + id + "/reviewers",
                            Map.of(
                                    "item",
                                    "work",
                                    "reviewers",
                                    refused.stream().map(IDS::get).toList()),
                            Map.of());
            Answers.isProblem(answer, 422, "assessment.reviewers-refused");
        }
        done(
                office.send(
                        "PUT",
                        "/api/assessments/" + id + "/reviewers",
                        Map.of(
                                "item",
                                "work",
                                "reviewers",
                                List.of(IDS.get("first"), IDS.get("second"), IDS.get("insider"))),
                        Map.of()));
        int own = 0;
        for (JsonNode each : office.json("/api/assessments/" + id + "/reviews")) {
            own += each.get("name").asString().equals("insider") ? 1 : 0;
        }
        assertThat(own).as("of all areas but their own").isEqualTo(12);
        String anothers = second.json("/api/assessments/reviews").get(0).get("id").asString();
        Answers.isProblem(
                first.send(
                        "PUT",
                        "/api/assessments/reviews/" + anothers,
                        Map.of("score", "5", "words", "x"),
                        Map.of()),
                404,
                "assessment.not-found");
        Answers.isProblem(
                second.send(
                        "PUT",
                        "/api/assessments/reviews/" + anothers,
                        Map.of("score", "10.01", "words", "x"),
                        Map.of()),
                422,
                "assessment.score-refused");
    }

    @Test
    void whoeverDrewItUpDoesNotFreezeItAndLeadersOfOthersNeither() {
        String drawer = "both";
        Visitor both = person(drawer, "market-regulation", "leader");
        Visitor other = person("other", HUARONG, "leader");
        String id = sent();
        CLOCK.to(OffsetDateTime.parse("2025-02-18T09:00:00+08:00").toInstant());

        Answers.isProblem(
                post(again("other"), "/" + id + "/freezing", Map.of()),
                403,
                "assessment.four-eyes");
        office.signIn(TestServer.OFFICE, office.password());
        Answers.isProblem(
                post(office, "/" + id + "/freezing", Map.of()), 403, "identity.forbidden");
        assertThat(both).isNotSameAs(other);
        done(post(again(drawer), "/" + id + "/freezing", Map.of()));
        Answers.isProblem(
                post(office, "/" + id + "/weighing", Map.of()), 409, "assessment.wrong-state");
    }

    @Test
    void otherWeightsAreTriedOutAndNeverKept() {
        String id = drawn();
        appoint(id);
        score(first, id, "9");
        score(second, id, "8.5");

        JsonNode weighed =
                Answers.ok(
                        post(
                                office,
                                "/" + id + "/weighing",
                                Map.of("weights", Map.of("targets", "20", "measures", "80"))));

        for (JsonNode each : weighed) {
            if (each.get("code").asString().equals(HUARONG)) {
                assertThat(each.get("total").asString()).isEqualTo("80.42");
            }
        }
        assertThat(assessed(office, id, HUARONG).get("total").asString()).isEqualTo("66.25");
        for (Map<String, String> refused :
                List.of(
                        Map.of("targets", "50"),
                        Map.of("targets", "-20", "measures", "120"),
                        Map.of("nothing", "10"))) {
            Answers.isProblem(
                    post(office, "/" + id + "/weighing", Map.of("weights", refused)),
                    422,
                    "assessment.weights-refused");
        }
    }

    @Test
    void aVetoLeavesTheGradeThatItNamesAndNeedsItsDocument() {
        String id = drawn();
        appoint(id);
        score(first, id, "9");
        score(second, id, "9");
        String of = assessed(office, id, XIANGYIN).get("id").asString();

        Answers.isProblem(
                post(
                        office,
                        "/" + id + "/incidents",
                        Map.of(
                                "assessed",
                                of,
                                "rule",
                                "safety-event",
                                "on",
                                "2024-08-01",
                                "document",
                                " ",
                                "reason",
                                "x")),
                422,
                "assessment.event-refused");
        Answers.isProblem(
                post(
                        office,
                        "/" + id + "/incidents",
                        Map.of(
                                "assessed",
                                of,
                                "rule",
                                "safety-event",
                                "on",
                                "2025-01-01",
                                "document",
                                "y",
                                "reason",
                                "x")),
                422,
                "assessment.event-refused");
        done(
                post(
                        office,
                        "/" + id + "/incidents",
                        Map.of(
                                "assessed",
                                of,
                                "rule",
                                "safety-event",
                                "on",
                                "2024-08-01",
                                "document",
                                "示例〔2024〕9号",
                                "reason",
                                "区域性事件")));

        JsonNode vetoed = assessed(office, id, XIANGYIN);
        assertThat(vetoed.get("total").asString()).isEqualTo("96.00");
        assertThat(vetoed.get("grade").asString()).isEqualTo("D");
    }

    @Test
    void aYearThatIsNotOverIsNotSentAndOneThatHasNotBegunNotDrawnUp() {
        String id =
                Answers.ok(post(office, "", Map.of("scheme", scheme, "year", 2025)))
                        .get("id")
                        .asString();

        Answers.isProblem(
                post(office, "/" + id + "/sending", Map.of()), 409, "assessment.year-not-over");
        Answers.isProblem(
                post(office, "", Map.of("scheme", scheme, "year", 2026)),
                422,
                "assessment.year-refused");
        done(post(office, "/" + id + "/discarding", Map.of("reason", "误建")));
        done(post(office, "", Map.of("scheme", scheme, "year", 2025)));
    }
}
