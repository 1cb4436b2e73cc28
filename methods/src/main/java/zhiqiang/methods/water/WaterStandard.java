package zhiqiang.methods.water;

import java.math.BigDecimal;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import zhiqiang.methods.exact.Fractions;

/// The class of one value by GB 3838-2002 table 1. Values are taken as they are: rounding
/// ([WaterItem#round]) is for the caller. A value on the limit is within it.
public final class WaterStandard {
    private static final BigFraction PH_LEAST = BigFraction.of(6);
    private static final BigFraction PH_MOST = BigFraction.of(9);
    private static final BigDecimal SATURATED_ENOUGH = BigDecimal.valueOf(90);

    private WaterStandard() {}

    /// @see #classOf(WaterItem, WaterBody, BigFraction)
    public static Optional<WaterClass> classOf(WaterItem item, WaterBody body, BigDecimal value) {
        return classOf(item, body, Fractions.of(value));
    }

    /// The best class whose limit the value keeps; empty for total nitrogen in rivers, which has
    /// none. pH from 6 to 9 is class I, else worse than V. Dissolved oxygen goes by concentration
    /// alone.
    ///
    /// @param value mg/L, faecal coliforms per litre, pH without unit
    /// @throws IllegalArgumentException if negative
    public static Optional<WaterClass> classOf(WaterItem item, WaterBody body, BigFraction value) {
        if (value.signum() < 0) {
            throw new IllegalArgumentException("negative value of " + item);
        }
        if (item == WaterItem.PH) {
            boolean within = value.compareTo(PH_LEAST) >= 0 && value.compareTo(PH_MOST) <= 0;
            return Optional.of(within ? WaterClass.I : WaterClass.WORSE_THAN_V);
        }
        return Limits.of(item, body).map(limits -> limits.classOf(value));
    }

    /// The class of dissolved oxygen when its saturation is known too: 90 % of it also make class
    /// I.
    ///
    /// @throws IllegalArgumentException if one of them is negative
    public static WaterClass classOfOxygen(BigDecimal concentration, BigDecimal saturationPercent) {
        if (concentration.signum() < 0 || saturationPercent.signum() < 0) {
            throw new IllegalArgumentException("negative value of " + WaterItem.DO);
        }
        return saturationPercent.compareTo(SATURATED_ENOUGH) >= 0
                ? WaterClass.I
                : classOf(WaterItem.DO, WaterBody.RIVER, concentration).orElseThrow();
    }

    /// How far the value is above the limit of class III, as a multiple of it (超标倍数): `value /
    /// limit - 1`, negative below the limit. Empty for pH and dissolved oxygen, of which none is
    /// taken, and for total nitrogen in rivers.
    public static Optional<BigFraction> multipleOverIII(
            WaterItem item, WaterBody body, BigFraction value) {
        return item == WaterItem.DO
                ? Optional.empty()
                : Limits.of(item, body)
                        .map(limits -> value.divide(limits.of(WaterClass.III)).subtract(1));
    }
}
