package zhiqiang.clock;

import zhiqiang.platform.error.ErrorCode;
import zhiqiang.platform.error.Kind;

/// Why this module refuses something.
public enum ClockError implements ErrorCode {
    RULE_UNKNOWN("clock.rule-unknown", Kind.NOT_FOUND),
    VERSION_UNKNOWN("clock.version-unknown", Kind.NOT_FOUND),
    NO_RULE_IN_FORCE("clock.no-rule-in-force", Kind.CONFLICT),
    YEAR_UNKNOWN("clock.year-unknown", Kind.CONFLICT),
    CALENDAR_CHANGED("clock.calendar-changed", Kind.CONFLICT),
    FORM_REFUSED("clock.form-refused", Kind.INVALID);

    private final String code;
    private final Kind kind;

    ClockError(String code, Kind kind) {
        this.code = code;
        this.kind = kind;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
