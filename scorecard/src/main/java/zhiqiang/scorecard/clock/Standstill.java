package zhiqiang.scorecard.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// When a deadline stands still: pauses put together, so that time in two of them counts once.
final class Standstill {
    private final List<Pause> apart;

    Standstill(List<Pause> pauses) {
        List<Pause> apart = new ArrayList<>();
        for (Pause pause : pauses.stream().sorted(Comparator.comparing(Pause::from)).toList()) {
            if (!apart.isEmpty() && apart.getLast().endsAfter(pause.from())) {
                apart.add(longer(apart.removeLast(), pause));
            } else {
                apart.add(pause);
            }
        }
        this.apart = List.copyOf(apart);
    }

    private static Pause longer(Pause first, Pause second) {
        boolean endsWithFirst =
                first.open() || (!second.open() && !second.endsAfter(first.until().orElseThrow()));
        return new Pause(first.from(), endsWithFirst ? first.until() : second.until());
    }

    /// The pause in which time stands still at an instant, its first one included.
    Optional<Pause> at(Instant time) {
        return apart.stream()
                .filter(pause -> !pause.from().isAfter(time) && pause.endsAfter(time))
                .findFirst();
    }

    /// The pause that had begun before an instant and lasts beyond it.
    Optional<Pause> across(Instant time) {
        return at(time).filter(pause -> pause.from().isBefore(time));
    }

    /// The instant at which so much time has run since the start, or none if an open pause comes
    /// before it.
    Optional<Instant> after(Instant start, Duration running) {
        Instant end = start.plus(running);
        for (Pause pause : apart) {
            if (!pause.endsAfter(start) || !pause.from().isBefore(end)) {
                continue;
            }
            if (pause.open()) {
                return Optional.empty();
            }
            Instant from = pause.from().isBefore(start) ? start : pause.from();
            end = end.plus(Duration.between(from, pause.until().orElseThrow()));
        }
        return Optional.of(end);
    }
}
