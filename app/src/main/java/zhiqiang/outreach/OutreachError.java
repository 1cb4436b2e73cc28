package zhiqiang.outreach;

import zhiqiang.platform.error.ErrorCode;
import zhiqiang.platform.error.Kind;

/// Why this module refuses something.
public enum OutreachError implements ErrorCode {
    NOT_FOUND("outreach.not-found", Kind.NOT_FOUND),
    FORM_REFUSED("outreach.form-refused", Kind.INVALID),
    STALE("outreach.stale", Kind.PRECONDITION),
    OUTSIDE_REACH("outreach.outside-reach", Kind.FORBIDDEN),
    NOT_AN_AREA("outreach.not-an-area", Kind.FORBIDDEN),
    OWN_WORK("outreach.own-work", Kind.FORBIDDEN),
    WRONG_STATE("outreach.wrong-state", Kind.CONFLICT),
    CORRECTION_OPEN("outreach.correction-open", Kind.CONFLICT),
    NOT_A_REPLACEMENT("outreach.not-a-replacement", Kind.INVALID),
    SPAN_REFUSED("outreach.span-refused", Kind.INVALID),
    NOT_A_CURSOR("outreach.not-a-cursor", Kind.INVALID);

    private final String code;
    private final Kind kind;

    OutreachError(String code, Kind kind) {
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
