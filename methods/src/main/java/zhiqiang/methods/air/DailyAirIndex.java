package zhiqiang.methods.air;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import zhiqiang.methods.exact.Fractions;

/// The daily index as HJ 633 words it for publication. The edition of 2012 takes seven items (24 h
/// means of five pollutants, of ozone the daily maxima of 1 h and 8 h), that of 2026 six (without
/// ozone 1 h). For the assessment of a day see [AirDay].
public final class DailyAirIndex {
    private DailyAirIndex() {}

    /// No pollutant is exempt.
    ///
    /// @see #of(AirIndexEdition, Map, Set)
    public static AirIndex of(
            AirIndexEdition edition, Map<AirIndexItem, BigDecimal> concentrations) {
        return of(edition, concentrations, Set.of());
    }

    /// The index of the concentrations, rounded first by [AirIndexItem#round].
    ///
    /// @param exempt pollutants that may be missing (HJ 633-2026, 5.3.2: not monitored by plan, and
    ///   never primary at light pollution or worse in three years)
    /// @throws IllegalArgumentException if a concentration is negative or an item is not one of the
    ///   edition's daily items
    public static AirIndex of(
            AirIndexEdition edition,
            Map<AirIndexItem, BigDecimal> concentrations,
            Set<Pollutant> exempt) {
        Set<AirIndexItem> items = items(edition);
        Map<AirIndexItem, Integer> iaqis = new EnumMap<>(AirIndexItem.class);
        concentrations.forEach(
                (item, concentration) -> {
                    if (!items.contains(item)) {
                        throw new IllegalArgumentException(
                                item + " is not a daily item of " + edition);
                    }
                    IndividualIndex.of(edition, item, item.round(Fractions.of(concentration)))
                            .ifPresent(iaqi -> iaqis.put(item, iaqi));
                });
        return AirIndex.of(edition, iaqis, exempt);
    }

    /// The daily items of an edition.
    public static Set<AirIndexItem> items(AirIndexEdition edition) {
        Set<AirIndexItem> items = EnumSet.noneOf(AirIndexItem.class);
        for (Pollutant pollutant : Pollutant.values()) {
            items.add(pollutant.dailyItem());
        }
        if (edition == AirIndexEdition.HJ633_2012) {
            items.add(AirIndexItem.O3_1H);
        }
        return items;
    }
}
