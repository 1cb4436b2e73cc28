package zhiqiang.scorecard.pack;

/// What a counted row adds to a numerator or denominator.
public sealed interface Measure {
    /// One.
    record Count() implements Measure {}

    /// The value of a column.
    record Sum(Column column) implements Measure {}

    /// The product of two columns, a weighted sum's term.
    record Product(Column left, Column right) implements Measure {}

    /// Not rows but areas of a level are counted: as numerator those with at least one counted row;
    /// as denominator all of them in scope, provided that any row is counted in scope.
    record Areas(Region.Level level) implements Measure {}
}
