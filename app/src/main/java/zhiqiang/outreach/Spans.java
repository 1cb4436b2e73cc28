package zhiqiang.outreach;

import java.time.LocalDate;
import java.util.Map;
import zhiqiang.platform.error.DomainException;

/// Days that the calendar is asked for.
final class Spans {
    /// Two years, so that a question is never for everything.
    private static final int LONGEST = 731;

    private Spans() {}

    record Span(LocalDate from, LocalDate until) {}

    /// @throws DomainException if it is none, or too long
    static Span of(LocalDate from, LocalDate until) {
        if (until.isBefore(from) || from.plusDays(LONGEST).isBefore(until)) {
            throw new DomainException(
                    OutreachError.SPAN_REFUSED, Map.of("days", Integer.toString(LONGEST)));
        }
        return new Span(from, until);
    }
}
