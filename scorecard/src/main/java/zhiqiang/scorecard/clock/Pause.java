package zhiqiang.scorecard.clock;

import java.time.Instant;
import java.util.Optional;

/// A time in which a deadline is suspended, from its first instant up to the one on which the
/// deadline runs again. It is open as long as nobody knows when that is.
public record Pause(Instant from, Optional<Instant> until) {
    public Pause {
        if (until.isPresent() && until.get().isBefore(from)) {
            throw new IllegalArgumentException("a pause does not end before it begins: " + from);
        }
    }

    public static Pause between(Instant from, Instant until) {
        return new Pause(from, Optional.of(until));
    }

    public static Pause since(Instant from) {
        return new Pause(from, Optional.empty());
    }

    boolean open() {
        return until.isEmpty();
    }

    boolean endsAfter(Instant time) {
        return until.isEmpty() || until.get().isAfter(time);
    }
}
