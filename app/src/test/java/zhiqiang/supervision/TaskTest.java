package zhiqiang.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static zhiqiang.supervision.Duties.HUARONG;
import static zhiqiang.supervision.Duties.PINGJIANG;
import static zhiqiang.supervision.Duties.accept;
import static zhiqiang.supervision.Duties.close;
import static zhiqiang.supervision.Duties.conclude;
import static zhiqiang.supervision.Duties.done;
import static zhiqiang.supervision.Duties.file;
import static zhiqiang.supervision.Duties.made;
import static zhiqiang.supervision.Duties.post;
import static zhiqiang.supervision.Duties.state;
import static zhiqiang.supervision.Duties.tell;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
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

/// What becomes of a task from its dispatch to its closing.
class TaskTest {
    private static final String AGRICULTURE = "agriculture";

    @TempDir static Path data;
    private static Duties duties;
    private static Visitor office;
    private static Visitor preparer;
    private static Visitor leader;

    @BeforeAll
    static void start() {
        duties = new Duties(data);
        office = duties.office();
        preparer = duties.person("preparer", AGRICULTURE);
        leader = duties.person("leader", AGRICULTURE);
    }

    @AfterAll
    static void stop() {
        duties.close();
    }

    @BeforeEach
    void march() {
        duties.march();
    }

    private static List<String> numbers(JsonNode page) {
        List<String> ids = new ArrayList<>();
        page.get("items").forEach(each -> ids.add(each.get("id").asString()));
        return ids;
    }

    @Test
    void thePlanIsDispatchedOnceForAPeriod() {
        String task = duties.dispatched("cold-chain");

        JsonNode shown = preparer.json("/api/tasks/" + task);
        assertThat(shown.at("/title/zh").asString()).contains("冷链");
        assertThat(shown.at("/clause").asString()).isEqualTo("3.10");
        assertThat(shown.at("/from").asString()).isEqualTo("2025-01-01");
        assertThat(shown.at("/due").asString()).isEqualTo("2025-12-31");
        assertThat(shown.at("/parts")).hasSize(3);
        assertThat(shown.at("/may/accept").asBoolean()).isTrue();
        assertThat(office.json("/api/tasks/" + task).at("/may/accept").asBoolean()).isFalse();
        Answers.isProblem(
                post(office, "/api/task-plan/dispatch", Duties.planned("cold-chain")),
                409,
                "supervision.dispatched-already");
        for (JsonNode each : office.json("/api/task-plan").get("commitments")) {
            if (each.get("code").asString().equals("cold-chain")) {
                assertThat(each.at("/task/id").asString()).isEqualTo(task);
            }
        }
        assertThat(office.json("/api/task-plan?day=2024-06-01").toString()).doesNotContain(task);
    }

    @Test
    void aDispatchOfSeveralIsAllOrNothing() {
        Answers.isProblem(
                post(
                        office,
                        "/api/task-plan/dispatch",
                        Map.of(
                                "commitments",
                                List.of(
                                        Map.of("code", "heavy-metals"),
                                        Map.of("code", "nothing")))),
                422,
                "supervision.unknown-commitment");

        assertThat(office.json("/api/tasks?words=重金属").get("items")).isEmpty();
    }

    @Test
    void aUnitIsToldOnceOfAllThatItIsGivenAtOnce() {
        Visitor water = duties.person("leader", "water-resources");
        made(
                post(
                        office,
                        "/api/task-plan/dispatch",
                        Map.of(
                                "commitments",
                                List.of(
                                        Map.of("code", "design-quality"),
                                        Map.of("code", "owners-responsibility"),
                                        Map.of("code", "old-brands")))));

        List<String> told = new ArrayList<>();
        for (JsonNode each : water.json("/api/notices?limit=100").get("items")) {
            told.add(each.get("kind").asString() + " " + each.get("path").asString());
        }
        assertThat(told)
                .filteredOn(each -> each.startsWith("task."))
                .containsExactly("task.several-dispatched /duties");
    }

