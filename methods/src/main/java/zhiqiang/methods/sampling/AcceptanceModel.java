package zhiqiang.methods.sampling;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/// How the number of nonconforming items (or nonconformities) in a sample is distributed.
public sealed interface AcceptanceModel {
    /// Items of a process or a large lot: the level is the fraction nonconforming.
    AcceptanceModel BINOMIAL = new Binomial();

    /// Nonconformities: the level is their number for each item.
    AcceptanceModel POISSON = new Poisson();

    /// Items of one lot: the level is the fraction nonconforming, a whole number of items.
    ///
    /// @throws IllegalArgumentException if the lot has no items
    static AcceptanceModel lot(int size) {
        return new Lot(size);
    }

    /// The probability that a sample has at most so many.
    ///
    /// @param sample its size, 1 at least
    /// @param most nonconforming items or nonconformities, 0 at least
    /// @throws IllegalArgumentException if the level is none of this model, or the sample is larger
    ///   than the lot
    double atMost(int sample, int most, double level);

    /// @see #BINOMIAL
    record Binomial() implements AcceptanceModel {
        @Override
        public double atMost(int sample, int most, double level) {
            requireFraction(level);
            return BinomialDistribution.of(sample, level).cumulativeProbability(most);
        }
    }

    /// @see #POISSON
    record Poisson() implements AcceptanceModel {
        @Override
        public double atMost(int sample, int most, double level) {
            if (!(level >= 0 && level < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "nonconformities for each item are 0 or more, not " + level);
            }
            return level == 0
                    ? 1
                    : PoissonDistribution.of(sample * level).cumulativeProbability(most);
        }
    }

    /// @see #lot
    record Lot(int size) implements AcceptanceModel {
        /// How far a fraction may be from a whole number of items by rounding alone.
        private static final double ROUNDING = 1e-9;

        public Lot {
            if (size < 1) {
                throw new IllegalArgumentException("a lot has items, not " + size);
            }
        }

        @Override
        public double atMost(int sample, int most, double level) {
            requireFraction(level);
            if (sample > size) {
                throw new IllegalArgumentException(
                        "a sample of " + sample + " does not come from a lot of " + size);
            }
            double items = level * size;
            long whole = Math.round(items);
            if (Math.abs(items - whole) > ROUNDING * size) {
                throw new IllegalArgumentException(
                        level + " of " + size + " is no whole number of items");
            }
            return HypergeometricDistribution.of(size, (int) whole, sample)
                    .cumulativeProbability(most);
        }
    }

    private static void requireFraction(double level) {
        if (!(level >= 0 && level <= 1)) {
            throw new IllegalArgumentException(
                    "a fraction nonconforming lies between 0 and 1, not at " + level);
        }
    }
}
