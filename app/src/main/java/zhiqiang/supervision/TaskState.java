package zhiqiang.supervision;

import zhiqiang.scorecard.text.Text;

/// How far a task has come. The names are stored and never change.
public enum TaskState {
    /// Waits for the lead to take it on.
    DISPATCHED("待接收", "to be accepted"),
    /// The lead does not take it on, and says why.
    REFUSED("已退回", "not taken on"),
    DOING("办理中", "in progress"),
    /// Closing was asked for.
    CLOSING("销号审核中", "closing asked for"),
    CLOSED("已销号", "closed"),
    CANCELLED("已撤销", "cancelled");

    private final Text title;

    TaskState(String zh, String en) {
        this.title = new Text(zh, en);
    }

    public Text title() {
        return title;
    }

    public boolean open() {
        return this != CLOSED && this != CANCELLED;
    }
}
