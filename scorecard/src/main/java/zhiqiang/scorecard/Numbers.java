package zhiqiang.scorecard;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// How figures are printed: rounded half to even to six decimals, without trailing zeros.
public final class Numbers {
    public static final int DECIMALS = 6;

    private Numbers() {}

    public static String print(BigDecimal number) {
        BigDecimal rounded = number.setScale(DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    public static String print(Quotient quotient) {
        return print(quotient.rounded(DECIMALS));
    }

    public static String print(double number) {
        return print(new BigDecimal(number));
    }
}
