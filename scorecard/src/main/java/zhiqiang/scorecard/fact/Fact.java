package zhiqiang.scorecard.fact;

import java.util.function.Supplier;
import zhiqiang.scorecard.pack.Dataset;
import zhiqiang.scorecard.pack.Region;
import zhiqiang.scorecard.text.Text;

/// What a record means for targets: a row of a dataset that has files, or of one that is derived.
///
/// @param from epoch day that puts the fact into a period
/// @param until epoch day from which on it no longer holds, [#FOR_EVER] if it does not end
/// @param values what filters and measures look at
/// @param detail what it says, for whoever opens a figure
public record Fact(
        Dataset dataset, Region region, int from, int until, Values values, Supplier<Text> detail) {
    public static final int FOR_EVER = Integer.MAX_VALUE;
}
