package zhiqiang.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static zhiqiang.Answers.isProblem;
import static zhiqiang.registry.RegistryPeople.code;
import static zhiqiang.registry.RegistryPeople.firm;
import static zhiqiang.registry.RegistryPeople.found;
import static zhiqiang.registry.RegistryPeople.make;
import static zhiqiang.registry.RegistryPeople.query;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import zhiqiang.TestServer;
import zhiqiang.Visitor;

/// Organisations come from files as an office writes them, all or none, and go out again.
class EntryFileTest {
    private static final String HEAD =
            "类别,统一社会信用代码,名称,曾用名,登记地,管辖区,行业代码,规模,规模年度,重点产业链,状态,地址,成立日期\r\n";

    @TempDir static Path data;
    private static TestServer office;
    private static Visitor pingjiang;

    @BeforeAll
    static void start() {
        office = TestServer.start(data).signedIn();
        pingjiang = RegistryPeople.of(office, "pingjiang", "preparer", "430626");
    }

    @AfterAll
    static void stop() {
        pingjiang.close();
        office.close();
    }

    private static JsonNode take(Visitor who, boolean apply, byte[] content) {
        return RegistryPeople.file(who, "/api/registry/import?apply=" + apply, "主体.csv", content);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aFileWithOneWrongRowIsNotTakenAndSaysRowColumnAndReason() {
        String good = "企业," + code() + ",好行厂,,平江县,,26,规模以上,2025,现代石化;新材料,存续,某路1号,2001-02-03\r\n";
        String bad = "企业,91430600MA0000000X,坏行厂,,别的市,,99,很大,,没有的链,不明,,2001-02-30\r\n";

        JsonNode refused = take(pingjiang, true, utf8(HEAD + good + bad));

        assertThat(refused.get("taken").asBoolean()).isFalse();
        assertThat(refused.get("faults").findValuesAsString("row")).containsOnly("3");
        assertThat(refused.get("faults").findValuesAsString("column"))
                .contains("统一社会信用代码", "登记地", "行业代码", "规模", "重点产业链", "状态", "成立日期");
        assertThat(refused.toString()).contains("校验码不符");
        assertThat(found(pingjiang, query("好行厂"))).isEmpty();
    }

    @Test
    void aPreviewSaysWhatWouldBecomeOfItAndStoresNothing() {
        String known = code();
        make(pingjiang, firm(known, "预览旧厂", "430626"));
        String file =
                HEAD
                        + "企业,"
                        + known
                        + ",预览旧厂,,平江县,,26,,,,,,\r\n企业,"
                        + code()
                        + ",预览新厂,,平江县,,,,,,,,\r\n";

        JsonNode seen = take(pingjiang, false, utf8(file));

        assertThat(seen.get("faults")).isEmpty();
        assertThat(seen.get("made").asInt()).isEqualTo(1);
        assertThat(seen.get("changed").asInt()).isEqualTo(1);
        assertThat(seen.get("taken").asBoolean()).isFalse();
        assertThat(found(pingjiang, query("预览新厂"))).isEmpty();
    }

    @Test
    void whatIsThereIsChangedWhereTheFileSaysSomethingAndTheOldNameIsKept() {
        String known = code();
        Map<String, Object> body = firm(known, "旧名食品厂", "430626");
        body.put("address", "老街");
        String id = make(pingjiang, body).get("id").asString();
        String file = HEAD + "企业," + known + ",新名食品厂,,平江县,,14,规模以上,2025,绿色食品,,,\r\n";

        JsonNode taken = take(pingjiang, true, file.getBytes(Charset.forName("GB18030")));
        JsonNode again = take(pingjiang, true, file.getBytes(Charset.forName("GB18030")));

        assertThat(taken.get("changed").asInt()).isEqualTo(1);
        assertThat(again.get("same").asInt()).isEqualTo(1);
        JsonNode now = RegistryPeople.entry(pingjiang, id);
        assertThat(now.get("name").asString()).isEqualTo("新名食品厂");
        assertThat(now.get("formerNames").toString()).contains("旧名食品厂");
        assertThat(now.get("address").asString()).isEqualTo("老街");
        assertThat(now.at("/brought/0/file").asString()).isEqualTo("主体.csv");
        assertThat(found(pingjiang, query("旧名食品"))).containsExactly("新名食品厂");
        assertThat(RegistryPeople.history(office, "registry-import", "x")).isNotNull();
    }

    @Test
    void rowsOfOtherAreasAndCodesThatStandTwiceAreRefused() {
        String elsewhere = code();
        make(office, firm(elsewhere, "华容已登记", "430623"));
        String twice = code();
        String file =
                HEAD
                        + "企业,"
                        + elsewhere
                        + ",抢登,,平江县,,,,,,,,\r\n企业,"
                        + twice
                        + ",一,,平江县,,,,,,,,\r\n企业,"
                        + twice
                        + ",二,,平江县,,,,,,,,\r\n企业,"
                        + code()
                        + ",外区,,华容县,,,,,,,,\r\n";

        JsonNode refused = take(pingjiang, true, utf8(file));

        assertThat(refused.get("faults").findValuesAsString("row"))
                .containsExactlyInAnyOrder("2", "4", "5");
        assertThat(refused.toString()).contains("已由其他区域登记", "出现多次", "都不在您的范围内");
    }

    @Test
    void aWorkbookIsReadLikeACsvFile() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("主体");
            List<String> titles = List.of("统一社会信用代码", "名称", "登记地", "规模", "规模年度");
            for (int c = 0; c < titles.size(); c++) {
                sheet.value(0, c, titles.get(c));
            }
            sheet.value(1, 0, code());
            sheet.value(1, 1, "工作簿厂");
            sheet.value(1, 2, "平江县");
            sheet.value(1, 3, "规模以下");
            sheet.value(1, 4, 2025);
        }

