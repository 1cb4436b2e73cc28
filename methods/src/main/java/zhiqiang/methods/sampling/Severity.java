package zhiqiang.methods.sampling;

/// How severely lots are inspected now (GB/T 2828.1-2012, 9.1).
public enum Severity {
    /// Table 2-A.
    NORMAL,
    /// Table 2-B.
    TIGHTENED,
    /// Table 2-C. Not that of MIL-STD-105E or ANSI Z1.4, which has a gap between acceptance and
    /// rejection.
    REDUCED
}
