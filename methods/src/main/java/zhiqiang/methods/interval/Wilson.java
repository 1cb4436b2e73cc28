package zhiqiang.methods.interval;

/// The score interval of E. B. Wilson (1927) for x of n.
///
/// ```
/// (p + z^2/2n -+ z sqrt(p(1-p)/n + z^2/4n^2)) / (1 + z^2/n),  p = x/n
/// ```
public final class Wilson {
    private Wilson() {}

    /// The two-sided interval; its lower end is exactly 0 for x = 0, its upper end exactly 1 for x
    /// = n.
    ///
    /// @param confidence such as 0.95
    /// @throws IllegalArgumentException if n < 1, x is not in 0..n, or confidence not in (0, 1)
    public static Interval interval(long x, long n, double confidence) {
        Arguments.requireSample(x, n);
        return of((double) x / n, n, NormalQuantile.twoSided(confidence));
    }

    /// The interval with continuity correction as `prop.test` of R 4.2 takes it: p moves outward by
    /// `min(1/2, |x - n/2|) / n`, so that x = n/2 gets none (Newcombe 1998 corrects by 1/2n
    /// always).
    ///
    /// @throws IllegalArgumentException as for [#interval]
    public static Interval continuityCorrected(long x, long n, double confidence) {
        Arguments.requireSample(x, n);
        double z = NormalQuantile.twoSided(confidence);
        double correction = Math.min(0.5, Math.abs(x - n / 2.0)) / n;
        double p = (double) x / n;
        double below = p - correction;
        double above = p + correction;
        return new Interval(
                below <= 0 ? 0 : clamped(end(below, n, -z)),
                above >= 1 ? 1 : clamped(end(above, n, z)));
    }

    /// The interval for a proportion and a size that need not be whole.
    static Interval of(double p, double n, double z) {
        return new Interval(
                p <= 0 ? 0 : clamped(Math.min(p, end(p, n, -z))),
                p >= 1 ? 1 : clamped(Math.max(p, end(p, n, z))));
    }

    private static double end(double p, double n, double z) {
        double half = z * z / (2 * n);
        return (p + half + z * Math.sqrt(p * (1 - p) / n + half / (2 * n))) / (1 + 2 * half);
    }

    private static double clamped(double proportion) {
        return Math.clamp(proportion, 0.0, 1.0);
    }
}
