package zhiqiang.scorecard.assessment;

/// From the best to the worst.
public enum Grade {
    A,
    B,
    C,
    D;

    /// The worse of two.
    public Grade orWorse(Grade other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
