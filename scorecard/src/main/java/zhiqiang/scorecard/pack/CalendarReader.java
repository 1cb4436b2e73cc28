package zhiqiang.scorecard.pack;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import zhiqiang.scorecard.clock.CalendarYear;
import zhiqiang.scorecard.clock.ExceptionalDay;
import zhiqiang.scorecard.clock.WorkingCalendar;
import zhiqiang.scorecard.text.Text;

/// Turns `calendar.yaml` into years of the working calendar. Days off may fall on weekends, as the
/// notices name whole holidays; days that are worked instead must.
final class CalendarReader {
    private CalendarReader() {}

    static List<CalendarYear> read(PackNode file) {
        PackReader.unique(file.items("years"), "year");
        return file.items("years").stream().map(CalendarReader::year).toList();
    }

    private static CalendarYear year(PackNode node) {
        int year = node.at("year").number().intValueExact();
        SortedMap<LocalDate, ExceptionalDay> days = new TreeMap<>();
        for (PackNode holiday : node.items("holidays")) {
            Text name = holiday.bilingual("name");
            off(holiday.at("off"), year, name, days);
            for (PackNode worked : holiday.items("worked")) {
                if (!WorkingCalendar.weekend(worked.date())) {
                    worked.fault(
                            "pack.not-a-weekend",
                            worked.text() + " is no weekend, so it is worked anyway");
                }
                add(worked, worked.date(), true, year, name, days);
            }
        }
        return new CalendarYear(year, node.bilingual("source"), List.copyOf(days.values()));
    }

    private static void off(
            PackNode node, int year, Text name, SortedMap<LocalDate, ExceptionalDay> days) {
        LocalDate from = node.at("from").date();
        LocalDate until = node.at("until").date();
        if (until.isBefore(from)) {
            node.at("until").fault("pack.end-before-start", "the holiday ends before it begins");
        } else if (within(node.at("from"), from, year) && within(node.at("until"), until, year)) {
            from.datesUntil(until.plusDays(1))
                    .forEach(day -> add(node, day, false, year, name, days));
        }
    }

    private static void add(
            PackNode node,
            LocalDate day,
            boolean works,
            int year,
            Text name,
            SortedMap<LocalDate, ExceptionalDay> days) {
        if (within(node, day, year)
                && days.putIfAbsent(day, new ExceptionalDay(day, works, name)) != null) {
            node.fault("pack.day-twice", day + " is named twice in its year");
        }
    }

    private static boolean within(PackNode node, LocalDate day, int year) {
        if (day.getYear() == year) {
            return true;
        }
        node.fault("pack.day-outside-year", day + " is not a day of " + year);
        return false;
    }
}
