package zhiqiang.methods.robust;

import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.Variance;

/// Signal-to-noise ratios of the repetitions of one run, in decibel; more is better.
public enum SignalToNoise {
    /// `-10 lg (Σ y² / n)`
    SMALLER_IS_BETTER(1) {
        @Override
        double ratio(double[] values) {
            double sum = 0;
            for (double value : values) {
                sum += value * value;
            }
            return -decibel(sum / values.length);
        }
    },
    /// `-10 lg (Σ 1/y² / n)`
    LARGER_IS_BETTER(1) {
        @Override
        double ratio(double[] values) {
            double sum = 0;
            for (double value : values) {
                sum += 1 / (value * value);
            }
            return -decibel(sum / values.length);
        }
    },
    /// `10 lg (mean² / s²)`, s² with n - 1
    NOMINAL_IS_BEST(2) {
        @Override
        double ratio(double[] values) {
            double mean = Mean.of(values).getAsDouble();
            return decibel(mean * mean / Variance.of(values).getAsDouble());
        }
    },
    /// Taguchi's own form `10 lg ((Sm - Ve) / (n Ve))` with `Sm = n mean²`, `Ve = s²`
    NOMINAL_IS_BEST_EXACT(2) {
        @Override
        double ratio(double[] values) {
            double mean = Mean.of(values).getAsDouble();
            double variance = Variance.of(values).getAsDouble();
            double n = values.length;
            return decibel((n * mean * mean - variance) / (n * variance));
        }
    },
    /// `-10 lg s²`, for values whose mean is adjusted afterwards
    VARIANCE_ONLY(2) {
        @Override
        double ratio(double[] values) {
            return -decibel(Variance.of(values).getAsDouble());
        }
    };

    private final int fewest;

    SignalToNoise(int fewest) {
        this.fewest = fewest;
    }

    abstract double ratio(double[] values);

    /// @param values of the repetitions of one run
    /// @return in decibel
    /// @throws IllegalArgumentException if there are too few, one is no finite number, or the ratio
    ///   does not exist: without any spread, or with a value of 0 where it is divided by
    public double of(double... values) {
        if (values.length < fewest) {
            throw new IllegalArgumentException(
                    this + " needs " + fewest + " values, not " + values.length);
        }
        for (double value : values) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("a value is " + value);
            }
        }
        double ratio = ratio(values);
        if (!Double.isFinite(ratio)) {
            throw new IllegalArgumentException(
                    this + " does not exist for these values: no spread, or a value of 0");
        }
        return ratio;
    }

    private static double decibel(double number) {
        return 10 * Math.log10(number);
    }
}
