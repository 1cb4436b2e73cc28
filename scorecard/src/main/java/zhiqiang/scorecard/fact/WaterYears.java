package zhiqiang.scorecard.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import zhiqiang.methods.water.SectionAssessment;
import zhiqiang.methods.water.SectionYear;
import zhiqiang.methods.water.WaterBody;
import zhiqiang.methods.water.WaterItem;
import zhiqiang.scorecard.pack.Column;
import zhiqiang.scorecard.pack.Dataset;
import zhiqiang.scorecard.pack.Derivation;
import zhiqiang.scorecard.pack.Pack;
import zhiqiang.scorecard.pack.Region;
import zhiqiang.scorecard.text.Text;

/// The class of surface-water sections, year to date. The unit is one section's year: each day with
/// readings gives the class from that day until the next one with readings, or until the year ends
/// and the class starts anew. A section without any assessed item has no class yet.
final class WaterYears implements Deriver {
    private record Unit(long section, int year) {}

    private final Pack pack;
    private final Dataset dataset;
    private final Derivation.WaterYears how;
    private final Declared declared;
    private final Column section;
    private final Column sampledAt;
    private final Column type;
    private final Column region;
    private final Map<WaterItem, Column> items = new EnumMap<>(WaterItem.class);

    WaterYears(Pack pack, Dataset dataset, Derivation.WaterYears how, Declared declared) {
        this.pack = pack;
        this.dataset = dataset;
        this.how = how;
        this.declared = declared;
        this.section = column(how.readings(), "section");
        this.sampledAt = column(how.readings(), "sampled_at");
        this.type = column(how.sections(), "type");
        this.region = column(how.sections(), "region");
        for (WaterItem item : WaterItem.values()) {
            how.readings().column(item.code()).ifPresent(column -> items.put(item, column));
        }
    }

    private static Column column(Dataset dataset, String code) {
        return dataset.column(code)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        dataset.code() + " needs a column " + code));
    }

    @Override
    public Dataset dataset() {
        return dataset;
    }

    @Override
    public List<Dataset> sources() {
        return List.of(how.readings());
    }

    @Override
    public List<Dataset> declarations() {
        return List.of(how.sections());
    }

    @Override
    public Object unit(Row row) {
        return new Unit(row.number(section), year(row));
    }

    private int day(Values row) {
        return Days.of(sampledAt, row);
    }

    private int year(Values row) {
        return LocalDate.ofEpochDay(day(row)).getYear();
    }

    @Override
    public long unitHash(Dataset source, Values row) {
        return row.number(section) * 31 + year(row);
    }

    @Override
    public void derive(Object unit, List<Row> rows, Consumer<Fact> facts) {
        Unit which = (Unit) unit;
        Row about = declared.of(how.sections().code()).get((int) which.section());
        Region area = pack.regions().get((int) about.number(region));
        SectionYear year =
                new SectionYear(
                        WaterBody.valueOf(type.values().get((int) about.number(type)).code()));
        List<Row> ordered = new ArrayList<>(rows);
        ordered.sort(Comparator.comparingLong(row -> row.number(sampledAt)));
        int nextYear = (int) LocalDate.of(which.year() + 1, 1, 1).toEpochDay();
        Set<Integer> months = new HashSet<>();
        for (int i = 0; i < ordered.size(); i++) {
            Row row = ordered.get(i);
            int day = day(row);
            int month = LocalDate.ofEpochDay(day).getMonthValue();
            months.add(month);
            items.forEach(
                    (item, column) -> {
                        if (!row.missing(column)) {
                            year.add(month, item, row.decimal(column));
                        }
                    });
            int next = i + 1 < ordered.size() ? day(ordered.get(i + 1)) : nextYear;
            if (next > day) {
                Optional<SectionAssessment> assessed = year.assess();
                assessed.ifPresent(
                        a ->
                                facts.accept(
                                        new Fact(
                                                dataset,
                                                area,
                                                day,
                                                next,
                                                values(about, a, months.size()),
                                                () -> detail(about, a))));
            }
        }
    }

    private Text detail(Row about, SectionAssessment assessed) {
        String name = about.text(how.sections().key().getFirst());
        String items =
                assessed.mainPollutants().stream()
                        .map(WaterItem::chineseName)
                        .collect(Collectors.joining("、"));
        String codes =
                assessed.mainPollutants().stream()
                        .map(WaterItem::code)
                        .collect(Collectors.joining(", "));
        return new Text(
                name
                        + " "
                        + assessed.waterClass().chineseName()
                        + (items.isEmpty() ? "" : "，超Ⅲ类：" + items),
                name
                        + " class "
                        + assessed.waterClass()
                        + (codes.isEmpty() ? "" : ", worse than III: " + codes));
    }

    /// What is declared about the section, its class (1 to 6, 6 being worse than V) and the months
    /// with readings.
    private Row values(Row about, SectionAssessment assessed, int months) {
        @Nullable Object[] values = new Object[dataset.columns().size()];
        for (Column column : dataset.columns()) {
            values[column.index()] =
                    switch (column.code()) {
                        case "class" -> assessed.waterClass().ordinal() + 1L;
                        case "months" -> (long) months;
                        default ->
                                how.sections()
                                        .column(column.code())
                                        .filter(c -> !about.missing(c))
                                        .map(c -> (Object) about.number(c))
                                        .orElse(null);
                    };
        }
        return new Row(dataset, values, about.file(), about.row());
    }
}
