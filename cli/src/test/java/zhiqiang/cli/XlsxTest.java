package zhiqiang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Workbooks of spreadsheets.
class XlsxTest {
    private final EvidenceFixture evidence;

    XlsxTest(@TempDir Path folder) {
        evidence = new EvidenceFixture(folder);
    }

    static byte[] workbook(Consumer<Worksheet> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            content.accept(workbook.newWorksheet("rows"));
            workbook.newWorksheet("notes").value(0, 0, "not read");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }

    private static void row(Worksheet sheet, int row, Object... cells) {
        for (int c = 0; c < cells.length; c++) {
            switch (cells[c]) {
                case String text -> sheet.value(row, c, text);
                case Number number -> sheet.value(row, c, number);
                case Boolean flag -> sheet.value(row, c, flag);
                case LocalDate date -> {
                    sheet.value(row, c, date);
                    sheet.style(row, c).format("yyyy-mm-dd").set();
                }
                case LocalDateTime time -> {
                    sheet.value(row, c, time);
                    sheet.style(row, c).format("yyyy-mm-dd hh:mm").set();
                }
                default -> throw new IllegalArgumentException();
            }
        }
    }

    @Test
    void datesNumbersAndTextOfAWorkbookAreRead() {
        evidence.bytes(
                "satisfaction-survey.xlsx",
                workbook(
                        sheet -> {
                            row(
                                    sheet,
                                    0,
                                    "调查编号",
                                    "domain",
                                    "surveyed_on",
                                    "属地",
                                    "sample_size",
                                    "score");
                            row(
                                    sheet,
                                    1,
                                    "V1",
                                    "TOURISM",
                                    LocalDate.of(2025, 2, 28),
                                    430602,
                                    100,
                                    80.1);
                            row(sheet, 2, 17, "TOURISM", "2025/3/1", "岳阳楼区", 300, "90.5");
                        }));

        Outcome outcome = evidence.assess("2025-10-31");

        JsonNode score = outcome.indicator("service-satisfaction");
        assertThat(score.get("value").asString()).isEqualTo("87.9");
        assertThat(score.get("lastEvidenceOn").asString()).isEqualTo("2025-03-01");
        assertThat(outcome.file("satisfaction-survey.xlsx").get("accepted").asInt()).isEqualTo(2);
    }

    @Test
    void aDateInAWorkbookIsItsDay() {
        evidence.bytes(
                "standard.xlsx",
                workbook(
                        sheet -> {
                            row(
                                    sheet,
                                    0,
                                    "standard_no",
                                    "level",
                                    "action",
                                    "role",
                                    "region",
                                    "published_on");
                            row(
                                    sheet,
                                    1,
                                    "S1",
                                    "GROUP",
                                    "REVISE",
                                    "LEAD",
                                    "430602",
                                    LocalDate.of(2024, 2, 29));
                        }));

        assertThat(evidence.assess("2024-02-28").indicator("standards-led").get("value").asString())
                .isEqualTo("0");
        assertThat(evidence.assess("2024-02-29").indicator("standards-led").get("value").asString())
                .isEqualTo("1");
    }

    @Test
    void booleansOfAWorkbookAreYesAndNo() {
        evidence.bytes(
                "institution-state.xlsx",
                workbook(
                        sheet -> {
                            row(
                                    sheet,
                                    0,
                                    "institution_code",
                                    "effective_on",
                                    "kind",
                                    "general",
                                    "region",
                                    "green_channel",
                                    "status");
                            row(
                                    sheet,
                                    1,
                                    "H1",
                                    LocalDate.of(2024, 1, 1),
                                    "HOSPITAL_TERTIARY",
                                    true,
                                    "430602",
                                    true,
                                    "ACTIVE");
                            row(
                                    sheet,
                                    2,
                                    "H2",
                                    LocalDate.of(2024, 1, 1),
                                    "HOSPITAL_TERTIARY",
                                    true,
                                    "430602",
                                    false,
                                    "ACTIVE");
                            row(
                                    sheet,
                                    3,
                                    "H3",
                                    LocalDate.of(2024, 1, 1),
                                    "HOSPITAL_TERTIARY",
                                    false,
                                    "430602",
                                    false,
                                    "ACTIVE");
                        }));

        JsonNode state = evidence.assess("2025-10-31").indicator("green-channels");

        assertThat(state.get("numerator").asString()).isEqualTo("1");
        assertThat(state.get("denominator").asString()).isEqualTo("2");
    }

