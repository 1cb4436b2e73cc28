package zhiqiang.methods.chart;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// What turns ranges and standard deviations of normal samples into limits (GB/T 17989.2, table of
/// factors). All are computed: `c4` from the gamma function, `d2` and `d3` by integrating the
/// distribution of the range. Tables, and R's qcc, print d2 to three decimals: limits made with
/// these differ in the fourth digit.
///
/// @param size of the samples
/// @param c4 mean of the standard deviation of a sample, for σ = 1
/// @param d2 mean of its range
/// @param d3 standard deviation of its range
public record ChartConstants(int size, double c4, double d2, double d3) {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final Map<Integer, ChartConstants> KNOWN = new ConcurrentHashMap<>();

    /// With more the range tells less and less of the spread.
    private static final int LARGEST = 25;

    private static final double FAR = 9;
    private static final double STEP = 0.125;
    private static final double LARGEST_RANGE = 16;
    private static final int PANELS = 400;

    /// Weights of Boole's rule.
    private static final double[] BOOLE = {7, 32, 12, 32, 7};

    /// @param size of the samples, from 2 to 25
    /// @throws IllegalArgumentException if it is another one
    public static ChartConstants of(int size) {
        if (size < 2 || size > LARGEST) {
            throw new IllegalArgumentException(
                    "samples of 2 to " + LARGEST + " have these constants, not of " + size);
        }
        return KNOWN.computeIfAbsent(size, ChartConstants::computed);
    }

    private static ChartConstants computed(int size) {
        double mean = moment(size, 1);
        double square = moment(size, 2);
        return new ChartConstants(size, c4(size), mean, Math.sqrt(square - mean * mean));
    }

    /// Mean of the standard deviation of a normal sample of any size: `sqrt(2/(n-1)) Γ(n/2) /
    /// Γ((n-1)/2)`.
    static double c4(int size) {
        return Math.sqrt(2.0 / (size - 1))
                * Math.exp(LogGamma.value(size / 2.0) - LogGamma.value((size - 1) / 2.0));
    }

    /// `∫ k w^(k-1) P(range > w) dw`, by Boole's rule.
    private static double moment(int size, int order) {
        double width = LARGEST_RANGE / PANELS;
        double sum = 0;
        for (int panel = 0; panel < PANELS; panel++) {
            for (int i = 0; i < BOOLE.length; i++) {
                double range = (panel + i / 4.0) * width;
                sum += BOOLE[i] * order * Math.pow(range, order - 1) * (1 - atMost(size, range));
            }
        }
        return sum * width / 90;
    }

    /// `P(range <= w) = n ∫ φ(x) (Φ(x + w) - Φ(x))^(n-1) dx`; the rule of trapezoids converges
    /// faster than any power of its step for such a curve.
    private static double atMost(int size, double range) {
        double sum = 0;
        for (double x = -FAR; x <= FAR; x += STEP) {
            double between =
                    NORMAL.cumulativeProbability(x + range) - NORMAL.cumulativeProbability(x);
            sum += NORMAL.density(x) * Math.pow(between, size - 1);
        }
        return Math.min(1, size * sum * STEP);
    }

    /// Limits of means from σ: `3 / sqrt(n)`.
    public double a() {
        return 3 / Math.sqrt(size);
    }

    /// Limits of means from the mean range.
    public double a2() {
        return a() / d2;
    }

    /// Limits of means from the mean standard deviation.
    public double a3() {
        return a() / c4;
    }

    /// Lower limit of standard deviations from their mean; 0 where it would be below.
    public double b3() {
        return Math.max(0, 1 - 3 * spreadOfDeviations() / c4);
    }

    /// Upper limit of standard deviations from their mean.
    public double b4() {
        return 1 + 3 * spreadOfDeviations() / c4;
    }

    /// Lower limit of standard deviations from σ; 0 where it would be below.
    public double b5() {
        return Math.max(0, c4 - 3 * spreadOfDeviations());
    }

    /// Upper limit of standard deviations from σ.
    public double b6() {
        return c4 + 3 * spreadOfDeviations();
    }

    /// Lower limit of ranges from σ (D1); 0 where it would be below.
    public double rangeLower() {
        return Math.max(0, d2 - 3 * d3);
    }

    /// Upper limit of ranges from σ (D2).
    public double rangeUpper() {
        return d2 + 3 * d3;
    }

    /// Lower limit of ranges from their mean (D3); 0 where it would be below.
    public double rangeLowerFactor() {
        return Math.max(0, 1 - 3 * d3 / d2);
    }

    /// Upper limit of ranges from their mean (D4).
    public double rangeUpperFactor() {
        return 1 + 3 * d3 / d2;
    }

    private double spreadOfDeviations() {
        return Math.sqrt(1 - c4 * c4);
    }
}
