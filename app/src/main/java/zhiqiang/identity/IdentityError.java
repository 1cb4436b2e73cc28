package zhiqiang.identity;

import zhiqiang.platform.error.ErrorCode;
import zhiqiang.platform.error.Kind;

/// Why this module refuses something.
public enum IdentityError implements ErrorCode {
    NOT_SIGNED_IN("identity.not-signed-in", Kind.UNAUTHENTICATED),
    WRONG_CREDENTIALS("identity.wrong-credentials", Kind.UNAUTHENTICATED),
    WRONG_CODE("identity.wrong-code", Kind.UNAUTHENTICATED),
    PASSKEY_REFUSED("identity.passkey-refused", Kind.UNAUTHENTICATED),
    PASSKEY_NOT_FOUND("identity.passkey-not-found", Kind.NOT_FOUND),
    NO_GOVERNMENT("identity.no-government", Kind.NOT_FOUND),
    GOVERNMENT_UNREACHABLE("identity.government-unreachable", Kind.UNAVAILABLE),
    GOVERNMENT_REFUSED("identity.government-refused", Kind.UNAUTHENTICATED),
    GOVERNMENT_NOT_LINKED("identity.government-not-linked", Kind.UNAUTHENTICATED),
    GOVERNMENT_TAKEN("identity.government-taken", Kind.CONFLICT),
    TOO_MANY_ATTEMPTS("identity.too-many-attempts", Kind.TOO_MANY),
    TOO_MANY_REQUESTS("identity.too-many-requests", Kind.TOO_MANY),
    FORBIDDEN("identity.forbidden", Kind.FORBIDDEN),
    SIGN_IN_UNFINISHED("identity.sign-in-unfinished", Kind.FORBIDDEN),
    SIGN_IN_AGAIN("identity.sign-in-again", Kind.FORBIDDEN),
    PASSWORD_REFUSED("identity.password-refused", Kind.INVALID),
    LAST_FACTOR("identity.last-factor", Kind.CONFLICT),
    FORM_REFUSED("identity.form-refused", Kind.INVALID),
    UNIT_NOT_FOUND("identity.unit-not-found", Kind.NOT_FOUND),
    UNIT_EXISTS("identity.unit-exists", Kind.CONFLICT),
    UNIT_IN_USE("identity.unit-in-use", Kind.CONFLICT),
    PERSON_NOT_FOUND("identity.person-not-found", Kind.NOT_FOUND),
    LOGIN_TAKEN("identity.login-taken", Kind.CONFLICT),
    POST_NOT_FOUND("identity.post-not-found", Kind.NOT_FOUND),
    POST_OVER("identity.post-over", Kind.CONFLICT),
    ROLE_NOT_FOUND("identity.role-not-found", Kind.NOT_FOUND),
    ROLE_EXISTS("identity.role-exists", Kind.CONFLICT),
    BUILT_IN_ROLE("identity.built-in-role", Kind.CONFLICT),
    ROLE_HELD("identity.role-held", Kind.CONFLICT),
    REQUEST_NOT_FOUND("identity.request-not-found", Kind.NOT_FOUND),
    OWN_APPOINTMENT("identity.own-appointment", Kind.FORBIDDEN),
    ADMINISTRATORS_APART("identity.administrators-apart", Kind.CONFLICT),
    ADMINISTRATORS_PASSWORD("identity.administrators-password", Kind.FORBIDDEN),
    LAST_ADMINISTRATOR("identity.last-administrator", Kind.CONFLICT),
    SESSION_NOT_FOUND("identity.session-not-found", Kind.NOT_FOUND),
    TOKEN_NOT_FOUND("identity.token-not-found", Kind.NOT_FOUND),
    DELEGATION_NOT_FOUND("identity.delegation-not-found", Kind.NOT_FOUND),
    NOT_A_CURSOR("identity.not-a-cursor", Kind.INVALID);

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
