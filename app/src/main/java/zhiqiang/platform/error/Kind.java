package zhiqiang.platform.error;

/// What kind of refusal a code stands for; only the web layer turns it into a status.
public enum Kind {
    INVALID,
    UNAUTHENTICATED,
    FORBIDDEN,
    NOT_FOUND,
    CONFLICT,
    PRECONDITION,
    TOO_LARGE,
    TOO_MANY,
    UNSUPPORTED,
    UNAVAILABLE,
    INTERNAL
}
