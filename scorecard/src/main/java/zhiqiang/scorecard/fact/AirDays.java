package zhiqiang.scorecard.fact;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import zhiqiang.methods.air.AirDay;
import zhiqiang.methods.air.AirIndexEdition;
import zhiqiang.methods.air.DailyMean;
import zhiqiang.methods.air.OzoneDay;
import zhiqiang.methods.air.Pollutant;
import zhiqiang.scorecard.pack.Column;
import zhiqiang.scorecard.pack.Dataset;
import zhiqiang.scorecard.pack.Derivation;
import zhiqiang.scorecard.pack.Pack;
import zhiqiang.scorecard.pack.Region;
import zhiqiang.scorecard.text.Text;

/// Days of air quality. The unit is one day: an area's figures come from its own assessed stations,
/// the city's from all of them, and a day row of an area or the city replaces that region's whole
/// day.
final class AirDays implements Deriver {
    private static final int HOURS = 24;

    private final Pack pack;
    private final Dataset dataset;
    private final Derivation.AirDays how;
    private final Declared declared;
    private final Column station;
    private final Column time;
    private final Column area;
    private final Column date;
    private final Column stationRegion;
    private final Column assessed;
    private final Map<Pollutant, Column> hourly = new EnumMap<>(Pollutant.class);
    private final Map<Pollutant, Column> daily = new EnumMap<>(Pollutant.class);

    AirDays(Pack pack, Dataset dataset, Derivation.AirDays how, Declared declared) {
        this.pack = pack;
        this.dataset = dataset;
        this.how = how;
        this.declared = declared;
        this.station = column(how.hours(), "station");
        this.time = column(how.hours(), "time");
        this.area = column(how.days(), "area");
        this.date = column(how.days(), "date");
        this.stationRegion = column(how.stations(), "region");
        this.assessed = column(how.stations(), "assessed");
        for (Pollutant pollutant : Pollutant.values()) {
            String code = pollutant.name().toLowerCase(Locale.ROOT);
            hourly.put(pollutant, column(how.hours(), code));
            daily.put(pollutant, column(how.days(), pollutant == Pollutant.O3 ? "o3_8h" : code));
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
        return List.of(how.hours(), how.days());
    }

    @Override
    public List<Dataset> declarations() {
        return List.of(how.stations());
    }

    @Override
    public Object unit(Row row) {
        return day(row.dataset(), row);
    }

    private int day(Dataset source, Values row) {
        return source == how.hours() ? Days.ofClosedHour(row.number(time)) : (int) row.number(date);
    }

    @Override
    public long unitHash(Dataset source, Values row) {
        return day(source, row);
    }

    @Override
    public void derive(Object unit, List<Row> rows, Consumer<Fact> facts) {
        int day = (Integer) unit;
        AirIndexEdition edition = AirIndexEdition.on(LocalDate.ofEpochDay(day));
        Map<Region, Row> replaced = new HashMap<>();
        Map<Integer, List<Row>> byStation = new HashMap<>();
        for (Row row : rows) {
            if (row.dataset() == how.days()) {
                replaced.put(pack.regions().get((int) row.number(area)), row);
            } else {
                byStation
                        .computeIfAbsent((int) row.number(station), s -> new ArrayList<>())
                        .add(row);
            }
        }
        Map<Region, List<Map<Pollutant, BigFraction>>> stationDays = new HashMap<>();
        byStation.forEach(
                (number, hours) -> {
                    Row about = declared.of(how.stations().code()).get(number);
                    if (about.number(assessed) == 1) {
                        Map<Pollutant, BigFraction> values = stationDay(hours);
                        Region region = pack.regions().get((int) about.number(stationRegion));
                        stationDays.computeIfAbsent(region, r -> new ArrayList<>()).add(values);
                        if (!region.city()) {
                            stationDays
                                    .computeIfAbsent(pack.city(), r -> new ArrayList<>())
                                    .add(values);
                        }
                    }
                });
        for (Region region : pack.regions()) {
            Row row = replaced.get(region);
            List<Map<Pollutant, BigFraction>> stations = stationDays.get(region);
            if (row != null) {
                facts.accept(fact(region, day, AirDay.assess(edition, given(row))));
            } else if (stations != null) {
                facts.accept(fact(region, day, AirDay.assess(edition, means(stations))));
            }
        }
    }

    private Map<Pollutant, BigFraction> stationDay(List<Row> hours) {
        Map<Pollutant, BigFraction> values = new EnumMap<>(Pollutant.class);
        hourly.forEach(
                (pollutant, column) -> {
                    @Nullable BigDecimal[] byHour = new BigDecimal[HOURS];
                    for (Row row : hours) {
                        if (!row.missing(column)) {
                            byHour[Days.closedHour(row.number(time)) - 1] = row.decimal(column);
                        }
                    }
                    List<@Nullable BigDecimal> day = Arrays.asList(byHour);
                    Optional<BigFraction> value =
                            pollutant == Pollutant.O3 ? OzoneDay.maximum8h(day) : DailyMean.of(day);
                    value.ifPresent(v -> values.put(pollutant, v));
                });
        return values;
    }

    private static Map<Pollutant, BigFraction> means(List<Map<Pollutant, BigFraction>> stations) {
        Map<Pollutant, BigFraction> means = new EnumMap<>(Pollutant.class);
        for (Pollutant pollutant : Pollutant.values()) {
            List<BigFraction> values =
                    stations.stream()
                            .filter(s -> s.containsKey(pollutant))
                            .map(s -> s.get(pollutant))
                            .toList();
            values.stream()
                    .reduce(BigFraction::add)
                    .ifPresent(sum -> means.put(pollutant, sum.divide(values.size())));
        }
        return means;
    }

    private Map<Pollutant, BigFraction> given(Row row) {
        Map<Pollutant, BigFraction> values = new EnumMap<>(Pollutant.class);
        daily.forEach(
                (pollutant, column) -> {
                    if (!row.missing(column)) {
                        BigDecimal value = row.decimal(column);
                        values.put(pollutant, exact(value));
                    }
                });
        return values;
    }

    private static BigFraction exact(BigDecimal value) {
        return value.scale() <= 0
                ? BigFraction.of(value.toBigIntegerExact())
                : BigFraction.of(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
    }

    private Fact fact(Region region, int day, AirDay assessed) {
        @Nullable Object[] values = new Object[dataset.columns().size()];
        set(values, "valid", assessed.valid());
        set(values, "good", assessed.good());
        return new Fact(
                dataset,
                region,
                day,
                Fact.FOR_EVER,
                new Row(dataset, values, -1, 0),
                () -> detail(assessed));
    }

    private static Text detail(AirDay day) {
        String concentrations =
                day.concentrations().entrySet().stream()
                        .map(e -> e.getKey().label() + " " + e.getValue().toPlainString())
                        .collect(Collectors.joining(", "));
        if (day.aqi().isEmpty()) {
            return new Text("无效（" + concentrations + "）", "not valid (" + concentrations + ")");
        }
        String aqi = "AQI " + day.aqi().getAsInt();
        String primary =
                day.primary().stream().map(Pollutant::label).collect(Collectors.joining(", "));
        String zh = primary.isEmpty() ? "" : "，首要污染物 " + primary;
        String en = primary.isEmpty() ? "" : ", primary pollutant " + primary;
        return new Text(
                aqi + zh + "（" + concentrations + "）", aqi + en + " (" + concentrations + ")");
    }

    private void set(@Nullable Object[] values, String code, boolean value) {
        dataset.column(code).ifPresent(column -> values[column.index()] = value ? 1L : 0L);
    }
}
