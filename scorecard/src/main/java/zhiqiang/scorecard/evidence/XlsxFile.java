package zhiqiang.scorecard.evidence;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/// The first sheet of an XLSX workbook, read as a stream.
final class XlsxFile implements RecordSource {
    /// A sheet's XML may grow to this; its rows are streamed, so only time is spent on it.
    private static final long LARGEST_SHEET = 4L << 30;

    /// The table of shared texts is held in memory.
    private static final long LARGEST_TEXTS = 64L << 20;

    /// Above this size, an entry may expand to at most so many times its compressed size; real
    /// sheets expand 5 to 30 times.
    private static final long SMALL = 16L << 20;

    private static final long FURTHEST = 100;
    private static final MathContext AS_SHOWN = new MathContext(15, RoundingMode.HALF_EVEN);

    private final Path path;

    XlsxFile(Path path) throws IOException {
        this.path = path;
        inspect();
    }

    /// Counts what the archive really expands to; what its directory claims is not believed.
    private void inspect() throws IOException {
        if (path.toFile().length() == 0) {
            throw new SourceFault(FaultCode.EMPTY_FILE, 0, null);
        }
        try (ZipFile zip = new ZipFile(path.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                measure(zip, entry);
            }
        } catch (ZipException notZip) {
            throw new SourceFault(FaultCode.NOT_XLSX, 0, null);
        }
    }

    private static void measure(ZipFile zip, ZipEntry entry) throws IOException {
        boolean sheet = entry.getName().startsWith("xl/worksheets/");
        long limit = sheet ? LARGEST_SHEET : LARGEST_TEXTS;
        long packed = Math.max(1, entry.getCompressedSize());
        byte[] block = new byte[1 << 16];
        long size = 0;
        try (InputStream in = new BufferedInputStream(zip.getInputStream(entry))) {
            int read;
            while ((read = in.read(block)) >= 0) {
                size += read;
                if (size > limit || (size > SMALL && size / packed > FURTHEST)) {
                    throw new SourceFault(FaultCode.EXPANDS_TOO_FAR, 0, entry.getName());
                }
            }
        }
    }

    @Override
    public List<String> header() throws IOException {
        try (ReadableWorkbook workbook = open();
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            Row first =
                    rows.findFirst()
                            .orElseThrow(() -> new SourceFault(FaultCode.EMPTY_FILE, 0, null));
            List<String> cells = new ArrayList<>();
            for (int c = 0; c < first.getCellCount(); c++) {
                Cell cell = first.getCell(c);
                cells.add(cell == null ? "" : text(cell));
            }
            while (!cells.isEmpty() && cells.getLast().isBlank()) {
                cells.removeLast();
            }
            if (cells.isEmpty() || first.getRowNum() != 1) {
                throw new SourceFault(FaultCode.EMPTY_FILE, 1, null);
            }
            return cells;
        } catch (ExcelReaderException | UncheckedIOException | NullPointerException broken) {
            throw new SourceFault(FaultCode.NOT_XLSX, 0, null);
        }
    }

    private ReadableWorkbook open() throws IOException {
        try {
            return new ReadableWorkbook(path.toFile(), new ReadingOptions(true, true));
        } catch (ExcelReaderException | IOException broken) {
            throw new SourceFault(FaultCode.NOT_XLSX, 0, null);
        }
    }

    @Override
    public void segments(Consumer<Segment> parts) {
        parts.accept(WHOLE);
    }

    @Override
    public void read(Segment segment, RecordHandler handler) throws IOException {
        int width = header().size();
        long[] at = {1};
        try (ReadableWorkbook workbook = open();
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            rows.forEach(
                    row -> {
                        at[0] = row.getRowNum();
                        if (row.getRowNum() > 1) {
                            pass(row, width, handler);
                        }
                    });
        } catch (ExcelReaderException | UncheckedIOException broken) {
            throw new SourceFault(FaultCode.NOT_XLSX, at[0], null);
        }
    }

    private static void pass(Row row, int width, RecordHandler handler) {
        handler.begin(row.getRowNum());
        int cells = Math.max(width, row.getCellCount());
        for (int c = 0; c < cells; c++) {
            Cell cell = c < row.getCellCount() ? row.getCell(c) : null;
            if (c >= width && (cell == null || text(cell).isBlank())) {
                continue;
            }
            if (cell == null) {
                handler.field(c, new char[0], 0, 0);
            } else if (cell.getType() == CellType.FORMULA || cell.getFormula() != null) {
                handler.badField(c, FaultCode.FORMULA_CELL, String.valueOf(cell.getFormula()));
            } else if (cell.getType() == CellType.ERROR) {
                handler.badField(c, FaultCode.CELL_ERROR, String.valueOf(cell.getRawValue()));
            } else {
                char[] chars = text(cell).toCharArray();
                handler.field(c, chars, 0, chars.length);
            }
        }
        handler.end();
    }

    /// The cell as it would stand in a CSV file: a date or time in ISO form, a number with the 15
    /// digits that a spreadsheet shows.
    private static String text(Cell cell) {
        return switch (cell.getType()) {
            case NUMBER -> isDate(cell) ? date(cell) : number(cell);
            case BOOLEAN -> Boolean.TRUE.equals(cell.asBoolean()) ? "true" : "false";
            case STRING -> String.valueOf(cell.getValue());
            default -> "";
        };
    }

    private static String number(Cell cell) {
        return cell.asNumber().round(AS_SHOWN).stripTrailingZeros().toPlainString();
    }

    private static String date(Cell cell) {
        LocalDateTime minute = cell.asDate().plusSeconds(30).withSecond(0).withNano(0);
        String format = plainFormat(cell);
        if (format.contains("h") || !minute.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            return minute.toString();
        }
        LocalDate day = minute.toLocalDate();
        boolean month = !format.contains("d") && day.getDayOfMonth() == 1;
        return month ? YearMonth.from(day).toString() : day.toString();
    }

    private static boolean isDate(Cell cell) {
        String format = plainFormat(cell);
        return format.contains("yy")
                || format.contains("d")
                || (format.contains("m") && format.contains("h"));
    }

    /// The number format without colours, locales and quoted text.
    private static String plainFormat(Cell cell) {
        String format = cell.getDataFormatString();
        return format == null
                ? ""
                : format.toLowerCase(Locale.ROOT)
                        .replaceAll("\\[[^\\]]*\\]", "")
                        .replaceAll("\"[^\"]*\"", "");
    }
}
