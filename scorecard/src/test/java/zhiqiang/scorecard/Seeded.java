package zhiqiang.scorecard;

import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/// Checks a law over seeded random inputs. A failure names the seed and the input; `-Dseed=...`
/// (see `argLine`) runs that one again.
public final class Seeded {
    private static final int RUNS = 1000;
    private static final long FIRST_SEED = Long.getLong("seed", 20230101L);

    private Seeded() {}

    /// Checks the law for a thousand inputs, each from a seed of its own.
    public static <T> void forAll(Function<RandomGenerator, T> gen, Consumer<T> law) {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + RUNS; seed++) {
            T input = gen.apply(new SplittableRandom(seed));
            try {
                law.accept(input);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError(
                        "law broken with seed " + seed + " by " + input + ": " + e.getMessage(), e);
            }
        }
    }
}
