package zhiqiang.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static zhiqiang.Answers.isProblem;
import static zhiqiang.outreach.OutreachPeople.POLICIES;
import static zhiqiang.outreach.OutreachPeople.act;
import static zhiqiang.outreach.OutreachPeople.acted;
import static zhiqiang.outreach.OutreachPeople.because;
import static zhiqiang.outreach.OutreachPeople.history;
import static zhiqiang.outreach.OutreachPeople.make;
import static zhiqiang.outreach.OutreachPeople.one;
import static zhiqiang.outreach.OutreachPeople.policy;
import static zhiqiang.outreach.OutreachPeople.seen;
import static zhiqiang.outreach.OutreachPeople.status;
import static zhiqiang.outreach.OutreachPeople.titles;
import static zhiqiang.outreach.OutreachPeople.told;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import zhiqiang.TestServer;
import zhiqiang.Visitor;

/// Policies of areas, from a draft to a version that corrects what was published.
class SupportingPolicyTest {
    private static final String PINGJIANG = "430626";
    private static final String HUARONG = "430623";

    @TempDir static Path data;
    private static TestServer office;
    private static Visitor pingjiang;
    private static Visitor leader;
    private static Visitor huarong;
    private static Visitor agriculture;
    private static Visitor auditor;

    @BeforeAll
    static void start() {
        office = TestServer.start(data).signedIn();
        pingjiang = OutreachPeople.of(office, "pingjiang", "preparer", PINGJIANG);
        leader = OutreachPeople.of(office, "leader", "leader", PINGJIANG);
        huarong = OutreachPeople.of(office, "huarong", "preparer", HUARONG);
        agriculture = OutreachPeople.of(office, "agriculture", "preparer", "agriculture");
        auditor = OutreachPeople.of(office, "auditor", "supervisor", "market-regulation");
    }

    @AfterAll
    static void stop() {
        List.of(pingjiang, leader, huarong, agriculture, auditor).forEach(Visitor::close);
        office.close();
    }

    private static JsonNode filed(Visitor who, Map<String, ?> content) {
        return acted(who, POLICIES, make(who, POLICIES, content), "filing", Map.of());
    }

    private static JsonNode published(Visitor who, Map<String, ?> content) {
        return acted(office, POLICIES, filed(who, content), "publication", Map.of());
    }

    @Test
    void anAreaFilesTheOfficePublishesAndOnlyThenOthersSeeIt() {
        JsonNode draft = make(pingjiang, POLICIES, policy("平江标准奖励办法", "3.1", "4.2"));
        assertThat(draft.get("region").asString()).isEqualTo(PINGJIANG);
        assertThat(status(leader, POLICIES, draft)).isEqualTo(200);
        assertThat(status(office, POLICIES, draft)).isEqualTo(200);
        assertThat(status(huarong, POLICIES, draft)).isEqualTo(404);
        isProblem(act(huarong, POLICIES, draft, "filing", Map.of()), 404, "outreach.not-found");
        isProblem(
                act(office, POLICIES, draft, "publication", Map.of()), 409, "outreach.wrong-state");

        JsonNode filed = acted(pingjiang, POLICIES, draft, "filing", Map.of());
        assertThat(told(office, "平江标准奖励办法")).containsExactly("outreach.policy-filed");
        assertThat(status(agriculture, POLICIES, filed)).isEqualTo(404);
        JsonNode returned = acted(office, POLICIES, filed, "return", because("请附上正式文本"));
        assertThat(returned.get("state").asString()).isEqualTo("DRAFT");
        assertThat(one(pingjiang, POLICIES, draft).get("words").asString()).isEqualTo("请附上正式文本");
        filed = acted(leader, POLICIES, returned, "filing", Map.of());
        isProblem(
                act(pingjiang, POLICIES, filed, "publication", Map.of()),
                403,
                "identity.forbidden");
        acted(office, POLICIES, filed, "publication", Map.of());

        for (Visitor reader : List.of(huarong, agriculture, auditor)) {
            JsonNode read = one(reader, POLICIES, draft);
            assertThat(read.get("state").asString()).isEqualTo("PUBLISHED");
            assertThat(read.at("/may/edit").asBoolean()).isFalse();
            assertThat(read.at("/may/withdraw").asBoolean()).isFalse();
        }
        assertThat(told(pingjiang, "平江标准奖励办法"))
                .containsExactly("outreach.policy-published", "outreach.policy-returned");
        isProblem(
                act(
                        huarong,
                        POLICIES,
                        one(huarong, POLICIES, draft),
                        "withdrawal",
                        because("不是我的")),
                403,
                "outreach.outside-reach");
    }

