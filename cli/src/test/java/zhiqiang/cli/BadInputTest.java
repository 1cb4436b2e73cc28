package zhiqiang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is wrong in a file is refused with its place and code, and nothing is written anywhere.
class BadInputTest {
    private static final String STANDARD = EvidenceFixture.header("standard");

    private final Path root;
    private final EvidenceFixture evidence;

    BadInputTest(@TempDir Path root) {
        this.root = root;
        this.evidence = new EvidenceFixture(root.resolve("evidence"));
    }

    /// Assesses what must be refused, without a trace on the disk.
    private Outcome refused(String... more) {
        var before = EvidenceFixture.snapshot(root);
        Outcome outcome = evidence.assess("2025-10-31", more);
        assertThat(outcome.status()).as(outcome.err()).isEqualTo(3);
        assertThat(outcome.json().get("indicators")).isEmpty();
        assertThat(outcome.err()).isNotBlank();
        assertThat(EvidenceFixture.snapshot(root)).isEqualTo(before);
        return outcome;
    }

    @ParameterizedTest
    @CsvFileSource(
            resources = "/zhiqiang/wrong-rows.txt",
            delimiter = '|',
            quoteCharacter = '`',
            numLinesToSkip = 1)
    void aWrongRowIsRefusedAtItsPlace(
            String dataset, String header, String row, String column, String code) {
        evidence.text(dataset + ".csv", header + "\n" + row + "\n");

        assertThat(refused().faults())
                .containsExactly("%s.csv:2:%s:evidence.%s".formatted(dataset, column, code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-02-30",
                "2023-02-29",
                "2024-3-5",
                "2024.03.05",
                "20240305",
                "2024-03",
                "2024",
                "2024/3",
                "2024年3月5日",
                "24-03-05",
                "05/03/2024",
                "2024-03/05",
                "２０２４-03-05",
                "2024-03-05T08:00",
                "45356",
                "0000-01-01",
                "2024-00-10",
                "2024/13/1",
                "-024-03-05",
                "+024-03-05",
                "2024-03-0a",
                "////////"
            })
    void whatIsNoDateIsRefused(String date) {
        evidence.add("standard", "S1,GROUP,REVISE,LEAD,430602," + date);

        Outcome outcome = refused();

        assertThat(outcome.faults())
                .containsExactly("standard.csv:2:published_on:evidence.not-a-date");
        assertThat(outcome.json().get("rejected").get(0).get("value").asString()).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-05T08:30,not-on-the-hour",
        "2024-03-05 08:00:01,not-on-the-hour",
        "2024-03-05,not-a-time",
        "2024-03-05T24:00,not-a-time",
        "2024-03-05T8:00,not-a-time",
        "2024-03-05T08,not-a-time",
        "2024-03-05T08:00Z,not-a-time",
        "2024-03-05T08:00+08:00,not-a-time",
        "2024-02-30 08:00,not-a-time",
        "T08:00,not-a-time"
    })
    void whatIsNoFullHourIsRefused(String time, String code) {
        evidence.add("air-station", "A1,430602,yes")
                .add("air-quality-hour", "A1," + time + ",1,1,1,1,1,1");

        assertThat(refused().faults())
                .containsExactly("air-quality-hour.csv:2:time:evidence." + code);
    }

    @ParameterizedTest
    @CsvSource({
        "'1,234',not-a-number",
        "12kg,not-a-number",
        "1e999999,not-a-number",
        "1e31,not-a-number",
        "1e25,number-too-long",
        "123456789012345678901234567890,number-too-long",
        "１２,not-a-number",
        "NaN,not-a-number",
        "Infinity,not-a-number",
        "0x10,not-a-number",
        "1_000,not-a-number",
        "1 000,not-a-number",
        ".,not-a-number",
        "-,not-a-number",
        "1.2.3,not-a-number",
        "1e,not-a-number",
        "--1,not-a-number",
        "1.5,not-a-whole-number",
        "1e-1,not-a-whole-number",
        "-1,out-of-range",
        "-9223372036854775809,number-too-long"
    })
    void whatIsNoCountIsRefused(String number, String code) {
        evidence.add("monitoring-plan", "FOREST_PRODUCT,P1,2024,430602,\"" + number + "\"");

        Outcome outcome = refused();

        assertThat(outcome.faults())
                .containsExactly("monitoring-plan.csv:2:planned_batches:evidence." + code);
        assertThat(outcome.json().get("rejected").get(0).get("value").asString()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"100", "100.0", "1e2", "+100", "0100", "1E+2", "1000e-1"})
    void numbersThatAreEqualAreReadEqual(String number) {
        evidence.add("monitoring-plan", "FOREST_PRODUCT,P1,2025,430602," + number)
                .samples(1, "FOREST_PRODUCT", "CITY", "2025-03-05", "QUALIFIED");

        assertThat(
                        evidence.assess("2025-10-31")
                                .indicator("forest-plan-done")
                                .get("denominator")
                                .asString())
                .isEqualTo("100");
    }

