package zhiqiang.indicator;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import zhiqiang.scorecard.RegionFigures;
import zhiqiang.scorecard.cell.Figures;
import zhiqiang.scorecard.pack.Indicator;
import zhiqiang.scorecard.pack.Region;

/// The sums that scorecards of some days ask for, fetched from the cells in one query.
final class CellFigures implements Figures {
    /// A range of cells of one grain that belongs to a window.
    private record Range(int window, int indicator, char grain, LocalDate first, LocalDate last) {}

    private record Window(Indicator indicator, int from, int to) {}

    private record Place(Window window, Region region) {}

    private static final LocalDate EVER = LocalDate.of(1, 1, 1);

    private final Map<Place, Figure> figures = new HashMap<>();

    /// @param days the days that are assessed
    /// @param knownOn only what was known by that day; nothing for what is known now
    CellFigures(
            Codes codes,
            JdbcClient jdbc,
            List<Region> regions,
            List<LocalDate> days,
            List<Indicator> indicators,
            @Nullable LocalDate knownOn) {
        List<Window> windows = windows(indicators, days);
        List<Range> ranges = new ArrayList<>();
        for (int w = 0; w < windows.size(); w++) {
            ranges.addAll(ranges(w, codes.of(windows.get(w).indicator()), windows.get(w)));
        }
        Integer[] places = regions.stream().map(codes::of).toArray(Integer[]::new);
        if (knownOn == null) {
            now(jdbc, ranges, windows, places, codes);
        } else {
            then(jdbc, windows, places, codes, knownOn);
        }
    }

    private static List<Window> windows(List<Indicator> indicators, List<LocalDate> days) {
        Set<Window> windows = new LinkedHashSet<>();
        for (Indicator indicator : indicators) {
            for (LocalDate day : days) {
                windows.add(window(indicator, day));
                windows.add(window(indicator, day.minusYears(1)));
            }
        }
        return List.copyOf(windows);
    }

    private static Window window(Indicator indicator, LocalDate day) {
        return new Window(indicator, RegionFigures.from(indicator, day), (int) day.toEpochDay());
    }

    /// The coarsest cells that make up a window: whole years, whole months of the broken years, the
    /// days of the broken months; and all that ends.
    private static List<Range> ranges(int number, int indicator, Window window) {
        LocalDate from = LocalDate.ofEpochDay(window.from());
        LocalDate to = LocalDate.ofEpochDay(window.to());
        List<Range> ranges = new ArrayList<>();
        ranges.add(new Range(number, indicator, 'E', from, to));
        LocalDate firstYear = from.getDayOfYear() == 1 ? from : from.withDayOfYear(1).plusYears(1);
        LocalDate endYear =
                to.plusDays(1).getDayOfYear() == 1 ? to.plusDays(1) : to.withDayOfYear(1);
        if (firstYear.isBefore(endYear)) {
            ranges.add(new Range(number, indicator, 'Y', firstYear, endYear.minusDays(1)));
            months(number, indicator, from, firstYear.minusDays(1), ranges);
            months(number, indicator, endYear, to, ranges);
        } else {
            months(number, indicator, from, to, ranges);
        }
        return ranges;
    }

    private static void months(
            int number, int indicator, LocalDate from, LocalDate to, List<Range> ranges) {
        if (from.isAfter(to)) {
            return;
        }
        LocalDate first = from.getDayOfMonth() == 1 ? from : from.withDayOfMonth(1).plusMonths(1);
        LocalDate end = to.plusDays(1).getDayOfMonth() == 1 ? to.plusDays(1) : to.withDayOfMonth(1);
        if (first.isBefore(end)) {
            ranges.add(new Range(number, indicator, 'M', first, end.minusDays(1)));
            days(number, indicator, from, first.minusDays(1), ranges);
            days(number, indicator, end, to, ranges);
        } else {
            days(number, indicator, from, to, ranges);
        }
    }

    private static void days(
            int number, int indicator, LocalDate from, LocalDate to, List<Range> ranges) {
        if (!from.isAfter(to)) {
            ranges.add(new Range(number, indicator, 'D', from, to));
        }
    }