    @Test
    void onlyAnAreaFilesAndOnlyItsOwn() {
        assertThat(pingjiang.json(POLICIES + "/areas").get("areas").toString())
                .isEqualTo("[\"" + PINGJIANG + "\"]");
        assertThat(office.json(POLICIES + "/areas").get("areas")).isEmpty();
        for (Visitor who : List.of(agriculture, office)) {
            isProblem(
                    who.send("POST", POLICIES, policy("不是县市区", "3.1"), Map.of()),
                    403,
                    "outreach.not-an-area");
        }
        Map<String, Object> foreign = policy("别处的", "3.1");
        foreign.put("region", HUARONG);
        isProblem(
                pingjiang.send("POST", POLICIES, foreign, Map.of()), 403, "outreach.outside-reach");
        isProblem(
                auditor.send("POST", POLICIES, policy("审计", "3.1"), Map.of()),
                403,
                "identity.forbidden");
    }

    @Test
    void whatIsWrongIsToldAtItsField() {
        Map<String, Object> wrong = policy("", "3.99");
        wrong.put("link", "javascript:alert(1)");
        wrong.put("issuedOn", "2199-01-01");
        wrong.put("inForceFrom", "2024-05-01");
        wrong.put("inForceUntil", "2024-04-01");

        String answer = pingjiang.send("POST", POLICIES, wrong, Map.of()).body();

        assertThat(answer)
                .contains(
                        "outreach.form-refused",
                        "\"title\"",
                        "\"clauses\"",
                        "\"link\"",
                        "\"issuedOn\"",
                        "\"inForceUntil\"");
        for (String link :
                List.of(
                        "ftp://yueyang.gov.cn/a",
                        "https://",
                        "//yueyang.gov.cn",
                        "https://a@yueyang.gov.cn/",
                        "https://yueyang.gov.cn/a b",
                        "http:/yueyang.gov.cn",
                        "data:text/html,x")) {
            Map<String, Object> linked = policy("链接", "3.1");
            linked.put("link", link);
            assertThat(pingjiang.send("POST", POLICIES, linked, Map.of()).body())
                    .as(link)
                    .contains("outreach.bad-link");
        }
        isProblem(pingjiang.get(POLICIES + "?area=%00"), 422, "outreach.form-refused");
        isProblem(pingjiang.get(POLICIES + "?cursor=none"), 422, "outreach.not-a-cursor");
    }

    @Test
    void aNewVersionTakesThePlaceOfWhatItCorrectsAndAllStandsInOneHistory() {
        JsonNode first = published(pingjiang, policy("平江质量奖励", "3.5"));
        assertThat(status(huarong, POLICIES, first)).isEqualTo(200);
        isProblem(
                pingjiang.send(
                        "PUT",
                        POLICIES + "/" + first.get("id").asString(),
                        policy("改", "3.5"),
                        seen(first)),
                409,
                "outreach.wrong-state");
        JsonNode second =
                OutreachPeople.made(act(pingjiang, POLICIES, first, "versions", because("文号写错")));
        assertThat(second.get("edition").asInt()).isEqualTo(2);
        assertThat(one(pingjiang, POLICIES, first).at("/may/correct").asBoolean()).isFalse();
        isProblem(
                act(pingjiang, POLICIES, first, "versions", because("又一次")),
                409,
                "outreach.correction-open");
        Map<String, Object> content = policy("平江质量奖励（修订）", "3.5", "3.4");
        JsonNode changed =
                zhiqiang.Answers.ok(
                        pingjiang.send(
                                "PUT",
                                POLICIES + "/" + second.get("id").asString(),
                                content,
                                seen(second)));
        isProblem(act(pingjiang, POLICIES, second, "filing", Map.of()), 412, "outreach.stale");
        JsonNode filed = acted(pingjiang, POLICIES, changed, "filing", Map.of());
        assertThat(one(huarong, POLICIES, first).get("state").asString()).isEqualTo("PUBLISHED");
        assertThat(one(huarong, POLICIES, first).get("editions")).hasSize(1);
        acted(office, POLICIES, filed, "publication", Map.of());

        JsonNode before = one(huarong, POLICIES, first);
        assertThat(before.get("state").asString()).isEqualTo("REPLACED");
        assertThat(before.get("replacedBy").asString()).isEqualTo(second.get("id").asString());
        assertThat(before.get("words").asString()).isEqualTo("文号写错");
        assertThat(titles(huarong, POLICIES + "?state=PUBLISHED&area=" + PINGJIANG, 50))
                .contains("平江质量奖励（修订）")
                .doesNotContain("平江质量奖励");
        String document = first.get("document").asString();
        assertThat(history(pingjiang, "outreach-policy", document))
                .contains(
                        "outreach-policy.made",
                        "outreach-policy.filed",
                        "outreach-policy.correction-begun",
                        "outreach-policy.published");
        assertThat(history(huarong, "outreach-policy", document)).doesNotContain("文号写错");
    }

