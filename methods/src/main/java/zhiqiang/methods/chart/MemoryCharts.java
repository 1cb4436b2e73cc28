package zhiqiang.methods.chart;

import java.util.ArrayList;
import java.util.List;

/// Charts that remember: small shifts show sooner than on a Shewhart chart.
public final class MemoryCharts {
    private MemoryCharts() {}

    /// Exponentially weighted moving average: `zi = λ xi + (1 - λ) z(i-1)`, `z0` the target; its
    /// limits lie `k σ sqrt(λ (1 - (1 - λ)^2i) / (2 - λ))` from the target.
    ///
    /// @param values means of samples, or single values
    /// @param target where the process should be
    /// @param sigma standard error of one value
    /// @param weight λ, above 0 and up to 1; 0.2 is usual
    /// @param width k, such as 3
    /// @throws IllegalArgumentException if a number is outside of its bounds or none
    public static ControlChart movingAverage(
            double[] values, double target, double sigma, double weight, double width) {
        requirePositive("the standard error", sigma);
        requirePositive("the width", width);
        if (!(weight > 0 && weight <= 1)) {
            throw new IllegalArgumentException("a weight is above 0 and up to 1, not " + weight);
        }
        List<ControlChart.Point> points = new ArrayList<>();
        double average = target;
        for (int i = 0; i < values.length; i++) {
            requireFinite(values[i]);
            average = weight * values[i] + (1 - weight) * average;
            double error =
                    sigma
                            * Math.sqrt(
                                    weight
                                            * (1 - Math.pow(1 - weight, 2.0 * (i + 1)))
                                            / (2 - weight));
            points.add(
                    new ControlChart.Point(
                            average, target - width * error, target + width * error, error));
        }
        return new ControlChart("EWMA", target, points);
    }

    /// Cumulative sums of both sides, in standard errors.
    ///
    /// @param above `max(0, S + z - k)` after each value
    /// @param below `max(0, S - z - k)` after each value
    /// @param limit h: a sum above it is a signal
    public record Sums(List<Double> above, List<Double> below, double limit) {
        public Sums {
            above = List.copyOf(above);
            below = List.copyOf(below);
        }

        /// Places of the signals, from 1 on.
        public List<Integer> beyond() {
            List<Integer> places = new ArrayList<>();
            for (int i = 0; i < above.size(); i++) {
                if (above.get(i) > limit || below.get(i) > limit) {
                    places.add(i + 1);
                }
            }
            return places;
        }
    }

    /// Cumulative sums (tabular, both sides).
    ///
    /// @param values means of samples, or single values
    /// @param target where the process should be
    /// @param sigma standard error of one value
    /// @param slack k in standard errors, half of the shift to be found; 0.5 is usual
    /// @param limit h in standard errors; 5 is usual
    /// @throws IllegalArgumentException if a number is outside of its bounds or none
    public static Sums cumulativeSums(
            double[] values, double target, double sigma, double slack, double limit) {
        requirePositive("the standard error", sigma);
        requirePositive("the limit", limit);
        if (!(slack >= 0 && slack < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the slack is 0 or more, not " + slack);
        }
        List<Double> above = new ArrayList<>();
        List<Double> below = new ArrayList<>();
        double up = 0;
        double down = 0;
        for (double value : values) {
            requireFinite(value);
            double z = (value - target) / sigma;
            up = Math.max(0, up + z - slack);
            down = Math.max(0, down - z - slack);
            above.add(up);
            below.add(down);
        }
        return new Sums(above, below, limit);
    }

    private static void requirePositive(String what, double number) {
        if (!(number > 0 && number < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(what + " is above 0, not " + number);
        }
    }

    private static void requireFinite(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a value is " + value);
        }
    }
}
