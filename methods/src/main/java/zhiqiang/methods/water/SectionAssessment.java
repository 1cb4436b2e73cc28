package zhiqiang.methods.water;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/// The class of a section (单因子评价): that of its worst item among the 21 assessed.
///
/// @param itemClasses the assessed items that were measured
/// @param worseThanIII the items worse than III, worst class first, then by multiple
public record SectionAssessment(
        WaterClass waterClass,
        Map<WaterItem, WaterClass> itemClasses,
        List<Exceedance> worseThanIII) {
    private static final int MAIN = 3;

    public SectionAssessment {
        Map<WaterItem, WaterClass> copy = new EnumMap<>(WaterItem.class);
        copy.putAll(itemClasses);
        itemClasses = Collections.unmodifiableMap(copy);
        worseThanIII = List.copyOf(worseThanIII);
    }

    /// Assesses values as they are; rounding ([WaterItem#round]) is for the caller. Items that are
    /// not assessed are passed over. Empty if no assessed item was measured.
    ///
    /// @throws IllegalArgumentException if a value is negative
    public static Optional<SectionAssessment> of(
            WaterBody body, Map<WaterItem, BigFraction> values) {
        Map<WaterItem, WaterClass> classes = new EnumMap<>(WaterItem.class);
        List<Exceedance> worse = new ArrayList<>();
        values.forEach(
                (item, value) -> {
                    if (!item.assessed()) {
                        return;
                    }
                    WaterClass itemClass = WaterStandard.classOf(item, body, value).orElseThrow();
                    classes.put(item, itemClass);
                    if (!itemClass.good()) {
                        worse.add(
                                new Exceedance(
                                        item,
                                        itemClass,
                                        WaterStandard.multipleOverIII(item, body, value)));
                    }
                });
        worse.sort(Exceedance.WORST_FIRST);
        return classes.values().stream()
                .max(WaterClass::compareTo)
                .map(worst -> new SectionAssessment(worst, classes, worse));
    }

    /// Class III or better.
    public boolean good() {
        return waterClass.good();
    }

    /// The first three of the items worse than III (主要污染指标; from memory, unverified).
    public List<WaterItem> mainPollutants() {
        return worseThanIII.stream().limit(MAIN).map(Exceedance::item).toList();
    }
}
