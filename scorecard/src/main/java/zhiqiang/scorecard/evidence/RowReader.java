package zhiqiang.scorecard.evidence;

import com.dynatrace.hash4j.hashing.Hasher64;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zhiqiang.scorecard.fact.Values;
import zhiqiang.scorecard.pack.Check;
import zhiqiang.scorecard.pack.Column;
import zhiqiang.scorecard.pack.ColumnType;

/// Reads the rows of one file, checks every cell and every row, and hands good rows on in stored
/// form. Belongs to one thread.
final class RowReader implements RecordHandler, Values {
    private static final long MISSING = Long.MIN_VALUE;

    /// Takes what becomes of each row.
    interface Outcome {
        /// The row is good; its stored form may be taken from the reader until the next row begins.
        void good(RowReader row);

        /// The row has faults.
        void bad(long row, List<Fault> faults);

        /// The row is left out by an import profile.
        void leftOut(long row);
    }

    private final RowForm form;
    private final Header header;
    private final String file;
    private final int fileIndex;
    private final Outcome outcome;
    private final Hasher64 digester;
    private final Vocabulary vocabulary;
    private final @Nullable CellReader[] readers;

    private final long[] numbers;
    private final int[] scales;
    private final boolean[] faulty;
    private char[] texts = new char[256];
    private int textSize;
    private final Bytes key = new Bytes();
    private final Bytes all = new Bytes();

    /// What must have a value in each row; a column that is not there at all is a fault of the
    /// header.
    private final List<Column> required;

    private final Column[] columns;
    private final int[] starts;
    private final ArrayList<Fault> faults = new ArrayList<>();
    private long row;
    private int cells;
    private boolean blank;
    private boolean leftOut;

    RowReader(
            RowForm form,
            Header header,
            String file,
            int fileIndex,
            Vocabulary vocabulary,
            Hasher64 digester,
            Outcome outcome) {
        this.form = form;
        this.header = header;
        this.file = file;
        this.fileIndex = fileIndex;
        this.outcome = outcome;
        this.digester = digester;
        this.vocabulary = vocabulary;
        this.readers =
                header.columns().stream()
                        .map(
                                c ->
                                        c.map(
                                                        column ->
                                                                new CellReader(
                                                                        column,
                                                                        vocabulary.words(column)))
                                                .orElse(null))
                        .toArray(CellReader[]::new);
        int count = form.dataset().columns().size();
        this.required =
                form.required().stream()
                        .filter(column -> header.columns().contains(Optional.of(column)))
                        .toList();
        this.columns = form.dataset().columns().toArray(Column[]::new);
        this.starts = new int[count + 1];
        this.numbers = new long[count];
        this.scales = new int[count];
        this.faulty = new boolean[count];
    }

    @Override
    public void begin(long rowNumber) {
        row = rowNumber;
        cells = 0;
        textSize = 0;
        blank = true;
        leftOut = false;
        Arrays.fill(numbers, MISSING);
        Arrays.fill(faulty, false);
        faults.clear();
    }

    @Override
    public void leaveOut() {
        leftOut = true;
    }

    @Override
    public void field(int position, char[] buffer, int from, int to) {
        cells++;
        int start = from;
        int end = to;
        while (start < end && space(buffer[start])) {
            start++;
        }
        while (end > start && space(buffer[end - 1])) {
            end--;
        }
        if (start == end) {
            return;
        }
        blank = false;
        CellReader reader = position < readers.length ? readers[position] : null;
        if (reader == null || missingMark(buffer, start, end)) {
            return;
        }
        FaultCode fault = reader.read(buffer, start, end);
        int c = reader.column().index();
        if (fault != null) {
            faulty[c] = true;
            faults.add(
                    fault(
                            header.cells().get(position),
                            new String(buffer, start, end - start),
                            fault));
        } else if (reader.column().type() == ColumnType.TEXT) {
            keepText(c, buffer, start, end);
        } else {
            numbers[c] = reader.number();
            scales[c] = reader.scale();
        }
    }

    private void keepText(int c, char[] buffer, int from, int to) {
        int length = to - from;
        if (texts.length - textSize < length) {
            texts = Arrays.copyOf(texts, Math.max(texts.length * 2, textSize + length));
        }
        System.arraycopy(buffer, from, texts, textSize, length);
        numbers[c] = textSize;
        scales[c] = length;
        textSize += length;
    }

    private static boolean space(char c) {
        return c <= ' ' || c == '\u3000' || c == '\u00A0';
    }

    private static boolean missingMark(char[] b, int from, int to) {
        int length = to - from;
        return length == 1 && b[from] == '*'
                || length == 2 && b[from] == '-' && (b[from + 1] == '-' || b[from + 1] == ';');
    }

