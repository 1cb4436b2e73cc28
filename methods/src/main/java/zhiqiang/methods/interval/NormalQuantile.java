package zhiqiang.methods.interval;

import org.apache.commons.numbers.gamma.InverseErf;
import org.apache.commons.numbers.gamma.InverseErfc;

/// Quantiles of the standard normal distribution.
public final class NormalQuantile {
    private static final double SQRT_2 = Math.sqrt(2);

    private NormalQuantile() {}

    /// The z with `P(-z < Z < z) = confidence`; 1.95996... for 0.95.
    ///
    /// @throws IllegalArgumentException if the confidence is not strictly between 0 and 1
    public static double twoSided(double confidence) {
        Confidence.require(confidence);
        // 1 - confidence is exact from 0.5 on; below, the other function loses nothing
        return SQRT_2
                * (confidence < 0.5
                        ? InverseErf.value(confidence)
                        : InverseErfc.value(1 - confidence));
    }
}
