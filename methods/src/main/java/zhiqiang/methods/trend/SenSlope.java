package zhiqiang.methods.trend;

import java.util.Arrays;
import org.apache.commons.statistics.descriptive.Median;
import zhiqiang.methods.interval.Confidence;
import zhiqiang.methods.interval.NormalQuantile;

/// The slope of a trend (P. K. Sen 1968): the median of the slopes between all pairs of values,
/// with the interval that the test of Mann and Kendall gives (R. O. Gilbert 1987, 16.5).
///
/// @param slope in the unit of the values for each unit of time
/// @param low lower end of the interval
/// @param high upper end
/// @param intercept median of `x - slope t`
public record SenSlope(double slope, double low, double high, double intercept) {
    /// With more the pairs would not fit into memory.
    private static final int MOST = 10_000;

    /// @param times in any unit, each another one
    /// @param values at these times
    /// @param confidence of the interval, such as 0.95
    /// @throws IllegalArgumentException if there are fewer than three values or more than ten
    ///   thousand, not as many times, one is no finite number, a time stands twice, all values are
    ///   equal, or the confidence lies outside of 0 and 1
    public static SenSlope of(double[] times, double[] values, double confidence) {
        check(times, values, confidence);
        int n = values.length;
        double[] slopes = new double[n * (n - 1) / 2];
        int count = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                slopes[count++] = (values[j] - values[i]) / (times[j] - times[i]);
            }
        }
        Arrays.sort(slopes);
        double slope = Median.withDefaults().evaluate(slopes);
        double spread =
                NormalQuantile.twoSided(confidence)
                        * Math.sqrt(MannKendall.of(inOrder(times, values)).variance());
        double[] rests = new double[n];
        for (int i = 0; i < n; i++) {
            rests[i] = values[i] - slope * times[i];
        }
        return new SenSlope(
                slope,
                at(slopes, (count - spread) / 2),
                at(slopes, (count + spread) / 2 + 1),
                Median.withDefaults().evaluate(rests));
    }

    private static void check(double[] times, double[] values, double confidence) {
        if (values.length < 3 || values.length > MOST) {
            throw new IllegalArgumentException(
                    "three to " + MOST + " values, not " + values.length);
        }
        if (times.length != values.length) {
            throw new IllegalArgumentException(
                    times.length + " times for " + values.length + " values");
        }
        Confidence.require(confidence);
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        for (int i = 0; i < sorted.length; i++) {
            if (!Double.isFinite(sorted[i]) || i > 0 && sorted[i] == sorted[i - 1]) {
                throw new IllegalArgumentException(
                        "time " + sorted[i] + " is none, or there twice");
            }
        }
    }

    private static double[] inOrder(double[] times, double[] values) {
        Integer[] order = new Integer[times.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(times[a], times[b]));
        return Arrays.stream(order).mapToDouble(i -> values[i]).toArray();
    }

    /// The slope of a rank, from 1 on, between its neighbours where the rank is no whole number.
    private static double at(double[] slopes, double rank) {
        double place = Math.clamp(rank - 1, 0, slopes.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, slopes.length - 1);
        return slopes[below] + (place - below) * (slopes[above] - slopes[below]);
    }
}
