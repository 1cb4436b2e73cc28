package zhiqiang.scorecard.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// How a deadline comes about, day by day.
///
/// @param due the first instant at which it is missed
/// @param days every day after that of the event up to the last one; none for hours
public record Course(Instant due, List<Day> days) {
    public Course {
        days = List.copyOf(days);
    }

    /// What a day is to the count.
    public enum Count {
        COUNTED,
        DAY_OFF,
        PAUSED,
        /// The count is over, and its last day would have been a day off or in a pause.
        MOVED
    }

    /// A day of the course.
    public record Day(LocalDate day, Count count) {}
}
