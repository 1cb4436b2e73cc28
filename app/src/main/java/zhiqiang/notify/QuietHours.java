package zhiqiang.notify;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// When no mail is to come, by the clock in China; over midnight if it ends before it begins.
record QuietHours(LocalTime from, LocalTime until) {
    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    QuietHours {
        if (from.equals(until)) {
            throw new IllegalArgumentException("quiet all day");
        }
    }

    /// The first moment from a given one on at which mail may come.
    Instant after(Instant moment) {
        ZonedDateTime there = moment.atZone(CHINA);
        if (!quiet(there.toLocalTime())) {
            return moment;
        }
        ZonedDateTime end = there.with(until);
        return (end.isAfter(there) ? end : end.plusDays(1)).toInstant();
    }

    private boolean quiet(LocalTime time) {
        boolean begun = !time.isBefore(from);
        boolean going = time.isBefore(until);
        return from.isBefore(until) ? begun && going : begun || going;
    }
}
