package zhiqiang.methods.robust;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.apache.commons.statistics.distribution.FDistribution;

/// An experiment on an orthogonal array, analysed: main effects and their variance. Columns that no
/// factor stands in are error, and so is every factor that is pooled.
///
/// @param mean of all responses
/// @param effects of the factors, in their order
/// @param totalSumOfSquares `Σ (y - mean)²`
/// @param errorSumOfSquares what no factor that is not pooled explains
/// @param errorDegreesOfFreedom likewise
public record Experiment(
        double mean,
        List<Effect> effects,
        double totalSumOfSquares,
        double errorSumOfSquares,
        int errorDegreesOfFreedom) {
    public Experiment {
        effects = List.copyOf(effects);
    }

    /// @param array that the experiment was run on
    /// @param factors their names, in the first columns of the array
    /// @param responses one of each run: a mean, or a signal-to-noise ratio
    /// @param pooled factors that count as error
    /// @throws IllegalArgumentException if a name is there twice, there are more factors than
    ///   columns or not one response of each run, a response is no finite number, or what is pooled
    ///   is no factor
    public static Experiment of(
            OrthogonalArray array, List<String> factors, double[] responses, Set<String> pooled) {
        check(array, factors, responses, pooled);
        double mean = Arrays.stream(responses).average().orElseThrow();
        double total = 0;
        for (double response : responses) {
            total += (response - mean) * (response - mean);
        }
        List<Effect> raw = new ArrayList<>();
        for (int column = 0; column < factors.size(); column++) {
            raw.add(effect(array, column, factors.get(column), responses, mean, pooled));
        }
        int errorDegrees = array.runs() - 1;
        double error = total;
        for (Effect effect : raw) {
            if (!effect.pooled()) {
                errorDegrees -= effect.degreesOfFreedom();
                error -= effect.sumOfSquares();
            }
        }
        // Nothing is left of the variation: what rounding left is not an error.
        double left = error <= 1e-12 * total || errorDegrees == 0 ? 0 : error;
        int degrees = errorDegrees;
        return new Experiment(
                mean,
                raw.stream().map(effect -> tested(effect, left, degrees)).toList(),
                total,
                left,
                degrees);
    }

    private static void check(
            OrthogonalArray array, List<String> factors, double[] responses, Set<String> pooled) {
        if (factors.isEmpty() || factors.size() > array.columns()) {
            throw new IllegalArgumentException(
                    factors.size() + " factors do not fit into " + array.columns() + " columns");
        }
        if (Set.copyOf(factors).size() < factors.size()) {
            throw new IllegalArgumentException("a factor is named twice: " + factors);
        }
        if (responses.length != array.runs()) {
            throw new IllegalArgumentException(
                    responses.length + " responses for " + array.runs() + " runs");
        }
        for (int run = 0; run < responses.length; run++) {
            if (!Double.isFinite(responses[run])) {
                throw new IllegalArgumentException(
                        "the response of run " + (run + 1) + " is " + responses[run]);
            }
        }
        if (!Set.copyOf(factors).containsAll(pooled)) {
            throw new IllegalArgumentException(pooled + " are not all factors");
        }
    }

    private static Effect effect(
            OrthogonalArray array,
            int column,
            String factor,
            double[] responses,
            double mean,
            Set<String> pooled) {
        int levels = array.levels(column);
        double[] sums = new double[levels];
        int[] counts = new int[levels];
        for (int run = 0; run < responses.length; run++) {
            int level = array.level(run, column) - 1;
            sums[level] += responses[run];
            counts[level]++;
        }
        List<Double> means = new ArrayList<>();
        double squares = 0;
        for (int level = 0; level < levels; level++) {
            double ofLevel = sums[level] / counts[level];
            means.add(ofLevel);
            squares += counts[level] * (ofLevel - mean) * (ofLevel - mean);
        }
        return new Effect(
                factor,
                means,
                levels - 1,
                squares,
                pooled.contains(factor),
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }

    private static Effect tested(Effect effect, double error, int degrees) {
        if (effect.pooled() || degrees == 0 || error == 0) {
            return effect;
        }
        double ratio = effect.meanSquare() / (error / degrees);
        return new Effect(
                effect.factor(),
                effect.means(),
                effect.degreesOfFreedom(),
                effect.sumOfSquares(),
                false,
                OptionalDouble.of(ratio),
                OptionalDouble.of(
                        FDistribution.of(effect.degreesOfFreedom(), degrees)
                                .survivalProbability(ratio)));
    }

    /// The variance of the error; empty without degrees of freedom for it.
    public OptionalDouble errorMeanSquare() {
        return errorDegreesOfFreedom == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(errorSumOfSquares / errorDegreesOfFreedom);
    }

    /// What to expect at these levels: the mean and what each factor named adds to it. Factors that
    /// are left out stay at their average.
    ///
    /// @param levels from 1 on, by factor
    /// @throws IllegalArgumentException if a factor or level does not exist
    public double predicted(Map<String, Integer> levels) {
        double sum = mean;
        for (Map.Entry<String, Integer> level : levels.entrySet()) {
            Effect effect =
                    effects.stream()
                            .filter(each -> each.factor().equals(level.getKey()))
                            .findFirst()
                            .orElseThrow(
                                    () ->
                                            new IllegalArgumentException(
                                                    "no factor " + level.getKey()));
            if (level.getValue() < 1 || level.getValue() > effect.means().size()) {
                throw new IllegalArgumentException(
                        "factor " + level.getKey() + " has no level " + level.getValue());
            }
            sum += effect.means().get(level.getValue() - 1) - mean;
        }
        return sum;
    }
}
