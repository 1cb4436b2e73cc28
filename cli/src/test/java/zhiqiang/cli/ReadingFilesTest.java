package zhiqiang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Encodings and forms of CSV files.
class ReadingFilesTest {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String FILE = "inspection-result.csv";
    private static final String CHINESE =
            """
            抽检类别,抽样单编号,抽样日期,属地,组织层级,产品名称,检验结论
            FOOD_EVALUATION,样1,2025/3/5,岳阳楼区,CITY,腊肉,QUALIFIED
            FOOD_EVALUATION,样2,2025-03-06,430603,CITY,豆腐𠮷,UNQUALIFIED
            """;

    private final EvidenceFixture evidence;

    ReadingFilesTest(@TempDir Path folder) {
        evidence = new EvidenceFixture(folder);
    }

    private String quotient() {
        JsonNode rate = evidence.assess("2025-10-31").indicator("food-pass-rate");
        return rate.get("numerator").asString("-") + "/" + rate.get("denominator").asString("-");
    }

    private String explained() {
        return Outcome.of(
                        "assess",
                        "--evidence",
                        evidence.folder().toString(),
                        "--as-of",
                        "2025-10-31",
                        "--explain",
                        "food-pass-rate",
                        "--lang",
                        "zh")
                .out();
    }

    private static byte[] with(int[] mark, byte[] content) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int b : mark) {
            all.write(b);
        }
        all.writeBytes(content);
        return all.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void chineseHeadersAndFullNamesAreReadInEitherEncoding(String charset) {
        evidence.bytes(FILE, CHINESE.getBytes(Charset.forName(charset)));

        assertThat(quotient()).isEqualTo("1/2");
        assertThat(explained()).contains("产品名称=腊肉", "豆腐𠮷");
    }

    @Test
    void aByteOrderMarkOfUtf8IsNoPartOfTheHeader() {
        evidence.bytes(
                FILE, with(new int[] {0xEF, 0xBB, 0xBF}, CHINESE.getBytes(StandardCharsets.UTF_8)));

        assertThat(quotient()).isEqualTo("1/2");
    }

    @Test
    void utf16IsReadByItsByteOrderMark() {
        evidence.bytes(
                FILE, with(new int[] {0xFF, 0xFE}, CHINESE.getBytes(StandardCharsets.UTF_16LE)));
        assertThat(quotient()).isEqualTo("1/2");

        evidence.bytes(
                FILE, with(new int[] {0xFE, 0xFF}, CHINESE.getBytes(StandardCharsets.UTF_16BE)));
        assertThat(quotient()).isEqualTo("1/2");
        assertThat(explained()).contains("产品名称=腊肉", "豆腐𠮷");
    }

    @ParameterizedTest
    @ValueSource(ints = {30_000, 200_000})
    void aFileWhoseLaterPartIsGb18030IsReadAsGb18030(int rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(
                "programme,sample_no,sampled_on,region,organised_by,product,conclusion\n"
                        .getBytes(GB18030));
        for (int i = 0; i < rows; i++) {
            bytes.write(
                    ("FOOD_EVALUATION,A" + i + ",2025-03-05,430602,CITY,plain,QUALIFIED\n")
                            .getBytes(GB18030));
        }
        bytes.write("FOOD_EVALUATION,B,2025-03-05,岳阳楼区,CITY,腊肉,UNQUALIFIED\n".getBytes(GB18030));
        evidence.bytes(FILE, bytes.toByteArray());

        Outcome outcome = evidence.assess("2025-10-31");

        assertThat(outcome.indicator("food-pass-rate").get("numerator").asInt()).isEqualTo(rows);
        assertThat(outcome.indicator("food-pass-rate").get("denominator").asInt())
                .isEqualTo(rows + 1);
        assertThat(outcome.file(FILE).get("rows").asInt()).isEqualTo(rows + 1);
        assertThat(outcome.file(FILE).get("skipped").asInt()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 30_000})
    void anEncodingThatIsNeitherIsRefusedWithTheFirstWrongByte(int rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(
                (EvidenceFixture.header("inspection-result") + "\n")
                        .getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < rows; i++) {
            bytes.write(
                    ("FOOD_EVALUATION,A" + i + ",2025-03-05,430602,CITY,QUALIFIED\n")
                            .getBytes(StandardCharsets.UTF_8));
        }
        bytes.write("FOOD_EVALUATION,B".getBytes(StandardCharsets.UTF_8));
        int wrong = bytes.size();
        bytes.write(0xFF);
        bytes.write(",2025-03-05,430602,CITY,QUALIFIED\n".getBytes(StandardCharsets.UTF_8));
        evidence.bytes(FILE, bytes.toByteArray());

        Outcome outcome = evidence.assess("2025-10-31");

        assertThat(outcome.status()).isEqualTo(3);
        assertThat(outcome.faults()).containsExactly(FILE + ":-:-:evidence.wrong-encoding");
        assertThat(outcome.json().get("rejected").get(0).get("value").asString())
                .isEqualTo(Integer.toString(wrong));
    }

    @Test
    void aFileMarkedAsUtf8MustBeUtf8() {
        evidence.bytes(FILE, with(new int[] {0xEF, 0xBB, 0xBF}, CHINESE.getBytes(GB18030)));

        Outcome outcome = evidence.assess("2025-10-31");

        assertThat(outcome.faults()).containsExactly(FILE + ":-:-:evidence.wrong-encoding");
        assertThat(outcome.json().get("rejected").get(0).get("value").asString()).isEqualTo("3");
    }

    @Test
    void halfACharacterAtTheEndOfUtf16IsRefused() {
        evidence.bytes(FILE, with(new int[] {0xFF, 0xFE}, new byte[] {'a', 0, 'b'}));

        Outcome outcome = evidence.assess("2025-10-31");

        assertThat(outcome.faults()).containsExactly(FILE + ":-:-:evidence.wrong-encoding");
    }

    @ParameterizedTest
    @CsvSource({"LF", "CRLF", "CR"})
    void everyKindOfLineEndIsRead(String kind) {
        String end =
                switch (kind) {
                    case "LF" -> "\n";
                    case "CRLF" -> "\r\n";
                    default -> "\r";
                };
        evidence.text(FILE, CHINESE.replace("\n", end).replace("430603", "430699"));

        Outcome outcome = evidence.assess("2025-10-31");

        assertThat(outcome.faults()).containsExactly(FILE + ":3:属地:evidence.unknown-region");
        assertThat(outcome.file(FILE).get("rows").asInt()).isEqualTo(2);
    }

    @Test
    void theLastRowNeedsNoLineEnd() {
        evidence.text(FILE, CHINESE.strip());

        assertThat(quotient()).isEqualTo("1/2");
    }

    @Test
    void blankLinesCountAsRowNumbersAndNotAsRows() {
        evidence.text(
                FILE,
                """
                programme,sample_no,sampled_on,region,organised_by,conclusion

                FOOD_EVALUATION,S1,2025-03-05,430602,CITY,QUALIFIED
                ,,,,,

                FOOD_EVALUATION,S2,2025-03-05,430602,CITY,GOOD

                """);

        Outcome outcome = evidence.assess("2025-10-31");

        assertThat(outcome.faults())
                .containsExactly(FILE + ":6:conclusion:evidence.value-not-allowed");
        assertThat(outcome.file(FILE).get("rows").asInt()).isEqualTo(2);
    }

    @Test
    void quotedFieldsMayHoldCommasQuotesAndLineEnds() {
        evidence.text(
                FILE,
                """
                programme,sample_no,sampled_on,region,organised_by,product,conclusion
                FOOD_EVALUATION,S1,2025-03-05,430602,CITY,"a, ""b""
                c",QUALIFIED
                "FOOD_EVALUATION","S2","2025-03-05","430602","CITY","","UNQUALIFIED"
                FOOD_EVALUATION,S3,2025-03-05,430602,CITY,x,GOOD
                """);

        Outcome outcome = evidence.assess("2025-10-31");

        assertThat(outcome.faults())
                .containsExactly(FILE + ":4:conclusion:evidence.value-not-allowed");

        evidence.text(
                FILE,
                """
                programme,sample_no,sampled_on,region,organised_by,product,conclusion
                FOOD_EVALUATION,S1,2025-03-05,430602,CITY,"a, ""b""
                c",QUALIFIED
                "FOOD_EVALUATION","S2","2025-03-05","430602","CITY","","UNQUALIFIED"
                """);

        assertThat(quotient()).isEqualTo("1/2");
        assertThat(explained()).contains("product=a, \"b\" c");
    }

    @Test
    void cellsAreTrimmedAndMarksMeanMissing() {
        evidence.text(
                FILE,
                "programme , sample_no,sampled_on,region,organised_by,stage,conclusion\n"
                        + " FOOD_EVALUATION\t,S1 , 2025-03-05\u3000,\u00A0430602,CITY,--,QUALIFIED\n"
                        + "FOOD_EVALUATION,S2,2025-03-05,430602,CITY,*,QUALIFIED\n"
                        + "FOOD_EVALUATION,S3,2025-03-05,430602,CITY,-;,QUALIFIED\n"
                        + "FOOD_EVALUATION,S4,2025-03-05,430602,CITY, ,QUALIFIED\n"
                        + "FOOD_EVALUATION, S1,2025-03-05,岳阳楼区,CITY,,QUALIFIED\n");

        Outcome outcome = evidence.assess("2025-10-31");

        assertThat(outcome.indicator("food-pass-rate").get("denominator").asString())
                .isEqualTo("4");
        assertThat(outcome.file(FILE).get("skipped").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--", "*", "-;", "", "  "})
    void aMissingMarkInARequiredColumnIsAFault(String mark) {
        evidence.add("inspection-result", "FOOD_EVALUATION,S1," + mark + ",430602,CITY,QUALIFIED");

        Outcome outcome = evidence.assess("2025-10-31");

        assertThat(outcome.status()).isEqualTo(3);
        assertThat(outcome.faults()).containsExactly(FILE + ":2:sampled_on:evidence.value-missing");
    }

    @Test
    void yesAndNoAreReadInFourWays() {
        for (String yes : List.of("是", "yes", "true", "1")) {
            evidence.add(
                    "institution-state",
                    "Y#,2024-01-01,HOSPITAL_TERTIARY," + yes + ",430602,4," + yes + ",ACTIVE");
        }
        for (String no : List.of("否", "no", "false", "0")) {
            evidence.add(
                    "institution-state",
                    "N#,2024-01-01,HOSPITAL_TERTIARY,是,430602,4," + no + ",ACTIVE");
        }

        JsonNode state = evidence.assess("2025-10-31").indicator("green-channels");

        assertThat(state.get("numerator").asString()).isEqualTo("4");
        assertThat(state.get("denominator").asString()).isEqualTo("8");
    }

    @Test
    void equalRowsOfOneFileAreSkipped() {
        evidence.samples(1, "FOOD_EVALUATION", "CITY", "2025-03-05", "QUALIFIED")
                .add("inspection-result", "FOOD_EVALUATION,S1,2025/3/5,岳阳楼区,CITY,QUALIFIED");

        Outcome outcome = evidence.assess("2025-10-31");

        assertThat(outcome.indicator("food-pass-rate").get("denominator").asString())
                .isEqualTo("1");
        JsonNode file = outcome.file(FILE);
        assertThat(file.get("rows").asInt()).isEqualTo(2);
        assertThat(file.get("accepted").asInt()).isEqualTo(1);
        assertThat(file.get("skipped").asInt()).isEqualTo(1);
    }

    @Test
    void aLaterFileCorrectsByKey() {
        String header = EvidenceFixture.header("inspection-result");
        evidence.text(
                        "inspection-result1.csv",
                        header
                                + "\nFOOD_EVALUATION,S1,2025-03-05,430602,CITY,UNQUALIFIED\n"
                                + "FOOD_EVALUATION,S2,2025-03-05,430602,CITY,UNQUALIFIED\n")
                .text(
                        "inspection-result2.csv",
                        header + "\nFOOD_EVALUATION,S1,2025-03-05,430602,CITY,QUALIFIED\n");

        Outcome outcome = evidence.assess("2025-10-31");

        assertThat(outcome.indicator("food-pass-rate").get("value").asString()).isEqualTo("0.5");
        assertThat(outcome.file("inspection-result1.csv").get("accepted").asInt()).isEqualTo(2);
        assertThat(outcome.file("inspection-result2.csv").get("accepted").asInt()).isEqualTo(1);
    }

    @Test
    void filesAreReadInCodePointOrder() {
        // "-" comes before "." and both before digits and letters; a character beyond the BMP comes
        // last.
        String header = EvidenceFixture.header("inspection-result");
        evidence.text(
                        "inspection-result-z.csv",
                        header + "\nFOOD_EVALUATION,S1,2025-03-05,430602,CITY,UNQUALIFIED\n")
                .text(
                        "inspection-result.csv",
                        header + "\nFOOD_EVALUATION,S1,2025-03-05,430602,CITY,NOT_JUDGED\n")
                .text(
                        "inspection-result\uFF01.csv",
                        header + "\nFOOD_EVALUATION,S1,2025-03-05,430602,CITY,UNQUALIFIED\n")
                .text(
                        "inspection-result𠮷.csv",
                        header + "\nFOOD_EVALUATION,S1,2025-03-05,430602,CITY,QUALIFIED\n");

        assertThat(quotient()).isEqualTo("1/1");
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        evidence.bytes("inspection-result1.csv", CHINESE.getBytes(StandardCharsets.UTF_8));
        String once = evidence.assess("2025-10-31").json().get("indicators").toString();

        evidence.bytes("inspection-result2.csv", CHINESE.getBytes(GB18030));
        Outcome twice = evidence.assess("2025-10-31");

        assertThat(twice.json().get("indicators").toString()).isEqualTo(once);
    }

    @Test
    void aCorrectionMayMoveARowToAnotherPeriodOrArea() {
        String header = EvidenceFixture.header("inspection-result");
        evidence.text(
                        "inspection-result1.csv",
                        header + "\nFOOD_EVALUATION,S1,2025-03-05,430602,CITY,QUALIFIED\n")
                .text(
                        "inspection-result2.csv",
                        header + "\nFOOD_EVALUATION,S1,2024-03-05,430603,CITY,QUALIFIED\n");

        assertThat(quotient()).isEqualTo("-/-");
        assertThat(evidence.assess("2024-10-31", "--region", "430603").statusOf("food-pass-rate"))
                .isEqualTo("ON_TRACK");
    }

    @Test
    void correctionsAreFoundAmongManyRowsOfSeveralPartitions() {
        evidence.samples(40_000, "FOOD_EVALUATION", "CITY", "2025-03-05", "UNQUALIFIED");
        StringBuilder corrected =
                new StringBuilder(EvidenceFixture.header("inspection-result") + "\n");
        for (int i = 1; i <= 40_000; i += 2) {
            corrected
                    .append("FOOD_EVALUATION,S")
                    .append(i)
                    .append(",2025-03-05,430602,CITY,QUALIFIED\n");
        }
        evidence.text("inspection-result2.csv", corrected.toString());

        assertThat(quotient()).isEqualTo("20000/40000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "\"quoted\"", "\"two\nlines\""})
    void rowNumbersAreRightFarBehindInALargeFile(String product) {
        StringBuilder text =
                new StringBuilder(
                        "programme,sample_no,sampled_on,region,organised_by,product,conclusion\n");
        for (int i = 0; i < 200_000; i++) {
            text.append(i % 1000 == 0 ? "\r\n" : "")
                    .append("FOOD_EVALUATION,A")
                    .append(i)
                    .append(",2025-03-05,岳阳楼区,CITY,")
                    .append(i == 190_000 ? product : "cured meat")
                    .append(",QUALIFIED\r\n");
        }
        text.append("FOOD_EVALUATION,B,2025-03-05,430602,CITY,plain,GOOD\n");
        evidence.text(FILE, text.toString());

        Outcome outcome = evidence.assess("2025-10-31");

        assertThat(outcome.faults())
                .containsExactly(FILE + ":200202:conclusion:evidence.value-not-allowed");
        assertThat(outcome.file(FILE).get("rows").asInt()).isEqualTo(200_001);
    }
}
