package zhiqiang.scorecard.clock;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Which days are worked in China. Monday to Friday are, but for public holidays; the State Council
/// moves some of them to weekends for longer holidays, year by year.
///
/// Days are counted as periods are: the day of the event is not counted, the first one is the next
/// (Civil Code art. 201, Administrative Licensing Law art. 82, neither read).
public final class WorkingCalendar {
    private final SortedSet<Integer> years;
    private final Set<LocalDate> daysOff;
    private final Set<LocalDate> shifted;

    public WorkingCalendar(Collection<CalendarYear> years) {
        this.years =
                years.stream()
                        .map(CalendarYear::year)
                        .collect(Collectors.toCollection(TreeSet::new));
        this.daysOff = days(years, day -> !day.works());
        this.shifted = days(years, ExceptionalDay::works);
    }

    /// The calendar of years of which only days off and shifted working days are known.
    public static WorkingCalendar of(
            Map<Integer, Set<LocalDate>> daysOff, Map<Integer, Set<LocalDate>> shifted) {
        return new WorkingCalendar(daysOff, shifted);
    }

    private WorkingCalendar(
            Map<Integer, Set<LocalDate>> daysOff, Map<Integer, Set<LocalDate>> shifted) {
        this.years = new TreeSet<>(daysOff.keySet());
        this.years.addAll(shifted.keySet());
        this.daysOff = all(daysOff);
        this.shifted = all(shifted);
    }

    private static Set<LocalDate> all(Map<Integer, Set<LocalDate>> byYear) {
        return byYear.values().stream()
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<LocalDate> days(
            Collection<CalendarYear> years, Predicate<ExceptionalDay> wanted) {
        return years.stream()
                .flatMap(year -> year.days().stream())
                .filter(wanted)
                .map(ExceptionalDay::day)
                .collect(Collectors.toUnmodifiableSet());
    }

    public boolean knows(int year) {
        return years.contains(year);
    }

    /// @throws UnknownYear for a day of a year that the calendar does not hold
    public boolean works(LocalDate day) {
        if (!knows(day.getYear())) {
            throw new UnknownYear(day.getYear());
        }
        return shifted.contains(day) || (!weekend(day) && !daysOff.contains(day));
    }

    public static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /// The day on which so many working days after the start have been worked; the start is not
    /// counted, and is the answer when none are asked for.
    ///
    /// @throws UnknownYear when the count leads into a year that the calendar does not hold
    public LocalDate plus(LocalDate start, int workingDays) {
        return step(start, workingDays, 1);
    }

    /// The working day so many working days before a day.
    ///
    /// @throws UnknownYear when the count leads into a year that the calendar does not hold
    public LocalDate minus(LocalDate end, int workingDays) {
        return step(end, workingDays, -1);
    }

    private LocalDate step(LocalDate start, int workingDays, int by) {
        if (workingDays < 0) {
            throw new IllegalArgumentException("not a number of days: " + workingDays);
        }
        LocalDate day = start;
        for (int left = workingDays; left > 0; ) {
            day = day.plusDays(by);
            if (works(day)) {
                left--;
            }
        }
        return day;
    }

    /// How many working days lie after the first day up to and with the second; below zero when the
    /// second is the earlier one.
    ///
    /// @throws UnknownYear when a day between them is of a year that the calendar does not hold
    public int count(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -count(to, from);
        }
        return (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::works).count();
    }
}
