package zhiqiang.shape.planted;

import java.util.Date;

final class UsesOldDates {
    @SuppressWarnings("JavaUtilDate")
    long time(Date date) {
        return date.getTime();
    }
}
