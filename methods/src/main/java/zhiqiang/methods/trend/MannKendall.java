package zhiqiang.methods.trend;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// The test for a monotonic trend (H. B. Mann 1945, M. G. Kendall 1975), and its seasonal form (R.
/// M. Hirsch and J. R. Slack 1982, without covariance between seasons).
///
/// ```
/// S = Σ(i<j) sign(xj - xi),  Var S = (n(n-1)(2n+5) - Σ t(t-1)(2t+5)) / 18
/// Z = (S -+ 1) / sqrt(Var S), and 0 for S = 0;  τ = S / D
/// ```
///
/// t counts equal values. It is the normal approximation, fit for ten values and more.
///
/// @param statistic S: how many more pairs rise than fall
/// @param variance of S where there is no trend
/// @param z with continuity correction
/// @param probability two-sided, that values without a trend show such an S or a larger one
/// @param tau Kendall's τ-b against time, from -1 to 1
public record MannKendall(
        long statistic, double variance, double z, double probability, double tau) {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /// What one series contributes.
    private record Part(long statistic, double variance, double pairs) {}

    /// @param values in the order of time, at equal distances or not
    /// @throws IllegalArgumentException if there are fewer than three, one is no finite number, or
    ///   all are equal
    public static MannKendall of(double[] values) {
        return of(List.of(values));
    }

    /// The seasonal test: what months (or quarters) have in common counts, what parts them does
    /// not.
    ///
    /// @param seasons the values of each season in the order of the years; a season may lack years
    /// @throws IllegalArgumentException if there is no season, one has fewer than three values, one
    ///   value is no finite number, or all values of every season are equal
    public static MannKendall seasonal(List<double[]> seasons) {
        return of(seasons);
    }

    private static MannKendall of(List<double[]> series) {
        if (series.isEmpty()) {
            throw new IllegalArgumentException("there are no values");
        }
        List<Part> parts = series.stream().map(MannKendall::part).toList();
        long statistic = parts.stream().mapToLong(Part::statistic).sum();
        double variance = parts.stream().mapToDouble(Part::variance).sum();
        double pairs = parts.stream().mapToDouble(Part::pairs).sum();
        if (variance == 0) {
            throw new IllegalArgumentException("all values are equal");
        }
        double z = (statistic - Long.signum(statistic)) / Math.sqrt(variance);
        return new MannKendall(
                statistic,
                variance,
                z,
                Math.min(1, 2 * NORMAL.survivalProbability(Math.abs(z))),
                statistic / pairs);
    }

    private static Part part(double[] values) {
        if (values.length < 3) {
            throw new IllegalArgumentException(
                    "three values at least, not " + values.length + ", tell of a trend");
        }
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException("value " + (i + 1) + " is " + values[i]);
            }
        }
        double n = values.length;
        double squares = n * (n - 1) * (2 * n + 5);
        double all = n * (n - 1) / 2;
        double equal = 0;
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        for (int from = 0; from < sorted.length; ) {
            int to = from;
            while (to < sorted.length && sorted[to] == sorted[from]) {
                to++;
            }
            double t = to - from;
            squares -= t * (t - 1) * (2 * t + 5);
            equal += t * (t - 1) / 2;
            from = to;
        }
        return new Part(rising(values), squares / 18, Math.sqrt(all) * Math.sqrt(all - equal));
    }

    /// Rising pairs less falling ones, by merging sorted halves: time n log n.
    private static long rising(double[] values) {
        double[] sorted = values.clone();
        return merged(sorted, new double[values.length], 0, values.length);
    }

    private static long merged(double[] values, double[] space, int from, int to) {
        if (to - from < 2) {
            return 0;
        }
        int middle = (from + to) >>> 1;
        long sum = merged(values, space, from, middle) + merged(values, space, middle, to);
        int smaller = from;
        int upTo = from;
        for (int i = middle; i < to; i++) {
            while (smaller < middle && values[smaller] < values[i]) {
                smaller++;
            }
            while (upTo < middle && values[upTo] <= values[i]) {
                upTo++;
            }
            // Pairs with the first half: those below it rise, those above it fall.
            sum += (smaller - from) - (middle - upTo);
        }
        System.arraycopy(values, from, space, from, to - from);
        int left = from;
        int right = middle;
        for (int i = from; i < to; i++) {
            boolean first = right >= to || left < middle && space[left] <= space[right];
            values[i] = first ? space[left++] : space[right++];
        }
        return sum;
    }
}
