package zhiqiang.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static zhiqiang.Answers.isProblem;
import static zhiqiang.outreach.OutreachPeople.PRACTICES;
import static zhiqiang.outreach.OutreachPeople.PUBLICITY;
import static zhiqiang.outreach.OutreachPeople.act;
import static zhiqiang.outreach.OutreachPeople.acted;
import static zhiqiang.outreach.OutreachPeople.because;
import static zhiqiang.outreach.OutreachPeople.history;
import static zhiqiang.outreach.OutreachPeople.make;
import static zhiqiang.outreach.OutreachPeople.one;
import static zhiqiang.outreach.OutreachPeople.plan;
import static zhiqiang.outreach.OutreachPeople.practice;
import static zhiqiang.outreach.OutreachPeople.seen;
import static zhiqiang.outreach.OutreachPeople.titles;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import zhiqiang.MovedClock;
import zhiqiang.TestDatabase;
import zhiqiang.TestServer;
import zhiqiang.Visitor;

/// The publicity calendar: plans, what came of them, and files that other calendars take.
class PublicityTest {
    @TempDir static Path data;
    private static TestServer office;
    private static Visitor pingjiang;
    private static Visitor huarong;

    @BeforeAll
    static void start() {
        office =
                TestServer.start(
                                data,
                                TestDatabase.fresh(),
                                Map.of(),
                                MovedClock.at("2025-09-15T09:00:00+08:00"))
                        .signedIn();
        pingjiang = OutreachPeople.of(office, "pingjiang", "preparer", "430626");
        huarong = OutreachPeople.of(office, "huarong", "preparer", "430623");
    }

    @AfterAll
    static void stop() {
        List.of(pingjiang, huarong).forEach(Visitor::close);
        office.close();
    }

    private static String days(String from, String until) {
        return "?from=" + from + "&until=" + until;
    }

    @Test
    void aPlanIsSeenByEverybodyAndKeptByItsUnitAndTheOffice() {
        Map<String, Object> plan = plan("质量月启动仪式", "2025-09-01", "2025-09-03");
        plan.put("place", "平江县文化广场");
        plan.put("clauses", List.of("4.3"));
        plan.put(
                "links",
                List.of(Map.of("name", "活动方案", "url", "https://www.yueyang.gov.cn/a?b=1,2;3")));
        JsonNode made = make(pingjiang, PUBLICITY, plan);
        assertThat(titles(huarong, PUBLICITY + days("2025-09-03", "2025-09-30"), 10))
                .contains("质量月启动仪式");
        assertThat(titles(huarong, PUBLICITY + days("2025-09-04", "2025-09-30"), 10))
                .doesNotContain("质量月启动仪式");
        isProblem(
                act(huarong, PUBLICITY, made, "result", Map.of("result", "冒充")),
                403,
                "outreach.outside-reach");
        assertThat(one(huarong, PUBLICITY, made).at("/may/edit").asBoolean()).isFalse();
        // Its last day has passed, and it is a plan still.
        assertThat(one(huarong, PUBLICITY, made).get("state").asString()).isEqualTo("PLANNED");
        isProblem(
                act(pingjiang, PUBLICITY, made, "result", Map.of("link", "https://a.cn/b")),
                422,
                "outreach.form-refused");

        JsonNode done =
                acted(
                        pingjiang,
                        PUBLICITY,
                        made,
                        "result",
                        Map.of("result", "三百余人参加", "link", "https://www.yueyang.gov.cn/news"));

        assertThat(done.get("state").asString()).isEqualTo("DONE");
        acted(office, PUBLICITY, done, "result", Map.of("result", "三百二十人参加"));
        isProblem(
                act(pingjiang, PUBLICITY, done, "result", Map.of("result", "旧")),
                412,
                "outreach.stale");
        String id = made.get("id").asString();
        assertThat(history(pingjiang, "outreach-publicity", id))
                .contains("outreach-publicity.planned", "outreach-publicity.done");
        assertThat(history(huarong, "outreach-publicity", id)).doesNotContain("质量月启动仪式");
        isProblem(
                act(office, PUBLICITY, one(office, PUBLICITY, made), "cancellation", because("晚了")),
                409,
                "outreach.wrong-state");
    }

