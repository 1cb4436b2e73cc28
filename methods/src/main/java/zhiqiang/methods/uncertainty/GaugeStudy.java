package zhiqiang.methods.uncertainty;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.FDistribution;

/// What a measuring system adds to the spread of the parts, by analysis of variance of a crossed
/// study (AIAG MSA, 4th edition, from memory): every operator measures every part equally often.
/// The interaction is pooled into the error where its probability is above 0.25; variances below 0
/// count as 0.
///
/// @param repeatability standard deviation of the equipment (EV)
/// @param operators standard deviation between operators
/// @param interaction standard deviation of operators by parts; 0 where it was pooled
/// @param parts standard deviation between parts (PV)
/// @param interactionProbability that an interaction as large shows where there is none
public record GaugeStudy(
        double repeatability,
        double operators,
        double interaction,
        double parts,
        double interactionProbability) {
    private static final double POOLED_ABOVE = 0.25;
    private static final double CATEGORIES = 1.41;

    /// @param values by operator, part and repetition
    /// @throws IllegalArgumentException if there are not two of each, the numbers of parts or
    ///   repetitions differ, or a value is no finite number
    public static GaugeStudy of(double[][][] values) {
        int operators = values.length;
        check(values);
        int parts = values[0].length;
        int repeats = values[0][0].length;
        double mean = 0;
        double[] ofOperator = new double[operators];
        double[] ofPart = new double[parts];
        double[][] ofCell = new double[operators][parts];
        for (int o = 0; o < operators; o++) {
            for (int p = 0; p < parts; p++) {
                double cell = Arrays.stream(values[o][p]).average().orElseThrow();
                ofCell[o][p] = cell;
                ofOperator[o] += cell / parts;
                ofPart[p] += cell / operators;
                mean += cell / operators / parts;
            }
        }
        double betweenOperators = squares(ofOperator, mean) * parts * repeats;
        double betweenParts = squares(ofPart, mean) * operators * repeats;
        double mixed = 0;
        double error = 0;
        for (int o = 0; o < operators; o++) {
            for (int p = 0; p < parts; p++) {
                double left = ofCell[o][p] - ofOperator[o] - ofPart[p] + mean;
                mixed += repeats * left * left;
                error += squares(values[o][p], ofCell[o][p]);
            }
        }
        double mixedDegrees = (operators - 1.0) * (parts - 1);
        double errorDegrees = (double) operators * parts * (repeats - 1);
        double ratio = mixed / mixedDegrees / (error / errorDegrees);
        double probability =
                Double.isNaN(ratio)
                        ? 1
                        : FDistribution.of(mixedDegrees, errorDegrees).survivalProbability(ratio);
        boolean pooled = probability > POOLED_ABOVE;
        double equipment =
                pooled ? (error + mixed) / (errorDegrees + mixedDegrees) : error / errorDegrees;
        double against = pooled ? equipment : mixed / mixedDegrees;
        return new GaugeStudy(
                Math.sqrt(equipment),
                root((betweenOperators / (operators - 1) - against) / (parts * repeats)),
                pooled ? 0 : root((against - equipment) / repeats),
                root((betweenParts / (parts - 1) - against) / (operators * repeats)),
                probability);
    }

    private static void check(double[][][] values) {
        if (values.length < 2 || values[0].length < 2 || values[0][0].length < 2) {
            throw new IllegalArgumentException(
                    "two operators, two parts and two repetitions at least");
        }
        for (int o = 0; o < values.length; o++) {
            if (values[o].length != values[0].length) {
                throw new IllegalArgumentException("operator " + (o + 1) + " has other parts");
            }
            for (int p = 0; p < values[o].length; p++) {
                if (values[o][p].length != values[0][0].length
                        || !Arrays.stream(values[o][p]).allMatch(Double::isFinite)) {
                    throw new IllegalArgumentException(
                            "operator " + (o + 1) + ", part " + (p + 1) + " is not complete");
                }
            }
        }
    }

    private static double squares(double[] values, double mean) {
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return sum;
    }

    private static double root(double variance) {
        return Math.sqrt(Math.max(0, variance));
    }

    /// Standard deviation of operators and interaction together (AV).
    public double reproducibility() {
        return Math.hypot(operators, interaction);
    }

    /// Standard deviation of the measuring system (GRR).
    public double gauge() {
        return Math.hypot(repeatability, reproducibility());
    }

    /// Standard deviation of all there is (TV).
    public double total() {
        return Math.hypot(gauge(), parts);
    }

    /// The measuring system's part of the total standard deviation, from 0 to 1.
    public double share() {
        return total() == 0 ? 0 : gauge() / total();
    }

    /// How many categories of parts the system tells apart: `1.41 PV / GRR`, cut to a whole number;
    /// one at least.
    public int categories() {
        return gauge() == 0 ? Integer.MAX_VALUE : Math.max(1, (int) (CATEGORIES * parts / gauge()));
    }
}
