package zhiqiang;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Waiting for what a server does by itself.
public final class Until {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /// Between two looks, which take from the server what it works with.
    private static final Duration PAUSE = Duration.ofMillis(20);

    private Until() {}

    /// Looks until it sees what it waits for.
    ///
    /// @return what it saw
    public static <T> T seen(Supplier<T> look, Predicate<T> enough) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        T seen = look.get();
        while (!enough.test(seen)) {
            assertThat(System.nanoTime()).as("still %s", seen).isLessThan(deadline);
            LockSupport.parkNanos(PAUSE.toNanos());
            seen = look.get();
        }
        return seen;
    }

    public static void reached(String what, BooleanSupplier reached) {
        seen(() -> reached.getAsBoolean() ? what : "without " + what, what::equals);
    }
}
