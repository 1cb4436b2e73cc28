package zhiqiang.methods.water;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/// pH is averaged through the activity of hydrogen ions, `a = 10^-pH`.
public final class HydrogenActivity {
    /// The floating noise of a conversion there and back is below 1e-14; this many places strip it,
    /// so that the mean of equal readings is that reading and x.5 stays a tie when rounded.
    private static final int PLACES = 9;

    private HydrogenActivity() {}

    /// The activity at a pH; for a pH above 307, which only a slip of the pen has, the smallest
    /// there is.
    public static double of(BigDecimal ph) {
        return Math.max(Double.MIN_NORMAL, StrictMath.pow(10, -ph.doubleValue()));
    }

    /// The pH of an activity, to nine places.
    ///
    /// @throws IllegalArgumentException if the activity is not above zero and finite
    public static BigDecimal ph(double activity) {
        if (!(activity > 0 && activity < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("no pH has the activity " + activity);
        }
        return new BigDecimal(-StrictMath.log10(activity)).setScale(PLACES, RoundingMode.HALF_EVEN);
    }

    /// The mean pH of readings, to nine places.
    ///
    /// @throws IllegalArgumentException if there are none
    public static BigDecimal meanPh(Collection<BigDecimal> readings) {
        if (readings.isEmpty()) {
            throw new IllegalArgumentException("no readings");
        }
        return ph(readings.stream().mapToDouble(HydrogenActivity::of).sum() / readings.size());
    }
}
