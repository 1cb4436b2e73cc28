package zhiqiang.methods.water;

import java.util.Comparator;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/// An item worse than class III.
///
/// @param multipleOverIII `value / limit of III - 1`; empty for pH and dissolved oxygen
public record Exceedance(
        WaterItem item, WaterClass waterClass, Optional<BigFraction> multipleOverIII) {
    /// The worst class first, within a class the largest multiple; items without multiple after
    /// those with one; the rest in the order of the table.
    static final Comparator<Exceedance> WORST_FIRST =
            Comparator.comparing(Exceedance::waterClass)
                    .thenComparing(e -> e.multipleOverIII().orElse(BigFraction.ZERO))
                    .reversed()
                    .thenComparing(Exceedance::item);
}
