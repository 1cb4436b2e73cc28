package zhiqiang.scorecard.pack;

import java.math.BigDecimal;
import java.util.Set;

/// What a column must hold for a row to be counted. A missing value meets no condition.
public sealed interface Condition {
    /// One of these codes (`yes`/`no` for a boolean).
    record OneOf(Set<String> values) implements Condition {}

    /// Present and none of these codes.
    record NoneOf(Set<String> values) implements Condition {}

    /// At least `from` and, when `inclusive`, at most `to`, else below `to`; either may be open.
    record Between(Bound from, Bound to, boolean inclusive) implements Condition {}

    /// One end of a range; open when there is no value.
    sealed interface Bound {
        record At(BigDecimal value) implements Bound {}

        record Open() implements Bound {}
    }
}
