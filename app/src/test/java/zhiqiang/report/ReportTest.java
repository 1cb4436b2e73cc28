package zhiqiang.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import zhiqiang.Answers;
import zhiqiang.MovedClock;
import zhiqiang.TestDatabase;
import zhiqiang.TestServer;
import zhiqiang.Until;
import zhiqiang.Visitor;
import zhiqiang.scorecard.Status;

/// The documents that a server makes say what its scorecards and its data round say.
class ReportTest {
    private static final String REVIEW = "/api/reports/review?day=2024-12-31";
    private static final String BREAKDOWN = "/api/reports/breakdown";
    private static final String NOTICE = "/api/reports/notice?month=2025-12";

    /// What an issuer of a figure is called, if somebody is up to mischief.
    private static final String MISCHIEF = "{{title}}[name]{{@http://127.0.0.1/x}}";

    private static final int AGRICULTURE = 1;
    private static final int FOOD = 2;
    private static final int STANDARDS = 20;
    private static final int SUPERVISION = 28;

    @TempDir static Path folder;
    private static Path templates;
    private static TestServer office;

    @BeforeAll
    static void start() throws IOException {
        templates = Files.createDirectories(folder.resolve("templates"));
        office =
                TestServer.start(
                                folder.resolve("data"),
                                TestDatabase.fresh(),
                                Map.of(
                                        "zhiqiang.report.templates",
                                        templates.toString(),
                                        "zhiqiang.case.timer-delay",
                                        "1d"),
                                MovedClock.at("2026-01-25T09:00:00+08:00"))
                        .signedIn();
        take(
                "inspection-result",
                "programme,sample_no,sampled_on,region,organised_by,conclusion",
                "FOOD_EVALUATION,F1,2024-05-01,430602,CITY,QUALIFIED",
                "FOOD_EVALUATION,F2,2024-05-02,430602,CITY,QUALIFIED",
                "FOOD_EVALUATION,F3,2024-05-03,430623,CITY,UNQUALIFIED",
                "FOOD_EVALUATION,F4,2023-05-03,430623,CITY,QUALIFIED",
                "AGRI_ROUTINE,A1,2024-05-01,430602,PROVINCE,QUALIFIED",
                "AGRI_ROUTINE,A2,2024-05-01,430602,PROVINCE,UNQUALIFIED");
        take(
                "area-target",
                "indicator,region,year,value,document",
                "standards-led,430602,2025,5,岳质强办〔2025〕1号");
        take(
                "official-figure",
                "indicator,period,region,value,issuer,document_no,published_on",
                "agri-pass-rate,2024,430600,0.985," + MISCHIEF + ",湘农〔2025〕1号,2024-12-20");
        done(office.send("POST", "/api/periods/2024/freeze", Map.of("document", "示例公报"), Map.of()));
        done(
                office.send(
                        "PUT",
                        "/api/datasets/inspection-result/record?key=FOOD_EVALUATION%7CF2",
                        Map.of(
                                "values",
                                Map.of(
                                        "programme", "FOOD_EVALUATION",
                                        "sample_no", "F2",
                                        "sampled_on", "2024-05-02",
                                        "region", "430602",
                                        "organised_by", "CITY",
                                        "conclusion", "UNQUALIFIED"),
                                "reason",
                                "复检{{made}}不合格"),
                        Map.of("If-Match", "\"1\"")));
        done(
                office.send(
                        "PUT",
                        "/api/rounds/engineering-check",
                        Map.of("from", "2025-12-01"),
                        Map.of()));
    }

    @AfterAll
    static void stop() {
        office.close();
    }

    private static void take(String dataset, String... lines) throws IOException {
        JsonNode taken =
                office.upload(
                        "WHOLE",
                        Files.writeString(
                                folder.resolve(dataset + ".csv"),
                                String.join("\n", lines) + "\n",
                                StandardCharsets.UTF_8));
        assertThat(taken.get("state").asString()).as(taken.toString()).isEqualTo("DONE");
    }

