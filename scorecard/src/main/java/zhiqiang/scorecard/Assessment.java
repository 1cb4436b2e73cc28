package zhiqiang.scorecard;

import java.time.LocalDate;
import java.util.List;
import zhiqiang.scorecard.pack.Pack;
import zhiqiang.scorecard.pack.Region;

/// A scorecard: every indicator of a region on a day, in the order of the pack.
///
/// @param asOf the day asked for
/// @param effectiveAsOf the last day whose evidence counts: the day asked for or, if earlier, the
///   policy's last day
public record Assessment(
        Pack pack, LocalDate asOf, LocalDate effectiveAsOf, Region region, List<Result> results) {}
