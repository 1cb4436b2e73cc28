package zhiqiang.registry;

import zhiqiang.scorecard.text.Text;

/// Whether an enterprise is above designated size, as the statistics of a year have it. The names
/// are stored and never change.
enum EntrySize {
    ABOVE("规模以上", "Above designated size"),
    BELOW("规模以下", "Below designated size"),
    UNKNOWN("未核定", "Not known");

    private final Text title;

    EntrySize(String zh, String en) {
        this.title = new Text(zh, en);
    }

    Text title() {
        return title;
    }
}
