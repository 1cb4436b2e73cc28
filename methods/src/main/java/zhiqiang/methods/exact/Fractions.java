package zhiqiang.methods.exact;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/// Exact fractions of decimals. Nothing here rounds.
public final class Fractions {
    /// Decimals beyond 10^±400 are no measured values; refusing them keeps a stray exponent from
    /// filling the memory.
    private static final int LARGEST_EXPONENT = 400;

    private Fractions() {}

    /// The fraction equal to `value`.
    ///
    /// @throws IllegalArgumentException if its decimal exponent is beyond ±400
    public static BigFraction of(BigDecimal value) {
        BigDecimal checked = requireMeasurable(value);
        return checked.scale() > 0
                ? BigFraction.of(checked.unscaledValue(), BigInteger.TEN.pow(checked.scale()))
                : BigFraction.of(checked.toBigIntegerExact());
    }

    /// `sum / count`.
    public static BigFraction ratio(BigDecimal sum, long count) {
        return of(sum).divide(BigInteger.valueOf(count));
    }

    /// The arithmetic mean; empty if there is nothing to average.
    public static Optional<BigFraction> mean(Collection<BigFraction> values) {
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        values.stream()
                                .reduce(BigFraction.ZERO, BigFraction::add)
                                .divide(values.size()));
    }

    /// `value` itself, if its size is one a measurement can have.
    ///
    /// @throws IllegalArgumentException if its decimal exponent is beyond ±400
    public static BigDecimal requireMeasurable(BigDecimal value) {
        if (Math.abs((long) value.scale()) > LARGEST_EXPONENT
                || value.precision() > 2 * LARGEST_EXPONENT) {
            throw new IllegalArgumentException("not a measured value: exponent out of range");
        }
        return value;
    }
}