    @Test
    void onlyThoseConcernedSeeATask() {
        String task = duties.meeting("农资打假联席", AGRICULTURE, "2025-06-30");

        Answers.isProblem(
                duties.person("checker", "health").get("/api/tasks/" + task),
                404,
                "supervision.unknown-task");
        assertThat(numbers(duties.person("checker", "health").json("/api/tasks?limit=100")))
                .doesNotContain(task);
        assertThat(numbers(preparer.json("/api/tasks?view=MINE&limit=100"))).contains(task);
        assertThat(numbers(office.json("/api/tasks?limit=100"))).contains(task);
        assertThat(numbers(office.json("/api/tasks?view=GIVEN&limit=100"))).contains(task);
        assertThat(numbers(office.json("/api/tasks?view=MINE&limit=100"))).doesNotContain(task);
        Answers.isProblem(
                accept(duties.person("checker", "health"), task), 404, "supervision.unknown-task");
        Answers.isProblem(accept(office, task), 403, "supervision.not-your-unit");
    }

    @Test
    void whatIsNotTakenOnGoesToAnotherUnit() {
        String task = duties.meeting("食用林产品抽检", AGRICULTURE, "2025-06-30");
        Answers.isProblem(
                post(preparer, "/api/tasks/" + task + "/acceptance", Map.of("accept", false)),
                422,
                "supervision.field-missing");
        done(
                post(
                        preparer,
                        "/api/tasks/" + task + "/acceptance",
                        Map.of("accept", false, "reason", "属林业部门职责")));
        assertThat(state(office, task)).isEqualTo("REFUSED");
        Answers.isProblem(accept(preparer, task), 409, "supervision.state-refused");

        done(
                post(
                        office,
                        "/api/tasks/" + task + "/amendment",
                        Map.of("lead", "forestry", "reason", "改由林业局牵头")));

        assertThat(state(office, task)).isEqualTo("DISPATCHED");
        done(accept(duties.person("preparer", "forestry"), task));
        Answers.isProblem(preparer.get("/api/tasks/" + task), 404, "supervision.unknown-task");
    }

    @Test
    void progressIsOwedForEachPeriodAndCheckedBySomebodyElse() {
        String task = duties.dispatched("agri-enforcement");
        done(accept(preparer, task));
        JsonNode part = office.json("/api/tasks/" + task).at("/parts/0");
        assertThat(part.get("owesTo").asString()).isEqualTo("2025-03-31");
        // Five working days from 1 April on, with Qingming (4 to 6 April) in between.
        assertThat(part.get("owesBy").asString()).isEqualTo("2025-04-09");
        duties.on("2025-04-10");
        assertThat(preparer.json("/api/duties").at("/owed").toString()).contains(task);

        Answers.isProblem(tell(preparer, task, 101), 422, "supervision.percent-refused");
        done(tell(preparer, task, 25));

        JsonNode told = office.json("/api/tasks/" + task).at("/progress/0");
        assertThat(told.get("late").asBoolean()).isTrue();
        assertThat(told.get("to").asString()).isEqualTo("2025-03-31");
        assertThat(office.json("/api/tasks/" + task).at("/percent").asInt()).isEqualTo(25);
        assertThat(office.json("/api/tasks/" + task).at("/parts/0/owesTo").asString())
                .isEqualTo("2025-06-30");
        String check = "/api/tasks/" + task + "/progress/" + told.get("id").asString() + "/check";
        Answers.isProblem(
                post(leader, check, Map.of("good", true)), 403, "supervision.not-your-unit");
        done(post(office, check, Map.of("good", false, "words", "请补充抽检批次")));
        Answers.isProblem(
                post(office, check, Map.of("good", true)), 409, "supervision.progress-checked");
        assertThat(preparer.json("/api/duties").at("/returned/0/words").asString())
                .isEqualTo("请补充抽检批次");
        done(tell(preparer, task, 30));
        assertThat(preparer.json("/api/duties").at("/returned")).isEmpty();
    }

