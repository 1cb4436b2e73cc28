package zhiqiang.scorecard.pack;

import java.util.List;
import java.util.Optional;
import zhiqiang.scorecard.text.Text;

/// A kind of evidence: its columns and what identifies, dates and places a row.
public final class Dataset {
    /// The dataset that hands targets down to areas: indicator, region, year, value.
    public static final String AREA_TARGET = "area-target";

    /// The dataset of officially confirmed figures: indicator, period, region, value, issuer,
    /// document_no, published_on.
    public static final String OFFICIAL_FIGURE = "official-figure";

    private final String code;
    private final Text title;
    private final List<Column> columns;
    private final List<Column> key;
    private final Optional<Column> date;
    private final Optional<Column> region;
    private final Optional<Column> until;
    private final List<Check> checks;
    private final Optional<Derivation> derivation;
    private final boolean cityOwnRows;

    Dataset(
            String code,
            Text title,
            List<Column> columns,
            List<Column> key,
            Optional<Column> date,
            Optional<Column> region,
            Optional<Column> until,
            List<Check> checks,
            Optional<Derivation> derivation,
            boolean cityOwnRows) {
        this.code = code;
        this.title = title;
        this.columns = List.copyOf(columns);
        this.key = List.copyOf(key);
        this.date = date;
        this.region = region;
        this.until = until;
        this.checks = List.copyOf(checks);
        this.derivation = derivation;
        this.cityOwnRows = cityOwnRows;
    }

    public String code() {
        return code;
    }

    public Text title() {
        return title;
    }

    public List<Column> columns() {
        return columns;
    }

    /// The columns that identify a row.
    public List<Column> key() {
        return key;
    }

    /// The column that puts a row into a period.
    public Optional<Column> date() {
        return date;
    }

    public Optional<Column> region() {
        return region;
    }

    /// The column with the day from which on a row no longer counts.
    public Optional<Column> until() {
        return until;
    }

    public List<Check> checks() {
        return checks;
    }

    /// How facts come about when the dataset has no files of its own.
    public Optional<Derivation> derivation() {
        return derivation;
    }

    public boolean derived() {
        return derivation.isPresent();
    }

    /// Whether the city's figure uses rows of the city only instead of the sum of all areas.
    public boolean cityOwnRows() {
        return cityOwnRows;
    }

    public Optional<Column> column(String columnCode) {
        return columns.stream().filter(c -> c.code().equals(columnCode)).findFirst();
    }

    @Override
    public String toString() {
        return code;
    }
}
