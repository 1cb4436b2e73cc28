package zhiqiang.methods.reliability;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import zhiqiang.methods.interval.Confidence;
import zhiqiang.methods.search.Search;

/// The Weibull distribution with two parameters, fitted by maximum likelihood to failures and
/// survivors.
///
/// ```
/// R(t) = exp(-(t/η)^β)
/// Σ t^β ln t / Σ t^β - 1/β = Σ(failed) ln t / r,   η = (Σ t^β / r)^(1/β)
/// ```
///
/// r is the number of failures. Intervals are those of the profile likelihood: all values with
/// which the likelihood ratio test does not fall out.
public final class Weibull {
    private static final double PRECISE = 1e-13;
    private static final double LARGEST_SHAPE = 1e6;
    private static final int MOST_HALVINGS = 200;

    private final Lifetimes lifetimes;
    private final double shape;
    private final double scale;
    private final double logLikelihood;

    private Weibull(Lifetimes lifetimes, double shape, double scale) {
        this.lifetimes = lifetimes;
        this.shape = shape;
        this.scale = scale;
        this.logLikelihood = logLikelihood(lifetimes, shape, scale);
    }

    /// @throws IllegalArgumentException if fewer than two items failed, or all that failed did so
    ///   at the longest time, so that the shape has no end
    public static Weibull of(Lifetimes lifetimes) {
        if (lifetimes.failures() < 2) {
            throw new IllegalArgumentException(
                    "two failures at least, not " + lifetimes.failures());
        }
        double longest = lifetimes.longest();
        double meanLog = 0;
        for (int i = 0; i < lifetimes.items(); i++) {
            if (lifetimes.failed(i)) {
                meanLog += Math.log(lifetimes.time(i) / longest);
            }
        }
        double mean = meanLog / lifetimes.failures();
        if (mean > -PRECISE) {
            throw new IllegalArgumentException(
                    "all failures at the longest time: the shape has no end");
        }
        double shape = root(beta -> equation(lifetimes, longest, beta) - mean, 1e-6, LARGEST_SHAPE);
        return new Weibull(lifetimes, shape, scale(lifetimes, shape));
    }

    /// `Σ t^β ln t / Σ t^β - 1/β`, times relative to the longest, so that nothing overflows.
    private static double equation(Lifetimes lifetimes, double longest, double beta) {
        double powers = 0;
        double logs = 0;
        for (int i = 0; i < lifetimes.items(); i++) {
            double log = Math.log(lifetimes.time(i) / longest);
            double power = Math.exp(beta * log);
            powers += power;
            logs += power * log;
        }
        return logs / powers - 1 / beta;
    }

    /// The best scale for a shape.
    private static double scale(Lifetimes lifetimes, double beta) {
        double longest = lifetimes.longest();
        double powers = 0;
        for (int i = 0; i < lifetimes.items(); i++) {
            powers += Math.exp(beta * Math.log(lifetimes.time(i) / longest));
        }
        return longest * Math.exp(Math.log(powers / lifetimes.failures()) / beta);
    }

    private static double logLikelihood(Lifetimes lifetimes, double beta, double eta) {
        double sum = 0;
        for (int i = 0; i < lifetimes.items(); i++) {
            double log = Math.log(lifetimes.time(i) / eta);
            sum -= Math.exp(beta * log);
            if (lifetimes.failed(i)) {
                sum += Math.log(beta / eta) + (beta - 1) * log;
            }
        }
        return sum;
    }

    /// Where a rising function is 0, by halving in the logarithm.
    private static double root(DoubleUnaryOperator rising, double low, double high) {
        double below = Math.log(low);
        double above = Math.log(high);
        for (int i = 0; i < MOST_HALVINGS && above - below > PRECISE; i++) {
            double middle = (below + above) / 2;
            if (rising.applyAsDouble(Math.exp(middle)) < 0) {
                below = middle;
            } else {
                above = middle;
            }
        }
        return Math.exp((below + above) / 2);
    }

    /// β: below 1 early failures, above 1 wear.
    public double shape() {
        return shape;
    }

    /// η: the time that `exp(-1)` of the items survive.
    public double scale() {
        return scale;
    }

    public double logLikelihood() {
        return logLikelihood;
    }

    /// The share that survives a time.
    public double survival(double time) {
        return time <= 0 ? 1 : Math.exp(-Math.exp(shape * Math.log(time / scale)));
    }

    /// The time by which a share has failed: B10 for 0.1.
    ///
    /// @throws IllegalArgumentException if the share is not between 0 and 1
    public double life(double share) {
        requireShare(share);
        return scale * Math.exp(Math.log(-Math.log1p(-share)) / shape);
    }

    /// Mean time to failure: `η Γ(1 + 1/β)`.
    public double mean() {
        return scale * Math.exp(LogGamma.value(1 + 1 / shape));
    }

    /// Variances and covariance of `ln η` and `ln (1/β)`, from the observed information.
    public record Errors(double ofLogScale, double ofLogInverseShape, double covariance) {}

    /// Standard errors, and the covariance, of `ln η` and `ln (1/β)`.
    public Errors errors() {
        double weighted = 0;
        double squares = 0;
        for (int i = 0; i < lifetimes.items(); i++) {
            double z = shape * Math.log(lifetimes.time(i) / scale);
            weighted += z * Math.exp(z);
            squares += z * z * Math.exp(z);
        }
        double failures = lifetimes.failures();
        double first = failures * shape * shape;
        double mixed = weighted * shape;
        double second = failures + squares;
        double determinant = first * second - mixed * mixed;
        return new Errors(
                Math.sqrt(second / determinant),
                Math.sqrt(first / determinant),
                -mixed / determinant);
    }

    /// What a parameter lies between.
    public record Range(double lower, double upper) {}

    /// @param confidence such as 0.95
    public Range shapeInterval(double confidence) {
        return interval(
                beta -> logLikelihood(lifetimes, beta, scale(lifetimes, beta)), shape, confidence);
    }

    /// @param share as for [#life]
    /// @param confidence such as 0.95
    public Range lifeInterval(double share, double confidence) {
        double fraction = Math.log(-Math.log1p(-share));
        return interval(
                life ->
                        best(
                                beta ->
                                        logLikelihood(
                                                lifetimes,
                                                beta,
                                                life * Math.exp(-fraction / beta))),
                life(share),
                confidence);
    }

    /// The largest value of a function of the shape that has one peak.
    private double best(DoubleUnaryOperator likelihood) {
        double middle = Math.log(shape);
        double peak =
                Search.peak(
                        middle - 5,
                        middle + 5,
                        1e-10,
                        log -> likelihood.applyAsDouble(Math.exp(log)));
        return likelihood.applyAsDouble(Math.exp(peak));
    }

    private Range interval(DoubleUnaryOperator profile, double estimate, double confidence) {
        Confidence.require(confidence);
        double least =
                logLikelihood
                        - ChiSquaredDistribution.of(1).inverseCumulativeProbability(confidence) / 2;
        return new Range(
                root(value -> profile.applyAsDouble(value) - least, estimate * 1e-6, estimate),
                root(value -> least - profile.applyAsDouble(value), estimate, estimate * 1e6));
    }

    private static void requireShare(double share) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("a share lies between 0 and 1, not at " + share);
        }
    }
}