    @Test
    void timesOfAWorkbookAreRead() {
        evidence.add("air-station", "A1,430602,yes");
        evidence.bytes(
                "air-quality-hour.xlsx",
                workbook(
                        sheet -> {
                            row(
                                    sheet, 0, "station", "time", "pm25", "pm10", "so2", "no2", "o3",
                                    "co");
                            for (int hour = 1; hour <= 24; hour++) {
                                LocalDateTime time =
                                        LocalDate.of(2024, 3, 5).atStartOfDay().plusHours(hour);
                                row(sheet, hour, "A1", time, 10, 20, 5, 10, 50, 0.5);
                            }
                        }));

        JsonNode days = evidence.assess("2024-03-31").indicator("air-good-days");

        assertThat(days.get("numerator").asString()).isEqualTo("1");
        assertThat(days.get("denominator").asString()).isEqualTo("1");
    }

    @Test
    void aFormulaCellIsRefusedAtItsPlace() {
        evidence.bytes(
                "engineering-check.xlsx",
                workbook(
                        sheet -> {
                            row(
                                    sheet,
                                    0,
                                    "check_no",
                                    "checked_on",
                                    "region",
                                    "items_checked",
                                    "items_conforming");
                            row(sheet, 1, "K1", LocalDate.of(2025, 2, 1), "430602", 10, 9);
                            row(sheet, 2, "K2", LocalDate.of(2025, 2, 1), "430602", 10);
                            sheet.formula(2, 4, "D3-1");
                        }));

        Outcome outcome = evidence.assess("2025-10-31");

        assertThat(outcome.status()).isEqualTo(3);
        assertThat(outcome.faults())
                .containsExactly("engineering-check.xlsx:3:items_conforming:evidence.formula-cell");
    }

    @Test
    void blankRowsOfAWorkbookCountAsRowNumbers() {
        evidence.bytes(
                "engineering-check.xlsx",
                workbook(
                        sheet -> {
                            row(
                                    sheet,
                                    0,
                                    "check_no",
                                    "checked_on",
                                    "region",
                                    "items_checked",
                                    "items_conforming");
                            row(sheet, 1, "K1", LocalDate.of(2025, 2, 1), "430602", 10, 9);
                            row(sheet, 4, "K2", LocalDate.of(2025, 2, 1), "430602", 10, 11);
                        }));

        Outcome outcome = evidence.assess("2025-10-31");

        assertThat(outcome.faults())
                .containsExactly(
                        "engineering-check.xlsx:5:items_conforming:evidence.more-conforming-than-checked");
        assertThat(outcome.file("engineering-check.xlsx").get("rows").asInt()).isEqualTo(2);
    }

    @Test
    void aCellWithoutItsValueIsMissing() {
        evidence.bytes(
                "standard.xlsx",
                workbook(
                        sheet -> {
                            row(
                                    sheet,
                                    0,
                                    "standard_no",
                                    "level",
                                    "action",
                                    "role",
                                    "region",
                                    "published_on",
                                    "title");
                            row(
                                    sheet,
                                    1,
                                    "S1",
                                    "GROUP",
                                    "REVISE",
                                    "LEAD",
                                    "430602",
                                    LocalDate.of(2024, 2, 29));
                            row(sheet, 2, "S2", "GROUP", "REVISE", "LEAD", "430602");
                        }));

        assertThat(evidence.assess("2025-10-31").faults())
                .containsExactly("standard.xlsx:3:published_on:evidence.value-missing");
    }

    @Test
    void csvAndWorkbookOfOneDatasetAreReadTogether() {
        evidence.add("standard", "S1,GROUP,REVISE,LEAD,430602,2024-05-01")
                .bytes(
                        "standard.xlsx",
                        workbook(
                                sheet -> {
                                    row(
                                            sheet,
                                            0,
                                            "standard_no",
                                            "level",
                                            "action",
                                            "role",
                                            "region",
                                            "published_on");
                                    row(
                                            sheet,
                                            1,
                                            "S1",
                                            "GROUP",
                                            "REVISE",
                                            "PARTICIPATE",
                                            "430602",
                                            LocalDate.of(2024, 5, 1));
                                    row(
                                            sheet,
                                            2,
                                            "S2",
                                            "GROUP",
                                            "REVISE",
                                            "LEAD",
                                            "430602",
                                            LocalDate.of(2024, 5, 1));
                                }));

        assertThat(evidence.assess("2025-10-31").indicator("standards-led").get("value").asString())
                .isEqualTo("1");
    }