    private static void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 204);
    }

    private static HttpResponse<byte[]> made(String path) {
        HttpResponse<byte[]> answer = office.bytes(path);
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        return answer;
    }

    private static WordText read(String path) {
        return WordText.of(made(path).body());
    }

    private static List<JsonNode> results(String day) {
        return office
                .json("/api/scorecard?region=430600&asOf=" + day)
                .get("indicators")
                .values()
                .stream()
                .toList();
    }

    private static String printed(JsonNode value, String unit) {
        if (value.isNull()) {
            return "—";
        }
        String figure = value.asString();
        return switch (unit) {
            case "RATIO" ->
                    new BigDecimal(figure).movePointRight(2).stripTrailingZeros().toPlainString()
                            + "%";
            case "SCORE" -> figure + "分";
            default -> figure;
        };
    }

    private static String words(JsonNode result) {
        return Status.valueOf(result.get("status").asString()).text().zh();
    }

    @Test
    void theReviewSheetHasEveryIndicatorWithTheFigureOfTheScorecard() {
        WordText review = read(REVIEW);

        List<JsonNode> results = results("2024-12-31");
        assertThat(results).hasSize(33);
        assertThat(review.tables().getFirst()).hasSize(34);
        for (int i = 0; i < results.size(); i++) {
            JsonNode result = results.get(i);
            String value = printed(result.get("value"), result.get("unit").asString());
            assertThat(review.cell(0, i + 1, "测算数").split("[（\n]")[0])
                    .as(result.toString())
                    .isEqualTo(value);
            assertThat(review.cell(0, i + 1, "状态")).isEqualTo(words(result));
            assertThat(review.cell(0, i + 1, "依据数")).isEqualTo(result.get("evidence").asString());
            assertThat(review.cell(0, i + 1, "存在问题")).isEmpty();
        }
        assertThat(review.cell(0, FOOD, "测算数")).startsWith("33.3333%（1/3）");
        assertThat(review.cell(0, FOOD, "置信区间")).contains("95%置信区间", "统计上尚不能确认达标");
        assertThat(review.cell(0, FOOD, "上年同期（同比）")).isEqualTo("100%（同比-66.6667个百分点）");
    }

    @Test
    void theReviewSheetHasAColumnForEachArea() {
        WordText review = read(REVIEW);

        JsonNode areas = office.json("/api/scorecard/areas?asOf=2024-12-31").get("areas");
        assertThat(review.tables().get(1).getFirst()).hasSize(2 + 13);
        for (int a = 1; a < areas.size(); a++) {
            for (JsonNode result : areas.get(a).get("results")) {
                if (result.get("code").asString().equals("food-pass-rate")) {
                    assertThat(review.row(1, FOOD).get(a + 1))
                            .isEqualTo(
                                    printed(result.get("value"), "RATIO") + "\n" + words(result));
                }
            }
        }
        assertThat(review.row(1, FOOD)).contains("50%\n滞后", "—\n暂无数据");
        assertThat(review.row(1, STANDARDS)).contains("0\n未下达目标");
    }

    @Test
    void aConfirmedFigureStandsBesideTheComputedOne() {
        WordText review = read(REVIEW);

        assertThat(review.cell(0, AGRICULTURE, "测算数")).startsWith("50%（1/2）");
        assertThat(review.cell(0, AGRICULTURE, "认定数"))
                .isEqualTo("98.5%（" + MISCHIEF + "，湘农〔2025〕1号，2024年12月20日公布）");
        assertThat(review.cell(0, FOOD, "认定数")).isEqualTo("—");
    }

    @Test
    void aRestatedFigureSaysSo() {
        assertThat(read(REVIEW).cell(0, FOOD, "测算数"))
                .isEqualTo("33.3333%（1/3）\n年度锁定数66.6667%，追溯调整1次");
        assertThat(read("/api/reports/notice?month=2024-12").text())
                .contains("由66.6667%", "调整为33.3333%", "原因：复检{{made}}不合格。");
    }

    @Test
    void theSheetSaysHowFarATargetShouldHaveCome() {
        WordText review = read("/api/reports/review?day=2024-07-01");

        assertThat(review.cell(0, SUPERVISION, "序时进度")).isEqualTo("49.863%（应达249.315068）");
        assertThat(review.cell(0, FOOD, "序时进度")).isEqualTo("—");
    }

    @Test
    void theBreakdownTableNamesEveryTargetAndWhichAreasHaveNone() {
        WordText breakdown = read(BREAKDOWN);

        assertThat(breakdown.tables().getFirst()).hasSize(34);
        assertThat(breakdown.cell(0, FOOD, "全市目标")).isEqualTo("≥98%");
        assertThat(breakdown.cell(0, FOOD, "完成时限")).isEqualTo("2025年12月31日");
        assertThat(breakdown.cell(0, SUPERVISION, "完成时限")).isEqualTo("每年12月31日");
        assertThat(breakdown.cell(0, FOOD, "牵头单位")).isEqualTo("岳阳市市场监督管理局");
        assertThat(breakdown.cell(0, FOOD, "统计口径")).contains("评价性抽检结果");
        assertThat(breakdown.cell(0, FOOD, "系统设定")).startsWith("※");
        assertThat(breakdown.cell(1, STANDARDS, "岳阳楼区")).isEqualTo("2025年\n≥5");
        assertThat(breakdown.cell(1, STANDARDS, "华容县")).isEqualTo("未下达目标");
        assertThat(breakdown.cell(1, FOOD, "岳阳楼区")).isEqualTo("未下达目标");
    }

    @Test
    void theNoticeNamesWhoDidNotDeliverAndWhereEveryFigureComesFrom() {
        WordText notice = read(NOTICE);

        assertThat(notice.text())
                .contains(
                        "征求意见稿",
                        "关于2025年12月质量强市目标任务推进情况的通报",
                        "应报送13件，已报送0件",
                        "华容县，工程质量监督抽查月报（2025年12月1日至2025年12月31日），应于2026年1月13日前报送，逾期未报送。",
                        "共33项指标：");
        assertThat(notice.tables().getFirst()).hasSize(34);
        assertThat(notice.cell(0, FOOD, "统计口径")).contains("评价性抽检结果");
        assertThat(notice.cell(0, FOOD, "数据来源")).contains("抽检");
        assertThat(notice.cell(0, FOOD, "状态")).endsWith("（按测算数）");
        List<JsonNode> results = results("2025-12-31");
        for (int i = 0; i < results.size(); i++) {
            JsonNode result = results.get(i);
            assertThat(notice.cell(0, i + 1, "测算数").split("[（\n]")[0])
                    .isEqualTo(printed(result.get("value"), result.get("unit").asString()));
            if (result.get("status").asString().equals("MISSED")) {
                assertThat(notice.text()).contains("（见附件第" + (i + 1) + "项）");
            }
        }
        assertThat(notice.text()).doesNotContain("{{");
    }

    @Test
    void aDocumentIsSavedUnderItsChineseName() {
        HttpResponse<byte[]> answer = made(REVIEW);

        assertThat(answer.headers().firstValue("Content-Type"))
                .contains(
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment;")
                .endsWith("filename*=UTF-8''%E8%B0%83%E5%BA%A6%E8%A1%A8-2024-12-31.docx");
    }

    @Test
    void withoutADayTheReviewSheetIsThatOfTheEndOfLastMonth() {
        assertThat(
                        made("/api/reports/review")
                                .headers()
                                .firstValue("Content-Disposition")
                                .orElseThrow())
                .endsWith("-2025-12-31.docx");
    }

    @Test
    void whatWasGivenOutIsOnTheLedger() throws Exception {
        byte[] made = made(BREAKDOWN).body();
        String digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(made));
        String password =
                office.password("auditor", List.of("audit-administrator"), "installation");
        try (Visitor auditor = new Visitor(office.uri("/"))) {
            auditor.signIn("auditor", password);
            String told =
                    Until.seen(
                            () -> auditor.json("/api/ledger/entries?what=report.made").toString(),
                            entries -> entries.contains(digest));
            assertThat(told).contains("breakdown/2026-01-25");
        }
    }

    @Test
    void anOfficesOwnTemplateIsUsedAndABrokenOneRefused() throws IOException {
        Path own = templates.resolve("review.docx");
        try {
            Files.write(
                    own, TemplateSource.file(TemplateSource.paragraph("Title", "本办样式：{{title}}")));
            assertThat(read(REVIEW).text()).isEqualTo("本办样式：岳阳市质量强市目标任务调度表");

            Files.write(own, TemplateSource.file(TemplateSource.paragraph("Title", "{{ranking}}")));
            HttpResponse<String> refused = office.get(REVIEW);
            Answers.isProblem(refused, 503, "report.template-field");
            assertThat(refused.body()).contains("review.docx", "ranking").doesNotContain("{field}");

            Files.writeString(own, "not a document");
            Answers.isProblem(office.get(REVIEW), 503, "report.template-not-opened");
        } finally {
            Files.delete(own);
        }
        assertThat(made(REVIEW).body()).isNotEmpty();
    }

    @Test
    void onlyTheOfficeMakesANotice() {
        Map<String, String> unit =
                Map.of("preparer", "430626", "leader", "agriculture", "finance", "finance");
        new TreeMap<>(unit)
                .forEach(
                        (role, where) -> {
                            String password = office.password("as-" + role, List.of(role), where);
                            try (Visitor visitor = new Visitor(office.uri("/"))) {
                                visitor.signIn("as-" + role, password);
                                assertThat(visitor.bytes(REVIEW).statusCode()).isEqualTo(200);
                                assertThat(visitor.bytes(BREAKDOWN).statusCode()).isEqualTo(200);
                                Answers.isProblem(visitor.get(NOTICE), 403, "identity.forbidden");
                            }
                        });
        try (Visitor stranger = new Visitor(office.uri("/"))) {
            for (String path : List.of(REVIEW, BREAKDOWN, NOTICE)) {
                Answers.isProblem(stranger.get(path), 401, "identity.not-signed-in");
            }
        }
    }

    @Test
    void refusesDaysAndMonthsThatThereIsNothingToSayOf() {
        Answers.isProblem(
                office.get("/api/reports/notice?month=2026-02"), 422, "report.month-not-begun");
        Answers.isProblem(
                office.get("/api/reports/review?day=2022-12-31"),
                422,
                "indicator.before-the-policy");
        assertThat(office.get("/api/reports/notice?month=2025-13").statusCode()).isEqualTo(400);
        assertThat(office.get("/api/reports/notice").statusCode()).isEqualTo(400);
    }
}
