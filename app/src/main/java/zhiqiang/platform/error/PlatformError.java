package zhiqiang.platform.error;

/// Refusals that belong to no module.
public enum PlatformError implements ErrorCode {
    NOT_FOUND("platform.not-found", Kind.NOT_FOUND),
    METHOD_NOT_ALLOWED("platform.method-not-allowed", Kind.INVALID),
    NOT_ACCEPTABLE("platform.not-acceptable", Kind.INVALID),
    UNSUPPORTED_TYPE("platform.unsupported-type", Kind.UNSUPPORTED),
    TOO_LARGE("platform.too-large", Kind.TOO_LARGE),
    LENGTH_UNKNOWN("platform.length-unknown", Kind.INVALID),
    BAD_REQUEST("platform.bad-request", Kind.INVALID),
    INTERNAL("platform.internal", Kind.INTERNAL);

    private final String code;
    private final Kind kind;

    PlatformError(String code, Kind kind) {
        this.code = code;
        this.kind = kind;
    }

    /// The code for a status that somebody else decided on.
    static PlatformError of(int status) {
        return switch (status) {
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 413 -> TOO_LARGE;
            case 415 -> UNSUPPORTED_TYPE;
            default -> status >= 500 ? INTERNAL : BAD_REQUEST;
        };
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
