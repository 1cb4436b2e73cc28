package zhiqiang.scorecard.pack;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/// What an indicator must reach and by when.
///
/// @param value the figure to reach; absent for `RISING`
/// @param due the day it is due; absent when it is due at the end of every year
/// @param pace how progress before the due date is judged; absent for rates and states
/// @param warning with pace `BY_DEADLINE`: the day of the year from which on a target not reached
///   is at risk
/// @param warningYear the year of the warning day; absent when it recurs every year
public record Target(
        Direction direction,
        @Nullable BigDecimal value,
        @Nullable LocalDate due,
        @Nullable Pace pace,
        @Nullable MonthDay warning,
        @Nullable Integer warningYear) {

    public enum Direction {
        AT_LEAST,
        RISING
    }

    public enum Pace {
        LINEAR,
        BY_DEADLINE
    }

    public boolean rising() {
        return direction == Direction.RISING;
    }
}
