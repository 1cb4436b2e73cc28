package zhiqiang.scorecard.cell;

import java.math.BigDecimal;
import zhiqiang.scorecard.pack.Indicator;
import zhiqiang.scorecard.pack.Region;

/// Where a scorecard gets its sums from: cells in memory or in a database.
public interface Figures {
    /// Sums over one region's own facts.
    ///
    /// @param newest last epoch day with evidence, `Integer.MIN_VALUE` if there is none
    record Figure(
            BigDecimal numerator,
            BigDecimal denominator,
            long evidence,
            long provisional,
            int newest) {
        static final Figure NOTHING =
                new Figure(BigDecimal.ZERO, BigDecimal.ZERO, 0, 0, Integer.MIN_VALUE);

        public Figure plus(Figure other) {
            return new Figure(
                    numerator.add(other.numerator),
                    denominator.add(other.denominator),
                    evidence + other.evidence,
                    provisional + other.provisional,
                    Math.max(newest, other.newest));
        }

        public static Figure nothing() {
            return NOTHING;
        }
    }

    /// Sums over the facts of a region that begin in a range of days and still hold at its end.
    ///
    /// @param from first epoch day
    /// @param to last epoch day
    Figure figure(Indicator indicator, Region region, int from, int to);
}
