package zhiqiang.methods.interval;

import java.math.BigDecimal;

/// Intervals for x marked items in a random sample of n, without replacement, from a lot of N.
public final class FinitePopulation {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private FinitePopulation() {}

    /// The exact interval of the number M of marked items in the lot. Its lower end is the smallest
    /// M with `P(X >= x | M) > alpha/2`, its upper the largest with `P(X <= x | M) > alpha/2`, X
    /// hypergeometric. The confidence is taken as the decimal that prints it, so that alpha/2 of
    /// 0.9 is 0.05 and a probability of exactly 0.05 is not above it.
    ///
    /// @param population N
    /// @param n the sample's size
    /// @param x the marked items in it
    /// @throws IllegalArgumentException if n < 1, n > N, x is not in 0..n, or confidence not in (0,
    ///   1)
    public static CountInterval exact(long population, long n, long x, double confidence) {
        check(population, n, x, confidence);
        BigDecimal tail = BigDecimal.ONE.subtract(BigDecimal.valueOf(confidence)).divide(TWO);
        return new CountInterval(
                fewest(population, n, x, tail),
                // unmarked items: n - x in the sample, N - M in the lot
                population - fewest(population, n, n - x, tail),
                population);
    }

    /// The Wilson interval with n replaced by `n (N-1) / (N-n)`, an approximation; for n = N the
    /// proportion itself.
    ///
    /// @throws IllegalArgumentException as for [#exact]
    public static Interval wilson(long population, long n, long x, double confidence) {
        check(population, n, x, confidence);
        double p = (double) x / n;
        if (n == population) {
            return new Interval(p, p);
        }
        double effective = (double) n * (population - 1) / (population - n);
        return Wilson.of(p, effective, NormalQuantile.twoSided(confidence));
    }

    /// The smallest M with `P(X >= x | M) > tail`: the probability grows with M, and is 1 for the
    /// largest M that the sample allows.
    private static long fewest(long population, long n, long x, BigDecimal tail) {
        long below = x - 1;
        long from = population - (n - x);
        while (from - below > 1) {
            long middle = below + (from - below) / 2;
            if (new Hypergeometric(population, middle, n).upperTailAbove(x, tail)) {
                from = middle;
            } else {
                below = middle;
            }
        }
        return from;
    }

    private static void check(long population, long n, long x, double confidence) {
        Arguments.requireSample(x, n);
        Arguments.requirePopulation(population, n);
        Confidence.require(confidence);
    }
}
