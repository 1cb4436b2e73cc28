package zhiqiang.report;

import zhiqiang.platform.error.ErrorCode;
import zhiqiang.platform.error.Kind;

/// Why this module refuses something.
public enum ReportError implements ErrorCode {
    TEMPLATE_NOT_OPENED("report.template-not-opened", Kind.UNAVAILABLE),
    TEMPLATE_FIELD("report.template-field", Kind.UNAVAILABLE),
    MONTH_NOT_BEGUN("report.month-not-begun", Kind.INVALID),
    TOO_MANY("report.too-many", Kind.TOO_MANY);

    private final String code;
    private final Kind kind;

    ReportError(String code, Kind kind) {
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
