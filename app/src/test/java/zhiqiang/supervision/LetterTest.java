package zhiqiang.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static zhiqiang.supervision.Duties.accept;
import static zhiqiang.supervision.Duties.conclude;
import static zhiqiang.supervision.Duties.done;
import static zhiqiang.supervision.Duties.made;
import static zhiqiang.supervision.Duties.post;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import zhiqiang.Answers;
import zhiqiang.Visitor;

/// What becomes of a pressing letter from its draft to the reply.
class LetterTest {
    private static final String HEALTH = "health";

    @TempDir static Path data;
    private static Duties duties;
    private static Visitor office;
    private static Visitor chief;
    private static Visitor preparer;
    private static Visitor leader;

    @BeforeAll
    static void start() {
        duties = new Duties(data);
        office = duties.office();
        chief = duties.person("leader", "market-regulation");
        preparer = duties.person("preparer", HEALTH);
        leader = duties.person("leader", HEALTH);
    }

    @AfterAll
    static void stop() {
        duties.close();
    }

    private static HttpResponse<String> draft(Visitor who, String task, String number) {
        int pressed = office.json("/api/tasks/" + task).at("/lead/number").asInt();
        return post(
                who,
                "/api/letters",
                Map.of(
                        "pressed",
                        pressed,
                        "tasks",
                        List.of(task),
                        "number",
                        number,
                        "title",
                        "关于加快推进任务的督办函",
                        "body",
                        "请于五个工作日内书面回复。"));
    }

    @Test
    void aLetterIsSignedRepliedToAndJudged() throws IOException {
        String task = duties.meeting("家庭医生签约", HEALTH, "2025-06-30");
        done(accept(preparer, task));
        JsonNode drafted = made(draft(office, task, "岳质强办督〔2025〕1号"));
        String letter = "/api/letters/" + drafted.get("id").asString();
        String dossier = drafted.get("caseId").asString();

        Answers.isProblem(preparer.get(letter), 404, "supervision.unknown-letter");
        assertThat(preparer.json("/api/cases/" + dossier).at("/sections").toString())
                .doesNotContain("五个工作日");
        Answers.isProblem(conclude(office, dossier, "sign"), 403, "supervision.four-eyes");
        done(conclude(chief, dossier, "sign"));
        assertThat(preparer.json(letter).at("/letter/state").asString()).isEqualTo("SENT");
        assertThat(preparer.json(letter).at("/tasks/0/id").asString()).isEqualTo(task);
        assertThat(preparer.json("/api/cases/" + dossier).toString()).contains("五个工作日");
        assertThat(printed(letter)).contains("2025年3月17日前书面回复", "请于五个工作日内", "家庭医生签约");
        done(conclude(preparer, dossier, "reply"));
        done(conclude(leader, dossier, "sign"));
        assertThat(office.json(letter).at("/letter/state").asString()).isEqualTo("REPLIED");
        done(conclude(office, dossier, "again"));
        assertThat(office.json(letter).at("/letter/state").asString()).isEqualTo("SENT");
        done(conclude(preparer, dossier, "reply"));
        done(conclude(leader, dossier, "sign"));
        done(conclude(office, dossier, "accept"));

        JsonNode shown = office.json(letter);
        assertThat(shown.at("/letter/state").asString()).isEqualTo("ANSWERED");
        assertThat(shown.get("reply").asString()).isEqualTo("意见");
        assertThat(shown.get("signedBy").asString()).isEqualTo("leader-market-regulation");
        assertThat(office.json("/api/letters/of-task/" + task)).hasSize(1);
        Answers.isProblem(
                duties.person("checker", "forestry").get(letter),
                404,
                "supervision.unknown-letter");
    }

    private static String printed(String letter) throws IOException {
        byte[] word =
                preparer.bytes(letter.replace("/api/letters/", "/api/reports/letter/")).body();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(word));
                XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            return text.getText();
        }
    }

    @Test
    void theReplyIsDueSomeWorkingDaysAfterTheLetterWasSent() {
        String task = duties.meeting("电子病历评级", HEALTH, "2025-06-30");
        JsonNode drafted = made(draft(office, task, "岳质强办督〔2025〕2号"));
        String dossier = drafted.get("caseId").asString();
        done(conclude(chief, dossier, "sign"));

        JsonNode step = null;
        for (JsonNode each : office.json("/api/cases/" + dossier).get("steps")) {
            if (each.get("state").asString().equals("OPEN")) {
                step = each;
            }
        }
        assertThat(step).isNotNull();
        // Five working days after Monday 10 March end with Monday 17 March.
        assertThat(step.get("dueAt").asString()).startsWith("2025-03-17T16:00");
    }

    @Test
    void aLetterThatIsNotSignedIsNeverSeenByTheUnit() {
        String task = duties.meeting("食品安全风险会商", HEALTH, "2025-06-30");
        JsonNode drafted = made(draft(office, task, "岳质强办督〔2025〕3号"));
        done(conclude(chief, drafted.get("caseId").asString(), "return"));

        String letter = "/api/letters/" + drafted.get("id").asString();
        assertThat(office.json(letter).at("/letter/state").asString()).isEqualTo("NOT_SENT");
        Answers.isProblem(preparer.get(letter), 404, "supervision.unknown-letter");
        Answers.isProblem(draft(office, task, "岳质强办督〔2025〕3号"), 409, "supervision.number-taken");
    }

    @Test
    void onlyWhoeverDispatchedATaskPressesForIt() {
        String task = duties.meeting("智慧医院", HEALTH, "2025-06-30");

        Answers.isProblem(
                draft(duties.person("checker", "agriculture"), task, "x"),
                404,
                "supervision.unknown-task");
        Answers.isProblem(draft(leader, task, "x"), 403, "supervision.not-your-unit");
        Answers.isProblem(
                post(
                        office,
                        "/api/letters",
                        Map.of(
                                "pressed",
                                1,
                                "tasks",
                                List.of(task),
                                "title",
                                "督办函",
                                "body",
                                "请回复")),
                422,
                "supervision.unknown-unit");
        Answers.isProblem(
                post(office, "/api/letters", Map.of("pressed", 1)),
                422,
                "supervision.field-missing");
    }
}
