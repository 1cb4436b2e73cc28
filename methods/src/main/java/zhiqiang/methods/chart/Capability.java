package zhiqiang.methods.chart;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import zhiqiang.methods.interval.Confidence;
import zhiqiang.methods.interval.NormalQuantile;

/// What a process in control is capable of, or performs, against two specification limits.
///
/// ```
/// Cp = (U - L) / 6σ,  Cpk = min(U - m, m - L) / 3σ,  Cpm = Cp / sqrt(1 + ((m - T) / σ)²)
/// ```
///
/// With the standard deviation within samples these are Cp, Cpk and Cpm, with that of all values Pp
/// and Ppk. Intervals: Cp and Cpm by chi-square (for Cpm with `n (1 + ξ²) / (1 + 2 ξ²)` degrees of
/// freedom, `ξ = (m - T) / σ`, as R's qcc takes them; R. A. Boyles 1991 squares the numerator, from
/// memory), Cpk by the normal approximation of A. F. Bissell (1990).
///
/// @param mean of the process
/// @param sigma its standard deviation
/// @param values how many these were estimated from
/// @param lower specification limit
/// @param upper specification limit
/// @param target T
public record Capability(
        double mean, double sigma, int values, double lower, double upper, double target) {
    /// What an index lies between, with the confidence that was asked for.
    public record Limits(double lower, double upper) {}

    /// @throws IllegalArgumentException if the limits are in the wrong order, the standard
    ///   deviation is not above 0, there are fewer than two values, or a number is none
    public Capability {
        if (!(lower < upper) || !Double.isFinite(upper - lower)) {
            throw new IllegalArgumentException(
                    "the lower limit " + lower + " is below the upper one " + upper);
        }
        if (!(sigma > 0 && sigma < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a standard deviation is above 0, not " + sigma);
        }
        if (!Double.isFinite(mean) || !Double.isFinite(target)) {
            throw new IllegalArgumentException("mean " + mean + ", target " + target);
        }
        if (values < 2) {
            throw new IllegalArgumentException("two values at least, not " + values);
        }
    }

    /// With the target in the middle of the limits.
    public static Capability of(double mean, double sigma, int values, double lower, double upper) {
        return new Capability(mean, sigma, values, lower, upper, (lower + upper) / 2);
    }

    public double cp() {
        return (upper - lower) / (6 * sigma);
    }

    /// Against the lower limit alone.
    public double cpLower() {
        return (mean - lower) / (3 * sigma);
    }

    /// Against the upper limit alone.
    public double cpUpper() {
        return (upper - mean) / (3 * sigma);
    }

    public double cpk() {
        return Math.min(cpLower(), cpUpper());
    }

    public double cpm() {
        return cp() / Math.sqrt(1 + squaredOffset());
    }

    /// @param confidence such as 0.95
    public Limits cpInterval(double confidence) {
        return byChiSquare(cp(), values - 1, confidence);
    }

    /// @param confidence such as 0.95
    public Limits cpkInterval(double confidence) {
        double cpk = cpk();
        double half =
                NormalQuantile.twoSided(confidence)
                        * Math.sqrt(1.0 / (9 * values) + cpk * cpk / (2 * (values - 1)));
        return new Limits(cpk - half, cpk + half);
    }

    /// @param confidence such as 0.95
    public Limits cpmInterval(double confidence) {
        double offset = squaredOffset();
        double degrees = values * (1 + offset) / (1 + 2 * offset);
        return byChiSquare(cpm(), degrees, confidence);
    }

    private double squaredOffset() {
        double offset = (mean - target) / sigma;
        return offset * offset;
    }

    private static Limits byChiSquare(double index, double degrees, double confidence) {
        Confidence.require(confidence);
        ChiSquaredDistribution distribution = ChiSquaredDistribution.of(degrees);
        double part = (1 - confidence) / 2;
        return new Limits(
                index * Math.sqrt(distribution.inverseCumulativeProbability(part) / degrees),
                index * Math.sqrt(distribution.inverseSurvivalProbability(part) / degrees));
    }
}
