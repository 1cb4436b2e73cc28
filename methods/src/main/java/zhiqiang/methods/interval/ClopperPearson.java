package zhiqiang.methods.interval;

import java.util.function.DoublePredicate;
import org.apache.commons.numbers.gamma.RegularizedBeta;

/// The exact interval of Clopper and Pearson (1934) for x of n, from the binomial distribution.
///
/// The lower end is the p with `P(X >= x) = I_p(x, n-x+1) = alpha/2`, the upper the p with `P(X <=
/// x) = 1 - I_p(x+1, n-x) = alpha/2`: quantiles of beta distributions.
public final class ClopperPearson {
    private static final int STEPS = 200;

    private ClopperPearson() {}

    /// The two-sided interval with equal tails; its lower end is exactly 0 for x = 0, its upper end
    /// exactly 1 for x = n.
    ///
    /// @throws IllegalArgumentException if n < 1, x is not in 0..n, or confidence not in (0, 1)
    public static Interval interval(long x, long n, double confidence) {
        check(x, n, confidence);
        double tail = (1 - confidence) / 2;
        return new Interval(lower(x, n, tail), upper(x, n, tail));
    }

    /// The one-sided lower bound: the whole alpha in one tail.
    ///
    /// @throws IllegalArgumentException as for [#interval]
    public static double lowerBound(long x, long n, double confidence) {
        check(x, n, confidence);
        return lower(x, n, 1 - confidence);
    }

    /// The one-sided upper bound: the whole alpha in one tail.
    ///
    /// @throws IllegalArgumentException as for [#interval]
    public static double upperBound(long x, long n, double confidence) {
        check(x, n, confidence);
        return upper(x, n, 1 - confidence);
    }

    private static void check(long x, long n, double confidence) {
        Arguments.requireSample(x, n);
        Confidence.require(confidence);
    }

    private static double lower(long x, long n, double tail) {
        return x == 0
                ? 0
                : firstWhere(p -> RegularizedBeta.value(p, x, (double) n - x + 1) >= tail);
    }

    private static double upper(long x, long n, double tail) {
        return x == n ? 1 : firstWhere(p -> RegularizedBeta.complement(p, x + 1.0, n - x) <= tail);
    }

    /// The smallest p in (0, 1] where a condition that holds from some p on is met. Bisection: it
    /// needs no derivative and cannot leave the bracket; it ends at neighbouring doubles.
    private static double firstWhere(DoublePredicate reached) {
        double below = 0;
        double from = 1;
        for (int step = 0; step < STEPS; step++) {
            double middle = below + (from - below) / 2;
            if (middle <= below || middle >= from) {
                break;
            }
            if (reached.test(middle)) {
                from = middle;
            } else {
                below = middle;
            }
        }
        return from;
    }
}
