package zhiqiang.methods.interval;

/// An interval of a proportion, `0 <= lower <= upper <= 1`.
public record Interval(double lower, double upper) {
    public Interval {
        if (!(0 <= lower && lower <= upper && upper <= 1)) {
            throw new IllegalArgumentException(
                    "not an interval of a proportion: " + lower + ", " + upper);
        }
    }

    public boolean contains(double proportion) {
        return lower <= proportion && proportion <= upper;
    }
}
