package zhiqiang.indicator;

import zhiqiang.platform.error.ErrorCode;
import zhiqiang.platform.error.Kind;

/// Why this module refuses something.
public enum IndicatorError implements ErrorCode {
    UNKNOWN_DATASET("indicator.unknown-dataset", Kind.NOT_FOUND),
    UNKNOWN_INDICATOR("indicator.unknown-indicator", Kind.NOT_FOUND),
    UNKNOWN_REGION("indicator.unknown-region", Kind.INVALID),
    UNKNOWN_COLUMN("indicator.unknown-column", Kind.INVALID),
    OUTSIDE_REACH("indicator.outside-reach", Kind.FORBIDDEN),
    NOT_A_CURSOR("indicator.not-a-cursor", Kind.INVALID),
    BEFORE_THE_POLICY("indicator.before-the-policy", Kind.INVALID),
    RECORD_NOT_FOUND("indicator.record-not-found", Kind.NOT_FOUND),
    RECORD_EXISTS("indicator.record-exists", Kind.CONFLICT),
    RECORD_CHANGED("indicator.record-changed", Kind.PRECONDITION),
    RECORD_REFERRED_TO("indicator.record-referred-to", Kind.CONFLICT),
    RECORD_REFUSED("indicator.record-refused", Kind.INVALID),
    KEY_CHANGED("indicator.key-changed", Kind.INVALID),
    REASON_NEEDED("indicator.reason-needed", Kind.INVALID),
    PERIOD_FROZEN("indicator.period-frozen", Kind.CONFLICT),
    PERIOD_NOT_OVER("indicator.period-not-over", Kind.CONFLICT),
    RECOMPUTING("indicator.recomputing", Kind.CONFLICT);

    private final String code;
    private final Kind kind;

    IndicatorError(String code, Kind kind) {
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
