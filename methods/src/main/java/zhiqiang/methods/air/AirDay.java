package zhiqiang.methods.air;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;

/// A day of an area, for counting good days (优良天数).
///
/// The area's concentrations are the means over its stations (never the worst station). They are
/// rounded here, once. A day is valid if all six pollutants are there, or those that are give an
/// AQI above 100 (HJ 633-2026 5.3.1; for days before it an assumption). It is good if valid and the
/// AQI is at most 100 (from memory).
///
/// @param concentrations rounded, ug/m3, CO mg/m3
/// @param aqi empty unless the day is valid
/// @param primary the primary pollutants; none unless the AQI is above 50
public record AirDay(
        AirIndexEdition edition,
        Map<Pollutant, BigDecimal> concentrations,
        Map<Pollutant, Integer> iaqis,
        OptionalInt aqi,
        List<Pollutant> primary) {
    private static final int GOOD_UP_TO = 100;

    /// In 2012 an 8 h mean above 800 has no index and the 1 h one takes its place; days are
    /// assessed without the 1 h one, so that the end of the 8 h scale is used in both editions.
    private static final int OZONE_BEYOND_SCALE = 300;

    public AirDay {
        concentrations = ordered(concentrations);
        iaqis = ordered(iaqis);
        primary = List.copyOf(primary);
    }

    /// Assesses the day from unrounded means: 24 h means of five pollutants, for [Pollutant#O3] the
    /// daily maximum 8 h mean. A missing pollutant is left out of the map.
    ///
    /// @throws IllegalArgumentException if a concentration is negative
    public static AirDay assess(AirIndexEdition edition, Map<Pollutant, BigFraction> areaMeans) {
        Map<Pollutant, BigDecimal> concentrations = new EnumMap<>(Pollutant.class);
        Map<Pollutant, Integer> iaqis = new EnumMap<>(Pollutant.class);
        Map<AirIndexItem, Integer> byItem = new EnumMap<>(AirIndexItem.class);
        areaMeans.forEach(
                (pollutant, mean) -> {
                    if (mean.signum() < 0) {
                        throw new IllegalArgumentException(
                                "negative concentration of " + pollutant);
                    }
                    AirIndexItem item = pollutant.dailyItem();
                    BigDecimal rounded = item.round(mean);
                    int iaqi =
                            IndividualIndex.of(edition, item, rounded).orElse(OZONE_BEYOND_SCALE);
                    concentrations.put(pollutant, rounded);
                    iaqis.put(pollutant, iaqi);
                    byItem.put(item, iaqi);
                });
        AirIndex index = AirIndex.of(edition, byItem, Set.of());
        return new AirDay(edition, concentrations, iaqis, index.aqi(), index.primaryPollutants());
    }

    public boolean valid() {
        return aqi.isPresent();
    }

    public boolean good() {
        return aqi.isPresent() && aqi.getAsInt() <= GOOD_UP_TO;
    }

    /// Empty unless the day is valid.
    public Optional<AirCategory> category() {
        return aqi.isPresent() ? Optional.of(AirCategory.of(aqi.getAsInt())) : Optional.empty();
    }

    private static <V> Map<Pollutant, V> ordered(Map<Pollutant, V> values) {
        Map<Pollutant, V> copy = new EnumMap<>(Pollutant.class);
        copy.putAll(values);
        return Collections.unmodifiableMap(copy);
    }
}
