package zhiqiang.scorecard.assessment;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/// Exact figures: quotients are kept as such, and rounded once.
final class Exact {
    private static final BigFraction HUNDRED = BigFraction.of(100);
    private static final int SHOWN = 4;

    private Exact() {}

    /// The one form that equal figures have.
    static BigDecimal plain(BigDecimal figure) {
        BigDecimal stripped = figure.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static BigFraction of(BigDecimal figure) {
        BigDecimal plain = plain(figure);
        return BigFraction.of(plain.unscaledValue(), BigInteger.TEN.pow(plain.scale()));
    }

    /// Half to even, as GB/T 8170 has it.
    static BigDecimal rounded(BigFraction figure, int decimals) {
        return new BigDecimal(figure.getNumerator())
                .divide(new BigDecimal(figure.getDenominator()), decimals, RoundingMode.HALF_EVEN);
    }

    /// In full where a few decimals are enough, else as a quotient with about what it is.
    static String print(BigFraction figure) {
        return IntStream.rangeClosed(0, SHOWN)
                .mapToObj(decimals -> rounded(figure, decimals))
                .filter(decimal -> of(decimal).equals(figure))
                .findFirst()
                .map(BigDecimal::toPlainString)
                .orElseGet(() -> quotient(figure) + "≈" + about(figure));
    }

    private static String quotient(BigFraction figure) {
        return figure.getNumerator() + "/" + figure.getDenominator();
    }

    private static String about(BigFraction figure) {
        return plain(
                        new BigDecimal(figure.getNumerator())
                                .divide(
                                        new BigDecimal(figure.getDenominator()),
                                        MathContext.DECIMAL32))
                .toPlainString();
    }

    /// A share as a percentage.
    static String percent(BigFraction figure) {
        BigFraction hundredfold = figure.multiply(HUNDRED);
        return IntStream.rangeClosed(0, SHOWN)
                .mapToObj(decimals -> rounded(hundredfold, decimals))
                .filter(decimal -> of(decimal).equals(hundredfold))
                .findFirst()
                .map(decimal -> decimal.toPlainString() + "%")
                .orElseGet(
                        () ->
                                quotient(figure)
                                        + "≈"
                                        + rounded(hundredfold, SHOWN).toPlainString()
                                        + "%");
    }
}
