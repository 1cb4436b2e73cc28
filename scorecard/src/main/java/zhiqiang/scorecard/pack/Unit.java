package zhiqiang.scorecard.pack;

import zhiqiang.scorecard.text.Text;

/// A member unit of the leading group.
///
/// @param office whether the leading group's office sits in it
public record Unit(String code, Text name, boolean office) {}
