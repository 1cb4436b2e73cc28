package zhiqiang.platform.act;

/// Takes what was done onto the ledger.
public interface ActLog {
    /// Enters an act in the running transaction: it is on the ledger if, and only if, what was done
    /// is done.
    ///
    /// @throws IllegalStateException if no transaction is running
    void enter(Act act);
}
