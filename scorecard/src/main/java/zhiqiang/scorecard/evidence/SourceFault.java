package zhiqiang.scorecard.evidence;

import org.jspecify.annotations.Nullable;

/// A file that cannot be read as what it claims to be.
final class SourceFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final FaultCode code;
    private final long row;
    private final @Nullable String value;

    SourceFault(FaultCode code, long row, @Nullable String value) {
        super(code.code());
        this.code = code;
        this.row = row;
        this.value = value;
    }

    FaultCode code() {
        return code;
    }

    /// Row at which reading ended, 0 if that is not known.
    long row() {
        return row;
    }

    @Nullable String value() {
        return value;
    }
}
