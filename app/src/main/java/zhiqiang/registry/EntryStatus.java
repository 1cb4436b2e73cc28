package zhiqiang.registry;

import zhiqiang.scorecard.text.Text;

/// Whether an entry is there. The names are stored and never change.
enum EntryStatus {
    ACTIVE("存续", "Active"),
    CEASED("注销", "Ceased"),
    REVOKED("吊销", "Revoked"),
    MOVED("迁出", "Moved away");

    private final Text title;

    EntryStatus(String zh, String en) {
        this.title = new Text(zh, en);
    }

    Text title() {
        return title;
    }
}
