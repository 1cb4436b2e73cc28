package zhiqiang.methods.uncertainty;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.StandardDeviation;
import zhiqiang.methods.interval.Confidence;

/// Propagation of whole distributions by drawing from them (JCGM 101:2008). The same seed gives the
/// same result.
public final class MonteCarlo {
    private static final int MOST = 10_000_000;

    private final double[] sorted;
    private final double mean;
    private final double deviation;

    private MonteCarlo(double[] sorted, double mean, double deviation) {
        this.sorted = sorted;
        this.mean = mean;
        this.deviation = deviation;
    }

    /// @param inputs independent of each other
    /// @param model the measurand as a function of the inputs, in their order
    /// @param trials from a thousand to ten million; the guide advises 200,000 and more
    /// @param seed of the draws
    /// @throws IllegalArgumentException if there are no inputs, the trials are too few or too many,
    ///   or the model gives no finite number for some of them
    public static MonteCarlo of(
            List<Quantity> inputs, ToDoubleFunction<double[]> model, int trials, long seed) {
        if (inputs.isEmpty()) {
            throw new IllegalArgumentException("there are no inputs");
        }
        if (trials < 1_000 || trials > MOST) {
            throw new IllegalArgumentException("1,000 to " + MOST + " trials, not " + trials);
        }
        SplittableRandom random = new SplittableRandom(seed);
        List<DoubleSupplier> draws = inputs.stream().map(input -> input.draws(random)).toList();
        double[] drawn = new double[inputs.size()];
        double[] values = new double[trials];
        for (int trial = 0; trial < trials; trial++) {
            for (int i = 0; i < drawn.length; i++) {
                drawn[i] = draws.get(i).getAsDouble();
            }
            values[trial] = model.applyAsDouble(drawn.clone());
            if (!Double.isFinite(values[trial])) {
                throw new IllegalArgumentException(
                        "the model gives " + values[trial] + " in trial " + (trial + 1));
            }
        }
        double mean = Mean.of(values).getAsDouble();
        double deviation = StandardDeviation.of(values).getAsDouble();
        Arrays.sort(values);
        return new MonteCarlo(values, mean, deviation);
    }

    public double mean() {
        return mean;
    }

    /// The standard uncertainty.
    public double uncertainty() {
        return deviation;
    }

    /// What the measurand lies between.
    public record Coverage(double lower, double upper) {}

    /// The interval with equal shares on both sides (7.7.2).
    ///
    /// @param confidence such as 0.95
    public Coverage symmetric(double confidence) {
        int inside = inside(confidence);
        int from = (sorted.length - inside) / 2;
        return new Coverage(sorted[from], sorted[from + inside]);
    }

    /// The shortest interval (5.3.4).
    ///
    /// @param confidence such as 0.95
    public Coverage shortest(double confidence) {
        int inside = inside(confidence);
        int best = 0;
        for (int from = 1; from + inside < sorted.length; from++) {
            if (sorted[from + inside] - sorted[from] < sorted[best + inside] - sorted[best]) {
                best = from;
            }
        }
        return new Coverage(sorted[best], sorted[best + inside]);
    }

    private int inside(double confidence) {
        return (int)
                Math.min(
                        sorted.length - 1.0,
                        Math.round(Confidence.require(confidence) * sorted.length));
    }
}
