package zhiqiang.scorecard.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// Reckons when something is due.
///
/// **Days.** The day of the event is not counted; a period in days or working days ends with its
/// last day, at 24:00. The due time is the first instant after it, so being late is `!now.isBefore
/// (due)`. Hours run on exactly, through nights and holidays.
///
/// **Pauses.** Hours stand still exactly as long as the pause. A day is counted if the period runs
/// at its beginning. So the day on which a suspension begins is still counted (the body had begun
/// to work on it), and the day on which it ends is not (what comes in on a day is worked on from
/// the next, as with the event that starts a period); one that begins and ends on the same day
/// costs nothing. Days in two pauses count once. A period does not end while it is suspended: if
/// its last day is the one on which a pause begins, it ends with the day on which the pause ends.
/// The laws say only that such time is not counted; this reading of theirs is a setting of the
/// system.
///
/// **Extensions** lengthen the period, each in its own unit. Whether the last day is a day off is
/// asked once, of the last day of all.
public final class Reckoning {
    private final WorkingCalendar calendar;
    private final ZoneId zone;

    public Reckoning(WorkingCalendar calendar, ZoneId zone) {
        this.calendar = calendar;
        this.zone = zone;
    }

    public WorkingCalendar calendar() {
        return calendar;
    }

    public ZoneId zone() {
        return zone;
    }

    /// The first instant at which the deadline is missed; none while a pause is open that began
    /// before it.
    ///
    /// @throws UnknownYear when it takes working days of a year that the calendar does not hold
    public Optional<Instant> due(
            RuleVersion rule, Instant start, List<Pause> pauses, List<Span> extensions) {
        return course(rule, start, pauses, extensions).map(Course::due);
    }

    /// The same with what each day is to the count.
    ///
    /// @throws UnknownYear when it takes working days of a year that the calendar does not hold
    public Optional<Course> course(
            RuleVersion rule, Instant start, List<Pause> pauses, List<Span> extensions) {
        Walk walk = new Walk(calendar, zone, new Standstill(pauses), start);
        walk.go(rule.length());
        extensions.forEach(walk::go);
        SpanUnit unit = extensions.isEmpty() ? rule.length().unit() : extensions.getLast().unit();
        if (unit != SpanUnit.HOUR) {
            walk.settle(unit == SpanUnit.WORKING_DAY || rule.lastDay() == LastDay.NEXT_WORKING_DAY);
        }
        return walk.stuck() ? Optional.empty() : Optional.of(walk.course());
    }

    /// When to remind of what is due. One working day before the end of a Friday is the beginning
    /// of that Friday: one working day is left.
    ///
    /// @throws UnknownYear when it takes working days of a year that the calendar does not hold
    public Instant before(Instant due, Span span) {
        return switch (span.unit()) {
            case HOUR -> due.minus(Duration.ofHours(span.count()));
            case DAY -> due.atZone(zone).minusDays(span.count()).toInstant();
            case WORKING_DAY -> {
                var local = due.atZone(zone);
                yield local.with(calendar.minus(local.toLocalDate(), span.count())).toInstant();
            }
        };
    }

    /// When something that was due is so late. One working day after the end of a Friday is the end
    /// of the following Monday.
    ///
    /// @throws UnknownYear when it takes working days of a year that the calendar does not hold
    public Instant after(Instant due, Span span) {
        return switch (span.unit()) {
            case HOUR -> due.plus(Duration.ofHours(span.count()));
            case DAY -> due.atZone(zone).plusDays(span.count()).toInstant();
            case WORKING_DAY -> {
                LocalDate last = lastDay(due, zone);
                long on = ChronoUnit.DAYS.between(last, calendar.plus(last, span.count()));
                yield due.atZone(zone).plusDays(on).toInstant();
            }
        };
    }

    /// How many days, or working days for a rule in working days, are left after today: 0 on the
    /// last day, below zero from the due time on (-1 as soon as it has passed, also on a day off).
    ///
    /// @throws UnknownYear when it takes working days of a year that the calendar does not hold
    public int daysLeft(RuleVersion rule, Instant now, Instant due) {
        LocalDate today = now.atZone(zone).toLocalDate();
        LocalDate last = lastDay(due, zone);
        int days =
                rule.length().unit() == SpanUnit.WORKING_DAY
                        ? calendar.count(today, last)
                        : (int) ChronoUnit.DAYS.between(today, last);
        return now.isBefore(due) ? days : Math.min(days, -1);
    }

    /// The last day before a due time: that of midnight is the day that ends there.
    static LocalDate lastDay(Instant due, ZoneId zone) {
        return due.minusNanos(1).atZone(zone).toLocalDate();
    }
}
