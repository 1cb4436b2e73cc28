package zhiqiang.methods.chart;

import java.util.Arrays;

/// How the standard deviation within samples is estimated.
public enum Spread {
    /// Mean of `range / d2`.
    RANGES {
        @Override
        double of(double[] sample) {
            return range(sample) / ChartConstants.of(sample.length).d2();
        }
    },
    /// Mean of `standard deviation / c4`.
    DEVIATIONS {
        @Override
        double of(double[] sample) {
            return deviation(sample) / ChartConstants.c4(sample.length);
        }
    };

    /// What one sample says of σ.
    abstract double of(double[] sample);

    static double range(double[] sample) {
        return Arrays.stream(sample).max().orElseThrow()
                - Arrays.stream(sample).min().orElseThrow();
    }

    static double mean(double[] sample) {
        // Around the first value, so that large values with a small spread lose nothing.
        double sum = 0;
        for (double value : sample) {
            sum += value - sample[0];
        }
        return sample[0] + sum / sample.length;
    }

    static double deviation(double[] sample) {
        double mean = mean(sample);
        double squares = 0;
        for (double value : sample) {
            squares += (value - mean) * (value - mean);
        }
        return Math.sqrt(squares / (sample.length - 1));
    }
}
