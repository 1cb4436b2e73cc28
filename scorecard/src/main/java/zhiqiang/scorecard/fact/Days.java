package zhiqiang.scorecard.fact;

import java.time.LocalDate;
import zhiqiang.scorecard.pack.Column;

/// On which day a temporal value puts a row.
public final class Days {
    static final int MINUTES = 24 * 60;

    private Days() {}

    /// The day of a date or time; the last day of a month; 1 January of a year.
    public static int of(Column column, Values row) {
        long number = row.number(column);
        return switch (column.type()) {
            case DATE -> (int) number;
            case TIME -> (int) Math.floorDiv(number, (long) MINUTES);
            case MONTH -> (int) LocalDate.ofEpochDay(number).plusMonths(1).toEpochDay() - 1;
            case YEAR -> (int) LocalDate.of((int) number, 1, 1).toEpochDay();
            default -> throw new IllegalArgumentException(column.code() + " holds no dates");
        };
    }

    /// The day an hourly value belongs to: its time closes the hour, so 00:00 belongs to the day
    /// before.
    public static int ofClosedHour(long minute) {
        return (int) Math.floorDiv(minute - 1, (long) MINUTES);
    }

    /// The hour, 1 to 24, that an hourly value closes.
    static int closedHour(long minute) {
        return (int) ((minute - (long) ofClosedHour(minute) * MINUTES) / 60);
    }
}
