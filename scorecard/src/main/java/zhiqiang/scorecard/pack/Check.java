package zhiqiang.scorecard.pack;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import zhiqiang.scorecard.text.Text;

/// A rule over a whole row or over rows of a dataset, with the stable code reported when it is
/// broken.
public sealed interface Check {
    String code();

    /// What is wrong and what to do.
    Text reason();

    /// The column that is named as the place of the fault.
    Column column();

    /// `column` may not be larger than `other`.
    record NotAbove(String code, Text reason, Column column, Column other) implements Check {}

    /// The day in `column` may not lie before the day in `other`.
    record NotBefore(String code, Text reason, Column column, Column other) implements Check {}

    /// These values may not stand together.
    record Forbidden(String code, Text reason, Column column, Map<Column, Condition> where)
            implements Check {}

    /// `column` must lie within bounds when the condition holds.
    record RangeWhen(
            String code,
            Text reason,
            Column column,
            Map<Column, Condition> where,
            BigDecimal min,
            BigDecimal max)
            implements Check {}

    /// Rows with equal `per` are either all the city's or all the areas'.
    record OneLevel(String code, Text reason, Column column, List<Column> per) implements Check {}
}
