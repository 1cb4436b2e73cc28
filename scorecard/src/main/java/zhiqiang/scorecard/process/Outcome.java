package zhiqiang.scorecard.process;

import zhiqiang.scorecard.text.Text;

/// A way to conclude a step.
///
/// @param reason whether a reason has to be given
/// @param once whether it may be chosen only once in a case, as a notice to complete the papers
public record Outcome(String code, Text title, boolean reason, boolean once) {}
