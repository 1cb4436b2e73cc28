package zhiqiang.registry;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/// Rows of a CSV file or of the first sheet of a workbook, one after the other, whatever the file
/// is called.
final class SheetRows {
    /// Above this size a workbook is not opened, whatever its directory claims.
    private static final long LARGEST_EXPANDED = 512L << 20;

    private static final int LONGEST_FIELD = 1 << 16;

    private SheetRows() {}

    /// The file cannot be read as what it is.
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /// @param rows takes the number of a row, the header being 1, and its cells
    static void read(Path file, BiConsumer<Integer, List<String>> rows) throws Unreadable {
        try {
            if (zip(file)) {
                workbook(file, rows);
            } else {
                csv(file, rows);
            }
        } catch (CsvParseException | ExcelReaderException | UncheckedIOException | IOException no) {
            throw new Unreadable();
        }
    }

    private static boolean zip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.read() == 'P' && in.read() == 'K';
        }
    }

    private static void csv(Path file, BiConsumer<Integer, List<String>> rows) throws IOException {
        Charset charset = utf8(file) ? StandardCharsets.UTF_8 : Charset.forName("GB18030");
        try (Reader text = new InputStreamReader(Files.newInputStream(file), charset);
                CsvReader<CsvRecord> records =
                        CsvReader.builder()
                                .skipEmptyLines(false)
                                .maxBufferSize(LONGEST_FIELD)
                                .ofCsvRecord(text)) {
            int number = 0;
            for (CsvRecord record : records) {
                number++;
                List<String> cells = new ArrayList<>(record.getFields());
                if (number == 1 && cells.getFirst().startsWith("\ufeff")) {
                    cells.set(0, cells.getFirst().substring(1));
                }
                pass(number, cells, rows);
            }
        }
    }

    /// UTF-8, or else GB 18030, as spreadsheets save it here.
    private static boolean utf8(Path file) throws IOException {
        try (Reader strict =
                new InputStreamReader(
                        Files.newInputStream(file),
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT))) {
            strict.transferTo(java.io.Writer.nullWriter());
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    private static void workbook(Path file, BiConsumer<Integer, List<String>> rows)
            throws IOException, Unreadable {
        inspect(file);
        try (ReadableWorkbook workbook =
                        new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
                Stream<Row> sheet = workbook.getFirstSheet().openStream()) {
            sheet.forEach(row -> pass(row.getRowNum(), cells(row), rows));
        }
    }

    /// Counts what the archive really expands to.
    private static void inspect(Path file) throws IOException, Unreadable {
        long size = 0;
        byte[] block = new byte[1 << 16];
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                try (InputStream in = zip.getInputStream(entries.nextElement())) {
                    for (int read = in.read(block); read >= 0; read = in.read(block)) {
                        size += read;
                        if (size > LARGEST_EXPANDED) {
                            throw new Unreadable();
                        }
                    }
                }
            }
        }
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int c = 0; c < row.getCellCount(); c++) {
            Cell cell = row.getCell(c);
            cells.add(cell == null ? "" : text(cell));
        }
        return cells;
    }

    /// A date as in a CSV file; a number as it was typed; of a formula nothing.
    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            String format = String.valueOf(cell.getDataFormatString());
            return format.contains("yy")
                    ? cell.asDate().toLocalDate().toString()
                    : cell.asNumber().stripTrailingZeros().toPlainString();
        }
        return cell.getType() == CellType.STRING ? String.valueOf(cell.getValue()) : "";
    }

    private static void pass(
            int number, List<String> cells, BiConsumer<Integer, List<String>> rows) {
        if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
            rows.accept(number, cells.stream().map(SheetRows::unmarked).toList());
        }
    }

    /// What our own export marked as text.
    private static String unmarked(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && "=+-@".indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }
}
