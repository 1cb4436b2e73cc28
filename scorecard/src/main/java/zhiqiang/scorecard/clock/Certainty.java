package zhiqiang.scorecard.clock;

/// How well a figure is known to be what the law says.
public enum Certainty {
    /// The article itself was read.
    READ,
    /// Part of the text, or an official page that states it, was read.
    EXCERPT,
    /// Remembered, or set by this system; nothing was read. Shown as to be confirmed.
    MEMORY
}
