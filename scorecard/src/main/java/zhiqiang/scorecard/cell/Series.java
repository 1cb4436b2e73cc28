package zhiqiang.scorecard.cell;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import zhiqiang.scorecard.fact.Fact;

/// The cells of one indicator in one region. Facts that hold from a day on for ever are kept by
/// day, month and year; facts that end (a state, a section's class, a revoked honour) by the day
/// they begin and the day they end.
final class Series {
    private static final int RECENT = 8;
    private static final double DAYS_OF_YEAR = 365.2425;

    private final NavigableMap<Integer, YearCells> years = new TreeMap<>();
    private final NavigableMap<Integer, NavigableMap<Integer, Tally>> ending = new TreeMap<>();

    /// The years used last, by the last digits of the year.
    private final @Nullable YearCells[] recent = new YearCells[RECENT];

    void add(int from, int until, Amount amount, int sign) {
        if (until == Fact.FOR_EVER) {
            year(from).add(from, amount, sign);
        } else {
            ending.computeIfAbsent(from, f -> new TreeMap<>())
                    .computeIfAbsent(until, u -> new Tally())
                    .add(amount, sign);
        }
    }

    private YearCells year(int day) {
        int about = 1970 + (int) Math.floor((day + 0.5) / DAYS_OF_YEAR);
        YearCells guess = recent[about & (RECENT - 1)];
        if (guess != null && guess.holds(day)) {
            return guess;
        }
        YearCells found =
                years.computeIfAbsent(LocalDate.ofEpochDay(day).getYear(), YearCells::new);
        recent[about & (RECENT - 1)] = found;
        return found;
    }

    void merge(Series other) {
        other.years.forEach(
                (year, cells) -> years.computeIfAbsent(year, YearCells::new).merge(cells));
        other.ending.forEach(
                (from, byEnd) ->
                        byEnd.forEach(
                                (until, tally) ->
                                        ending.computeIfAbsent(from, f -> new TreeMap<>())
                                                .computeIfAbsent(until, u -> new Tally())
                                                .add(tally)));
    }

    /// Adds up the facts that begin in a range of days and still hold at its end.
    ///
    /// @return the last day of the range on which a fact that is evidence begins, [Cells#NEVER] if
    ///   none
    int sum(int from, int to, Tally into) {
        int newest = Cells.NEVER;
        int firstYear = LocalDate.ofEpochDay(from).getYear();
        int lastYear = LocalDate.ofEpochDay(to).getYear();
        for (YearCells year : years.subMap(firstYear, true, lastYear, true).values()) {
            newest = Math.max(newest, year.sum(from, to, into));
        }
        for (Map.Entry<Integer, NavigableMap<Integer, Tally>> begin :
                ending.subMap(from, true, to, true).entrySet()) {
            for (Tally tally : begin.getValue().tailMap(to, false).values()) {
                into.add(tally);
                if (tally.evidence() > 0) {
                    newest = Math.max(newest, begin.getKey());
                }
            }
        }
        return newest;
    }

    /// Every cell that is not empty, named by its period.
    void forEach(String name, BiConsumer<String, Tally> cells) {
        years.values().forEach(year -> year.forEach(name, cells));
        ending.forEach(
                (from, byEnd) ->
                        byEnd.forEach(
                                (until, tally) -> {
                                    if (!tally.empty()) {
                                        cells.accept(
                                                name
                                                        + " "
                                                        + LocalDate.ofEpochDay(from)
                                                        + ".."
                                                        + LocalDate.ofEpochDay(until),
                                                tally);
                                    }
                                }));
    }
}
