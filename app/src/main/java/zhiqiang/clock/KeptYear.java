package zhiqiang.clock;

import java.time.Instant;
import java.util.Optional;
import zhiqiang.scorecard.clock.CalendarYear;

/// A year of the calendar as it is kept.
///
/// @param change who entered it by hand; none as long as it is that of the policy pack
record KeptYear(CalendarYear year, int revision, Instant at, Optional<Change> change) {
    record Change(String by, String reason) {}
}
