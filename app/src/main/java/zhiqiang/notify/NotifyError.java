package zhiqiang.notify;

import zhiqiang.platform.error.ErrorCode;
import zhiqiang.platform.error.Kind;

/// Why this module refuses something.
public enum NotifyError implements ErrorCode {
    NOTICE_NOT_FOUND("notify.notice-not-found", Kind.NOT_FOUND),
    NOT_A_CURSOR("notify.not-a-cursor", Kind.INVALID),
    NOT_SEEN("notify.not-seen", Kind.INVALID),
    CHOICE_REFUSED("notify.choice-refused", Kind.INVALID);

    private final String code;
    private final Kind kind;

    NotifyError(String code, Kind kind) {
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
