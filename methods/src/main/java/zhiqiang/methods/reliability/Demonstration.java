package zhiqiang.methods.reliability;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import zhiqiang.methods.search.Search;

/// How much testing shows a reliability: if no more than so many fail, it is shown with the
/// confidence asked for.
public final class Demonstration {
    private static final int LARGEST = 100_000_000;

    private Demonstration() {}

    /// Time of all items together that shows a mean time between failures, the failure rate being
    /// constant: `m χ²(c; 2r + 2) / 2`.
    ///
    /// @param mean to be shown, above 0
    /// @param confidence such as 0.9
    /// @param failures that may happen
    /// @throws IllegalArgumentException if a number is outside of its bounds
    public static double time(double mean, double confidence, int failures) {
        if (!(mean > 0 && mean < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a mean time is above 0, not " + mean);
        }
        require("confidence", confidence);
        requireFailures(failures);
        return mean
                * ChiSquaredDistribution.of(2.0 * failures + 2)
                        .inverseCumulativeProbability(confidence)
                / 2;
    }

    /// Fewest items, each tested for the mission, that show a reliability: `P(X <= r) <= 1 - c` for
    /// X of n items with probability `1 - R`.
    ///
    /// @param reliability to be shown, such as 0.95
    /// @param confidence such as 0.9
    /// @param failures that may happen
    /// @throws IllegalArgumentException if a number is outside of its bounds, or more than a
    ///   hundred million items would be needed
    public static int items(double reliability, double confidence, int failures) {
        require("reliability", reliability);
        require("confidence", confidence);
        requireFailures(failures);
        return Search.smallest(
                        failures + 1,
                        LARGEST,
                        items -> shown(items, reliability, confidence, failures))
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "more than " + LARGEST + " items would be needed"));
    }

    private static boolean shown(int items, double reliability, double confidence, int failures) {
        return BinomialDistribution.of(items, 1 - reliability).cumulativeProbability(failures)
                <= 1 - confidence;
    }

    private static void require(String what, double number) {
        if (!(number > 0 && number < 1)) {
            throw new IllegalArgumentException(what + " lies between 0 and 1, not at " + number);
        }
    }

    private static void requireFailures(int failures) {
        if (failures < 0) {
            throw new IllegalArgumentException(failures + " failures");
        }
    }
}