    @Test
    void whatAPlanIsAboutIsToldToThoseWhoMaySeeThat() {
        JsonNode draft = make(pingjiang, PRACTICES, practice("尚未发布的经验", "做法"));
        Map<String, Object> plan = plan("经验宣传", "2025-10-08", "2025-10-08");
        plan.put("practice", draft.get("id").asString());
        isProblem(huarong.send("POST", PUBLICITY, plan, Map.of()), 422, "outreach.form-refused");
        JsonNode made = make(pingjiang, PUBLICITY, plan);

        assertThat(made.at("/practice/title").asString()).isEqualTo("尚未发布的经验");
        assertThat(one(huarong, PUBLICITY, made).get("practice").isNull()).isTrue();
    }

    @Test
    void whatIsWrongIsToldAtItsField() {
        Map<String, Object> wrong = plan("题\n目", "2025-10-08", "2025-10-07");
        wrong.put("kind", "PARADE");
        wrong.put("links", List.of(Map.of("url", "javascript:alert(1)")));
        assertThat(pingjiang.send("POST", PUBLICITY, wrong, Map.of()).body())
                .contains(
                        "outreach.bad-period",
                        "outreach.unknown-value",
                        "outreach.bad-link",
                        "outreach.control-character");
        isProblem(
                pingjiang.get(PUBLICITY + days("2020-01-01", "2025-01-01")),
                422,
                "outreach.span-refused");
        isProblem(
                pingjiang.get(PUBLICITY + "/calendar.ics" + days("2025-02-01", "2025-01-01")),
                422,
                "outreach.span-refused");
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepetition() {
        List<String> made = new ArrayList<>();
        for (int n = 0; n < 5; n++) {
            make(huarong, PUBLICITY, plan("分页" + n, "2026-03-1" + n / 2, "2026-03-20"));
            made.add("分页" + n);
        }

        assertThat(titles(pingjiang, PUBLICITY + days("2026-03-01", "2026-03-31"), 2))
                .containsExactlyInAnyOrderElementsOf(made)
                .startsWith("分页0")
                .endsWith("分页4");
    }

    @Test
    void theCalendarIsAFileThatOtherCalendarsTake() {
        Map<String, Object> plan = plan("开放日；实验室, \\ 参观", "2026-05-01", "2026-05-02");
        plan.put("kind", "OPEN_DAY");
        plan.put("responsible", "市场监管局\u200b质量科".repeat(8));
        plan.put("place", "岳阳市产品检验检测中心一楼大厅及各专业实验室，凭身份证入场，请提前十五分钟到达现场");
        plan.put("links", List.of(Map.of("name", "报名", "url", "https://www.yueyang.gov.cn/报名")));
        JsonNode open = make(pingjiang, PUBLICITY, plan);
        JsonNode off = make(pingjiang, PUBLICITY, plan("取消的", "2026-05-03", "2026-05-03"));
        acted(pingjiang, PUBLICITY, off, "cancellation", because("天气"));
        JsonNode done = make(pingjiang, PUBLICITY, plan("完成的", "2026-05-04", "2026-05-04"));
        acted(pingjiang, PUBLICITY, done, "result", Map.of("result", "第一行\n第二行"));

        byte[] file =
                pingjiang
                        .bytes(PUBLICITY + "/calendar.ics" + days("2026-05-01", "2026-05-31"))
                        .body();

        List<Map<String, String>> events = events(file);
        assertThat(events).hasSize(3);
        Map<String, String> first = events.getFirst();
        assertThat(first)
                .containsEntry("UID", open.get("id").asString() + "@zhiqiang")
                .containsEntry("DTSTART;VALUE=DATE", "20260501")
                .containsEntry("DTEND;VALUE=DATE", "20260503")
                .containsEntry("SUMMARY", "开放日；实验室, \\ 参观")
                .containsEntry("LOCATION", plan.get("place").toString())
                .containsEntry("URL", "https://www.yueyang.gov.cn/%E6%8A%A5%E5%90%8D")
                .containsEntry("STATUS", "CONFIRMED");
        assertThat(first.get("DESCRIPTION")).contains("市场监管局", "报名 https://www.yueyang.gov.cn/报名");
        assertThat(events.get(1))
                .containsEntry("STATUS", "CANCELLED")
                .containsEntry("SEQUENCE", "1");
        assertThat(events.get(2).get("DESCRIPTION")).contains("第一行\n第二行");
    }

    /// Properties whose commas, semicolons and backslashes are escaped.
    private static final List<String> TEXTS =
            List.of("SUMMARY", "LOCATION", "DESCRIPTION", "CATEGORIES");

    /// Reads iCalendar as RFC 5545 has it: lines of at most 75 bytes that end in CRLF, folded ones
    /// put together, components that open and close, each property once.
    private static List<Map<String, String>> events(byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8);
        assertThat(text.getBytes(StandardCharsets.UTF_8)).isEqualTo(file);
        assertThat(text).endsWith("\r\n").doesNotContain("\r\n\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
        for (String line : text.split("\r\n")) {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\uFFFD");
        }
        Deque<String> open = new ArrayDeque<>();
        List<Map<String, String>> events = new ArrayList<>();
        Map<String, String> calendar = new HashMap<>();
        for (String line : text.replace("\r\n ", "").split("\r\n")) {
            int colon = line.indexOf(':');
            String name = line.substring(0, colon);
            String value = line.substring(colon + 1);
            if (name.equals("BEGIN")) {
                open.push(value);
                if (value.equals("VEVENT")) {
                    events.add(new HashMap<>());
                }
            } else if (name.equals("END")) {
                assertThat(open.pop()).isEqualTo(value);
            } else {
                Map<String, String> into =
                        "VEVENT".equals(open.peek()) ? events.getLast() : calendar;
                assertThat(into.put(name, unescaped(value))).as(line).isNull();
                if (TEXTS.contains(name)) {
                    assertThat(value.replaceAll("\\\\[\\\\;,n]", ""))
                            .as(line)
                            .doesNotContain("\\", ";", ",");
                }
            }
        }
        assertThat(open).isEmpty();
        assertThat(calendar).containsEntry("VERSION", "2.0").containsKey("PRODID");
        assertThat(events)
                .allSatisfy(
                        event ->
                                assertThat(event)
                                        .containsKeys("UID", "DTSTAMP", "DTSTART;VALUE=DATE"));
        return events;
    }

    private static String unescaped(String value) {
        StringBuilder text = new StringBuilder();
        for (int n = 0; n < value.length(); n++) {
            if (value.charAt(n) == '\\') {
                n++;
                text.append(value.charAt(n) == 'n' ? '\n' : value.charAt(n));
            } else {
                text.append(value.charAt(n));
            }
        }
        return text.toString();
    }

    @Test
    void noCellOfTheFileIsAFormulaAndAPastPlanAwaitsItsResult() {
        make(pingjiang, PUBLICITY, plan("=HYPERLINK(\"http://x\")", "2025-08-01", "2025-08-01"));
        make(pingjiang, PUBLICITY, plan("以后的", "2025-12-01", "2025-12-01"));

        String file =
                pingjiang
                        .get(
                                PUBLICITY + "/calendar.csv" + days("2025-08-01", "2025-12-31"),
                                Map.of("Accept-Language", "zh-CN"))
                        .body();

        assertThat(file).startsWith("\uFEFF开始日期,").contains("'=HYPERLINK").contains("计划中");
        assertThat(file.lines().filter(line -> line.contains("HYPERLINK")).findFirst().orElse(""))
                .contains("待补充结果");
        assertThat(file).doesNotContain("逾期", "迟");
    }

    @Test
    void aPlanIsChangedWhileItIsOne() {
        JsonNode made = make(pingjiang, PUBLICITY, plan("培训", "2025-11-01", "2025-11-01"));
        JsonNode changed =
                zhiqiang.Answers.ok(
                        pingjiang.send(
                                "PUT",
                                PUBLICITY + "/" + made.get("id").asString(),
                                plan("培训（延期）", "2025-11-08", "2025-11-08"),
                                seen(made)));
        assertThat(changed.get("title").asString()).isEqualTo("培训（延期）");
        JsonNode cancelled = acted(pingjiang, PUBLICITY, changed, "cancellation", because("场地不可用"));
        assertThat(cancelled.get("words").asString()).isEqualTo("场地不可用");
        isProblem(
                pingjiang.send(
                        "PUT",
                        PUBLICITY + "/" + made.get("id").asString(),
                        plan("再改", "2025-11-08", "2025-11-08"),
                        seen(cancelled)),
                409,
                "outreach.wrong-state");
    }
}
