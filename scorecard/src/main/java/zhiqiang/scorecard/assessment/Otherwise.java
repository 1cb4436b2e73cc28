package zhiqiang.scorecard.assessment;

/// What becomes of an item that cannot be scored.
public enum Otherwise {
    /// Its points are spread over the other items of the part.
    EXCLUDED,
    /// It earns nothing.
    ZERO
}
