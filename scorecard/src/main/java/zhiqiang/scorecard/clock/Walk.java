package zhiqiang.scorecard.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// Walks from an event to the due time, span by span and day by day. It stops for good in a pause
/// whose end is not known.
final class Walk {
    private final WorkingCalendar calendar;
    private final ZoneId zone;
    private final Standstill still;
    private final List<Course.Day> days = new ArrayList<>();
    private Instant at;
    private LocalDate last;
    private boolean stuck;

    Walk(WorkingCalendar calendar, ZoneId zone, Standstill still, Instant start) {
        this.calendar = calendar;
        this.zone = zone;
        this.still = still;
        this.at = start;
        this.last = start.atZone(zone).toLocalDate();
    }

    boolean stuck() {
        return stuck;
    }

    Course course() {
        return new Course(at, days);
    }

    void go(Span span) {
        if (stuck) {
            return;
        }
        switch (span.unit()) {
            case HOUR -> hours(span.count());
            case DAY -> days(span.count(), false);
            case WORKING_DAY -> days(span.count(), true);
        }
    }

    private void hours(int count) {
        still.after(at, Duration.ofHours(count))
                .ifPresentOrElse(
                        end -> {
                            at = end;
                            last = Reckoning.lastDay(end, zone);
                        },
                        () -> stuck = true);
    }

    private void days(int count, boolean workingOnly) {
        LocalDate day = last;
        for (int left = count; left > 0; ) {
            day = day.plusDays(1);
            var pause = still.at(beginning(day));
            if (pause.isPresent()) {
                if (pause.get().open()) {
                    stuck = true;
                    return;
                }
                days.add(new Course.Day(day, Course.Count.PAUSED));
            } else if (workingOnly && !calendar.works(day)) {
                days.add(new Course.Day(day, Course.Count.DAY_OFF));
            } else {
                days.add(new Course.Day(day, Course.Count.COUNTED));
                left--;
            }
        }
        endWith(day);
    }

    /// Moves the end out of a pause and, where asked for, on to a working day.
    void settle(boolean onWorkingDay) {
        while (!stuck) {
            var pause = still.across(at);
            if (pause.isPresent() && pause.get().open()) {
                stuck = true;
            } else if (pause.isPresent() || (onWorkingDay && !calendar.works(last))) {
                endWith(last.plusDays(1));
                days.add(new Course.Day(last, Course.Count.MOVED));
            } else {
                return;
            }
        }
    }

    private void endWith(LocalDate day) {
        last = day;
        at = beginning(day.plusDays(1));
    }

    private Instant beginning(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
