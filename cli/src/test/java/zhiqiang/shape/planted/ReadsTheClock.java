package zhiqiang.shape.planted;

import java.time.LocalDate;
import java.time.ZoneOffset;

final class ReadsTheClock {
    LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