    @Test
    void aUnitOfWhichSomethingIsNeededIsToldAndSeesTheTask() {
        Visitor finance = duties.person("preparer", "finance");
        String task = duties.meeting("检测设备更新", AGRICULTURE, "2025-06-30");
        done(accept(preparer, task));
        Answers.isProblem(finance.get("/api/tasks/" + task), 404, "supervision.unknown-task");
        Map<String, Object> progress =
                Map.of("percent", 10, "words", "已立项", "needs", "落实资金", "needsUnit", "finance");

        done(post(preparer, "/api/tasks/" + task + "/progress", progress));
        done(
                post(
                        office,
                        "/api/tasks/" + task + "/amendment",
                        Map.of("due", "2025-07-31", "reason", "资金到位后顺延")));

        assertThat(told(finance, task)).contains("task.needed");
        JsonNode seen = finance.json("/api/tasks/" + task);
        assertThat(seen.at("/progress/0/needs").asString()).isEqualTo("落实资金");
        assertThat(seen.at("/may/tell")).isEmpty();
    }

    @Test
    void progressIsOwedUntilATaskIsClosedAlsoAfterItsDay() {
        String task = duties.dispatched("credit-pilots");
        done(accept(preparer, task));
        duties.on("2026-02-10");

        done(tell(preparer, task, 80));

        assertThat(office.json("/api/tasks/" + task).at("/parts/0/owesTo").asString())
                .isEqualTo("2026-03-31");
        assertThat(office.json("/api/tasks/" + task).at("/late").asBoolean()).isTrue();
    }

    @Test
    void eachCooperatingUnitAnswersForItsPart() {
        String task = duties.dispatched("forest-products");
        Visitor forestry = duties.person("preparer", "forestry");
        done(accept(forestry, task));
        int unit = part(task, "COOPERATING");
        Answers.isProblem(
                close(forestry, task, List.of(file(forestry))), 409, "supervision.parts-open");
        Answers.isProblem(
                post(forestry, "/api/tasks/" + task + "/parts", Map.of("unit", unit, "done", true)),
                403,
                "supervision.not-your-unit");

        done(tell(preparer, task, 60));
        assertThat(office.json("/api/tasks/" + task).at("/percent").asInt()).isZero();
        done(post(preparer, "/api/tasks/" + task + "/parts", Map.of("unit", unit, "done", true)));

        assertThat(office.json("/api/tasks/" + task).at("/parts/1/percent").asInt()).isEqualTo(100);
        made(close(forestry, task, List.of(file(forestry))));
    }

    private static int part(String task, String role) {
        for (JsonNode each : office.json("/api/tasks/" + task).get("parts")) {
            if (each.get("role").asString().equals(role)) {
                return each.at("/unit/number").asInt();
            }
        }
        throw new AssertionError(role);
    }

    @Test
    void aTaskIsPassedOnToAreasAndClosedAfterThem() {
        String task = duties.dispatched("residue-campaign");
        Answers.isProblem(
                post(leader, "/api/tasks/" + task + "/areas", Map.of("areas", List.of(HUARONG))),
                409,
                "supervision.state-refused");
        done(accept(preparer, task));
        Answers.isProblem(
                post(
                        leader,
                        "/api/tasks/" + task + "/areas",
                        Map.of("areas", List.of(HUARONG), "due", "2026-01-31")),
                422,
                "supervision.day-refused");
        JsonNode ids =
                made(post(
                                leader,
                                "/api/tasks/" + task + "/areas",
                                Map.of("areas", List.of(HUARONG, PINGJIANG), "due", "2025-11-30")))
                        .get("ids");
        Answers.isProblem(
                post(leader, "/api/tasks/" + task + "/areas", Map.of("areas", List.of(HUARONG))),
                409,
                "supervision.dispatched-already");
        String huarong = ids.get(0).asString();
        Visitor county = duties.person("preparer", HUARONG);
        assertThat(county.json("/api/tasks/" + huarong).at("/due").asString())
                .isEqualTo("2025-11-30");
        Answers.isProblem(
                duties.person("preparer", PINGJIANG).get("/api/tasks/" + huarong),
                404,
                "supervision.unknown-task");
        Answers.isProblem(county.get("/api/tasks/" + task), 404, "supervision.unknown-task");
        done(accept(county, huarong));
        done(tell(county, huarong, 100));
        Answers.isProblem(
                close(preparer, task, List.of(file(preparer))), 409, "supervision.passed-on-open");

        duties.closed(huarong, HUARONG, AGRICULTURE);
        done(
                post(
                        leader,
                        "/api/tasks/" + ids.get(1).asString() + "/cancellation",
                        Map.of("reason", "并入市级任务")));
        duties.closed(task, AGRICULTURE, "market-regulation");

        assertThat(state(office, huarong)).isEqualTo("CLOSED");
        assertThat(state(office, task)).isEqualTo("CLOSED");
        assertThat(office.json("/api/tasks/" + task).get("passedOn")).hasSize(2);
    }

