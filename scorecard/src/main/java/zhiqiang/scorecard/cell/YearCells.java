package zhiqiang.scorecard.cell;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// The cells of one year: its days, its months and the year itself.
final class YearCells {
    private static final int MONTHS = 12;

    private final int year;
    private final int firstDay;
    private final int[] monthStarts = new int[MONTHS + 1];
    private final @Nullable Tally[] days;
    private final @Nullable Tally[] months = new Tally[MONTHS];
    private Tally whole = new Tally();
    private boolean rolledUp = true;

    YearCells(int year) {
        this.year = year;
        LocalDate first = LocalDate.of(year, 1, 1);
        this.firstDay = (int) first.toEpochDay();
        this.days = new Tally[first.lengthOfYear()];
        for (int m = 0; m < MONTHS; m++) {
            monthStarts[m] = (int) first.plusMonths(m).toEpochDay() - firstDay;
        }
        monthStarts[MONTHS] = days.length;
    }

    boolean holds(int day) {
        return day >= firstDay && day - firstDay < days.length;
    }

    void add(int day, Amount amount, int sign) {
        day(day - firstDay).add(amount, sign);
        rolledUp = false;
    }

    /// Months and year follow from the days; they are added up when they are asked for.
    private void rollUp() {
        if (rolledUp) {
            return;
        }
        Arrays.fill(months, null);
        whole = new Tally();
        for (int m = 0; m < MONTHS; m++) {
            Tally month = new Tally();
            for (int d = monthStarts[m]; d < monthStarts[m + 1]; d++) {
                add(month, days[d]);
            }
            months[m] = month;
            whole.add(month);
        }
        rolledUp = true;
    }

    private Tally day(int d) {
        Tally tally = days[d];
        if (tally == null) {
            tally = new Tally();
            days[d] = tally;
        }
        return tally;
    }

    private int monthOf(int d) {
        int m = d / 32;
        while (monthStarts[m + 1] <= d) {
            m++;
        }
        return m;
    }

    void merge(YearCells other) {
        for (int d = 0; d < days.length; d++) {
            Tally tally = other.days[d];
            if (tally != null) {
                day(d).add(tally);
            }
        }
        rolledUp = false;
    }

    /// Adds up the part of a range of days that lies in this year, by the coarsest cells that fit.
    ///
    /// @return the last of these days with evidence, [Cells#NEVER] if none
    int sum(int from, int to, Tally into) {
        rollUp();
        int first = Math.max(from - firstDay, 0);
        int last = Math.min(to - firstDay, days.length - 1);
        if (first == 0 && last == days.length - 1) {
            into.add(whole);
        } else {
            int d = first;
            while (d <= last) {
                int m = monthOf(d);
                if (monthStarts[m] == d && monthStarts[m + 1] - 1 <= last) {
                    add(into, months[m]);
                    d = monthStarts[m + 1];
                } else {
                    add(into, days[d]);
                    d++;
                }
            }
        }
        return newest(first, last);
    }

    private static void add(Tally into, @Nullable Tally tally) {
        if (tally != null) {
            into.add(tally);
        }
    }

    private int newest(int first, int last) {
        for (int d = last; d >= first; d--) {
            Tally tally = days[d];
            if (tally != null && tally.evidence() > 0) {
                return firstDay + d;
            }
        }
        return Cells.NEVER;
    }

    void forEach(String name, BiConsumer<String, Tally> cells) {
        rollUp();
        for (int d = 0; d < days.length; d++) {
            report(name + " " + LocalDate.ofEpochDay((long) firstDay + d), days[d], cells);
        }
        for (int m = 0; m < MONTHS; m++) {
            report(name + " " + year + "-" + (m + 1), months[m], cells);
        }
        report(name + " " + year, whole, cells);
    }

    private static void report(
            String name, @Nullable Tally tally, BiConsumer<String, Tally> cells) {
        if (tally != null && !tally.empty()) {
            cells.accept(name, tally);
        }
    }
}
