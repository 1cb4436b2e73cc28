package zhiqiang.methods.uncertainty;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.distribution.TDistribution;
import zhiqiang.methods.interval.Confidence;
import zhiqiang.methods.interval.NormalQuantile;

/// The law of propagation of uncertainty for uncorrelated inputs, to first order (JCGM 100:2008,
/// 5.1), with the effective degrees of freedom of Welch and Satterthwaite (G.4).
///
/// ```
/// u(y)² = Σ (ci u(xi))²,  ν = u(y)⁴ / Σ (ci u(xi))⁴ / νi
/// ```
///
/// @param value of the measurand at the estimates
/// @param uncertainty combined standard uncertainty
/// @param degreesOfFreedom effective; infinite where every input's are
/// @param contributions `ci u(xi)` of each input, with its sign
public record Propagation(
        double value, double uncertainty, double degreesOfFreedom, List<Double> contributions) {
    /// Step of the differences, relative to the uncertainty of an input.
    private static final double STEP = 1e-3;

    public Propagation {
        contributions = List.copyOf(contributions);
    }

    /// Sensitivities are central differences over a thousandth of each input's uncertainty, refined
    /// once.
    ///
    /// @param model the measurand as a function of the inputs, in their order
    /// @throws IllegalArgumentException if there are no inputs, or the model gives no finite number
    ///   near the estimates
    public static Propagation of(List<Quantity> inputs, ToDoubleFunction<double[]> model) {
        if (inputs.isEmpty()) {
            throw new IllegalArgumentException("there are no inputs");
        }
        double[] at = inputs.stream().mapToDouble(Quantity::estimate).toArray();
        double value = finite(model.applyAsDouble(at.clone()));
        List<Double> contributions = new ArrayList<>();
        double squares = 0;
        double fourths = 0;
        for (int i = 0; i < inputs.size(); i++) {
            Quantity input = inputs.get(i);
            double contribution =
                    input.uncertainty() == 0
                            ? 0
                            : (4 * difference(model, at, i, STEP * input.uncertainty())
                                            - difference(
                                                    model, at, i, 2 * STEP * input.uncertainty()))
                                    / 3
                                    * input.uncertainty();
            contributions.add(contribution);
            double square = contribution * contribution;
            squares += square;
            fourths += square * square / input.degreesOfFreedom();
        }
        return new Propagation(
                value,
                Math.sqrt(squares),
                fourths == 0 ? Double.POSITIVE_INFINITY : squares * squares / fourths,
                contributions);
    }

    private static double difference(
            ToDoubleFunction<double[]> model, double[] at, int input, double step) {
        double[] above = at.clone();
        double[] below = at.clone();
        above[input] += step;
        below[input] -= step;
        return (finite(model.applyAsDouble(above)) - finite(model.applyAsDouble(below)))
                / (above[input] - below[input]);
    }

    private static double finite(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("the model gives " + value);
        }
        return value;
    }

    /// The coverage factor: Student's t with the effective degrees of freedom, cut to a whole
    /// number (G.4.2).
    ///
    /// @param confidence such as 0.95
    public double coverageFactor(double confidence) {
        Confidence.require(confidence);
        if (degreesOfFreedom == Double.POSITIVE_INFINITY) {
            return NormalQuantile.twoSided(confidence);
        }
        return TDistribution.of(Math.max(1, Math.floor(degreesOfFreedom)))
                .inverseSurvivalProbability((1 - confidence) / 2);
    }

    /// Expanded uncertainty: the combined one times the coverage factor.
    ///
    /// @param confidence such as 0.95
    public double expanded(double confidence) {
        return coverageFactor(confidence) * uncertainty;
    }
}
