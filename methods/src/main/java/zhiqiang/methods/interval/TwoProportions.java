package zhiqiang.methods.interval;

import org.apache.commons.numbers.gamma.Erfc;

/// Two proportions of independent samples compared.
///
/// @param difference of the first less the second, from -1 to 1
/// @param lower lower end of its interval
/// @param upper upper end
/// @param z score test with the pooled proportion; 0 where nothing, or everything, was found in
///   both
/// @param probability two-sided, that equal proportions differ so much or more
public record TwoProportions(
        double difference, double lower, double upper, double z, double probability) {
    /// The interval is the hybrid score interval (R. G. Newcombe 1998, method 10), made from the
    /// two Wilson intervals; the test is that of `prop.test(correct = FALSE)` of R.
    ///
    /// @param x1 found in the first sample
    /// @param n1 its size
    /// @param x2 found in the second sample
    /// @param n2 its size
    /// @param confidence such as 0.95
    /// @throws IllegalArgumentException if a sample has no items, more is found than it has, or the
    ///   confidence lies outside of 0 and 1
    public static TwoProportions of(long x1, long n1, long x2, long n2, double confidence) {
        Interval first = Wilson.interval(x1, n1, confidence);
        Interval second = Wilson.interval(x2, n2, confidence);
        double p1 = (double) x1 / n1;
        double p2 = (double) x2 / n2;
        double difference = p1 - p2;
        double pooled = (double) (x1 + x2) / (n1 + n2);
        double error = Math.sqrt(pooled * (1 - pooled) * (1.0 / n1 + 1.0 / n2));
        double z = error == 0 ? 0 : difference / error;
        return new TwoProportions(
                difference,
                difference - Math.hypot(p1 - first.lower(), second.upper() - p2),
                difference + Math.hypot(first.upper() - p1, p2 - second.lower()),
                z,
                Erfc.value(Math.abs(z) / Math.sqrt(2)));
    }
}
