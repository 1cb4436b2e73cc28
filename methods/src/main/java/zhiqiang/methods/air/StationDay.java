package zhiqiang.methods.air;

import java.math.BigDecimal;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import zhiqiang.methods.exact.Fractions;

/// One pollutant's 24 hourly values at one station on one day, by the hour they close (1 to 24),
/// with running sums so that any stretch of hours is averaged without rounding.
final class StationDay {
    static final int HOURS = 24;

    private final BigDecimal[] sums = new BigDecimal[HOURS + 1];
    private final int[] counts = new int[HOURS + 1];

    /// @throws IllegalArgumentException unless there are 24 places, none negative
    StationDay(List<? extends @Nullable BigDecimal> byClosingHour) {
        if (byClosingHour.size() != HOURS) {
            throw new IllegalArgumentException("a day has 24 hours, not " + byClosingHour.size());
        }
        sums[0] = BigDecimal.ZERO;
        for (int hour = 1; hour <= HOURS; hour++) {
            BigDecimal value = byClosingHour.get(hour - 1);
            if (value == null) {
                sums[hour] = sums[hour - 1];
                counts[hour] = counts[hour - 1];
                continue;
            }
            if (value.signum() < 0) {
                throw new IllegalArgumentException("negative concentration in hour " + hour);
            }
            sums[hour] = sums[hour - 1].add(Fractions.requireMeasurable(value));
            counts[hour] = counts[hour - 1] + 1;
        }
    }

    /// The last `hours` hours up to the one that closes at `end`.
    Stretch stretch(int end, int hours) {
        return new Stretch(
                sums[end].subtract(sums[end - hours]), counts[end] - counts[end - hours]);
    }

    /// The sum of `count` values. Means are compared without dividing: a year of stations has
    /// millions.
    record Stretch(BigDecimal sum, int count) {
        boolean higherThan(Stretch other) {
            return sum.multiply(BigDecimal.valueOf(other.count))
                            .compareTo(other.sum.multiply(BigDecimal.valueOf(count)))
                    > 0;
        }

        BigFraction mean() {
            return Fractions.ratio(sum, count);
        }
    }
}
