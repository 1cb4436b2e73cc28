package zhiqiang.scorecard.pack;

import java.util.Map;

/// A numerator or denominator: which rows of which dataset count, and how much each.
public record Part(Dataset dataset, Map<Column, Condition> where, Measure measure) {}
