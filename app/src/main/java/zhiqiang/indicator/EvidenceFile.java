package zhiqiang.indicator;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import zhiqiang.indicator.EvidencePages.FactView;
import zhiqiang.scorecard.text.Text;

/// Facts written to a file row by row.
abstract class EvidenceFile implements AutoCloseable {
    private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final int FLUSH = 1_000;

    abstract void write(List<String> cells) throws IOException;

    @Override
    public abstract void close() throws IOException;

    void head(List<String> columns) throws IOException {
        List<String> cells =
                new ArrayList<>(List.of("_dataset", "_key", "_region", "_on", "_detail"));
        cells.addAll(columns);
        write(cells);
    }

    void row(List<String> columns, FactView fact) throws IOException {
        Text detail = fact.detail();
        List<String> cells =
                new ArrayList<>(
                        List.of(
                                fact.dataset(),
                                fact.key(),
                                fact.region(),
                                fact.on().toString(),
                                detail == null ? "" : detail.zh()));
        for (String column : columns) {
            cells.add(fact.values().getOrDefault(column, ""));
        }
        write(cells);
    }

    static EvidenceFile csv(OutputStream out) throws IOException {
        out.write(BOM);
        CsvWriter csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8);
        return new EvidenceFile() {
            @Override
            void write(List<String> cells) {
                csv.writeRecord(cells.stream().map(EvidenceFile::harmless).toList());
            }

            @Override
            public void close() throws IOException {
                csv.close();
            }
        };
    }

    /// A spreadsheet takes a cell that begins so for a formula; an apostrophe makes it text.
    private static String harmless(String cell) {
        boolean formula =
                !cell.isEmpty()
                        && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0
                        && !cell.matches("-?[0-9.]+");
        return formula ? "'" + cell : cell;
    }

    static EvidenceFile xlsx(OutputStream out) {
        Workbook workbook = new Workbook(out, "zhiqiang", "1.0");
        Worksheet sheet = workbook.newWorksheet("evidence");
        return new EvidenceFile() {
            private int row;

            @Override
            void write(List<String> cells) throws IOException {
                for (int c = 0; c < cells.size(); c++) {
                    sheet.inlineString(row, c, cells.get(c));
                }
                row++;
                if (row % FLUSH == 0) {
                    sheet.flush();
                }
            }

            @Override
            public void close() throws IOException {
                workbook.finish();
            }
        };
    }
}
