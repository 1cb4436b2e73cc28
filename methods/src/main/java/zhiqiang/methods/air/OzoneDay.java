package zhiqiang.methods.air;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/// The daily maximum 8 h mean of ozone at one station.
///
/// The 8 h means are those that end at 08:00 to 24:00, made of hours of that day. Each needs 6
/// hourly values (GB 3095-2026 table 4, read). The day needs 14 of them, or fewer if one is above
/// the limit of 160 ug/m3 (HJ 663-2013, by two independent programs; its text was not read).
public final class OzoneDay {
    private static final int WINDOW = 8;
    private static final int LEAST_VALUES = 6;
    private static final int LEAST_WINDOWS = 14;
    private static final StationDay.Stretch LIMIT =
            new StationDay.Stretch(BigDecimal.valueOf(160), 1);
    private static final StationDay.Stretch NONE = new StationDay.Stretch(BigDecimal.ZERO, 1);

    private OzoneDay() {}

    /// The largest 8 h mean, ug/m3, unrounded; empty if the day is not valid.
    ///
    /// @param byClosingHour the 24 values by the hour they close, 01:00 first, 24:00 last; null is
    ///   missing
    /// @throws IllegalArgumentException unless there are 24 places, none negative
    public static Optional<BigFraction> maximum8h(
            List<? extends @Nullable BigDecimal> byClosingHour) {
        StationDay day = new StationDay(byClosingHour);
        StationDay.Stretch highest = NONE;
        int windows = 0;
        for (int end = WINDOW; end <= StationDay.HOURS; end++) {
            StationDay.Stretch window = day.stretch(end, WINDOW);
            if (window.count() >= LEAST_VALUES) {
                windows++;
                highest = window.higherThan(highest) ? window : highest;
            }
        }
        boolean valid = windows >= LEAST_WINDOWS || highest.higherThan(LIMIT);
        return valid ? Optional.of(highest.mean()) : Optional.empty();
    }
}
