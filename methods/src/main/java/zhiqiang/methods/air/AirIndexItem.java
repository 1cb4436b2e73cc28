package zhiqiang.methods.air;

import java.math.BigDecimal;
import org.apache.commons.numbers.fraction.BigFraction;
import zhiqiang.methods.exact.Rounding;

/// A pollutant with its averaging time, as the columns of HJ 633 (2012 table 1; 2026 table 3) have
/// it. The 1 h items of particulate matter have an index in the edition of 2026 only.
public enum AirIndexItem {
    SO2_24H(Pollutant.SO2),
    SO2_1H(Pollutant.SO2),
    NO2_24H(Pollutant.NO2),
    NO2_1H(Pollutant.NO2),
    PM10_24H(Pollutant.PM10),
    PM10_1H(Pollutant.PM10),
    CO_24H(Pollutant.CO),
    CO_1H(Pollutant.CO),
    O3_1H(Pollutant.O3),
    O3_8H(Pollutant.O3),
    PM25_24H(Pollutant.PM25),
    PM25_1H(Pollutant.PM25);

    private final Pollutant pollutant;

    AirIndexItem(Pollutant pollutant) {
        this.pollutant = pollutant;
    }

    public Pollutant pollutant() {
        return pollutant;
    }

    /// `mg/m3` for carbon monoxide, `ug/m3` for the others.
    public String unit() {
        return pollutant == Pollutant.CO ? "mg/m3" : "ug/m3";
    }

    /// Decimal places of the concentration the index is taken from (HJ 633-2026, 4.2.2).
    public int decimals() {
        return pollutant == Pollutant.CO ? 1 : 0;
    }

    /// The concentration rounded as 4.2.2 asks, by GB/T 8170.
    public BigDecimal round(BigFraction concentration) {
        return Rounding.halfEven(concentration, decimals());
    }

    /// Whether the edition has breakpoints for this item.
    public boolean definedIn(AirIndexEdition edition) {
        return Breakpoints.of(edition, this).isPresent();
    }
}
