package zhiqiang.assessment;

import zhiqiang.platform.error.ErrorCode;
import zhiqiang.platform.error.Kind;

/// Why this module refuses something.
public enum AssessmentError implements ErrorCode {
    NOT_FOUND("assessment.not-found", Kind.NOT_FOUND),
    UNKNOWN_SCHEME("assessment.unknown-scheme", Kind.NOT_FOUND),
    NOT_A_CURSOR("assessment.not-a-cursor", Kind.INVALID),
    YEAR_REFUSED("assessment.year-refused", Kind.INVALID),
    POINTS_NOT_PUBLISHED("assessment.points-not-published", Kind.CONFLICT),
    EXISTS("assessment.exists", Kind.CONFLICT),
    NO_PLAN("assessment.no-plan", Kind.CONFLICT),
    RANKING_OFF("assessment.ranking-off", Kind.CONFLICT),
    WRONG_STATE("assessment.wrong-state", Kind.CONFLICT),
    YEAR_NOT_OVER("assessment.year-not-over", Kind.CONFLICT),
    INCOMPLETE("assessment.incomplete", Kind.CONFLICT),
    REVIEWERS_REFUSED("assessment.reviewers-refused", Kind.INVALID),
    REVIEW_GIVEN("assessment.review-given", Kind.CONFLICT),
    SCORE_REFUSED("assessment.score-refused", Kind.INVALID),
    EVENT_REFUSED("assessment.event-refused", Kind.INVALID),
    WORDS_NEEDED("assessment.words-needed", Kind.INVALID),
    TOO_LATE("assessment.too-late", Kind.CONFLICT),
    ANSWERED("assessment.answered", Kind.CONFLICT),
    OBJECTIONS_OPEN("assessment.objections-open", Kind.CONFLICT),
    FOUR_EYES("assessment.four-eyes", Kind.FORBIDDEN),
    WEIGHTS_REFUSED("assessment.weights-refused", Kind.INVALID);

    private final String code;
    private final Kind kind;

    AssessmentError(String code, Kind kind) {
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
