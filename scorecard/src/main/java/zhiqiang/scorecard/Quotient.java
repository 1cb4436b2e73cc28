package zhiqiang.scorecard;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// An exact quotient. Comparisons multiply instead of dividing; only printing rounds.
///
/// @param denominator larger than 0
public record Quotient(BigDecimal numerator, BigDecimal denominator)
        implements Comparable<Quotient> {
    public Quotient {
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException("denominator must be positive: " + denominator);
        }
    }

    public static Quotient of(BigDecimal value) {
        return new Quotient(value, BigDecimal.ONE);
    }

    @Override
    public int compareTo(Quotient other) {
        return numerator
                .multiply(other.denominator)
                .compareTo(other.numerator.multiply(denominator));
    }

    public boolean atLeast(BigDecimal value) {
        return compareTo(of(value)) >= 0;
    }

    /// Rounded half to even.
    public BigDecimal rounded(int decimals) {
        return numerator.divide(denominator, decimals, RoundingMode.HALF_EVEN);
    }

    public double approximately() {
        return numerator.divide(denominator, MathContext.DECIMAL64).doubleValue();
    }
}
