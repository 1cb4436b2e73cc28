package zhiqiang.methods.interval;

/// How large a sample has to be.
public final class SampleSize {
    private SampleSize() {}

    /// For a proportion with an interval of half this width: `z² p (1 - p) / d²`, for a finite lot
    /// `n / (1 + (n - 1) / N)`; rounded up.
    ///
    /// @param proportion expected; 0.5 where nothing is known
    /// @param half half of the interval's width, above 0
    /// @param confidence such as 0.95
    /// @param population items of the lot; [Long#MAX_VALUE] for a process
    /// @throws IllegalArgumentException if a number lies outside of its bounds
    public static long forProportion(
            double proportion, double half, double confidence, long population) {
        requireProportion(proportion);
        if (!(half > 0 && half < 1)) {
            throw new IllegalArgumentException("half a width lies between 0 and 1, not at " + half);
        }
        if (population < 1) {
            throw new IllegalArgumentException("a lot has items, not " + population);
        }
        double z = NormalQuantile.twoSided(confidence);
        double endless = z * z * proportion * (1 - proportion) / (half * half);
        double size = endless / (1 + (endless - 1) / population);
        return Math.clamp((long) Math.ceil(size), 1, population);
    }

    /// For telling two proportions apart, in each of two samples of one size: `(z(α/2) sqrt(2 p̄
    /// q̄) + z(β) sqrt(p1 q1 + p2 q2))² / (p1 - p2)²`, rounded up; that of `power.prop.test` of R.
    ///
    /// @param p1 the one
    /// @param p2 the other
    /// @param confidence `1 - α`, two-sided, such as 0.95
    /// @param power `1 - β`, above one half, such as 0.8
    /// @throws IllegalArgumentException if a number lies outside of its bounds, or both are equal
    public static long toTellApart(double p1, double p2, double confidence, double power) {
        requireProportion(p1);
        requireProportion(p2);
        if (p1 == p2) {
            throw new IllegalArgumentException("both proportions are " + p1);
        }
        if (!(power > 0.5 && power < 1)) {
            throw new IllegalArgumentException("power lies between 0.5 and 1, not at " + power);
        }
        double mean = (p1 + p2) / 2;
        double root =
                NormalQuantile.twoSided(confidence) * Math.sqrt(2 * mean * (1 - mean))
                        + NormalQuantile.twoSided(2 * power - 1)
                                * Math.sqrt(p1 * (1 - p1) + p2 * (1 - p2));
        return (long) Math.ceil(root * root / ((p1 - p2) * (p1 - p2)));
    }

    private static void requireProportion(double proportion) {
        if (!(proportion >= 0 && proportion <= 1)) {
            throw new IllegalArgumentException(
                    "a proportion lies between 0 and 1, not at " + proportion);
        }
    }
}
