package zhiqiang.round;

import zhiqiang.platform.error.ErrorCode;
import zhiqiang.platform.error.Kind;

/// Why this module refuses something.
public enum RoundError implements ErrorCode {
    UNKNOWN_ROUND("round.unknown-round", Kind.NOT_FOUND),
    NOTHING_DELIVERED("round.nothing-delivered", Kind.CONFLICT),
    REASON_NEEDED("round.reason-needed", Kind.CONFLICT),
    PERIOD_REFUSED("round.period-refused", Kind.INVALID);

    private final String code;
    private final Kind kind;

    RoundError(String code, Kind kind) {
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
