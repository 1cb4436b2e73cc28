package zhiqiang.methods.air;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import zhiqiang.methods.exact.Fractions;

/// The real-time (hourly) index. HJ 633-2026: the 1 h means of all six. HJ 633-2012: the 1 h means
/// of SO2, NO2, CO and ozone, the moving 8 h mean of ozone and the moving 24 h means of particulate
/// matter; it reports 1 h means of particulate matter too but gives them no index. Which items
/// count was read; that the rule for missing pollutants holds for hours as for days is an
/// assumption.
public final class HourlyAirIndex {
    private HourlyAirIndex() {}

    /// How the edition of 2012 is applied to particulate matter; 2026 needs no choice.
    public enum Particulates {
        /// By the moving 24 h mean, as the edition says.
        MOVING_24H,
        /// By the 1 h mean on the breakpoints of 24 h, as the national publisher did: not in the
        /// edition.
        HOUR_ON_DAILY_BREAKPOINTS
    }

    /// @see #of(AirIndexEdition, Map, Particulates)
    public static AirIndex of(
            AirIndexEdition edition, Map<AirIndexItem, BigDecimal> concentrations) {
        return of(edition, concentrations, Particulates.MOVING_24H);
    }

    /// The index of the concentrations, rounded first by [AirIndexItem#round]. SO2 24 h may be
    /// given for 2012: it stands in when SO2 1 h is above 800 and has no index of its own.
    ///
    /// @throws IllegalArgumentException if a concentration is negative or an item is not one of the
    ///   edition's hourly items
    public static AirIndex of(
            AirIndexEdition edition,
            Map<AirIndexItem, BigDecimal> concentrations,
            Particulates particulates) {
        Set<AirIndexItem> items = items(edition);
        Map<AirIndexItem, Integer> iaqis = new EnumMap<>(AirIndexItem.class);
        concentrations.forEach(
                (item, concentration) -> {
                    if (!items.contains(item)) {
                        throw new IllegalArgumentException(
                                item + " is not an hourly item of " + edition);
                    }
                    BigDecimal rounded = item.round(Fractions.of(concentration));
                    IndividualIndex.of(edition, scale(edition, item, particulates), rounded)
                            .ifPresent(iaqi -> iaqis.put(item, iaqi));
                });
        if (edition == AirIndexEdition.HJ633_2012) {
            leaveOutUnused(iaqis, particulates);
        }
        return AirIndex.of(edition, iaqis, Set.of());
    }

    /// The items that may be given for an edition.
    public static Set<AirIndexItem> items(AirIndexEdition edition) {
        Set<AirIndexItem> items =
                EnumSet.of(
                        AirIndexItem.SO2_1H,
                        AirIndexItem.NO2_1H,
                        AirIndexItem.PM10_1H,
                        AirIndexItem.CO_1H,
                        AirIndexItem.O3_1H,
                        AirIndexItem.PM25_1H);
        if (edition == AirIndexEdition.HJ633_2012) {
            items.add(AirIndexItem.O3_8H);
            items.add(AirIndexItem.PM10_24H);
            items.add(AirIndexItem.PM25_24H);
            items.add(AirIndexItem.SO2_24H);
        }
        return items;
    }

    private static AirIndexItem scale(
            AirIndexEdition edition, AirIndexItem item, Particulates particulates) {
        if (edition == AirIndexEdition.HJ633_2012
                && particulates == Particulates.HOUR_ON_DAILY_BREAKPOINTS
                && (item == AirIndexItem.PM10_1H || item == AirIndexItem.PM25_1H)) {
            return item.pollutant().dailyItem();
        }
        return item;
    }

    private static void leaveOutUnused(
            Map<AirIndexItem, Integer> iaqis, Particulates particulates) {
        if (iaqis.containsKey(AirIndexItem.SO2_1H)) {
            iaqis.remove(AirIndexItem.SO2_24H);
        }
        if (particulates == Particulates.HOUR_ON_DAILY_BREAKPOINTS) {
            iaqis.remove(AirIndexItem.PM10_24H);
            iaqis.remove(AirIndexItem.PM25_24H);
        }
    }
}