    @Test
    void aTaskIsClosedWithEvidenceByOthersThanWhoAskedForIt() {
        String task = duties.meeting("质量月总结", AGRICULTURE, "2025-06-30");
        done(accept(preparer, task));
        Answers.isProblem(close(preparer, task, List.of()), 409, "supervision.evidence-missing");
        String dossier = made(close(leader, task, List.of(file(leader)))).get("caseId").asString();
        assertThat(state(office, task)).isEqualTo("CLOSING");
        Answers.isProblem(conclude(leader, dossier, "sign"), 403, "supervision.four-eyes");
        done(conclude(duties.person("signer", AGRICULTURE), dossier, "sign"));
        done(conclude(office, dossier, "return"));

        assertThat(state(office, task)).isEqualTo("DOING");
        JsonNode shown = leader.json("/api/tasks/" + task);
        assertThat(shown.at("/reason").asString()).isEqualTo("意见");
        assertThat(shown.at("/closings/0/state").asString()).isEqualTo("RETURNED");
        assertThat(shown.at("/reportedAt").isNull()).isTrue();

        duties.closed(task, AGRICULTURE, "market-regulation");
        assertThat(office.json("/api/tasks/" + task).at("/closings")).hasSize(2);
        done(post(office, "/api/tasks/" + task + "/reopening", Map.of("reason", "总结数据有误")));
        assertThat(state(office, task)).isEqualTo("DOING");
    }

    @Test
    void whatIsCancelledStaysSoWhateverBecomesOfTheRequestToCloseIt() {
        String task = duties.dispatched("farm-inputs");
        done(accept(preparer, task));
        String area =
                made(post(
                                leader,
                                "/api/tasks/" + task + "/areas",
                                Map.of("areas", List.of(HUARONG))))
                        .at("/ids/0")
                        .asString();
        Visitor county = duties.person("preparer", HUARONG);
        done(accept(county, area));
        String dossier = made(close(county, area, List.of(file(county)))).get("caseId").asString();
        Answers.isProblem(
                post(
                        leader,
                        "/api/tasks/" + area + "/amendment",
                        Map.of("due", "2025-11-30", "reason", "提前")),
                409,
                "supervision.state-refused");
        done(post(office, "/api/tasks/" + task + "/cancellation", Map.of("reason", "并入专项")));

        done(conclude(duties.person("leader", HUARONG), dossier, "sign"));
        done(conclude(duties.person("checker", AGRICULTURE), dossier, "close"));

        assertThat(state(office, area)).isEqualTo("CANCELLED");
        assertThat(state(office, task)).isEqualTo("CANCELLED");
    }

    @Test
    void whatWasPassedOnStaysWithItsArea() {
        String task = duties.dispatched("demonstration-bases");
        done(accept(preparer, task));
        String area =
                made(post(
                                leader,
                                "/api/tasks/" + task + "/areas",
                                Map.of("areas", List.of(PINGJIANG))))
                        .at("/ids/0")
                        .asString();

        Answers.isProblem(
                post(
                        leader,
                        "/api/tasks/" + area + "/amendment",
                        Map.of("lead", HUARONG, "reason", "调整")),
                409,
                "supervision.area-keeps-it");
    }

