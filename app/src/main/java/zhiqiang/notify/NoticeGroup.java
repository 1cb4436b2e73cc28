package zhiqiang.notify;

import zhiqiang.scorecard.text.Text;

/// What people choose by: how notices of each group reach them by mail. The names are stored and
/// never change.
public enum NoticeGroup {
    SECURITY("账号安全", "Security of the account", ByMail.AT_ONCE),
    RIGHTS("岗位与授权", "Posts and roles", ByMail.AT_ONCE),
    INSTRUCTION("领导批示", "Leaders' instructions", ByMail.AT_ONCE),
    CASE("办件", "Cases", ByMail.AT_ONCE),
    ASSESSMENT("质量工作考核", "Yearly assessment", ByMail.AT_ONCE),
    TASK("任务", "Tasks", ByMail.AT_ONCE),
    IMPORT("数据导入", "Imports", ByMail.DIGEST),
    REGISTRY("主体库", "Register", ByMail.DIGEST),
    OUTREACH("配套政策与宣传", "Supporting policies and publicity", ByMail.DIGEST);

    /// When a mail is sent.
    public enum ByMail {
        AT_ONCE,
        DIGEST,
        NEVER
    }

    private final Text title;
    private final ByMail usual;

    NoticeGroup(String zh, String en, ByMail usual) {
        this.title = new Text(zh, en);
        this.usual = usual;
    }

    public Text title() {
        return title;
    }

    /// What holds for whoever chose nothing.
    ByMail usual() {
        return usual;
    }

    /// Whether nobody can switch it off, and it waits for no morning.
    boolean fixed() {
        return this == SECURITY;
    }
}
