package zhiqiang.scorecard.clock;

import java.util.Comparator;
import java.util.List;
import zhiqiang.scorecard.text.Text;

/// A year of the working calendar: Monday to Friday but for its days off, and the weekend days that
/// are worked instead. A notice names whole holidays, so days off may fall on weekends.
///
/// @param source the notice that sets it
/// @param days each one once, the earliest first
public record CalendarYear(int year, Text source, List<ExceptionalDay> days) {
    public CalendarYear {
        days = days.stream().sorted(Comparator.comparing(ExceptionalDay::day)).toList();
        for (ExceptionalDay day : days) {
            if (day.day().getYear() != year) {
                throw new IllegalArgumentException(day.day() + " is not a day of " + year);
            }
        }
        if (days.stream().map(ExceptionalDay::day).distinct().count() != days.size()) {
            throw new IllegalArgumentException("a day of " + year + " stands twice");
        }
    }
}
