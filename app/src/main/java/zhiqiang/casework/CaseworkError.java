package zhiqiang.casework;

import zhiqiang.platform.error.ErrorCode;
import zhiqiang.platform.error.Kind;

/// Why this module refuses something.
public enum CaseworkError implements ErrorCode {
    NOT_FOUND("casework.case-not-found", Kind.NOT_FOUND),
    STEP_NOT_FOUND("casework.step-not-found", Kind.NOT_FOUND),
    STEP_OVER("casework.step-over", Kind.CONFLICT),
    STEP_TAKEN("casework.step-taken", Kind.CONFLICT),
    NOT_YOURS("casework.not-yours", Kind.FORBIDDEN),
    FOUR_EYES("casework.four-eyes", Kind.FORBIDDEN),
    CASE_OVER("casework.case-over", Kind.CONFLICT),
    CASE_SUSPENDED("casework.case-suspended", Kind.CONFLICT),
    NOT_SUSPENDED("casework.not-suspended", Kind.CONFLICT),
    STEP_WAITS("casework.step-waits", Kind.CONFLICT),
    UNKNOWN_OUTCOME("casework.unknown-outcome", Kind.INVALID),
    OUTCOME_USED("casework.outcome-used", Kind.CONFLICT),
    REASON_MISSING("casework.reason-missing", Kind.INVALID),
    TOO_LONG("casework.too-long", Kind.INVALID),
    CANNOT_GO_BACK("casework.cannot-go-back", Kind.CONFLICT),
    CANNOT_WITHDRAW("casework.cannot-withdraw", Kind.CONFLICT),
    CANNOT_ASK("casework.cannot-ask", Kind.CONFLICT),
    ASKED_ALREADY("casework.asked-already", Kind.CONFLICT),
    NO_EXTENSION("casework.no-extension", Kind.CONFLICT),
    EXTENSION_TOO_LONG("casework.extension-too-long", Kind.INVALID),
    UNKNOWN_SUSPENSION("casework.unknown-suspension", Kind.INVALID),
    PERSON_UNFIT("casework.person-unfit", Kind.INVALID),
    UNIT_UNKNOWN("casework.unit-unknown", Kind.INVALID),
    PROCESS_UNKNOWN("casework.process-unknown", Kind.NOT_FOUND),
    MAY_NOT_BEGIN("casework.may-not-begin", Kind.FORBIDDEN),
    PARTY_MISSING("casework.party-missing", Kind.INVALID),
    SERVICE_REFUSED("casework.service-refused", Kind.INVALID),
    NOT_A_CURSOR("casework.not-a-cursor", Kind.INVALID);

    private final String code;
    private final Kind kind;

    CaseworkError(String code, Kind kind) {
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
