package zhiqiang.scorecard.evidence;

import java.util.List;
import java.util.Map;
import zhiqiang.scorecard.fact.Matcher;
import zhiqiang.scorecard.fact.Values;
import zhiqiang.scorecard.pack.Check;
import zhiqiang.scorecard.pack.Column;
import zhiqiang.scorecard.pack.Condition;
import zhiqiang.scorecard.pack.Dataset;

/// What is kept of a dataset's rows, how they are checked, and which of them belong together.
///
/// @param kept the columns that are stored
/// @param required the columns that must have a value
/// @param checks the rules over one row, made ready
/// @param grouping which rows must be seen together
record RowForm(
        Dataset dataset,
        List<Column> kept,
        List<Column> required,
        List<ReadyCheck> checks,
        Grouping grouping) {
    /// A rule with its condition made ready.
    record ReadyCheck(Check check, Matcher matcher) {}

    /// Rows with the same number are seen together.
    interface Grouping {
        long of(Values row, long keyHash);
    }

    static RowForm of(Dataset dataset, List<Column> kept, Grouping grouping) {
        return new RowForm(
                dataset,
                kept,
                dataset.columns().stream().filter(Column::required).toList(),
                dataset.checks().stream()
                        .filter(check -> !(check instanceof Check.OneLevel))
                        .map(check -> new ReadyCheck(check, new Matcher(where(check))))
                        .toList(),
                grouping);
    }

    private static Map<Column, Condition> where(Check check) {
        return switch (check) {
            case Check.Forbidden forbidden -> forbidden.where();
            case Check.RangeWhen range -> range.where();
            default -> Map.of();
        };
    }

    long together(Values row, long keyHash) {
        return grouping.of(row, keyHash);
    }
}
