package zhiqiang.methods.interval;

import java.math.BigDecimal;
import java.math.MathContext;

/// The number X of marked items in a sample of n without replacement from a lot of N with M marked.
///
/// Its tails are sums of weights relative to the mode, from the ratio of neighbouring probabilities
/// `(M-k)(n-k) / ((k+1)(N-M-n+k+1))`, divided by the sum of all: no factorials, hence no loss for
/// large lots. Only as many terms are taken as standard deviations ask for.
record Hypergeometric(long population, long marked, long sample) {
    /// Weights below it cannot change a comparison with a tail of 1e-17.
    private static final double NEGLIGIBLE = 1e-60;

    /// The error of a sum in double is below 1e-10 of it for lots of 10^7.
    private static final double DOUBTFUL = 1e-9;

    private static final MathContext DIGITS = new MathContext(60);
    private static final BigDecimal NEGLIGIBLE_DIGIT = new BigDecimal("1e-60");
    private static final BigDecimal TIE = new BigDecimal("1e-40");

    /// Whether `P(X >= x) > tail`, the tail taken as the decimal it is. Where double cannot tell,
    /// 60 digits do; what agrees to 40 of them is a tie, and not above.
    boolean upperTailAbove(long x, BigDecimal tail) {
        double probability = upperTail(x);
        double bound = tail.doubleValue();
        if (Math.abs(probability - bound) > DOUBTFUL * bound) {
            return probability > bound;
        }
        return preciseUpperTail(x).subtract(tail).compareTo(TIE.multiply(tail)) > 0;
    }

    /// `P(X >= x)`.
    double upperTail(long x) {
        long mode = mode();
        double all = 1;
        double tail = mode >= x ? 1 : 0;
        double weight = 1;
        for (long k = mode; k < largest() && weight > NEGLIGIBLE; k++) {
            weight *= rising(k) / falling(k);
            all += weight;
            tail += k + 1 >= x ? weight : 0;
        }
        weight = 1;
        for (long k = mode - 1; k >= smallest() && weight > NEGLIGIBLE; k--) {
            weight *= falling(k) / rising(k);
            all += weight;
            tail += k >= x ? weight : 0;
        }
        return tail / all;
    }

    private BigDecimal preciseUpperTail(long x) {
        long mode = mode();
        BigDecimal all = BigDecimal.ONE;
        BigDecimal tail = mode >= x ? BigDecimal.ONE : BigDecimal.ZERO;
        BigDecimal weight = BigDecimal.ONE;
        for (long k = mode; k < largest() && weight.compareTo(NEGLIGIBLE_DIGIT) > 0; k++) {
            weight =
                    weight.multiply(BigDecimal.valueOf(marked - k))
                            .multiply(BigDecimal.valueOf(sample - k))
                            .divide(preciseFalling(k), DIGITS);
            all = all.add(weight, DIGITS);
            tail = k + 1 >= x ? tail.add(weight, DIGITS) : tail;
        }
        weight = BigDecimal.ONE;
        for (long k = mode - 1; k >= smallest() && weight.compareTo(NEGLIGIBLE_DIGIT) > 0; k--) {
            weight =
                    weight.multiply(preciseFalling(k))
                            .divide(
                                    BigDecimal.valueOf(marked - k)
                                            .multiply(BigDecimal.valueOf(sample - k)),
                                    DIGITS);
            all = all.add(weight, DIGITS);
            tail = k >= x ? tail.add(weight, DIGITS) : tail;
        }
        return tail.divide(all, DIGITS);
    }

    private long smallest() {
        return Math.max(0, sample - (population - marked));
    }

    private long largest() {
        return Math.min(sample, marked);
    }

    private long mode() {
        double centre = (sample + 1.0) * (marked + 1.0) / (population + 2.0);
        return Math.clamp((long) centre, smallest(), largest());
    }

    private double rising(long k) {
        return (double) (marked - k) * (sample - k);
    }

    private double falling(long k) {
        return (k + 1.0) * (population - marked - sample + k + 1);
    }

    private BigDecimal preciseFalling(long k) {
        return BigDecimal.valueOf(k + 1)
                .multiply(BigDecimal.valueOf(population - marked - sample + k + 1));
    }
}
