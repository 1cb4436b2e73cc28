package zhiqiang.methods.reliability;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import zhiqiang.methods.interval.Confidence;

/// Bounds of the mean time between failures where the failure rate is constant (GB/T 5080.4, IEC
/// 60605-4).
///
/// @param total time of all items on test together
/// @param failures in it
/// @param end what ended the test
public record MeanTime(double total, int failures, End end) {
    /// What ended a test.
    public enum End {
        /// A time laid down beforehand.
        TIME,
        /// The failure with the number laid down beforehand.
        FAILURE
    }

    /// @throws IllegalArgumentException if the time is not above 0, failures are negative, or a
    ///   test that a failure ended has none
    public MeanTime {
        if (!(total > 0 && total < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a test takes time, not " + total);
        }
        if (failures < 0 || end == End.FAILURE && failures == 0) {
            throw new IllegalArgumentException(
                    failures + " failures in a test that ended by " + end);
        }
    }

    /// `T / r`; infinite without a failure.
    public double estimate() {
        return total / failures;
    }

    /// The bound that the mean time lies above: `2T / χ²`, with `2r + 2` degrees of freedom where
    /// time ended the test, `2r` where a failure did.
    ///
    /// @param confidence one-sided, such as 0.90; for two sides of 90 % give 0.95 twice
    public double lower(double confidence) {
        Confidence.require(confidence);
        int degrees = 2 * failures + (end == End.TIME ? 2 : 0);
        return 2
                * total
                / ChiSquaredDistribution.of(degrees).inverseCumulativeProbability(confidence);
    }

    /// The bound that it lies below: `2T / χ²` with `2r` degrees of freedom; infinite without a
    /// failure.
    ///
    /// @param confidence one-sided
    public double upper(double confidence) {
        Confidence.require(confidence);
        return failures == 0
                ? Double.POSITIVE_INFINITY
                : 2
                        * total
                        / ChiSquaredDistribution.of(2.0 * failures)
                                .inverseSurvivalProbability(confidence);
    }
}