    private void now(
            JdbcClient jdbc,
            List<Range> ranges,
            List<Window> windows,
            Integer[] places,
            Codes codes) {
        jdbc.sql(
                        """
                        select r.number, c.region, sum(c.numerator) as numerator,
                               sum(c.denominator) as denominator, sum(c.evidence) as evidence,
                               sum(c.provisional) as provisional,
                               greatest(
                                   (select e.from_day from indicator.cell e
                                     where e.indicator = min(r.indicator)
                                       and e.region = c.region and e.grain = 'D'
                                       and e.from_day between min(r.since) and min(r.day)
                                       and e.evidence > 0
                                     order by e.from_day desc
                                     limit 1),
                                   (select e.from_day from indicator.cell e
                                     where e.indicator = min(r.indicator)
                                       and e.region = c.region and e.grain = 'E'
                                       and e.from_day between min(r.since) and min(r.day)
                                       and e.until_day > min(r.day) and e.evidence > 0
                                     order by e.from_day desc
                                     limit 1)) as newest
                          from unnest(:numbers::int[], :indicators::int[], :grains::text[],
                                      :firsts::date[], :lasts::date[], :sinces::date[],
                                      :days::date[])
                               as r(number, indicator, grain, first, last, since, day)
                          join indicator.cell c
                            on c.indicator = r.indicator and c.region = any(:places)
                           and c.grain = r.grain::"char"
                           and c.from_day between r.first and r.last and c.until_day > r.day
                         group by r.number, c.region
                        """)
                .param("numbers", ranges.stream().map(Range::window).toArray(Integer[]::new))
                .param("indicators", ranges.stream().map(Range::indicator).toArray(Integer[]::new))
                .param(
                        "grains",
                        ranges.stream().map(r -> String.valueOf(r.grain())).toArray(String[]::new))
                .param("firsts", ranges.stream().map(r -> text(r.first())).toArray(String[]::new))
                .param("lasts", ranges.stream().map(r -> text(r.last())).toArray(String[]::new))
                .param(
                        "sinces",
                        ranges.stream()
                                .map(r -> text(windows.get(r.window()).from()))
                                .toArray(String[]::new))
                .param(
                        "days",
                        ranges.stream()
                                .map(r -> text(windows.get(r.window()).to()))
                                .toArray(String[]::new))
                .param("places", places)
                .query(
                        row -> {
                            keep(row, windows, codes);
                        });
    }

    private void then(
            JdbcClient jdbc,
            List<Window> windows,
            Integer[] places,
            Codes codes,
            LocalDate knownOn) {
        Integer[] numbers = new Integer[windows.size()];
        for (int w = 0; w < numbers.length; w++) {
            numbers[w] = w;
        }
        jdbc.sql(
                        """
                        select p.number, p.region, sum(p.numerator) as numerator,
                               sum(p.denominator) as denominator, sum(p.evidence) as evidence,
                               sum(p.provisional) as provisional,
                               max(p.from_day) filter (where p.evidence > 0) as newest
                          from (select w.number, c.region, c.from_day,
                                       sum(c.numerator) as numerator,
                                       sum(c.denominator) as denominator,
                                       sum(c.evidence) as evidence,
                                       sum(c.provisional) as provisional
                                  from unnest(:numbers::int[], :indicators::int[],
                                              :sinces::date[], :days::date[])
                                       as w(number, indicator, since, day)
                                  join indicator.cell_change c
                                    on c.indicator = w.indicator and c.region = any(:places)
                                   and c.from_day between w.since and w.day
                                   and c.until_day > w.day and c.known_on <= :knownOn::date
                                 group by w.number, c.region, c.from_day) p
                         group by p.number, p.region
                        """)
                .param("numbers", numbers)
                .param(
                        "indicators",
                        windows.stream().map(w -> codes.of(w.indicator())).toArray(Integer[]::new))
                .param("sinces", windows.stream().map(w -> text(w.from())).toArray(String[]::new))
                .param("days", windows.stream().map(w -> text(w.to())).toArray(String[]::new))
                .param("places", places)
                .param("knownOn", knownOn.toString())
                .query(
                        row -> {
                            keep(row, windows, codes);
                        });
    }

    private static String text(LocalDate day) {
        return day.isBefore(EVER) ? EVER.toString() : day.toString();
    }

    private static String text(int epochDay) {
        return text(LocalDate.ofEpochDay(epochDay));
    }

    private void keep(ResultSet row, List<Window> windows, Codes codes) throws SQLException {
        LocalDate newest = row.getObject("newest", LocalDate.class);
        figures.put(
                new Place(windows.get(row.getInt("number")), codes.region(row.getInt("region"))),
                new Figure(
                        number(row, "numerator"),
                        number(row, "denominator"),
                        row.getLong("evidence"),
                        row.getLong("provisional"),
                        newest == null ? Integer.MIN_VALUE : (int) newest.toEpochDay()));
    }

    private static BigDecimal number(ResultSet row, String column) throws SQLException {
        BigDecimal number = row.getBigDecimal(column);
        return number.signum() == 0 ? BigDecimal.ZERO : number;
    }

    @Override
    public Figure figure(Indicator indicator, Region region, int from, int to) {
        return figures.getOrDefault(
                new Place(new Window(indicator, from, to), region), Figure.nothing());
    }
}
