package zhiqiang.scorecard.pack;

import java.time.LocalDate;
import java.util.Map;

/// Where the published values of an index stand, and when the last one settles the target.
///
/// @param lastPeriod the newest period that is considered
/// @param settles the day from which on the newest value settles the target even if its period is
///   older
public record Level(
        Dataset dataset,
        Map<Column, Condition> where,
        Column period,
        Column value,
        Column published,
        int lastPeriod,
        LocalDate settles) {}
