package zhiqiang.scorecard.evidence;

import com.dynatrace.hash4j.hashing.Hashing;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import zhiqiang.scorecard.pack.Column;
import zhiqiang.scorecard.pack.Dataset;

/// Writes the refused rows of each file to a folder, under the same name and with the same columns,
/// each with the place and reason of its faults, so that it can be mended and read again.
final class RefusedRows {
    private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private RefusedRows() {}

    static void write(Path folder, List<EvidenceFile> files, Vocabulary vocabulary)
            throws IOException {
        for (EvidenceFile file : files) {
            if (!file.refused().isEmpty()) {
                Files.createDirectories(folder);
                write(folder, file, vocabulary);
            }
        }
    }

    private static void write(Path folder, EvidenceFile file, Vocabulary vocabulary)
            throws IOException {
        Path unfinished = Files.createTempFile(folder, ".refused-", ".part");
        try {
            writeTo(unfinished, file, vocabulary);
            Files.move(
                    unfinished,
                    folder.resolve(name(file)),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /// Writes the refused rows of one file.
    static void writeTo(Path target, EvidenceFile file, Vocabulary vocabulary) throws IOException {
        try (OutputStream out = Files.newOutputStream(target);
                Sheet sheet =
                        file.xlsx() && file.profile().isEmpty()
                                ? new XlsxSheet(out)
                                : new CsvSheet(out)) {
            copy(file, vocabulary, sheet);
        }
    }

    /// The name under which the refused rows are read again: that of the file, or for a profiled
    /// file, whose rows are written with the dataset's columns, one that begins with the dataset's
    /// code.
    static String name(EvidenceFile file) {
        return file.profile().isPresent()
                ? file.dataset().code() + "-" + file.name() + ".csv"
                : file.name();
    }

    private static void copy(EvidenceFile file, Vocabulary vocabulary, Sheet sheet)
            throws IOException {
        RecordSource source = file.open(vocabulary);
        Dataset dataset = file.dataset();
        Header header =
                Header.match(
                        dataset, source.header(), file.name(), file.index(), new ArrayList<>());
        List<Integer> own = new ArrayList<>();
        List<String> head = new ArrayList<>();
        for (int i = 0; i < header.cells().size(); i++) {
            if (!Header.REFUSAL.contains(header.cells().get(i))) {
                own.add(i);
                head.add(header.cells().get(i));
            }
        }
        head.addAll(Header.REFUSAL);
        sheet.write(head);
        Again again = new Again(file, header, vocabulary, own, sheet);
        for (RecordSource.Segment segment : RecordSource.all(source)) {
            source.read(segment, again);
        }
    }

    /// Reads the file once more and keeps the fields of refused rows as they stand there.
    private static final class Again implements RecordHandler, RowReader.Outcome {
        private final EvidenceFile file;
        private final List<Integer> own;
        private final int width;
        private final Sheet sheet;
        private final List<String> fields = new ArrayList<>();
        private final RowReader reader;

        private Again(
                EvidenceFile file,
                Header header,
                Vocabulary vocabulary,
                List<Integer> own,
                Sheet sheet) {
            this.file = file;
            this.own = own;
            this.width = header.cells().size();
            this.sheet = sheet;
            RowForm form = RowForm.of(file.dataset(), List.of(), (row, hash) -> hash);
            this.reader =
                    new RowReader(
                            form,
                            header,
                            file.name(),
                            file.index(),
                            vocabulary,
                            Hashing.komihash5_0(),
                            this);
        }

        @Override
        public void begin(long row) {
            fields.clear();
            reader.begin(row);
        }

        @Override
        public void field(int position, char[] buffer, int from, int to) {
            fields.add(new String(buffer, from, to - from));
            reader.field(position, buffer, from, to);
        }

        @Override
        public void badField(int position, FaultCode fault, String value) {
            fields.add(value);
            reader.badField(position, fault, value);
        }

        @Override
        public void leaveOut() {
            reader.leaveOut();
        }

        @Override
        public void end() {
            reader.end();
        }

        @Override
        public void good(RowReader row) {
            Optional<String> late = file.late(row.row());
            if (late.isPresent()) {
                String reason =
                        file.dataset().checks().stream()
                                .filter(check -> check.code().equals(late.get()))
                                .map(check -> check.reason().zh())
                                .findFirst()
                                .orElse(FaultCode.DUPLICATE_KEY.reason().zh());
                String key =
                        file.dataset().checks().stream()
                                .filter(check -> check.code().equals(late.get()))
                                .map(check -> check.column().code())
                                .findFirst()
                                .orElseGet(() -> keyColumns(file.dataset()));
                write(row.row(), key, late.get(), reason);
            }
        }

        private static String keyColumns(Dataset dataset) {
            return dataset.key().stream().map(Column::code).collect(Collectors.joining(","));
        }

        @Override
        public void bad(long row, List<Fault> faults) {
            write(
                    row,
                    joined(faults.stream().map(f -> f.column() == null ? "" : f.column()).toList()),
                    joined(faults.stream().map(Fault::code).toList()),
                    joined(faults.stream().map(f -> f.reason().zh()).toList()));
        }

        @Override
        public void leftOut(long row) {}

        private static String joined(List<String> texts) {
            return String.join("; ", texts);
        }

        private void write(long row, String column, String code, String reason) {
            List<String> cells = new ArrayList<>();
            for (int position : own) {
                cells.add(position < fields.size() ? fields.get(position) : "");
            }
            cells.addAll(List.of(Long.toString(row), column, code, reason));
            // What stands beyond the header is kept where the row stays too long until it is
            // mended.
            if (fields.size() > width) {
                cells.addAll(fields.subList(width, fields.size()));
            }
            try {
                sheet.write(cells);
            } catch (IOException diskFull) {
                throw new UncheckedIOException(diskFull);
            }
        }
    }

    private interface Sheet extends AutoCloseable {
        void write(List<String> cells) throws IOException;

        @Override
        void close() throws IOException;
    }

    private static final class CsvSheet implements Sheet {
        private final CsvWriter csv;

        private CsvSheet(OutputStream out) throws IOException {
            out.write(BOM);
            csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8);
        }

        @Override
        public void write(List<String> cells) {
            csv.writeRecord(cells);
        }

        @Override
        public void close() throws IOException {
            csv.close();
        }
    }

    private static final class XlsxSheet implements Sheet {
        private final Workbook workbook;
        private final Worksheet sheet;
        private int row;

        private XlsxSheet(OutputStream out) {
            workbook = new Workbook(out, "zhiqiang", "1.0");
            sheet = workbook.newWorksheet("rows");
        }

        @Override
        public void write(List<String> cells) throws IOException {
            for (int c = 0; c < cells.size(); c++) {
                sheet.value(row, c, cells.get(c));
            }
            row++;
            if (row % 1000 == 0) {
                sheet.flush();
            }
        }

        @Override
        public void close() throws IOException {
            workbook.finish();
        }
    }
}
