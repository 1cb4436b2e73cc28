package zhiqiang.scorecard.fact;

import java.util.Optional;
import zhiqiang.scorecard.pack.Column;
import zhiqiang.scorecard.pack.Dataset;

/// Facts of a dataset whose rows are facts themselves.
public final class PlainFacts {
    private final Optional<Column> date;
    private final Optional<Column> until;
    private final Optional<Column> region;

    public PlainFacts(Dataset dataset) {
        this.date = dataset.date();
        this.until = dataset.until();
        this.region = dataset.region();
    }

    /// Whether the row is a fact at all: one whose date is still open is not.
    public boolean dated(Values row) {
        return date.isPresent() && !row.missing(date.get());
    }

    public int from(Values row) {
        return Days.of(date.orElseThrow(), row);
    }

    public int until(Values row) {
        return until.isPresent() && !row.missing(until.get())
                ? Days.of(until.get(), row)
                : Fact.FOR_EVER;
    }

    /// Index of the region, the city's where the dataset has no region.
    public int region(Values row) {
        return region.isPresent() ? (int) row.number(region.get()) : 0;
    }
}
