package zhiqiang.methods.comparison;

import java.util.Arrays;

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
        double[] sorted = checked(values);
        double mean = median(sorted);
        double[] deviations = new double[sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            deviations[i] = Math.abs(sorted[i] - mean);
        }
        Arrays.sort(deviations);
        double deviation = MEDIAN_FACTOR * median(deviations);
        RobustEstimate.Start start = RobustEstimate.Start.MEDIAN_OF_DEVIATIONS;
        if (deviation == 0) {
            deviation = QUARTILE_FACTOR * (quantile(sorted, 0.75) - quantile(sorted, 0.25));
            start = RobustEstimate.Start.INTERQUARTILE_RANGE;
        }
        if (deviation == 0) {
            deviation = moments(sorted, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)[1];
            start = RobustEstimate.Start.STANDARD_DEVIATION;
        }
        return iterated(sorted, mean, deviation, start);
    }

    private static RobustEstimate iterated(
            double[] values, double firstMean, double firstDeviation, RobustEstimate.Start start) {
        double mean = firstMean;
        double deviation = firstDeviation;
        int iterations = 0;
        boolean changed = deviation > 0;
        while (changed && iterations < MOST_ITERATIONS) {
            double distance = DISTANCE * deviation;
            double[] next = moments(values, mean - distance, mean + distance);
            next[1] *= FACTOR;
            changed =
                    Math.abs(next[0] - mean) > CONVERGED * deviation
                            || Math.abs(next[1] - deviation) > CONVERGED * deviation;
            mean = next[0];
            deviation = next[1];
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
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    /// Mean and standard deviation of the values, drawn in to the bounds.
    private static double[] moments(double[] values, double low, double high) {
        double sum = 0;
        for (double value : values) {
            sum += Math.clamp(value, low, high);
        }
        double mean = sum / values.length;
        double squares = 0;
        double rest = 0;
        for (double value : values) {
            double from = Math.clamp(value, low, high) - mean;
            squares += from * from;
            rest += from;
        }
        // The rest is what rounding left of the mean.
        double variance = (squares - rest * rest / values.length) / (values.length - 1);
        return new double[] {mean + rest / values.length, Math.sqrt(Math.max(variance, 0))};
    }

    private static double median(double[] sorted) {
        return quantile(sorted, 0.5);
    }

    /// Between the two nearest values (type 7 of Hyndman and Fan).
    private static double quantile(double[] sorted, double part) {
        double place = part * (sorted.length - 1);
        int below = (int) place;
        double beyond = place - below;
        return beyond == 0
                ? sorted[below]
                : sorted[below] + beyond * (sorted[below + 1] - sorted[below]);
    }
}
