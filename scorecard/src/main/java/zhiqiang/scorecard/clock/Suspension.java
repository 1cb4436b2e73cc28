package zhiqiang.scorecard.clock;

import zhiqiang.scorecard.text.Text;

/// A reason for which a deadline stands still.
public record Suspension(String code, Text title) {}
