package zhiqiang.supervision;

import zhiqiang.platform.error.ErrorCode;
import zhiqiang.platform.error.Kind;

/// Why this module refuses something.
public enum SupervisionError implements ErrorCode {
    UNKNOWN_TASK("supervision.unknown-task", Kind.NOT_FOUND),
    UNKNOWN_PROGRESS("supervision.unknown-progress", Kind.NOT_FOUND),
    UNKNOWN_LETTER("supervision.unknown-letter", Kind.NOT_FOUND),
    UNKNOWN_REVIEW("supervision.unknown-review", Kind.NOT_FOUND),
    UNKNOWN_COMMITMENT("supervision.unknown-commitment", Kind.INVALID),
    UNKNOWN_UNIT("supervision.unknown-unit", Kind.INVALID),
    UNKNOWN_AREA("supervision.unknown-area", Kind.INVALID),
    NOT_A_CURSOR("supervision.not-a-cursor", Kind.INVALID),
    FIELD_MISSING("supervision.field-missing", Kind.INVALID),
    TOO_LONG("supervision.too-long", Kind.INVALID),
    UNIT_TWICE("supervision.unit-twice", Kind.INVALID),
    DAY_REFUSED("supervision.day-refused", Kind.INVALID),
    PERCENT_REFUSED("supervision.percent-refused", Kind.INVALID),
    DISPATCHED_ALREADY("supervision.dispatched-already", Kind.CONFLICT),
    NUMBER_TAKEN("supervision.number-taken", Kind.CONFLICT),
    REVIEW_CLOSED("supervision.review-closed", Kind.CONFLICT),
    AREA_KEEPS_IT("supervision.area-keeps-it", Kind.CONFLICT),
    NOT_YOUR_UNIT("supervision.not-your-unit", Kind.FORBIDDEN),
    FOUR_EYES("supervision.four-eyes", Kind.FORBIDDEN),
    STATE_REFUSED("supervision.state-refused", Kind.CONFLICT),
    PARTS_OPEN("supervision.parts-open", Kind.CONFLICT),
    PASSED_ON_OPEN("supervision.passed-on-open", Kind.CONFLICT),
    EVIDENCE_MISSING("supervision.evidence-missing", Kind.CONFLICT),
    PROGRESS_CHECKED("supervision.progress-checked", Kind.CONFLICT);

    private final String code;
    private final Kind kind;

    SupervisionError(String code, Kind kind) {
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
