package zhiqiang.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import zhiqiang.scorecard.evidence.Fault;
import zhiqiang.scorecard.evidence.RowTaker;
import zhiqiang.scorecard.evidence.Vocabulary;
import zhiqiang.scorecard.fact.Fact;
import zhiqiang.scorecard.fact.PlainFacts;
import zhiqiang.scorecard.fact.Values;
import zhiqiang.scorecard.pack.Dataset;

/// Takes good rows into the temporary table `staged`, each with what it counts for, and keeps the
/// first faults.
final class Staging implements RowTaker, AutoCloseable {
    private static final String COPY =
            "copy staged (row_no, key, region, from_day, until_day, class, amounts, unit, content)"
                    + " from stdin";
    private static final long TELL = 5_000;

    private final Dataset dataset;
    private final Vocabulary vocabulary;
    private final Codes codes;
    private final DataSource source;
    private final PlainFacts plain;
    private final FactClasses.Classifier classifier;
    private final Optional<Function<Values, String>> unit;
    private final LongConsumer rowsRead;
    private final Runnable emptied;
    private final List<Fault> faults = new ArrayList<>();
    private long faultTotal;
    private long seen;
    private CopyRows rows;

    /// @param unit what names the unit of a row
    /// @param rowsRead told the number of rows now and then
    /// @param emptied empties the table
    Staging(
            Dataset dataset,
            Vocabulary vocabulary,
            Codes codes,
            DataSource source,
            FactClasses.Classifier classifier,
            Optional<Function<Values, String>> unit,
            LongConsumer rowsRead,
            Runnable emptied) {
        this.dataset = dataset;
        this.vocabulary = vocabulary;
        this.codes = codes;
        this.source = source;
        this.plain = new PlainFacts(dataset);
        this.classifier = classifier;
        this.unit = unit;
        this.rowsRead = rowsRead;
        this.emptied = emptied;
        this.rows = new CopyRows(source, COPY);
    }

    @Override
    public void good(long row, Values values) {
        boolean dated = plain.dated(values);
        Integer from = dated ? plain.from(values) : null;
        Integer until = dated ? plain.until(values) : null;
        boolean holds = from != null && until != null && until > from;
        FactClasses.Classified counted =
                holds ? classifier.of(values) : FactClasses.Classified.NOTHING;
        rows.value(row)
                .value(Contents.key(dataset, values, vocabulary))
                .value(codes.ofRegion(plain.region(values)))
                .day(from)
                .day(until == null ? Integer.valueOf(Fact.FOR_EVER) : until)
                .value(counted.id())
                .amounts(counted.amounts())
                .value(unit.map(name -> name.apply(values)).orElse(null))
                .value(Contents.write(Contents.of(dataset, values, vocabulary)))
                .endRow();
        tell();
    }

    @Override
    public void bad(long row, List<Fault> found) {
        found.forEach(this::fault);
        tell();
    }

    void fault(Fault fault) {
        faultTotal++;
        if (faults.size() < Outcome.SHOWN) {
            faults.add(fault);
        }
    }

    /// Faults of the file as a whole, which are known last and told first.
    void first(List<Fault> ofTheFile) {
        faultTotal += ofTheFile.size();
        faults.addAll(0, ofTheFile);
    }

    private void tell() {
        seen++;
        if (seen % TELL == 0) {
            rowsRead.accept(seen);
        }
    }

    @Override
    public void restart() {
        rows.close();
        emptied.run();
        faults.clear();
        faultTotal = 0;
        seen = 0;
        rows = new CopyRows(source, COPY);
    }

    List<Fault> faults() {
        return faults;
    }

    long faultTotal() {
        return faultTotal;
    }

    @Override
    public void close() {
        rows.close();
        rowsRead.accept(seen);
    }
}
