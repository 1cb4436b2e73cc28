package zhiqiang.methods.interval;

/// The checks that the intervals share.
final class Arguments {
    private Arguments() {}

    static void requireSample(long x, long n) {
        if (n < 1) {
            throw new IllegalArgumentException("a sample has at least one item, not " + n);
        }
        if (x < 0 || x > n) {
            throw new IllegalArgumentException(x + " of " + n + " is not a part of the sample");
        }
    }

    static void requirePopulation(long population, long n) {
        if (n > population) {
            throw new IllegalArgumentException(
                    "a sample of " + n + " does not come from a lot of " + population);
        }
    }
}