    @Test
    void aPolicyIsWithdrawnOrReplacedWithAReason() {
        JsonNode old = published(huarong, policy("华容旧政策", "3.2"));
        JsonNode next = published(huarong, policy("华容新政策", "3.2"));
        JsonNode other = published(pingjiang, policy("平江别的政策", "3.2"));
        isProblem(
                act(huarong, POLICIES, old, "withdrawal", Map.of()), 422, "outreach.form-refused");
        isProblem(
                act(
                        huarong,
                        POLICIES,
                        old,
                        "replacement",
                        Map.of("successor", other.get("id").asString(), "reason", "新文件")),
                422,
                "outreach.not-a-replacement");
        JsonNode replaced =
                acted(
                        huarong,
                        POLICIES,
                        old,
                        "replacement",
                        Map.of("successor", next.get("id").asString(), "reason", "新文件"));
        assertThat(replaced.get("state").asString()).isEqualTo("REPLACED");
        assertThat(titles(huarong, POLICIES + "?state=PUBLISHED", 50)).doesNotContain("华容旧政策");

        acted(office, POLICIES, next, "withdrawal", because("已废止"));

        assertThat(status(pingjiang, POLICIES, next)).isEqualTo(404);
        assertThat(one(huarong, POLICIES, next).get("words").asString()).isEqualTo("已废止");
        assertThat(told(huarong, "华容新政策")).contains("outreach.withdrawn");
    }

    @Test
    void filesAreReadByWhoeverSeesThePolicy() {
        byte[] pdf = "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.UTF_8);
        JsonNode file =
                OutreachPeople.made(
                        pingjiang.post("/api/files?place=outreach", "file", "文件.pdf", pdf));
        String id = file.get("id").asString();
        Map<String, Object> content = policy("附文件的政策", "3.3");
        content.put("files", List.of(id));
        isProblem(huarong.send("POST", POLICIES, content, Map.of()), 404, "files.not-found");
        JsonNode filed = filed(pingjiang, content);
        assertThat(huarong.get("/api/files/" + id).statusCode()).isEqualTo(404);
        assertThat(office.get("/api/files/" + id).statusCode()).isEqualTo(200);

        acted(office, POLICIES, filed, "publication", Map.of());

        assertThat(huarong.get("/api/files/" + id).statusCode()).isEqualTo(200);
        assertThat(one(huarong, POLICIES, filed).at("/files/0/name").asString())
                .isEqualTo("文件.pdf");
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepetition() {
        List<String> made = new ArrayList<>();
        for (int n = 0; n < 7; n++) {
            Map<String, Object> content = policy("分页" + n, "4.1");
            content.put("issuedOn", n < 4 ? "2024-06-01" : "2024-06-0" + n);
            make(huarong, POLICIES, content);
            made.add("分页" + n);
        }

        List<String> read = titles(huarong, POLICIES + "?clause=4.1&area=" + HUARONG, 2);

        assertThat(read).containsExactlyInAnyOrderElementsOf(made);
        assertThat(read.subList(0, 3)).containsExactly("分页6", "分页5", "分页4");
    }

    /// What would single out an area for having nothing.
    private static final Pattern MARK =
            Pattern.compile(
                    "late|overdue|missing|lack|absent|owed|due|deadline|remind|rank|score|rate|total|count|number_of|percent");

    @Test
    void nobodyIsMarkedLateForLackingOne() {
        published(pingjiang, policy("覆盖三个条款", "3.10", "3.11", "2"));
        Map<String, Object> ended = policy("已经失效", "3.9");
        ended.put("inForceUntil", "2024-12-31");
        published(pingjiang, ended);
        make(huarong, POLICIES, policy("只是草稿", "3.10"));

        JsonNode coverage = agriculture.json(POLICIES + "/coverage");

        assertThat(coverage.propertyNames()).containsExactlyInAnyOrder("asOf", "clauses");
        JsonNode farming = clause(coverage, "3.10");
        assertThat(farming.propertyNames()).containsExactlyInAnyOrder("clause", "areas");
        assertThat(farming.get("areas")).hasSize(1);
        assertThat(farming.at("/areas/0/region").asString()).isEqualTo(PINGJIANG);
        assertThat(farming.at("/areas/0").propertyNames())
                .containsExactlyInAnyOrder("region", "policies");
        assertThat(clause(coverage, "3.9").get("areas")).isEmpty();
        JsonNode schemas = office.json("/api/openapi").at("/components/schemas");
        List<String> fields = new ArrayList<>();
        schemas.properties()
                .forEach(
                        schema -> {
                            if (schema.getKey()
                                    .matches(
                                            "(SupportingPolicy|Cover|ClauseCoverage|PolicyEdition|Practice|Publicity).*View")) {
                                fields.addAll(schema.getValue().path("properties").propertyNames());
                            }
                        });
        assertThat(fields).contains("state", "clauses", "inForceUntil", "responsible");
        assertThat(fields)
                .filteredOn(field -> !field.equals("number"))
                .noneMatch(field -> MARK.matcher(field.toLowerCase(Locale.ROOT)).find());
    }

    private static JsonNode clause(JsonNode coverage, String code) {
        for (JsonNode each : coverage.get("clauses")) {
            if (each.get("clause").asString().equals(code)) {
                return each;
            }
        }
        throw new AssertionError(code);
    }
}
