package zhiqiang.methods.exact;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.apache.commons.numbers.fraction.BigFraction;

/// Rounding of numerical values by GB/T 8170: to the nearest, a tie to the even digit, in one step
/// from the exact value.
public final class Rounding {
    private static final MathContext ONE_DIGIT = new MathContext(1, RoundingMode.HALF_EVEN);

    private Rounding() {}

    /// `value` to `decimals` places.
    public static BigDecimal halfEven(BigFraction value, int decimals) {
        return value.bigDecimalValue(decimals, RoundingMode.HALF_EVEN);
    }

    /// `value` to `decimals` places, except that a value that is not zero and would become zero
    /// keeps one significant digit (the practice for surface water, 总站水字[2020]90号).
    public static BigDecimal halfEvenKeepingOneDigit(BigFraction value, int decimals) {
        BigDecimal rounded = halfEven(value, decimals);
        if (rounded.signum() != 0 || value.signum() == 0) {
            return rounded;
        }
        return new BigDecimal(value.getNumerator())
                .divide(new BigDecimal(value.getDenominator()), ONE_DIGIT);
    }
}
