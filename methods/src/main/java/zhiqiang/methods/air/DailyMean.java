package zhiqiang.methods.air;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/// The 24 h mean of a pollutant at one station. It needs 20 hourly values (GB 3095 table 4, read in
/// the edition of 2026).
public final class DailyMean {
    private static final int LEAST_VALUES = 20;

    private DailyMean() {}

    /// The mean, unrounded; empty with fewer than 20 values.
    ///
    /// @param byClosingHour the 24 values by the hour they close, 01:00 first, 24:00 last; null is
    ///   missing
    /// @throws IllegalArgumentException unless there are 24 places, none negative
    public static Optional<BigFraction> of(List<? extends @Nullable BigDecimal> byClosingHour) {
        StationDay.Stretch day =
                new StationDay(byClosingHour).stretch(StationDay.HOURS, StationDay.HOURS);
        return day.count() >= LEAST_VALUES ? Optional.of(day.mean()) : Optional.empty();
    }
}
