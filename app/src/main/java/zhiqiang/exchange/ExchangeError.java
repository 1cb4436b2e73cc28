package zhiqiang.exchange;

import zhiqiang.platform.error.ErrorCode;
import zhiqiang.platform.error.Kind;

/// Why this module refuses something.
public enum ExchangeError implements ErrorCode {
    IMPORT_NOT_FOUND("exchange.import-not-found", Kind.NOT_FOUND),
    IMPORT_NOT_READY("exchange.import-not-ready", Kind.CONFLICT),
    IMPORT_NOT_DONE("exchange.import-not-done", Kind.CONFLICT),
    NO_FILES("exchange.no-files", Kind.INVALID),
    TOO_MANY_FILES("exchange.too-many-files", Kind.INVALID),
    UNKNOWN_PROFILE("exchange.unknown-profile", Kind.INVALID),
    REASON_NEEDED("exchange.reason-needed", Kind.INVALID),
    REFUSED_ROWS_GONE("exchange.refused-rows-gone", Kind.NOT_FOUND);

    private final String code;
    private final Kind kind;

    ExchangeError(String code, Kind kind) {
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
