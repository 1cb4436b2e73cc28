package zhiqiang.scorecard.fact;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import zhiqiang.scorecard.pack.Column;
import zhiqiang.scorecard.pack.Dataset;

/// A row that is kept: each value a `Long`, `BigDecimal`, `String` or nothing.
public final class Row implements Values {
    private final Dataset dataset;
    private final @Nullable Object[] values;
    private final int file;
    private final long row;

    /// @param values by column, taken over
    /// @param file position of its file in the order of reading
    /// @param row row in that file
    public Row(Dataset dataset, @Nullable Object[] values, int file, long row) {
        this.dataset = dataset;
        this.values = values;
        this.file = file;
        this.row = row;
    }

    public Dataset dataset() {
        return dataset;
    }

    public int file() {
        return file;
    }

    public long row() {
        return row;
    }

    @Override
    public boolean missing(Column column) {
        return values[column.index()] == null;
    }

    @Override
    public long number(Column column) {
        return (Long) present(column);
    }

    @Override
    public BigDecimal decimal(Column column) {
        return present(column) instanceof Long whole
                ? BigDecimal.valueOf(whole)
                : (BigDecimal) present(column);
    }

    @Override
    public String text(Column column) {
        return (String) present(column);
    }

    private Object present(Column column) {
        Object value = values[column.index()];
        if (value == null) {
            throw new IllegalStateException("no value in " + dataset.code() + "." + column.code());
        }
        return value;
    }
}
