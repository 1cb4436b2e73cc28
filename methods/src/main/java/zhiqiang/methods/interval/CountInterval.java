package zhiqiang.methods.interval;

/// An interval of the number of marked items in a lot of `population` items.
public record CountInterval(long lower, long upper, long population) {
    public CountInterval {
        if (!(0 <= lower && lower <= upper && upper <= population)) {
            throw new IllegalArgumentException(
                    "not an interval of a count: " + lower + ", " + upper + " of " + population);
        }
    }

    /// The interval of the proportion, both ends divided by the population.
    public Interval proportion() {
        return new Interval((double) lower / population, (double) upper / population);
    }
}
