package zhiqiang;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// A clock that a test moves on.
public final class MovedClock extends Clock {
    private volatile Instant now;

    public MovedClock(Instant now) {
        this.now = now;
    }

    /// At a time of day in China, such as `2026-01-05T09:00:00+08:00`.
    public static MovedClock at(String moment) {
        return new MovedClock(OffsetDateTime.parse(moment).toInstant());
    }

    public void to(Instant moment) {
        this.now = moment;
    }

    public void on(Duration time) {
        this.now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new InZone(this, zone);
    }

    /// The same moment, told in a zone.
    private static final class InZone extends Clock {
        private final Clock moved;
        private final ZoneId zone;

        private InZone(Clock moved, ZoneId zone) {
            this.moved = moved;
            this.zone = zone;
        }

        @Override
        public Instant instant() {
            return moved.instant();
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new InZone(moved, other);
        }
    }
}
