package zhiqiang.scorecard.cell;

import java.math.BigDecimal;

/// What the facts of one cell add up to.
public final class Tally {
    private long wholeNumerator;
    private long wholeDenominator;
    private BigDecimal numerator = BigDecimal.ZERO;
    private BigDecimal denominator = BigDecimal.ZERO;
    private long evidence;
    private long provisional;

    void add(Amount amount, int sign) {
        wholeNumerator = Math.addExact(wholeNumerator, sign * amount.wholeNumerator);
        wholeDenominator = Math.addExact(wholeDenominator, sign * amount.wholeDenominator);
        if (amount.numerator.signum() != 0) {
            numerator =
                    sign > 0
                            ? numerator.add(amount.numerator)
                            : numerator.subtract(amount.numerator);
        }
        if (amount.denominator.signum() != 0) {
            denominator =
                    sign > 0
                            ? denominator.add(amount.denominator)
                            : denominator.subtract(amount.denominator);
        }
        evidence += (long) sign * amount.evidence;
        provisional += (long) sign * amount.provisional;
    }

    void add(Tally other) {
        wholeNumerator = Math.addExact(wholeNumerator, other.wholeNumerator);
        wholeDenominator = Math.addExact(wholeDenominator, other.wholeDenominator);
        numerator = numerator.add(other.numerator);
        denominator = denominator.add(other.denominator);
        evidence += other.evidence;
        provisional += other.provisional;
    }

    public BigDecimal numerator() {
        return numerator.add(BigDecimal.valueOf(wholeNumerator));
    }

    public BigDecimal denominator() {
        return denominator.add(BigDecimal.valueOf(wholeDenominator));
    }

    /// Number of facts that are evidence for the figure.
    public long evidence() {
        return evidence;
    }

    /// Number of facts for which the figure is provisional.
    public long provisional() {
        return provisional;
    }

    public boolean empty() {
        return evidence == 0
                && provisional == 0
                && numerator().signum() == 0
                && denominator().signum() == 0;
    }

    /// Equal in value, whatever the scales.
    public boolean sameAs(Tally other) {
        return numerator().compareTo(other.numerator()) == 0
                && denominator().compareTo(other.denominator()) == 0
                && evidence == other.evidence
                && provisional == other.provisional;
    }

    @Override
    public String toString() {
        return numerator().toPlainString()
                + "/"
                + denominator().toPlainString()
                + " from "
                + evidence;
    }
}
