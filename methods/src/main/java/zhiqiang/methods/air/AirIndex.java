package zhiqiang.methods.air;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// The air quality index of a day or an hour: the largest of the individual indices (HJ 633-2012
/// 4.4; HJ 633-2026 4.2).
///
/// @param iaqis the individual indices; items without one are left out
/// @param aqi the index to publish; empty means NA
/// @param primary the items of the largest index, all of them if equal; none unless the AQI is
///   above 50
/// @param overLimit the items whose index is above 100 (超标污染物); a term of the 2012 edition, empty
///   for 2026
public record AirIndex(
        AirIndexEdition edition,
        Map<AirIndexItem, Integer> iaqis,
        OptionalInt aqi,
        List<AirIndexItem> primary,
        List<AirIndexItem> overLimit) {
    private static final int EXCELLENT_UP_TO = 50;
    private static final int LIMIT = 100;

    public AirIndex {
        iaqis = ordered(iaqis);
        primary = List.copyOf(primary);
        overLimit = List.copyOf(overLimit);
    }

    /// With a pollutant missing, the largest index is published only if it is above 100 (HJ
    /// 633-2026, 5.3.1). No such clause of 2012 is known here; applying it to that edition is an
    /// assumption.
    static AirIndex of(
            AirIndexEdition edition, Map<AirIndexItem, Integer> iaqis, Set<Pollutant> exempt) {
        int largest = iaqis.values().stream().mapToInt(Integer::intValue).max().orElse(-1);
        if (largest < 0 || (largest <= LIMIT && !complete(iaqis.keySet(), exempt))) {
            return new AirIndex(edition, iaqis, OptionalInt.empty(), List.of(), List.of());
        }
        return new AirIndex(
                edition,
                iaqis,
                OptionalInt.of(largest),
                largest > EXCELLENT_UP_TO ? withIndexFrom(iaqis, largest) : List.of(),
                edition == AirIndexEdition.HJ633_2012
                        ? withIndexFrom(iaqis, LIMIT + 1)
                        : List.of());
    }

    /// Empty if the AQI is.
    public Optional<AirCategory> category() {
        return aqi.isPresent() ? Optional.of(AirCategory.of(aqi.getAsInt())) : Optional.empty();
    }

    /// The primary pollutants (首要污染物), each once.
    public List<Pollutant> primaryPollutants() {
        return primary.stream().map(AirIndexItem::pollutant).distinct().toList();
    }

    private static boolean complete(Set<AirIndexItem> items, Set<Pollutant> exempt) {
        Set<Pollutant> missing = EnumSet.allOf(Pollutant.class);
        missing.removeAll(exempt);
        items.forEach(item -> missing.remove(item.pollutant()));
        return missing.isEmpty();
    }

    private static List<AirIndexItem> withIndexFrom(Map<AirIndexItem, Integer> iaqis, int least) {
        return ordered(iaqis).entrySet().stream()
                .filter(entry -> entry.getValue() >= least)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<AirIndexItem, Integer> ordered(Map<AirIndexItem, Integer> iaqis) {
        Map<AirIndexItem, Integer> copy = new EnumMap<>(AirIndexItem.class);
        copy.putAll(iaqis);
        return Collections.unmodifiableMap(copy);
    }
}
