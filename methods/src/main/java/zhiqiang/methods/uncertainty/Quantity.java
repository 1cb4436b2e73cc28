package zhiqiang.methods.uncertainty;

import java.util.function.DoubleSupplier;
import java.util.random.RandomGenerator;
import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.Variance;
import org.apache.commons.statistics.distribution.TDistribution;

/// An input quantity: its estimate, its standard uncertainty and how it is distributed.
///
/// @param estimate in its own unit
/// @param uncertainty standard uncertainty, 0 or more, in the same unit
/// @param degreesOfFreedom of the uncertainty; infinite where it is taken as known
/// @param shape of its distribution
public record Quantity(double estimate, double uncertainty, double degreesOfFreedom, Shape shape) {
    /// How a quantity is distributed around its estimate.
    public enum Shape {
        NORMAL,
        /// Anywhere between two bounds.
        RECTANGULAR,
        /// Between two bounds, the middle most likely.
        TRIANGULAR,
        /// From repeated measurements: Student's t, scaled.
        STUDENT
    }

    /// @throws IllegalArgumentException if a number is outside of its bounds or none
    public Quantity {
        if (!Double.isFinite(estimate)
                || !(uncertainty >= 0 && uncertainty < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(estimate + " with uncertainty " + uncertainty);
        }
        if (!(degreesOfFreedom > 0)) {
            throw new IllegalArgumentException(
                    "degrees of freedom are above 0, not " + degreesOfFreedom);
        }
    }

    /// With a known standard uncertainty (type B).
    public static Quantity normal(double estimate, double uncertainty) {
        return new Quantity(estimate, uncertainty, Double.POSITIVE_INFINITY, Shape.NORMAL);
    }

    /// Between bounds at equal distances: `u = a / sqrt(3)`.
    ///
    /// @param half distance of the bounds
    public static Quantity rectangular(double estimate, double half) {
        return new Quantity(
                estimate, half / Math.sqrt(3), Double.POSITIVE_INFINITY, Shape.RECTANGULAR);
    }

    /// Between bounds, the middle most likely: `u = a / sqrt(6)`.
    ///
    /// @param half distance of the bounds
    public static Quantity triangular(double estimate, double half) {
        return new Quantity(
                estimate, half / Math.sqrt(6), Double.POSITIVE_INFINITY, Shape.TRIANGULAR);
    }

    /// The mean of repeated measurements (type A): `u = s / sqrt(n)`, with `n - 1` degrees of
    /// freedom.
    ///
    /// @throws IllegalArgumentException if there are fewer than two, or one is no finite number
    public static Quantity measured(double... values) {
        if (values.length < 2) {
            throw new IllegalArgumentException("two values at least, not " + values.length);
        }
        double n = values.length;
        return new Quantity(
                Mean.of(values).getAsDouble(),
                Math.sqrt(Variance.of(values).getAsDouble() / n),
                n - 1,
                Shape.STUDENT);
    }

    /// Draws values of it.
    DoubleSupplier draws(RandomGenerator random) {
        return switch (shape) {
            case NORMAL -> () -> estimate + uncertainty * random.nextGaussian();
            case RECTANGULAR ->
                    () -> estimate + uncertainty * Math.sqrt(3) * (2 * random.nextDouble() - 1);
            case TRIANGULAR ->
                    () ->
                            estimate
                                    + uncertainty
                                            * Math.sqrt(6)
                                            * (random.nextDouble() + random.nextDouble() - 1);
            case STUDENT -> {
                TDistribution t = TDistribution.of(degreesOfFreedom);
                yield () -> estimate + uncertainty * t.inverseCumulativeProbability(open(random));
            }
        };
    }

    /// A number between 0 and 1, both left out.
    private static double open(RandomGenerator random) {
        return (random.nextLong() >>> 12) * 0x1p-52 + 0x1p-53;
    }
}
