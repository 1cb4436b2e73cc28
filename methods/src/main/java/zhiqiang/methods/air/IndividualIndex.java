package zhiqiang.methods.air;

import java.math.BigDecimal;
import java.util.OptionalInt;

/// The individual index (空气质量分指数, IAQI) of one concentration.
///
/// ```
/// IAQI = (IAQIhi - IAQIlo) / (BPhi - BPlo) * (C - BPlo) + IAQIlo, rounded up to a whole number
/// ```
///
/// HJ 633-2012 4.2 and 6.2; HJ 633-2026 4.2.4 and 4.2.6 (read).
public final class IndividualIndex {
    /// The end of the scale (1 to 500 by HJ 633-2026, 4.1.1). That a concentration above the last
    /// breakpoint gets it is custom, not text.
    public static final int LARGEST = 500;

    private IndividualIndex() {}

    /// The index of `concentration` (ug/m3, CO mg/m3), taken as it is: rounding it first
    /// ([AirIndexItem#round]) is for the caller.
    ///
    /// Empty where the edition defines none: the 1 h items of particulate matter in 2012; above
    /// 800, in 2012, SO2 1 h (its 24 h index is reported) and ozone 8 h (its 1 h index is
    /// reported). There, 2026 gives 200 and 300. Any other item above its last breakpoint has
    /// [#LARGEST].
    ///
    /// @throws IllegalArgumentException if the concentration is negative
    public static OptionalInt of(
            AirIndexEdition edition, AirIndexItem item, BigDecimal concentration) {
        if (concentration.signum() < 0) {
            throw new IllegalArgumentException("negative concentration of " + item);
        }
        return Breakpoints.of(edition, item)
                .map(table -> of(table, edition, item, concentration))
                .orElseGet(OptionalInt::empty);
    }

    private static OptionalInt of(
            Breakpoints table,
            AirIndexEdition edition,
            AirIndexItem item,
            BigDecimal concentration) {
        return table.covers(concentration)
                ? OptionalInt.of(table.interpolate(concentration))
                : beyond(edition, item);
    }

    private static OptionalInt beyond(AirIndexEdition edition, AirIndexItem item) {
        boolean capped = edition == AirIndexEdition.HJ633_2026;
        if (item == AirIndexItem.SO2_1H) {
            return capped ? OptionalInt.of(200) : OptionalInt.empty();
        }
        if (item == AirIndexItem.O3_8H) {
            return capped ? OptionalInt.of(300) : OptionalInt.empty();
        }
        return OptionalInt.of(LARGEST);
    }
}
