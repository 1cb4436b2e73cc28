package zhiqiang.ledger;

import zhiqiang.platform.error.ErrorCode;
import zhiqiang.platform.error.Kind;

/// Why this module refuses something.
public enum LedgerError implements ErrorCode {
    ENTRY_NOT_FOUND("ledger.entry-not-found", Kind.NOT_FOUND),
    NO_CHECKPOINT("ledger.no-checkpoint", Kind.NOT_FOUND),
    BAD_SIZES("ledger.bad-sizes", Kind.INVALID),
    BASIS_NEEDED("ledger.basis-needed", Kind.INVALID),
    NOTHING_TO_ERASE("ledger.nothing-to-erase", Kind.CONFLICT);

    private final String code;
    private final Kind kind;

    LedgerError(String code, Kind kind) {
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