    @Test
    void onTimeIsWhenClosingWasAskedForByTheDay() {
        String task = duties.meeting("年度计划", "forestry", "2025-03-31");
        Visitor forestry = duties.person("preparer", "forestry");
        done(accept(forestry, task));
        duties.on("2025-03-31");
        String dossier =
                made(close(forestry, task, List.of(file(forestry)))).get("caseId").asString();
        duties.on("2025-04-02");
        done(conclude(duties.person("leader", "forestry"), dossier, "sign"));
        done(conclude(office, dossier, "close"));
        int unit = part(task, "LEAD");

        TaskTimeliness timeliness = duties.server.bean(TaskTimeliness.class);
        assertThat(
                        timeliness.due(
                                unit, LocalDate.parse("2025-03-31"), LocalDate.parse("2025-03-31")))
                .singleElement()
                .satisfies(
                        due -> {
                            assertThat(due.onTime()).isTrue();
                            assertThat(due.reported()).isEqualTo("2025-03-31");
                        });
    }

    @Test
    void nobodyIsLateForWhatIsEncouraged() {
        String task = duties.dispatched("area-policies");
        duties.on("2029-12-31");

        JsonNode shown = office.json("/api/tasks/" + task);

        assertThat(shown.get("due").isNull()).isTrue();
        assertThat(shown.get("late").asBoolean()).isFalse();
        assertThat(shown.at("/parts/0/owesBy").isNull()).isTrue();
        assertThat(numbers(office.json("/api/tasks?late=true&limit=100"))).doesNotContain(task);
        Answers.isProblem(
                post(
                        office,
                        "/api/tasks/" + task + "/amendment",
                        Map.of("due", "2029-12-31", "reason", "限期")),
                422,
                "supervision.day-refused");
    }

    @Test
    void unitsArePressedOnceForEachDay() {
        Visitor civil = duties.person("preparer", "civil-affairs");
        Visitor chief = duties.person("leader", "civil-affairs");
        String task = duties.meeting("限时报告", "civil-affairs", "2025-09-30");
        duties.on("2025-08-30");
        duties.press();
        assertThat(told(civil, task)).containsExactly("task.dispatched");
        duties.on("2025-09-25");
        duties.press();
        duties.press();
        assertThat(told(civil, task)).containsExactly("task.reminder", "task.dispatched");
        duties.on("2025-10-04");
        duties.press();
        duties.press();

        assertThat(told(civil, task))
                .containsExactlyInAnyOrder("task.overdue", "task.reminder", "task.dispatched");
        assertThat(told(chief, task)).contains("task.escalated");
        assertThat(civil.json("/api/duties").get("late").asInt()).isPositive();
    }

    private static List<String> told(Visitor who, String task) {
        List<String> kinds = new ArrayList<>();
        for (JsonNode each : who.json("/api/notices?limit=100").get("items")) {
            if (each.get("path").asString().equals("/tasks/" + task)) {
                kinds.add(each.get("kind").asString());
            }
        }
        return kinds;
    }

    @Test
    void theBoardShowsTheFirstOfEachState() {
        String task = duties.meeting("看板任务", "statistics", "2025-05-31");
        Visitor statistics = duties.person("preparer", "statistics");

        JsonNode column = statistics.json("/api/tasks/board?view=MINE").at("/columns/0");

        assertThat(column.get("state").asString()).isEqualTo("DISPATCHED");
        assertThat(column.get("count").asInt()).isEqualTo(1);
        assertThat(column.at("/items/0/id").asString()).isEqualTo(task);
    }

    @Test
    void pagesFollowOnEachOtherWithoutGapOrDouble() {
        for (int i = 0; i < 7; i++) {
            duties.meeting("分页" + i, "transport", "2025-07-1" + i % 3);
        }
        Visitor transport = duties.person("preparer", "transport");
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = transport.json("/api/tasks?words=分页&limit=2&cursor=" + cursor);
            seen.addAll(numbers(page));
            cursor = page.get("next").asString("");
        } while (!cursor.isEmpty());

        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
        assertThat(numbers(transport.json("/api/tasks?words=分页&limit=100")))
                .containsExactlyElementsOf(seen);
        Answers.isProblem(
                transport.get("/api/tasks?cursor=nonsense"), 422, "supervision.not-a-cursor");
    }
}
