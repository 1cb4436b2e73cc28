package zhiqiang.methods.water;

import java.math.BigDecimal;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import zhiqiang.methods.exact.Fractions;

/// The mean of one item over a year as its readings arrive: a month is the mean of its readings,
/// the year that of its months. Exact, but for pH, which is averaged through activities in both
/// steps.
///
/// Only a sum and a count per month are kept, so that the mean so far may be asked for after each
/// reading. Not for several threads at once.
public abstract sealed class YearMean {
    private static final int MONTHS = 12;

    private final long[] counts = new long[MONTHS];

    private YearMean() {}

    public static YearMean of(WaterItem item) {
        return item == WaterItem.PH ? new OfActivities() : new OfValues();
    }

    /// Takes a reading.
    ///
    /// @param month 1 to 12
    /// @throws IllegalArgumentException for another month or a negative value
    public final void add(int month, BigDecimal value) {
        if (month < 1 || month > MONTHS) {
            throw new IllegalArgumentException("no month " + month);
        }
        if (value.signum() < 0) {
            throw new IllegalArgumentException("negative value " + value);
        }
        addTo(month - 1, Fractions.requireMeasurable(value));
        counts[month - 1]++;
    }

    /// The months with readings.
    public final int months() {
        int months = 0;
        for (long count : counts) {
            months += count > 0 ? 1 : 0;
        }
        return months;
    }

    /// The mean of the readings so far, not rounded for assessment (pH: to nine places); empty
    /// without any.
    public final Optional<BigFraction> mean() {
        return months() == 0 ? Optional.empty() : Optional.of(meanOfMonths());
    }

    abstract void addTo(int month, BigDecimal value);

    abstract BigFraction meanOfMonths();

    private static final class OfValues extends YearMean {
        private final BigDecimal[] sums = new BigDecimal[MONTHS];

        /// Readings mostly come in order of time: all months but the one read last are added up
        /// once.
        private int open = -1;

        private BigFraction others = BigFraction.ZERO;

        @Override
        void addTo(int month, BigDecimal value) {
            if (month != open) {
                open = month;
                others = sumWithout(month);
            }
            sums[month] = sums[month] == null ? value : sums[month].add(value);
        }

        private BigFraction sumWithout(int month) {
            BigFraction sum = BigFraction.ZERO;
            for (int m = 0; m < MONTHS; m++) {
                if (m != month && super.counts[m] > 0) {
                    sum = sum.add(Fractions.ratio(sums[m], super.counts[m]));
                }
            }
            return sum;
        }

        @Override
        BigFraction meanOfMonths() {
            return others.add(Fractions.ratio(sums[open], super.counts[open])).divide(months());
        }
    }

    private static final class OfActivities extends YearMean {
        private final double[] sums = new double[MONTHS];

        @Override
        void addTo(int month, BigDecimal value) {
            sums[month] += HydrogenActivity.of(value);
        }

        @Override
        BigFraction meanOfMonths() {
            double sum = 0;
            for (int month = 0; month < MONTHS; month++) {
                long count = super.counts[month];
                sum += count == 0 ? 0 : sums[month] / count;
            }
            return Fractions.of(HydrogenActivity.ph(sum / months()));
        }
    }
}
