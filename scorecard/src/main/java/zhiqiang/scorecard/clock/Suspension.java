package zhiqiang.scorecard.clock;

import zhiqiang.scorecard.pack.Text;

/// A reason for which a deadline stands still.
public record Suspension(String code, Text title) {}
