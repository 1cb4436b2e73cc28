package zhiqiang.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import zhiqiang.scorecard.Quotient;

/// How figures are printed: rounded half to even to six decimals, without trailing zeros.
final class Numbers {
    static final int DECIMALS = 6;

    private Numbers() {}

    static String print(BigDecimal number) {
        BigDecimal rounded = number.setScale(DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    static String print(Quotient quotient) {
        return print(quotient.rounded(DECIMALS));
    }

    static String print(double number) {
        return print(new BigDecimal(number));
    }
}
