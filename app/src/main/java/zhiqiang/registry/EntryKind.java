package zhiqiang.registry;

import zhiqiang.scorecard.text.Text;

/// What an entry is. The names are stored and never change.
public enum EntryKind {
    ENTERPRISE("企业", "Enterprise"),
    INSTITUTION("机构", "Institution"),
    LABORATORY("检验检测机构", "Laboratory"),
    EXPERT("专家", "Expert"),
    INSPECTOR("检查人员", "Inspector");

    private final Text title;

    EntryKind(String zh, String en) {
        this.title = new Text(zh, en);
    }

    public Text title() {
        return title;
    }

    /// A natural person, who is known by a citizen's number.
    public boolean person() {
        return this == EXPERT || this == INSPECTOR;
    }
}
