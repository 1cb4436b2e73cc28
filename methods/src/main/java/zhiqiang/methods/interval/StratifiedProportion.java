package zhiqiang.methods.interval;

import java.util.List;

/// The proportion of a population from random samples of its strata (W. G. Cochran 1977, 5.3): `Σ
/// Wh ph`, with the variance `Σ Wh² (1 - nh/Nh) ph qh / (nh - 1)`.
///
/// @param proportion of the whole
/// @param standardError of it
public record StratifiedProportion(double proportion, double standardError) {
    /// A part of the population with its own sample.
    ///
    /// @param population items in it
    /// @param sampled items in the sample, two at least
    /// @param found of these
    public record Stratum(long population, long sampled, long found) {
        /// @throws IllegalArgumentException if the sample is too small or larger than the stratum,
        ///   or more is found than it has
        public Stratum {
            Arguments.requireSample(found, sampled);
            Arguments.requirePopulation(population, sampled);
            if (sampled < 2 && population > 1) {
                throw new IllegalArgumentException(
                        "a sample of " + sampled + " tells nothing of the spread in its stratum");
            }
        }
    }

    /// @throws IllegalArgumentException if there are no strata
    public static StratifiedProportion of(List<Stratum> strata) {
        if (strata.isEmpty()) {
            throw new IllegalArgumentException("there are no strata");
        }
        double all = strata.stream().mapToDouble(Stratum::population).sum();
        double proportion = 0;
        double variance = 0;
        for (Stratum stratum : strata) {
            double weight = stratum.population() / all;
            double p = (double) stratum.found() / stratum.sampled();
            proportion += weight * p;
            double left = 1 - (double) stratum.sampled() / stratum.population();
            if (left > 0) {
                variance += weight * weight * left * p * (1 - p) / (stratum.sampled() - 1);
            }
        }
        return new StratifiedProportion(proportion, Math.sqrt(variance));
    }

    /// Symmetrical, cut at 0 and 1.
    ///
    /// @param confidence such as 0.95
    public Interval interval(double confidence) {
        double half = NormalQuantile.twoSided(confidence) * standardError;
        return new Interval(Math.max(0, proportion - half), Math.min(1, proportion + half));
    }
}
