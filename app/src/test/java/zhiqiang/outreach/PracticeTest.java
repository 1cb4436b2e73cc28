package zhiqiang.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static zhiqiang.Answers.isProblem;
import static zhiqiang.outreach.OutreachPeople.PRACTICES;
import static zhiqiang.outreach.OutreachPeople.act;
import static zhiqiang.outreach.OutreachPeople.acted;
import static zhiqiang.outreach.OutreachPeople.because;
import static zhiqiang.outreach.OutreachPeople.history;
import static zhiqiang.outreach.OutreachPeople.make;
import static zhiqiang.outreach.OutreachPeople.one;
import static zhiqiang.outreach.OutreachPeople.practice;
import static zhiqiang.outreach.OutreachPeople.query;
import static zhiqiang.outreach.OutreachPeople.seen;
import static zhiqiang.outreach.OutreachPeople.status;
import static zhiqiang.outreach.OutreachPeople.titles;
import static zhiqiang.outreach.OutreachPeople.told;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import zhiqiang.TestServer;
import zhiqiang.Visitor;

/// Good practice, from a draft of a unit to what everybody reads.
class PracticeTest {
    @TempDir static Path data;
    private static TestServer office;
    private static Visitor desk;
    private static Visitor pingjiang;
    private static Visitor leader;
    private static Visitor huarong;
    private static Visitor reader;

    @BeforeAll
    static void start() {
        office = TestServer.start(data).signedIn();
        desk = OutreachPeople.of(office, "desk", "office", "market-regulation");
        pingjiang = OutreachPeople.of(office, "pingjiang", "preparer", "430626");
        leader = OutreachPeople.of(office, "leader", "leader", "430626");
        huarong = OutreachPeople.of(office, "huarong", "preparer", "430623");
        reader = OutreachPeople.of(office, "reader", "checker", "agriculture");
    }

    @AfterAll
    static void stop() {
        List.of(desk, pingjiang, leader, huarong, reader).forEach(Visitor::close);
        office.close();
    }

    private static JsonNode submitted(Visitor who, Map<String, ?> content) {
        return acted(who, PRACTICES, make(who, PRACTICES, content), "submission", Map.of());
    }

    private static JsonNode published(Visitor who, Map<String, ?> content) {
        JsonNode selected =
                acted(desk, PRACTICES, submitted(who, content), "selection", because("可复制"));
        return acted(desk, PRACTICES, selected, "publication", Map.of("summary", "一站受理，分类转办"));
    }

    @Test
    void aDraftIsSeenByItsUnitAndTheOfficeUntilItIsPublished() {
        JsonNode draft = make(pingjiang, PRACTICES, practice("茶油标准联合体", "组织企业共同制定标准"));
        assertThat(status(leader, PRACTICES, draft)).isEqualTo(200);
        assertThat(status(office, PRACTICES, draft)).isEqualTo(200);
        assertThat(status(huarong, PRACTICES, draft)).isEqualTo(404);
        assertThat(status(reader, PRACTICES, draft)).isEqualTo(404);
        isProblem(
                act(office, PRACTICES, draft, "selection", because("好")),
                409,
                "outreach.wrong-state");
        JsonNode submitted = acted(pingjiang, PRACTICES, draft, "submission", Map.of());
        assertThat(told(office, "茶油标准联合体")).containsExactly("outreach.practice-submitted");
        isProblem(
                pingjiang.send(
                        "PUT",
                        PRACTICES + "/" + draft.get("id").asString(),
                        practice("改", "改"),
                        seen(submitted)),
                409,
                "outreach.wrong-state");
        isProblem(
                act(office, PRACTICES, submitted, "return", Map.of()),
                422,
                "outreach.form-refused");

        JsonNode returned = acted(office, PRACTICES, submitted, "return", because("请补充成效数据"));
        assertThat(one(leader, PRACTICES, draft).get("words").asString()).isEqualTo("请补充成效数据");
        submitted = acted(leader, PRACTICES, returned, "submission", Map.of());
        isProblem(
                act(office, PRACTICES, submitted, "selection", because(" ")),
                422,
                "outreach.form-refused");
        JsonNode selected = acted(office, PRACTICES, submitted, "selection", because("可推广"));
        assertThat(status(huarong, PRACTICES, draft)).isEqualTo(404);
        isProblem(
                act(office, PRACTICES, selected, "publication", Map.of()),
                422,
                "outreach.form-refused");
        JsonNode published =
                acted(office, PRACTICES, selected, "publication", Map.of("summary", "联合制标"));

        JsonNode read = one(huarong, PRACTICES, draft);
        assertThat(read.get("summary").asString()).isEqualTo("联合制标");
        assertThat(read.get("selection").isNull()).isTrue();
        assertThat(read.get("submitted").isNull()).isTrue();
        assertThat(told(pingjiang, "茶油标准联合体"))
                .containsExactly(
                        "outreach.practice-published",
                        "outreach.practice-returned",
                        "outreach.practice-selected");
        assertThat(history(pingjiang, "outreach-practice", draft.get("id").asString()))
                .contains("outreach-practice.selected");
        assertThat(history(huarong, "outreach-practice", draft.get("id").asString()))
                .doesNotContain("可推广");
        acted(office, PRACTICES, published, "withdrawal", because("数据有误"));
        assertThat(status(huarong, PRACTICES, draft)).isEqualTo(404);
    }