        JsonNode taken = take(pingjiang, true, out.toByteArray());

        assertThat(taken.get("faults").toString()).isEqualTo("[]");
        assertThat(found(pingjiang, query("工作簿厂") + "&size=BELOW")).hasSize(1);
    }

    @Test
    void whatIsNoSheetOrHasOtherColumnsIsRefusedAsAWhole() {
        assertThat(take(pingjiang, true, utf8("名称,电话\r\n甲,1\r\n")).toString()).contains("首行应为");
        assertThat(take(pingjiang, true, utf8("")).toString()).contains("没有数据行");
        assertThat(take(pingjiang, true, new byte[] {'P', 'K', 3, 4, 9}).toString())
                .contains("无法读取");
    }

    @Test
    void whatGoesOutComesInAgainUnchangedAndIsNoFormula() {
        make(pingjiang, firm(code(), "=HYPERLINK(1)导出厂", "430626"));
        make(pingjiang, firm(code(), "导出厂乙", "430626"));

        String csv = pingjiang.get("/api/registry/export.csv?" + query("导出厂")).body();
        byte[] xlsx = pingjiang.bytes("/api/registry/export.xlsx?" + query("导出厂")).body();

        assertThat(csv).contains("'=HYPERLINK(1)导出厂").doesNotContain(",=HYPERLINK");
        assertThat(take(pingjiang, true, utf8(csv)).get("same").asInt()).isEqualTo(2);
        assertThat(take(pingjiang, true, xlsx).get("same").asInt()).isEqualTo(2);
    }

    @Test
    void anExportThatIsAskedForWithWhatNobodyTypesIsRefusedBeforeItBegins() {
        for (String path : List.of("export.csv", "export.xlsx", "entries")) {
            isProblem(
                    pingjiang.get("/api/registry/" + path + "?query=%00"),
                    422,
                    "registry.form-refused");
        }
    }

    @Test
    void theImportIsOnTheLedgerAsAWhole() {
        take(pingjiang, true, utf8(HEAD + "企业," + code() + ",存证导入厂,,平江县,,,,,,,,\r\n"));

        try (Visitor auditor =
                RegistryPeople.of(office, "auditor", "audit-administrator", "installation")) {
            // What was just done has its place once somebody looks for a history.
            RegistryPeople.history(auditor, "registry-import", "any");
            assertThat(auditor.get("/api/ledger/entries?kind=registry-import&limit=50").body())
                    .contains("registry-import.taken", "主体.csv");
        }
    }
}
