package zhiqiang.methods.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// Charts of measurements (GB/T 17989.2): means with ranges or standard deviations, single values
/// with moving ranges. Limits lie three standard errors from the centre line.
///
/// @param location chart of the means or single values
/// @param spread chart of the ranges, standard deviations or moving ranges
/// @param sigma standard deviation within samples
public record VariableCharts(ControlChart location, ControlChart spread, double sigma) {
    private static final int PAIR = 2;

    /// Means with ranges, `X̄-R`.
    ///
    /// @param samples two of at least two values each; sizes may differ
    /// @throws IllegalArgumentException if there are fewer, a sample is too small or too large, or
    ///   a value is no finite number
    public static VariableCharts meansAndRanges(List<double[]> samples) {
        check(samples);
        double sigma = average(samples, Spread.RANGES::of);
        ControlChart ranges =
                chart(
                        "R",
                        samples,
                        average(samples, Spread::range),
                        Spread::range,
                        sample -> sigma * ChartConstants.of(sample.length).d2(),
                        sample -> sigma * ChartConstants.of(sample.length).d3(),
                        0);
        return new VariableCharts(means(samples, sigma), ranges, sigma);
    }

    /// Means with standard deviations, `X̄-S`.
    ///
    /// @throws IllegalArgumentException as for [#meansAndRanges]
    public static VariableCharts meansAndDeviations(List<double[]> samples) {
        check(samples);
        double sigma = average(samples, Spread.DEVIATIONS::of);
        ControlChart deviations =
                chart(
                        "S",
                        samples,
                        average(samples, Spread::deviation),
                        Spread::deviation,
                        sample -> sigma * ChartConstants.c4(sample.length),
                        sample -> {
                            double c4 = ChartConstants.c4(sample.length);
                            return sigma * Math.sqrt(1 - c4 * c4);
                        },
                        0);
        return new VariableCharts(means(samples, sigma), deviations, sigma);
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
        double sigma = average(pairs, Spread.RANGES::of);
        double d3 = ChartConstants.of(PAIR).d3();
        double centre = Spread.mean(values);
        ControlChart location =
                chart(
                        "X",
                        single,
                        centre,
                        sample -> sample[0],
                        sample -> centre,
                        sample -> sigma,
                        Double.NEGATIVE_INFINITY);
        ControlChart moving =
                chart(
                        "MR",
                        pairs,
                        average(pairs, Spread::range),
                        Spread::range,
                        pair -> sigma * ChartConstants.of(PAIR).d2(),
                        pair -> sigma * d3,
                        0);
        return new VariableCharts(location, moving, sigma);
    }

    private static ControlChart means(List<double[]> samples, double sigma) {
        double values = samples.stream().mapToDouble(sample -> sample.length).sum();
        double first = samples.getFirst()[0];
        double sum = 0;
        for (double[] sample : samples) {
            sum += sample.length * (Spread.mean(sample) - first);
        }
        double centre = first + sum / values;
        return chart(
                "X̄",
                samples,
                centre,
                Spread::mean,
                sample -> centre,
                sample -> sigma / Math.sqrt(sample.length),
                Double.NEGATIVE_INFINITY);
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
