package zhiqiang.supervision;

/// How far a task has come. The names are stored and never change.
public enum TaskState {
    /// Waits for the lead to take it on.
    DISPATCHED,
    /// The lead does not take it on, and says why.
    REFUSED,
    DOING,
    /// Closing was asked for.
    CLOSING,
    CLOSED,
    CANCELLED;

    public boolean open() {
        return this != CLOSED && this != CANCELLED;
    }
}
