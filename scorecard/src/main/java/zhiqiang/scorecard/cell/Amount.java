package zhiqiang.scorecard.cell;

import java.math.BigDecimal;

/// What one fact adds to one indicator; used again and again. Whole and decimal amounts are kept
/// apart because counts are by far the most frequent.
public final class Amount {
    long wholeNumerator;
    long wholeDenominator;
    BigDecimal numerator = BigDecimal.ZERO;
    BigDecimal denominator = BigDecimal.ZERO;
    int evidence;
    int provisional;

    public void clear() {
        wholeNumerator = 0;
        wholeDenominator = 0;
        numerator = BigDecimal.ZERO;
        denominator = BigDecimal.ZERO;
        evidence = 0;
        provisional = 0;
    }

    public void numerator(long whole) {
        wholeNumerator = whole;
    }

    public void numerator(BigDecimal amount) {
        numerator = amount;
    }

    public void denominator(long whole) {
        wholeDenominator = whole;
    }

    public void denominator(BigDecimal amount) {
        denominator = amount;
    }

    public void evidence() {
        evidence = 1;
    }

    public void provisional() {
        provisional = 1;
    }

    /// What is added to the numerator.
    public BigDecimal numerator() {
        return numerator.add(BigDecimal.valueOf(wholeNumerator));
    }

    /// What is added to the denominator.
    public BigDecimal denominator() {
        return denominator.add(BigDecimal.valueOf(wholeDenominator));
    }

    public boolean isEvidence() {
        return evidence > 0;
    }

    public boolean isProvisional() {
        return provisional > 0;
    }
}
