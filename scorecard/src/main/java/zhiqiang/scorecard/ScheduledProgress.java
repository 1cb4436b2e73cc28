package zhiqiang.scorecard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import zhiqiang.scorecard.pack.Indicator;
import zhiqiang.scorecard.pack.Target;

/// How far a target that is pursued along a straight line should have come on a day.
///
/// @param share of the time from the start to the due day that is over, at most 1
/// @param expected the value that the line has on the day
public record ScheduledProgress(Quotient share, Quotient expected) {
    /// @return nothing for a target that no line leads to
    public static Optional<ScheduledProgress> of(
            Indicator indicator, TargetState target, LocalDate day) {
        BigDecimal value = target.value();
        if (value == null || indicator.target().pace() != Target.Pace.LINEAR) {
            return Optional.empty();
        }
        LocalDate start =
                indicator.kind() == Indicator.Kind.PROGRESS
                        ? day.withDayOfYear(1)
                        : indicator.since();
        BigDecimal all = BigDecimal.valueOf(ChronoUnit.DAYS.between(start, target.by()));
        BigDecimal gone = BigDecimal.valueOf(ChronoUnit.DAYS.between(start, day)).min(all);
        return Optional.of(
                new ScheduledProgress(
                        new Quotient(gone, all), new Quotient(value.multiply(gone), all)));
    }
}
