package zhiqiang.scorecard.pack;

import zhiqiang.scorecard.text.Text;

/// A clause of the document that indicators cite, with a heading in own words.
public record Clause(String code, Text title) {}
