package zhiqiang.methods.comparison;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.FDistribution;

/// Whether the items sent round were alike, from two results on each of some of them (ISO
/// 13528:2015, B.2 and B.3). The clauses and the expanded criterion are known from memory; its two
/// factors are computed, not looked up.
///
/// @param mean of all results
/// @param within standard deviation between the two results of an item, `sw`
/// @param between standard deviation between items, `ss`; 0 where the results within items explain
///   all of it
/// @param limit `0.3 σpt`
/// @param expandedLimit what `ss` may be where chance is allowed for
public record Homogeneity(
        double mean, double within, double between, double limit, double expandedLimit) {
    private static final double PART = 0.3;
    private static final double CONFIDENCE = 0.95;

    /// @param results two of each item; two items at least, ten by the standard
    /// @param deviation σpt, the standard deviation for the assessment
    /// @throws IllegalArgumentException if there are fewer items, an item has not two results, one
    ///   is no finite number, or the deviation is not above 0
    public static Homogeneity of(double[][] results, double deviation) {
        int items = results.length;
        if (items < 2) {
            throw new IllegalArgumentException("two items at least, not " + items);
        }
        if (!(deviation > 0 && deviation < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "the standard deviation for the assessment is above 0, not " + deviation);
        }
        double sum = 0;
        double ranges = 0;
        for (int i = 0; i < items; i++) {
            if (results[i].length != 2
                    || !Double.isFinite(results[i][0])
                    || !Double.isFinite(results[i][1])) {
                throw new IllegalArgumentException("item " + (i + 1) + " has not two results");
            }
            sum += (results[i][0] + results[i][1]) / 2;
            double range = results[i][0] - results[i][1];
            ranges += range * range;
        }
        double mean = sum / items;
        double squares = 0;
        for (double[] pair : results) {
            double from = (pair[0] + pair[1]) / 2 - mean;
            squares += from * from;
        }
        double within = ranges / (2 * items);
        double between = Math.max(squares / (items - 1) - within / 2, 0);
        double limit = PART * deviation;
        double chance =
                ChiSquaredDistribution.of(items - 1).inverseCumulativeProbability(CONFIDENCE)
                        / (items - 1);
        double noise =
                (FDistribution.of(items - 1, items).inverseCumulativeProbability(CONFIDENCE) - 1)
                        / 2;
        return new Homogeneity(
                mean,
                Math.sqrt(within),
                Math.sqrt(between),
                limit,
                Math.sqrt(chance * limit * limit + noise * within));
    }

    /// Whether the items are alike enough: `ss <= 0.3 σpt`.
    public boolean sufficient() {
        return between <= limit;
    }

    /// The same with chance allowed for: `ss² <= F1 (0.3 σpt)² + F2 sw²`.
    public boolean sufficientByExpandedCriterion() {
        return between <= expandedLimit;
    }

    /// Whether an item stayed as it was: the mean of results at the end is within `0.3 σpt` of the
    /// mean of the homogeneity check (B.5).
    ///
    /// @param later mean of the results at the end
    public boolean stable(double later) {
        return Math.abs(mean - later) <= limit;
    }
}
