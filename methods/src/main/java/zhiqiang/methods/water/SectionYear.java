package zhiqiang.methods.water;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/// A section's year to date: the year mean of each item, rounded for assessment, classified. It may
/// be asked after each reading. Not for several threads at once.
///
/// The order (mean, then class) is that of 环办[2011]22号, from memory.
public final class SectionYear {
    private final WaterBody body;
    private final Map<WaterItem, YearMean> means = new EnumMap<>(WaterItem.class);
    private final BitSet months = new BitSet();

    public SectionYear(WaterBody body) {
        this.body = body;
    }

    /// Takes a reading.
    ///
    /// @param month 1 to 12
    /// @throws IllegalArgumentException for another month or a negative value
    public void add(int month, WaterItem item, BigDecimal value) {
        means.computeIfAbsent(item, YearMean::of).add(month, value);
        months.set(month);
    }

    /// The months with a reading of any item. A year wants 8 of them (环办[2011]22号, from memory).
    public int months() {
        return months.cardinality();
    }

    /// The year means so far, rounded by [WaterItem#round].
    public Map<WaterItem, BigFraction> values() {
        Map<WaterItem, BigFraction> values = new EnumMap<>(WaterItem.class);
        means.forEach(
                (item, mean) ->
                        mean.mean().ifPresent(value -> values.put(item, item.round(value))));
        return values;
    }

    /// The class so far; empty if no assessed item was measured.
    public Optional<SectionAssessment> assess() {
        return SectionAssessment.of(body, values());
    }
}
