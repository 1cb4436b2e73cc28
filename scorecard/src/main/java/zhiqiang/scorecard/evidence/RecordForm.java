package zhiqiang.scorecard.evidence;

import com.dynatrace.hash4j.hashing.Hashing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zhiqiang.scorecard.fact.Row;
import zhiqiang.scorecard.fact.Values;
import zhiqiang.scorecard.pack.Column;
import zhiqiang.scorecard.pack.Dataset;

/// Single records given as text by column, checked exactly as a row of a file is. Belongs to one
/// thread; the vocabulary is taken as it stands when the form is made.
public final class RecordForm {
    /// What becomes of a record.
    public sealed interface Checked {
        record Accepted(Row row) implements Checked {}

        record Refused(List<Fault> faults) implements Checked {}
    }

    private final Dataset dataset;
    private final RowReader reader;
    private final List<Fault> found = new ArrayList<>();
    private @Nullable Row row;

    public RecordForm(Dataset dataset, Vocabulary vocabulary) {
        this.dataset = dataset;
        List<String> codes = dataset.columns().stream().map(Column::code).toList();
        Header header = new Header(codes, dataset.columns().stream().map(Optional::of).toList());
        this.reader =
                new RowReader(
                        RowForm.of(dataset, List.of(), (values, hash) -> hash),
                        header,
                        "",
                        0,
                        vocabulary,
                        Hashing.komihash5_0(),
                        new Taking());
    }

    /// @param values by column code; a missing code is a missing value
    public Checked check(Map<String, String> values) {
        found.clear();
        row = null;
        for (String code : values.keySet()) {
            if (dataset.column(code).isEmpty()) {
                FaultCode unknown = FaultCode.UNKNOWN_COLUMN;
                found.add(new Fault("", 0, 0, code, code, unknown.code(), unknown.reason()));
            }
        }
        reader.begin(0);
        for (Column column : dataset.columns()) {
            char[] text = values.getOrDefault(column.code(), "").toCharArray();
            reader.field(column.index(), text, 0, text.length);
        }
        reader.end();
        if (row == null && found.isEmpty()) {
            for (Column column : dataset.columns()) {
                if (column.required()) {
                    FaultCode missing = FaultCode.VALUE_MISSING;
                    found.add(
                            new Fault(
                                    "", 0, 0, column.code(), "", missing.code(), missing.reason()));
                }
            }
        }
        return row == null || !found.isEmpty()
                ? new Checked.Refused(List.copyOf(found))
                : new Checked.Accepted(row);
    }

    /// A record that was accepted before.
    ///
    /// @throws IllegalStateException if it no longer fits the dataset
    public Row read(Map<String, String> values) {
        return switch (check(values)) {
            case Checked.Accepted(Row accepted) -> accepted;
            case Checked.Refused(List<Fault> faults) ->
                    throw new IllegalStateException(
                            "a stored record no longer fits " + dataset + ": " + faults.getFirst());
        };
    }

    private final class Taking implements RowReader.Outcome {
        @Override
        public void good(RowReader good) {
            row = kept(good);
        }

        @Override
        public void bad(long number, List<Fault> faults) {
            found.addAll(faults);
        }

        @Override
        public void leftOut(long number) {}
    }

    private Row kept(Values values) {
        @Nullable Object[] kept = new Object[dataset.columns().size()];
        for (Column column : dataset.columns()) {
            if (!values.missing(column)) {
                kept[column.index()] = value(column, values);
            }
        }
        return new Row(dataset, kept, 0, 0);
    }

    private static Object value(Column column, Values values) {
        return switch (column.type()) {
            case TEXT -> values.text(column);
            case DECIMAL -> values.decimal(column);
            default -> values.number(column);
        };
    }
}
