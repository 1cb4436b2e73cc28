package zhiqiang.scorecard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import zhiqiang.scorecard.fact.Matcher;
import zhiqiang.scorecard.fact.Row;
import zhiqiang.scorecard.pack.Column;
import zhiqiang.scorecard.pack.Dataset;
import zhiqiang.scorecard.pack.Indicator;
import zhiqiang.scorecard.pack.Level;
import zhiqiang.scorecard.pack.Pack;
import zhiqiang.scorecard.pack.Region;

/// The documents that stand in records: the datasets `area-target` and `official-figure`, and those
/// that level indicators name.
public final class RecordedDocuments implements Documents {
    private final Function<String, List<Row>> records;

    /// @param records the current rows of a dataset
    public RecordedDocuments(Function<String, List<Row>> records) {
        this.records = records;
    }

    /// Whether rows of a dataset are documents that a scorecard looks up.
    public static boolean holds(Pack pack, Dataset dataset) {
        return dataset.code().equals(Dataset.AREA_TARGET)
                || dataset.code().equals(Dataset.OFFICIAL_FIGURE)
                || pack.indicators().stream()
                        .flatMap(i -> i.level().stream())
                        .anyMatch(level -> level.dataset() == dataset);
    }

    @Override
    public Optional<BigDecimal> areaTarget(Indicator indicator, Region area, int year) {
        return rows(Dataset.AREA_TARGET, indicator, area, "year", year)
                .map(row -> row.decimal(column(row, "value")))
                .findFirst();
    }

    @Override
    public Optional<OfficialFigure> officialFigure(Indicator indicator, Region region, int year) {
        return rows(Dataset.OFFICIAL_FIGURE, indicator, region, "period", year)
                .map(
                        row ->
                                new OfficialFigure(
                                        indicator,
                                        year,
                                        region,
                                        row.decimal(column(row, "value")),
                                        row.text(column(row, "issuer")),
                                        row.text(column(row, "document_no")),
                                        LocalDate.ofEpochDay(
                                                row.number(column(row, "published_on")))))
                .findFirst();
    }

    private Stream<Row> rows(
            String dataset, Indicator indicator, Region region, String yearColumn, int year) {
        return records.apply(dataset).stream()
                .filter(
                        row ->
                                row.number(column(row, "indicator")) == indicator.index()
                                        && row.number(column(row, "region")) == region.index()
                                        && row.number(column(row, yearColumn)) == year);
    }

    private static Column column(Row row, String code) {
        return row.dataset().column(code).orElseThrow();
    }

    @Override
    public List<PublishedLevel> levels(Indicator indicator) {
        return indicator.level().map(this::levels).orElse(List.of());
    }

    private List<PublishedLevel> levels(Level level) {
        Matcher matcher = new Matcher(level.where());
        return records.apply(level.dataset().code()).stream()
                .filter(matcher::matches)
                .map(
                        row ->
                                new PublishedLevel(
                                        (int) row.number(level.period()),
                                        row.decimal(level.value()),
                                        LocalDate.ofEpochDay(row.number(level.published()))))
                .toList();
    }
}