    @Test
    void nobodySelectsWhatTheyBroughtThemselves() {
        JsonNode own = submitted(desk, practice("办公室的经验", "每月调度"));
        isProblem(act(desk, PRACTICES, own, "selection", because("好")), 403, "outreach.own-work");
        isProblem(act(desk, PRACTICES, own, "return", because("不好")), 403, "outreach.own-work");
        assertThat(one(desk, PRACTICES, own).at("/may/decide").asBoolean()).isFalse();
        assertThat(one(office, PRACTICES, own).at("/may/decide").asBoolean()).isTrue();

        JsonNode selected = acted(office, PRACTICES, own, "selection", because("可推广"));

        isProblem(
                act(desk, PRACTICES, selected, "publication", Map.of("summary", "摘要")),
                403,
                "outreach.own-work");
        isProblem(
                act(pingjiang, PRACTICES, selected, "publication", Map.of("summary", "摘要")),
                403,
                "identity.forbidden");
        acted(office, PRACTICES, selected, "publication", Map.of("summary", "摘要"));
    }

    @Test
    void whoeverMayPublishInAUnitDoesNotSelectWhatIsTheirUnits() {
        assertThat(
                        new Practice(
                                        new java.util.UUID(0, 1),
                                        7,
                                        null,
                                        Practice.State.SUBMITTED,
                                        new Practice.Content(
                                                "题",
                                                "做法",
                                                "成效",
                                                List.of("2"),
                                                List.of(),
                                                null,
                                                List.of()),
                                        null,
                                        null,
                                        null,
                                        java.util.Set.of(new java.util.UUID(0, 2)),
                                        new SupportingPolicy.Turn(null, null),
                                        new SupportingPolicy.Turn(null, null),
                                        new SupportingPolicy.Turn(null, null),
                                        new SupportingPolicy.Turn(null, null),
                                        1)
                                .decidedBy(
                                        new java.util.UUID(0, 3),
                                        new zhiqiang.identity.Reach(
                                                false,
                                                new java.util.TreeSet<>(),
                                                new java.util.TreeSet<>(),
                                                new java.util.TreeSet<>(List.of(7)),
                                                "3")))
                .isFalse();
    }

    @Test
    void whatIsPublishedIsFoundByTwoCharactersOfTitleOrText() {
        published(pingjiang, practice("园区质量服务驿站", "设立驿站，由专人上门为企业服务，ＩＳＯ 辅导"));
        make(pingjiang, PRACTICES, practice("驿站草稿", "尚未报送"));

        assertThat(titles(reader, PRACTICES + query("驿站"), 50)).containsExactly("园区质量服务驿站");
        assertThat(titles(pingjiang, PRACTICES + query("驿站"), 50))
                .containsExactlyInAnyOrder("园区质量服务驿站", "驿站草稿");
        assertThat(titles(reader, PRACTICES + query("上门为企业"), 50)).containsExactly("园区质量服务驿站");
        assertThat(titles(reader, PRACTICES + query("iso"), 50)).containsExactly("园区质量服务驿站");
        assertThat(titles(reader, PRACTICES + query("转办"), 50)).contains("园区质量服务驿站");
        assertThat(titles(reader, PRACTICES + query("站驿"), 50)).isEmpty();
        isProblem(reader.get(PRACTICES + query("站")), 422, "outreach.form-refused");
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepetition() {
        List<String> made = new ArrayList<>();
        for (int n = 0; n < 5; n++) {
            make(huarong, PRACTICES, practice("分页" + n, "做法"));
            made.addFirst("分页" + n);
        }

        assertThat(titles(huarong, PRACTICES + "?state=DRAFT", 2)).containsExactlyElementsOf(made);
        isProblem(huarong.get(PRACTICES + "?cursor=bm9uZQ"), 422, "outreach.not-a-cursor");
    }

    @Test
    void whatIsWrongIsToldAtItsField() {
        Map<String, Object> wrong = practice("", "做法\u0007");
        wrong.put("results", "长".repeat(5_001));
        wrong.put("clauses", List.of());
        wrong.put("indicators", List.of("no-such-indicator"));

        assertThat(pingjiang.send("POST", PRACTICES, wrong, Map.of()).body())
                .contains(
                        "outreach.missing",
                        "outreach.control-character",
                        "outreach.too-long",
                        "outreach.unknown-value");
    }
}
