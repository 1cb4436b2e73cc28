package zhiqiang.methods.air;

import static zhiqiang.methods.air.AirIndexEdition.HJ633_2012;
import static zhiqiang.methods.air.AirIndexEdition.HJ633_2026;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The concentrations at which an item's index is 0, 50, 100, 150, 200, 300, 400 and 500: HJ
/// 633-2012 table 1 and HJ 633-2026 table 3, both read. Two items stop early: SO2 1 h at 200, ozone
/// 8 h at 300.
///
/// The editions differ in the concentration of index 100 of PM2.5 (75, 60) and PM10 (150, 120), and
/// in the 1 h items of both, which only 2026 has.
record Breakpoints(List<BigDecimal> concentrations) {
    private static final List<Integer> INDEX = List.of(0, 50, 100, 150, 200, 300, 400, 500);
    private static final Map<AirIndexEdition, Map<AirIndexItem, Breakpoints>> TABLES =
            Map.of(HJ633_2012, edition2012(), HJ633_2026, edition2026());

    static Optional<Breakpoints> of(AirIndexEdition edition, AirIndexItem item) {
        return Optional.ofNullable(TABLES.get(edition)).map(table -> table.get(item));
    }

    boolean covers(BigDecimal concentration) {
        return concentration.compareTo(concentrations.getLast()) <= 0;
    }

    /// The index by linear interpolation (2012 4.2; 2026 4.2.4), rounded up to a whole number (2012
    /// 6.2; 2026 4.2.6). The quotient is rounded once, from its exact value.
    int interpolate(BigDecimal concentration) {
        int high = 1;
        while (concentrations.get(high).compareTo(concentration) < 0) {
            high++;
        }
        BigDecimal from = concentrations.get(high - 1);
        BigDecimal width = concentrations.get(high).subtract(from);
        int indexFrom = INDEX.get(high - 1);
        BigDecimal rise = BigDecimal.valueOf((long) INDEX.get(high) - indexFrom);
        return indexFrom
                + rise.multiply(concentration.subtract(from))
                        .divide(width, 0, RoundingMode.CEILING)
                        .intValueExact();
    }

    private static Map<AirIndexItem, Breakpoints> edition2012() {
        Map<AirIndexItem, Breakpoints> table = common();
        table.put(AirIndexItem.PM10_24H, at(0, 50, 150, 250, 350, 420, 500, 600));
        table.put(AirIndexItem.PM25_24H, at(0, 35, 75, 115, 150, 250, 350, 500));
        return table;
    }

    private static Map<AirIndexItem, Breakpoints> edition2026() {
        Map<AirIndexItem, Breakpoints> table = common();
        Breakpoints pm10 = at(0, 50, 120, 250, 350, 420, 500, 600);
        Breakpoints pm25 = at(0, 35, 60, 115, 150, 250, 350, 500);
        table.put(AirIndexItem.PM10_24H, pm10);
        table.put(AirIndexItem.PM10_1H, pm10);
        table.put(AirIndexItem.PM25_24H, pm25);
        table.put(AirIndexItem.PM25_1H, pm25);
        return table;
    }

    private static Map<AirIndexItem, Breakpoints> common() {
        Map<AirIndexItem, Breakpoints> table = new EnumMap<>(AirIndexItem.class);
        table.put(AirIndexItem.SO2_24H, at(0, 50, 150, 475, 800, 1600, 2100, 2620));
        table.put(AirIndexItem.SO2_1H, at(0, 150, 500, 650, 800));
        table.put(AirIndexItem.NO2_24H, at(0, 40, 80, 180, 280, 565, 750, 940));
        table.put(AirIndexItem.NO2_1H, at(0, 100, 200, 700, 1200, 2340, 3090, 3840));
        table.put(AirIndexItem.CO_24H, at(0, 2, 4, 14, 24, 36, 48, 60));
        table.put(AirIndexItem.CO_1H, at(0, 5, 10, 35, 60, 90, 120, 150));
        table.put(AirIndexItem.O3_1H, at(0, 160, 200, 300, 400, 800, 1000, 1200));
        table.put(AirIndexItem.O3_8H, at(0, 100, 160, 215, 265, 800));
        return table;
    }

    private static Breakpoints at(int... concentrations) {
        return new Breakpoints(
                Arrays.stream(concentrations).mapToObj(BigDecimal::valueOf).toList());
    }
}