    @Test
    void refusedRowsOfAWorkbookAreWrittenAsAWorkbook(@TempDir Path refused) {
        evidence.bytes(
                "standard.xlsx",
                workbook(
                        sheet -> {
                            row(
                                    sheet,
                                    0,
                                    "standard_no",
                                    "level",
                                    "action",
                                    "role",
                                    "region",
                                    "published_on");
                            row(
                                    sheet,
                                    1,
                                    "S1",
                                    "GROUP",
                                    "REVISE",
                                    "LEAD",
                                    "430602",
                                    LocalDate.of(2024, 5, 1));
                            row(
                                    sheet,
                                    2,
                                    "S2",
                                    "CITY",
                                    "REVISE",
                                    "LEAD",
                                    "430602",
                                    LocalDate.of(2024, 5, 1));
                        }));

        Outcome first = evidence.assess("2025-10-31", "--partial", refused.toString());
        Outcome again = new EvidenceFixture(refused).assess("2025-10-31");

        assertThat(first.indicator("standards-led").get("value").asString()).isEqualTo("1");
        assertThat(again.faults())
                .containsExactly("standard.xlsx:2:level:evidence.value-not-allowed");
    }

    private static byte[] zip(String name, long zeros) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            byte[] block = new byte[1 << 20];
            for (long written = 0; written < zeros; written += block.length) {
                zip.write(block);
            }
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    @Test
    void aZipBombIsRefused() throws IOException {
        for (String entry :
                List.of("xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "docProps/app.xml")) {
            evidence.bytes("standard.xlsx", zip(entry, 200L << 20));

            Outcome outcome = evidence.assess("2025-10-31");

            assertThat(outcome.status()).isEqualTo(3);
            assertThat(outcome.faults())
                    .containsExactly("standard.xlsx:-:-:evidence.expands-too-far");
            assertThat(outcome.json().get("rejected").get(0).get("value").asString())
                    .isEqualTo(entry);
        }
    }

    @Test
    void whatIsNoWorkbookIsRefused() throws IOException {
        for (byte[] content :
                List.of(
                        "standard_no,level\n".getBytes(StandardCharsets.UTF_8),
                        zip("hello.txt", 1),
                        zip("xl/workbook.xml", 1),
                        "PK".getBytes(StandardCharsets.UTF_8))) {
            evidence.bytes("standard.xlsx", content);

            Outcome outcome = evidence.assess("2025-10-31");

            assertThat(outcome.status()).as(outcome.err()).isEqualTo(3);
            assertThat(outcome.faults()).containsExactly("standard.xlsx:-:-:evidence.not-xlsx");
        }
    }

    @Test
    void anEmptyWorkbookIsRefused() {
        evidence.bytes("standard.xlsx", new byte[0]);
        assertThat(evidence.assess("2025-10-31").faults())
                .containsExactly("standard.xlsx:-:-:evidence.empty-file");

        evidence.bytes("standard.xlsx", workbook(sheet -> {}));
        assertThat(evidence.assess("2025-10-31").faults())
                .singleElement()
                .asString()
                .endsWith("evidence.empty-file");
    }

    @Test
    void aWorkbookCutShortIsRefused() {
        byte[] whole =
                workbook(
                        sheet ->
                                row(
                                        sheet,
                                        0,
                                        "standard_no",
                                        "level",
                                        "action",
                                        "role",
                                        "region",
                                        "published_on"));
        evidence.bytes("standard.xlsx", java.util.Arrays.copyOf(whole, whole.length / 2));

        Outcome outcome = evidence.assess("2025-10-31");

        assertThat(outcome.status()).isEqualTo(3);
        assertThat(outcome.faults()).containsExactly("standard.xlsx:-:-:evidence.not-xlsx");
    }
}
