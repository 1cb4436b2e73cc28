package zhiqiang.identity;

import zhiqiang.platform.error.ErrorCode;
import zhiqiang.platform.error.Kind;

/// Why this module refuses something.
public enum IdentityError implements ErrorCode {
    NOT_SIGNED_IN("identity.not-signed-in", Kind.UNAUTHENTICATED),
    WRONG_CREDENTIALS("identity.wrong-credentials", Kind.UNAUTHENTICATED),
    TOO_MANY_ATTEMPTS("identity.too-many-attempts", Kind.TOO_MANY),
    FORBIDDEN("identity.forbidden", Kind.FORBIDDEN),
    PASSWORD_REFUSED("identity.password-refused", Kind.INVALID);

    private final String code;
    private final Kind kind;

    IdentityError(String code, Kind kind) {
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