    @Test
    void oneKeyWithOtherValuesInOneFileIsRefused() {
        evidence.add("standard", "S1,GROUP,REVISE,LEAD,430602,2024-05-01")
                .add("standard", "S2,GROUP,REVISE,LEAD,430602,2024-05-01")
                .add("standard", "S1,GROUP,REVISE,LEAD,430602,2024-05-02");

        Outcome outcome = refused();

        assertThat(outcome.faults())
                .containsExactly("standard.csv:4:standard_no:evidence.duplicate-key");
        assertThat(outcome.json().get("rejected").get(0).get("value").asString()).isEqualTo("S1");
    }

    @Test
    void rowsOfTheCityAndOfAreasForOneServiceAreRefused() {
        evidence.add("service-coverage", "CQO,2024-03,430602,100,10")
                .add("service-coverage", "CQO,2024-04,岳阳市,100,10");

        assertThat(refused().faults())
                .containsExactly("service-coverage.csv:3:region:evidence.city-and-area-rows");
    }

    @Test
    void allFaultsOfAllFilesAreKnownAtOnce() {
        evidence.add("standard", "S1,CITY,REVISE,LEADER,430602,2024-05-01")
                .add("standard", "S2,GROUP,REVISE,LEAD,430602,tomorrow")
                .add("honour", "C1,NOBEL,430602,2024-05-01,")
                .text("facility.csv", "");

        assertThat(refused().faults())
                .containsExactlyInAnyOrder(
                        "facility.csv:-:-:evidence.empty-file",
                        "honour.csv:2:honour:evidence.value-not-allowed",
                        "standard.csv:2:level:evidence.value-not-allowed",
                        "standard.csv:2:role:evidence.value-not-allowed",
                        "standard.csv:3:published_on:evidence.not-a-date");
    }

    @Test
    void aThousandFaultsAreListedAndAllCounted() {
        evidence.add("standard", 10, "A#,GROUP,REVISE,LEAD,430602,2024-05-01")
                .add("standard", 1500, "S#,CITY,REVISE,LEAD,430602,2024-05-01");

        Outcome outcome = refused();

        assertThat(outcome.faults())
                .hasSize(1000)
                .startsWith("standard.csv:12:level:evidence.value-not-allowed")
                .endsWith("standard.csv:1011:level:evidence.value-not-allowed");
        assertThat(outcome.json().get("rejectedTotal").asInt()).isEqualTo(1500);
        assertThat(outcome.file("standard.csv").get("rejected").asInt()).isEqualTo(1500);
        assertThat(outcome.file("standard.csv").get("accepted").asInt()).isEqualTo(10);
    }

    @Test
    void anEmptyFileIsRefused() {
        evidence.text("standard.csv", "");

        assertThat(refused().faults()).containsExactly("standard.csv:-:-:evidence.empty-file");
    }

    @Test
    void aFileWithNothingButItsHeaderIsFine() {
        evidence.text("standard.csv", STANDARD);

        Outcome outcome = evidence.assess("2025-10-31");

        assertThat(outcome.status()).isZero();
        assertThat(outcome.file("standard.csv").get("rows").asInt()).isZero();
    }

    @Test
    void aPictureIsRefused() {
        byte[] png = {
            (byte) 0x89,
            'P',
            'N',
            'G',
            '\r',
            '\n',
            0x1A,
            '\n',
            0,
            0,
            0,
            13,
            'I',
            'H',
            'D',
            'R',
            0,
            0,
            4,
            0
        };
        evidence.bytes("standard.csv", png);

        assertThat(refused().faults()).contains("standard.csv:-:-:evidence.not-csv");
    }

