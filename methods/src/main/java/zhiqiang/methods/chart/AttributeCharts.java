package zhiqiang.methods.chart;

import java.util.ArrayList;
import java.util.List;

/// Charts of counts (GB/T 17989.2). Limits lie three standard errors from the centre line, the
/// lower one not below 0.
public final class AttributeCharts {
    private AttributeCharts() {}

    /// A lot or a sample that was looked through.
    ///
    /// @param found nonconforming items, or nonconformities
    /// @param size items, or units of opportunity
    public record Count(double found, double size) {
        /// @throws IllegalArgumentException if it is negative, no number, or of no size
        public Count {
            if (!(found >= 0 && found < Double.POSITIVE_INFINITY)
                    || !(size > 0 && size < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(found + " found in " + size);
            }
        }
    }

    /// Fraction nonconforming, `p`.
    ///
    /// @throws IllegalArgumentException if there are no counts, or more is found than looked
    ///   through
    public static ControlChart p(List<Count> counts) {
        double centre = fraction(counts);
        return chart(
                "p",
                centre,
                counts,
                count -> count.found() / count.size(),
                count -> centre,
                count -> Math.sqrt(centre * (1 - centre) / count.size()));
    }

    /// Number nonconforming, `np`; the centre is that of the mean size.
    ///
    /// @throws IllegalArgumentException as for [#p], or if the sizes differ
    public static ControlChart np(List<Count> counts) {
        double fraction = fraction(counts);
        double size = counts.getFirst().size();
        if (counts.stream().anyMatch(count -> count.size() != size)) {
            throw new IllegalArgumentException("np wants samples of one size; take p");
        }
        return chart(
                "np",
                fraction * size,
                counts,
                Count::found,
                count -> fraction * size,
                count -> Math.sqrt(size * fraction * (1 - fraction)));
    }

    /// Nonconformities of equal units, `c`.
    ///
    /// @throws IllegalArgumentException if there are no counts, or the sizes differ
    public static ControlChart c(List<Count> counts) {
        double rate = rate(counts);
        double size = counts.getFirst().size();
        if (counts.stream().anyMatch(count -> count.size() != size)) {
            throw new IllegalArgumentException("c wants units of one size; take u");
        }
        return chart(
                "c",
                rate * size,
                counts,
                Count::found,
                count -> rate * size,
                count -> Math.sqrt(rate * size));
    }

    /// Nonconformities for each unit, `u`.
    ///
    /// @throws IllegalArgumentException if there are no counts
    public static ControlChart u(List<Count> counts) {
        double rate = rate(counts);
        return chart(
                "u",
                rate,
                counts,
                count -> count.found() / count.size(),
                count -> rate,
                count -> Math.sqrt(rate / count.size()));
    }

    private static double fraction(List<Count> counts) {
        for (Count count : counts) {
            if (count.found() > count.size()) {
                throw new IllegalArgumentException(
                        count.found() + " nonconforming items of " + count.size());
            }
        }
        return rate(counts);
    }

    private static double rate(List<Count> counts) {
        if (counts.isEmpty()) {
            throw new IllegalArgumentException("there are no counts");
        }
        return counts.stream().mapToDouble(Count::found).sum()
                / counts.stream().mapToDouble(Count::size).sum();
    }

    private interface OfCount {
        double of(Count count);
    }

    private static ControlChart chart(
            String name,
            double centre,
            List<Count> counts,
            OfCount statistic,
            OfCount expected,
            OfCount error) {
        List<ControlChart.Point> points = new ArrayList<>();
        for (Count count : counts) {
            double middle = expected.of(count);
            double sigma = error.of(count);
            points.add(
                    new ControlChart.Point(
                            statistic.of(count),
                            Math.max(0, middle - 3 * sigma),
                            middle + 3 * sigma,
                            sigma));
        }
        return new ControlChart(name, centre, points);
    }
}
