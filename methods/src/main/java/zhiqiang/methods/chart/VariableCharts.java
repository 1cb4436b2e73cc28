package zhiqiang.methods.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.descriptive.Mean;

/// Charts of measurements (GB/T 17989.2): means with ranges or standard deviations, single values
/// with moving ranges. Limits lie three standard errors from the centre line.
///
/// @param location chart of the means or single values
/// @param spread chart of the ranges, standard deviations or moving ranges
/// @param sigma standard deviation within samples
public record VariableCharts(ControlChart location, ControlChart spread, double sigma) {
    private static final int PAIR = 2;

    /// Means with ranges, `X̄-R`, or with standard deviations, `X̄-S`.
    ///
    /// @param samples two of at least two values each; sizes may differ
    /// @param spread of the samples
    /// @throws IllegalArgumentException if there are fewer, a sample is too small or, for ranges,
    ///   too large, or a value is no finite number
    public static VariableCharts means(List<double[]> samples, Spread spread) {
        check(samples);
        double sigma = average(samples, spread::sigma);
        double centre = centre(samples);
        return new VariableCharts(
                chart(
                        "X̄",
                        samples,
                        centre,
                        VariableCharts::mean,
                        sample -> centre,
                        sample -> sigma / Math.sqrt(sample.length),
                        Double.NEGATIVE_INFINITY),
                spreads(spread.symbol(), samples, spread, sigma),
                sigma);
    }

    /// Single values with moving ranges of two, `I-MR`.
    ///
    /// @param values in the order of time, two at least
    /// @throws IllegalArgumentException if there are fewer, or one is no finite number
    public static VariableCharts singleValues(double... values) {
        if (values.length < PAIR) {
            throw new IllegalArgumentException("two values at least, not " + values.length);
        }
        List<double[]> single = new ArrayList<>();
        List<double[]> pairs = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            requireFinite(values[i], i);
            single.add(new double[] {values[i]});
            if (i > 0) {
                pairs.add(new double[] {values[i - 1], values[i]});
            }
        }
        double sigma = average(pairs, Spread.RANGE::sigma);
        double centre = mean(values);
        ControlChart location =
                chart(
                        "X",
                        single,
                        centre,
                        sample -> sample[0],
                        sample -> centre,
                        sample -> sigma,
                        Double.NEGATIVE_INFINITY);
        return new VariableCharts(location, spreads("MR", pairs, Spread.RANGE, sigma), sigma);
    }

    private static double mean(double[] sample) {
        return Mean.of(sample).getAsDouble();
    }

    /// Mean of all values.
    private static double centre(List<double[]> samples) {
        return mean(samples.stream().flatMapToDouble(Arrays::stream).toArray());
    }

    private static ControlChart spreads(
            String name, List<double[]> samples, Spread spread, double sigma) {
        return chart(
                name,
                samples,
                average(samples, spread::of),
                spread::of,
                sample -> sigma * spread.mean(sample.length),
                sample -> sigma * spread.error(sample.length),
                0);
    }

    private static ControlChart chart(
            String name,
            List<double[]> samples,
            double centre,
            ToDoubleFunction<double[]> statistic,
            ToDoubleFunction<double[]> expected,
            ToDoubleFunction<double[]> error,
            double least) {
        return new ControlChart(
                name,
                centre,
                samples.stream()
                        .map(
                                sample -> {
                                    double middle = expected.applyAsDouble(sample);
                                    double sigma = error.applyAsDouble(sample);
                                    return new ControlChart.Point(
                                            statistic.applyAsDouble(sample),
                                            Math.max(least, middle - 3 * sigma),
                                            middle + 3 * sigma,
                                            sigma);
                                })
                        .toList());
    }

    private static double average(List<double[]> samples, ToDoubleFunction<double[]> of) {
        return samples.stream().mapToDouble(of).average().orElseThrow();
    }

    private static void check(List<double[]> samples) {
        if (samples.size() < 2) {
            throw new IllegalArgumentException("two samples at least, not " + samples.size());
        }
        for (int i = 0; i < samples.size(); i++) {
            if (samples.get(i).length < 2) {
                throw new IllegalArgumentException(
                        "sample " + (i + 1) + " has fewer than two values");
            }
            for (double value : samples.get(i)) {
                requireFinite(value, i);
            }
        }
    }

    private static void requireFinite(double value, int place) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("sample " + (place + 1) + " holds " + value);
        }
    }
}
