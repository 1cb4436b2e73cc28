package zhiqiang.scorecard.fact;

import java.math.BigDecimal;
import zhiqiang.scorecard.pack.Column;

/// The values of one row by column. What a number means depends on the column's type: position of
/// an enum's code, index of a region, epoch day, epoch minute, first day of a month as epoch day,
/// year, 0 or 1, index of a declared station or section, index of an indicator, or the whole number
/// itself.
public interface Values {
    boolean missing(Column column);

    /// The value of any column but TEXT and DECIMAL, which must not be missing.
    long number(Column column);

    /// The value of an INTEGER or DECIMAL column, which must not be missing.
    BigDecimal decimal(Column column);

    /// The value of a TEXT column, which must not be missing.
    String text(Column column);
}
