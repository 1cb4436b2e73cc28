package zhiqiang.methods.comparison;

import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.Median;
import org.apache.commons.statistics.descriptive.Quantile;
import org.apache.commons.statistics.descriptive.StandardDeviation;

/// Algorithm A (ISO 13528:2015, C.3.1; GB/T 28043-2019): values further than `1.5 s*` from the mean
/// are drawn in to that distance, and mean and standard deviation taken anew, until nothing
/// changes.
///
/// ```
/// x* = median, s* = 1.483 median |x - x*|
/// d = 1.5 s*;  xi* = x* - d, xi or x* + d;  x* = mean xi*, s* = 1.134 sd xi*
/// ```
///
/// The factors are those that the standard prints. It stops at the third significant figure; here
/// it goes on to full convergence, which is the same to that figure.
///
/// Where more than half of the values are equal, the standard's start is 0 and would stay there:
/// the interquartile range is taken instead, then the standard deviation. That is a choice of this
/// library, and the result says so.
public final class AlgorithmA {
    private static final Median MEDIAN = Median.withDefaults().withCopy(true);
    private static final Quantile QUANTILE =
            Quantile.withDefaults().with(Quantile.EstimationMethod.HF7).withCopy(true);
    private static final double MEDIAN_FACTOR = 1.483;
    private static final double QUARTILE_FACTOR = 0.7413;
    private static final double DISTANCE = 1.5;
    private static final double FACTOR = 1.134;
    private static final double CONVERGED = 1e-14;
    private static final int MOST_ITERATIONS = 10_000;

    private AlgorithmA() {}

    /// @param values one of each laboratory; two at least
    /// @throws IllegalArgumentException if there are fewer, or one is no finite number
    public static RobustEstimate of(double[] values) {
        double[] all = checked(values);
        double mean = MEDIAN.evaluate(all);
        double[] deviations = new double[all.length];
        for (int i = 0; i < all.length; i++) {
            deviations[i] = Math.abs(all[i] - mean);
        }
        double deviation = MEDIAN_FACTOR * MEDIAN.evaluate(deviations);
        RobustEstimate.Start start = RobustEstimate.Start.MEDIAN_OF_DEVIATIONS;
        if (deviation == 0) {
            deviation =
                    QUARTILE_FACTOR * (QUANTILE.evaluate(all, 0.75) - QUANTILE.evaluate(all, 0.25));
            start = RobustEstimate.Start.INTERQUARTILE_RANGE;
        }
        if (deviation == 0) {
            deviation = StandardDeviation.of(all).getAsDouble();
            start = RobustEstimate.Start.STANDARD_DEVIATION;
        }
        return iterated(all, mean, deviation, start);
    }

    private static RobustEstimate iterated(
            double[] values, double firstMean, double firstDeviation, RobustEstimate.Start start) {
        double mean = firstMean;
        double deviation = firstDeviation;
        int iterations = 0;
        boolean changed = deviation > 0;
        while (changed && iterations < MOST_ITERATIONS) {
            double distance = DISTANCE * deviation;
            double[] within = drawnIn(values, mean - distance, mean + distance);
            double nextMean = Mean.of(within).getAsDouble();
            double nextDeviation = FACTOR * StandardDeviation.of(within).getAsDouble();
            changed =
                    Math.abs(nextMean - mean) > CONVERGED * deviation
                            || Math.abs(nextDeviation - deviation) > CONVERGED * deviation;
            mean = nextMean;
            deviation = nextDeviation;
            iterations++;
        }
        return new RobustEstimate(mean, deviation, values.length, iterations, start);
    }

    private static double[] checked(double[] values) {
        if (values.length < 2) {
            throw new IllegalArgumentException(
                    "two values at least, not " + values.length + ", tell of a spread");
        }
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException("value " + (i + 1) + " is " + values[i]);
            }
        }
        return values.clone();
    }

    /// The values, drawn in to the bounds.
    private static double[] drawnIn(double[] values, double low, double high) {
        double[] within = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            within[i] = Math.clamp(values[i], low, high);
        }
        return within;
    }
}
