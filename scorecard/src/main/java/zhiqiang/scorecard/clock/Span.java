package zhiqiang.scorecard.clock;

/// A length of time as law gives it: 15 days, 5 working days, 4 hours.
public record Span(int count, SpanUnit unit) {
    public Span {
        if (count < 0) {
            throw new IllegalArgumentException("a span is not negative: " + count);
        }
    }

    public static Span hours(int count) {
        return new Span(count, SpanUnit.HOUR);
    }

    public static Span days(int count) {
        return new Span(count, SpanUnit.DAY);
    }

    public static Span workingDays(int count) {
        return new Span(count, SpanUnit.WORKING_DAY);
    }
}
