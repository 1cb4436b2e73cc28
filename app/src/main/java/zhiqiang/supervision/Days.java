package zhiqiang.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/// Days as they are counted in China.
final class Days {
    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private Days() {}

    static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), CHINA);
    }
}