    @Override
    public void badField(int position, FaultCode code, String value) {
        cells++;
        blank = false;
        if (position < readers.length) {
            header.columns().get(position).ifPresent(column -> faulty[column.index()] = true);
            faults.add(fault(header.cells().get(position), value, code));
        }
    }

    @Override
    public void end() {
        if (leftOut) {
            outcome.leftOut(row);
            return;
        }
        if (blank) {
            return;
        }
        if (cells > readers.length) {
            faults.add(fault(null, Integer.toString(cells), FaultCode.ROW_TOO_LONG));
        } else if (cells < readers.length) {
            faults.add(fault(null, Integer.toString(cells), FaultCode.ROW_TOO_SHORT));
        } else {
            required();
            checks();
        }
        if (faults.isEmpty()) {
            outcome.good(this);
        } else {
            outcome.bad(row, faults);
        }
    }

    private void required() {
        for (Column column : required) {
            if (numbers[column.index()] == MISSING && !faulty[column.index()]) {
                faults.add(fault(name(column), "", FaultCode.VALUE_MISSING));
            }
        }
    }

    private void checks() {
        for (RowForm.ReadyCheck check : form.checks()) {
            Column column = check.check().column();
            if (!missing(column) && broken(check)) {
                faults.add(
                        new Fault(
                                file,
                                fileIndex,
                                row,
                                name(column),
                                vocabulary.spell(column, this),
                                check.check().code(),
                                check.check().reason()));
            }
        }
    }

    private boolean broken(RowForm.ReadyCheck ready) {
        return switch (ready.check()) {
            case Check.NotAbove(var code, var reason, Column column, Column other) ->
                    !missing(other) && decimal(column).compareTo(decimal(other)) > 0;
            case Check.NotBefore(var code, var reason, Column column, Column other) ->
                    !missing(other) && number(column) < number(other);
            case Check.Forbidden forbidden -> ready.matcher().matches(this);
            case Check.RangeWhen range ->
                    ready.matcher().matches(this)
                            && (decimal(range.column()).compareTo(range.min()) < 0
                                    || decimal(range.column()).compareTo(range.max()) > 0);
            case Check.OneLevel oneLevel -> false;
        };
    }

    /// The column's header as it stands in this file.
    private String name(Column column) {
        int position = header.columns().indexOf(Optional.of(column));
        return position < 0 ? column.code() : header.cells().get(position);
    }

    private Fault fault(@Nullable String column, String value, FaultCode code) {
        return new Fault(file, fileIndex, row, column, value, code.code(), code.reason());
    }

    long row() {
        return row;
    }

    int fileIndex() {
        return fileIndex;
    }

    /// Prepares the row's stored form.
    ///
    /// @return number by which rows that belong together come into the same partition
    long together() {
        all.clear();
        for (int c = 0; c < columns.length; c++) {
            starts[c] = all.size();
            write(all, columns[c]);
        }
        starts[columns.length] = all.size();
        key.clear();
        copy(key, form.dataset().key());
        return form.together(this, digester.hashBytesToLong(key.array(), 0, key.size()));
    }

    /// Writes the stored form that was prepared.
    void store(Bytes out) {
        int start =
                StoredRow.begin(
                        out, fileIndex, row, digester.hashBytesToLong(all.array(), 0, all.size()));
        out.varint(key.size());
        out.bytes(key.array(), 0, key.size());
        copy(out, form.kept());
        StoredRow.end(out, start);
    }

    private void copy(Bytes out, List<Column> wanted) {
        for (int i = 0; i < wanted.size(); i++) {
            int c = wanted.get(i).index();
            out.bytes(all.array(), starts[c], starts[c + 1] - starts[c]);
        }
    }

    private void write(Bytes out, Column column) {
        int c = column.index();
        long number = numbers[c];
        if (number == MISSING) {
            StoredRow.writeMissing(out);
        } else if (column.type() == ColumnType.TEXT) {
            out.text(texts, (int) number, (int) number + scales[c]);
        } else if (column.type() == ColumnType.DECIMAL) {
            StoredRow.writeDecimal(out, number, scales[c]);
        } else {
            StoredRow.writeNumber(out, number);
        }
    }

    @Override
    public boolean missing(Column column) {
        return numbers[column.index()] == MISSING;
    }

    @Override
    public long number(Column column) {
        return numbers[column.index()];
    }

    @Override
    public BigDecimal decimal(Column column) {
        int c = column.index();
        return column.type() == ColumnType.DECIMAL
                ? BigDecimal.valueOf(numbers[c], scales[c])
                : BigDecimal.valueOf(numbers[c]);
    }

    @Override
    public String text(Column column) {
        int c = column.index();
        return new String(texts, (int) numbers[c], scales[c]);
    }
}
