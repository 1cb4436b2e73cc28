package zhiqiang.scorecard.pack;

/// What a cell of a column may hold and how it is written; the wording is part of the evidence
/// contract.
public enum ColumnType {
    /// Any text.
    TEXT,
    /// One of the declared codes.
    ENUM,
    /// Code or full Chinese name of an area or the city.
    REGION,
    /// `2024-03-05` or `2024/3/5`.
    DATE,
    /// `2024-03-05T08:00` or `2024-03-05 08:00`, China time.
    TIME,
    /// `2024-03`.
    MONTH,
    /// `2024`.
    YEAR,
    /// 是/否, yes/no, true/false, 1/0.
    BOOLEAN,
    /// A whole number.
    INTEGER,
    /// A decimal number of at most 18 digits.
    DECIMAL,
    /// The key of a row of another dataset, a station or a section.
    REFERENCE,
    /// The code of an indicator of the pack.
    INDICATOR;

    /// Whether the column can put a row into a period.
    public boolean temporal() {
        return this == DATE || this == TIME || this == MONTH || this == YEAR;
    }

    public boolean number() {
        return this == INTEGER || this == DECIMAL;
    }
}
