package zhiqiang.methods.robust;

import java.util.List;
import java.util.OptionalDouble;

/// What a factor does to the response.
///
/// @param factor its name
/// @param means of the response at each level, from level 1 on
/// @param degreesOfFreedom levels less one
/// @param sumOfSquares `Σ n(level) (mean(level) - mean)²`
/// @param pooled whether it counts as error
/// @param ratio F, variance of the factor over that of the error; empty for what is pooled, or
///   without any error
/// @param probability that a factor without effect shows such an F or a larger one
public record Effect(
        String factor,
        List<Double> means,
        int degreesOfFreedom,
        double sumOfSquares,
        boolean pooled,
        OptionalDouble ratio,
        OptionalDouble probability) {
    public Effect {
        means = List.copyOf(means);
    }

    /// The variance that the factor explains.
    public double meanSquare() {
        return sumOfSquares / degreesOfFreedom;
    }

    /// The level with the largest mean, from 1 on; the first of equal ones.
    public int best() {
        int best = 0;
        for (int i = 1; i < means.size(); i++) {
            if (means.get(i) > means.get(best)) {
                best = i;
            }
        }
        return best + 1;
    }
}
