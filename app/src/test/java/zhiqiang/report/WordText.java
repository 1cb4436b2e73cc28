package zhiqiang.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/// What stands in a Word file, read back.
///
/// @param paragraphs outside of tables
/// @param tables rows of texts
record WordText(List<String> paragraphs, List<List<List<String>>> tables) {
    static WordText of(byte[] file) {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
            List<List<List<String>>> tables = new ArrayList<>();
            for (XWPFTable table : document.getTables()) {
                tables.add(
                        table.getRows().stream()
                                .map(
                                        row ->
                                                row.getTableCells().stream()
                                                        .map(cell -> cell.getText())
                                                        .toList())
                                .toList());
            }
            return new WordText(
                    document.getParagraphs().stream().map(XWPFParagraph::getText).toList(), tables);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    String text() {
        return String.join("\n", paragraphs);
    }

    /// The row of a table whose first cell is this number.
    List<String> row(int table, int number) {
        return tables.get(table).stream()
                .filter(row -> row.getFirst().equals(Integer.toString(number)))
                .findFirst()
                .orElseThrow();
    }

    /// The cell of a row below a heading.
    String cell(int table, int number, String heading) {
        int column = tables.get(table).getFirst().indexOf(heading);
        if (column < 0) {
            throw new AssertionError(heading + " in " + tables.get(table).getFirst());
        }
        return row(table, number).get(column);
    }
}
