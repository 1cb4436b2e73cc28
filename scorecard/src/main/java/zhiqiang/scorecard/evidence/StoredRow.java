package zhiqiang.scorecard.evidence;

import java.math.BigDecimal;
import java.util.List;
import zhiqiang.scorecard.fact.Row;
import zhiqiang.scorecard.fact.Values;
import zhiqiang.scorecard.pack.Column;
import zhiqiang.scorecard.pack.ColumnType;
import zhiqiang.scorecard.pack.Dataset;

/// A window on one row in a buffer of stored rows, moved from row to row.
///
/// A stored row is: its length; position of its file; row in that file; digest of all its values;
/// key; then the kept columns in order. A number is stored one too large so that 0 means missing.
final class StoredRow implements Values {
    private static final long MISSING = Long.MIN_VALUE;

    private final Dataset dataset;
    private final List<Column> kept;
    private final long[] numbers;
    private final int[] scales;
    private byte[] data = new byte[0];
    private int at;
    private int end;
    private int file;
    private long row;
    private long digest;
    private int keyFrom;
    private int keyTo;

    StoredRow(Dataset dataset, List<Column> kept) {
        this.dataset = dataset;
        this.kept = kept;
        this.numbers = new long[dataset.columns().size()];
        this.scales = new int[numbers.length];
    }

    /// A second window for the same kind of rows.
    StoredRow another() {
        return new StoredRow(dataset, kept);
    }

    /// Begins a row behind what the buffer holds; key and columns are written next.
    ///
    /// @return where the row begins, to be told to [#end]
    static int begin(Bytes out, int file, long row, long digest) {
        int start = out.size();
        out.int32(0);
        out.varint(file);
        out.varint(row);
        out.int64(digest);
        return start;
    }

    /// Ends a row: its length is known now.
    static void end(Bytes out, int start) {
        out.int32At(start, out.size() - start - Integer.BYTES);
    }

    static void writeNumber(Bytes out, long number) {
        out.varint(((number << 1) ^ (number >> 63)) + 1);
    }

    static void writeDecimal(Bytes out, long unscaled, int scale) {
        out.varint(((scale << 1) ^ (scale >> 31)) + 1L);
        out.signed(unscaled);
    }

    static void writeMissing(Bytes out) {
        out.varint(0);
    }

    /// Reads file, row, digest and key of the row at an offset.
    ///
    /// @return offset of the next row
    int identify(byte[] buffer, int offset) {
        data = buffer;
        at = offset;
        int length = Bytes.int32(data, at);
        at += Integer.BYTES;
        end = at + length;
        file = (int) varint();
        row = varint();
        digest = Bytes.int64(data, at);
        at += Long.BYTES;
        int keyLength = (int) varint();
        keyFrom = at;
        keyTo = at + keyLength;
        at = keyTo;
        return end;
    }

    /// Reads the values of the row that was identified last.
    void open() {
        at = keyTo;
        for (Column column : kept) {
            int c = column.index();
            long raw = varint();
            if (raw == 0) {
                numbers[c] = MISSING;
                continue;
            }
            long first = raw - 1;
            if (column.type() == ColumnType.TEXT) {
                numbers[c] = at;
                scales[c] = (int) first;
                at += Bytes.size((int) first);
            } else if (column.type() == ColumnType.DECIMAL) {
                scales[c] = (int) unzigzag(first);
                numbers[c] = unzigzag(varint());
            } else {
                numbers[c] = unzigzag(first);
            }
        }
    }

    /// Opens the key of the row that was identified last, for the fault that names it.
    StoredRow key() {
        StoredRow key = new StoredRow(dataset, dataset.key());
        key.data = data;
        key.keyTo = keyFrom;
        key.open();
        return key;
    }

    private static long unzigzag(long value) {
        return (value >>> 1) ^ -(value & 1);
    }

    private long varint() {
        byte first = data[at++];
        if (first >= 0) {
            return first;
        }
        long value = first & 0x7F;
        int shift = 7;
        while (true) {
            byte next = data[at++];
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
            shift += 7;
        }
    }

    int file() {
        return file;
    }

    long row() {
        return row;
    }

    long digest() {
        return digest;
    }

    int keyFrom() {
        return keyFrom;
    }

    int keyTo() {
        return keyTo;
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
        return Bytes.text(data, (int) numbers[c], scales[c]);
    }

    /// The row as an object of its own.
    Row copy() {
        Object[] values = new Object[dataset.columns().size()];
        for (Column column : kept) {
            if (!missing(column)) {
                values[column.index()] =
                        switch (column.type()) {
                            case TEXT -> text(column);
                            case DECIMAL -> decimal(column);
                            default -> number(column);
                        };
            }
        }
        return new Row(dataset, values, file, row);
    }
}
