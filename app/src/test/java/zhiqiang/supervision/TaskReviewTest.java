package zhiqiang.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static zhiqiang.supervision.Duties.accept;
import static zhiqiang.supervision.Duties.done;
import static zhiqiang.supervision.Duties.made;
import static zhiqiang.supervision.Duties.post;
import static zhiqiang.supervision.Duties.tell;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import zhiqiang.Answers;
import zhiqiang.Visitor;

/// What stands in the sheets of a review, before and after it was closed.
class TaskReviewTest {
    private static final String ECOLOGY = "ecology";

    @TempDir static Path data;
    private static Duties duties;
    private static Visitor office;
    private static Visitor preparer;
    private static int unit;
    private static String task;

    @BeforeAll
    static void start() {
        duties = new Duties(data);
        office = duties.office();
        preparer = duties.person("preparer", ECOLOGY);
        task = duties.meeting("臭氧污染治理", ECOLOGY, "2025-06-30");
        unit = office.json("/api/tasks/" + task).at("/lead/number").asInt();
        done(accept(preparer, task));
        done(tell(preparer, task, 40));
    }

    @AfterAll
    static void stop() {
        duties.close();
    }

    private static String review(String from, String to) {
        return "/api/reviews/"
                + made(post(
                                office,
                                "/api/reviews",
                                Map.of("title", "季度调度", "from", from, "to", to)))
                        .get("id")
                        .asString();
    }

    private static JsonNode sheet(Visitor who, String review) {
        for (JsonNode each : who.json(review).get("sheets")) {
            if (each.get("unit").asInt() == unit) {
                return each;
            }
        }
        throw new AssertionError("no sheet");
    }

    @Test
    void aSheetSaysWhatWasToldInThePeriodAndHowTheTargetsStand() {
        JsonNode sheet = sheet(office, review("2025-01-01", "2025-03-31"));

        assertThat(sheet.at("/asOf").asString()).isEqualTo("2025-03-10");
        assertThat(sheet.at("/tasks/0/percent").asInt()).isEqualTo(40);
        assertThat(sheet.at("/tasks/0/told/words").asString()).isEqualTo("已完成40%");
        assertThat(sheet.get("targets"))
                .extracting(each -> each.get("code").asString())
                .contains("air-good-days")
                .doesNotContain("agri-pass-rate");
        JsonNode before = sheet(office, review("2024-10-01", "2024-12-31"));
        assertThat(before.get("tasks")).isEmpty();
    }

    @Test
    void aUnitSeesItsOwnSheetAlone() {
        String review = review("2025-01-01", "2025-03-31");

        assertThat(preparer.json(review).get("sheets")).hasSize(1);
        assertThat(office.json(review).get("sheets").size()).isGreaterThan(20);
        Answers.isProblem(
                post(
                        duties.person("leader", ECOLOGY),
                        "/api/reviews",
                        Map.of("title", "x", "from", "2025-01-01", "to", "2025-03-31")),
                403,
                "supervision.not-your-unit");
    }

    @Test
    void whatStandsInAClosedReviewDoesNotChange() {
        String review = review("2025-01-01", "2025-03-31");
        Map<String, Object> remark = Map.of("unit", unit, "words", "请加快进度");
        done(office.send("PUT", review + "/remark", remark, Map.of()));
        assertThat(sheet(preparer, review).get("remark").asString()).isEqualTo("请加快进度");
        done(post(office, review + "/close", Map.of()));
        JsonNode closed = sheet(preparer, review);

        done(tell(preparer, task, 55));

        assertThat(sheet(preparer, review)).isEqualTo(closed);
        assertThat(closed.at("/tasks/0/told/words").asString()).startsWith("已完成");
        Answers.isProblem(
                office.send("PUT", review + "/remark", remark, Map.of()),
                409,
                "supervision.review-closed");
        Answers.isProblem(
                post(office, review + "/close", Map.of()), 409, "supervision.review-closed");
    }

    @Test
    void aSheetIsPrintedInWordAndExcelAsItIsShown() throws IOException {
        String other = duties.meeting("=1+1 洞庭湖总磷", ECOLOGY, "2025-03-31");
        String id = review("2025-01-01", "2025-03-31");
        String path = id.replace("/api/reviews/", "/api/reports/task-review/");

        byte[] word = office.bytes(path + "?unit=" + unit).body();
        byte[] excel = preparer.bytes(path + "/book").body();

        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(word));
                XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            assertThat(text.getText())
                    .contains("季度调度", "臭氧污染治理", "岳阳市生态环境局", "待接收", "调度未结束")
                    .doesNotContain("{{", "[title]", "岳阳市农业农村局");
        }
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(excel))) {
            assertThat(book.getFirstSheet().read())
                    .anySatisfy(
                            row -> {
                                assertThat(row.getCellText(1)).isNotEmpty();
                                assertThat(row.getCell(2).getType()).isEqualTo(CellType.STRING);
                                assertThat(row.getCellText(2)).isEqualTo("=1+1 洞庭湖总磷");
                            });
        }
        done(post(office, "/api/tasks/" + other + "/cancellation", Map.of("reason", "试验")));
    }
}
