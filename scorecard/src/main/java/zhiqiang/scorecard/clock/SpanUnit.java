package zhiqiang.scorecard.clock;

/// What a period set by law is counted in.
public enum SpanUnit {
    HOUR,
    DAY,
    WORKING_DAY
}