    @Test
    void anArchiveNamedCsvIsRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("standard.csv"));
            zip.write(STANDARD.getBytes(StandardCharsets.UTF_8));
        }
        evidence.bytes("standard.csv", bytes.toByteArray());

        assertThat(refused().faults()).containsExactly("standard.csv:-:-:evidence.not-csv");
    }

    @Test
    void zeroBytesAreNoText() {
        evidence.text("standard.csv", STANDARD + "\nS1,GROUP,REVISE,LEAD,430602,2024-05-01\0\n");

        assertThat(refused().faults()).contains("standard.csv:-:-:evidence.not-csv");
    }

    @Test
    void anUnknownColumnIsRefused() {
        evidence.text(
                "standard.csv", STANDARD + ",colour\nS1,GROUP,REVISE,LEAD,430602,2024-05-01,red\n");

        assertThat(refused().faults())
                .containsExactly("standard.csv:1:colour:evidence.unknown-column");
    }

    @Test
    void aRequiredColumnThatIsMissingIsRefused() {
        evidence.text(
                "standard.csv",
                "standard_no,level,action,role,region\nS1,GROUP,REVISE,LEAD,430602\n");

        assertThat(refused().faults())
                .containsExactly("standard.csv:1:published_on:evidence.column-missing");
    }

    @Test
    void oneColumnTwiceIsRefused() {
        evidence.text(
                "standard.csv",
                STANDARD + ",level\nS1,GROUP,REVISE,LEAD,430602,2024-05-01,GROUP\n");

        assertThat(refused().faults())
                .containsExactly("standard.csv:1:level:evidence.column-twice");
    }

    @Test
    void oneColumnByCodeAndByTitleIsRefused() {
        evidence.text(
                "standard.csv", STANDARD + ",标准级别\nS1,GROUP,REVISE,LEAD,430602,2024-05-01,GROUP\n");

        assertThat(refused().faults()).containsExactly("standard.csv:1:标准级别:evidence.column-twice");
    }

    @Test
    void anUnclosedQuotationMarkBeforeMuchTextIsRefused() {
        char[] text = new char[2 << 20];
        Arrays.fill(text, 'a');
        evidence.text(
                "standard.csv",
                STANDARD + "\nS1,GROUP,REVISE,LEAD,430602,2024-05-01\n\"" + new String(text));

        assertThat(refused().faults()).containsExactly("standard.csv:3:-:evidence.field-too-long");
    }

    @Test
    void anUnclosedQuotationMarkSwallowsNoRowsSilently() {
        evidence.text(
                "standard.csv",
                STANDARD
                        + "\n\"S1,GROUP,REVISE,LEAD,430602,2024-05-01\nS2,GROUP,REVISE,LEAD,430602,2024-05-01\n");

        assertThat(refused().faults()).singleElement().asString().startsWith("standard.csv:2:");
    }

    @Test
    void whatIsRefusedAsAFileIsRefusedAlsoWhereGoodRowsAreTaken() {
        evidence.add("honour", "C1,HUNAN_FAMOUS_PRODUCT,430602,2024-05-01,")
                .text("standard.csv", STANDARD + ",colour\n");

        Outcome outcome = refused("--partial", root.resolve("partial").toString());

        assertThat(outcome.faults())
                .containsExactly("standard.csv:1:colour:evidence.unknown-column");
    }

    @Test
    void controlCharactersDoNotReachTheTerminal() {
        String evil = "x\u001B[31mred\u001B[0m\u0007\u009B2J";
        evidence.add("standard", "S1," + evil + ",REVISE,LEAD,430602,2024-05-01")
                .text("notes\u001B[2J.txt", "x");

        Outcome outcome = refused("--lang", "en");

        assertThat(outcome.err())
                .contains("standard.csv")
                .doesNotContain("\u001B", "\u0007", "\u009B");
        assertThat(outcome.out()).doesNotContain("\u001B", "\u0007");
        assertThat(outcome.json().get("rejected").get(0).get("value").asString()).isEqualTo(evil);
    }

    @Test
    void controlCharactersOfGoodRowsDoNotReachTheTerminalEither() {
        String evil = "\u001B]0;title\u0007\u009B2J\rX";
        evidence.add(
                        "official-figure",
                        "food-pass-rate,2025,430600,0.99,\""
                                + evil
                                + "\",\""
                                + evil
                                + "\",2025-06-01")
                .text(
                        "inspection-result.csv",
                        EvidenceFixture.header("inspection-result")
                                + ",product\n"
                                + "FOOD_EVALUATION,S1,2025-03-05,430602,CITY,QUALIFIED,\""
                                + evil
                                + "\"\n")
                .text("notes\u001B[2J.txt", "x");
        String folder = evidence.folder().toString();

        for (String[] args :
                new String[][] {
                    {"assess", "--evidence", folder, "--as-of", "2025-10-31", "--lang", "en"},
                    {
                        "assess",
                        "--evidence",
                        folder,
                        "--as-of",
                        "2025-10-31",
                        "--explain",
                        "food-pass-rate"
                    }
                }) {
            Outcome outcome = Outcome.of(args);

            assertThat(outcome.status()).isZero();
            assertThat(outcome.out()).doesNotContain("\u001B", "\u0007", "\u009B", "\r");
        }
    }
}
