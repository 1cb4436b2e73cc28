package zhiqiang.methods.sampling;

import java.util.OptionalInt;

/// The master tables of single sampling (GB/T 2828.1-2012, tables 2-A, 2-B and 2-C). A plan depends
/// on the sum of the places of letter and AQL alone, but where a table ends and in the first two
/// rows of 2-C; an empty cell is an arrow to the first plan below or above in its column.
final class MasterTable {
    private static final int EMPTY = -1;
    private static final int LAST_OF_LONG_ROWS = CodeLetter.E.ordinal();

    /// Columns of AQL 0.025 and 25.
    private static final int AQL_0_025 = 2;

    private static final int AQL_25 = 17;

    /// Acceptance numbers from the sum that the second value names on.
    private static final int[] NORMAL = {1, 2, 3, 5, 7, 10, 14, 21, 30, 44};

    private static final int[] TIGHTENED = {1, 2, 3, 5, 8, 12, 18, 27, 41};
    private static final int[] REDUCED = {1, 2, 3, 5, 6, 8, 10, 14, 21};
    private static final int[] REDUCED_FIRST_ROWS = {1, 2, 3, 5, 7, 10, 14, 21, 30};

    /// What the rows after E lack at the end.
    private static final int FEWER = 2;

    private final Severity severity;

    MasterTable(Severity severity) {
        this.severity = severity;
    }

    /// The acceptance number in a cell, if the cell has one.
    OptionalInt acceptance(CodeLetter letter, Aql aql) {
        int number = cell(letter.ordinal(), aql.column());
        return number == EMPTY ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /// The letter whose plan is used: that of the cell, or the first one its arrow leads to.
    CodeLetter resolved(CodeLetter letter, Aql aql) {
        int row = letter.ordinal();
        int column = aql.column();
        if (cell(row, column) != EMPTY) {
            return letter;
        }
        int step = down(row, column) ? 1 : -1;
        int found = search(row, column, step);
        return CodeLetter.values()[found == EMPTY ? search(row, column, -step) : found];
    }

    /// An arrow points down above and within the gap after acceptance number 0, but for the one
    /// place that points up (in 2-A and 2-C); beyond the last number it points up.
    private boolean down(int row, int column) {
        int sum = row + column;
        return sum < zero() || sum < first() && sum != up();
    }

    private int search(int from, int column, int step) {
        int rows = severity == Severity.TIGHTENED ? 17 : 16;
        for (int row = from + step; row >= 0 && row < rows; row += step) {
            if (cell(row, column) != EMPTY) {
                return row;
            }
        }
        return EMPTY;
    }

    private int cell(int row, int column) {
        if (row == CodeLetter.S.ordinal()) {
            return severity == Severity.TIGHTENED && column == AQL_0_025 ? 1 : EMPTY;
        }
        int sum = row + column;
        if (sum == zero()) {
            return 0;
        }
        if (severity == Severity.REDUCED && row <= CodeLetter.B.ordinal()) {
            int place = column - AQL_25;
            return place >= 0 ? REDUCED_FIRST_ROWS[place] : EMPTY;
        }
        int[] numbers =
                switch (severity) {
                    case NORMAL -> NORMAL;
                    case TIGHTENED -> TIGHTENED;
                    case REDUCED -> REDUCED;
                };
        int place = sum - first();
        int length = row <= LAST_OF_LONG_ROWS ? numbers.length : numbers.length - FEWER;
        return place >= 0 && place < length ? numbers[place] : EMPTY;
    }

    /// The sum at which the acceptance number is 0.
    private int zero() {
        return severity == Severity.TIGHTENED ? 15 : 14;
    }

    /// The sum at which the acceptance number is 1.
    private int first() {
        return severity == Severity.NORMAL ? 17 : 18;
    }

    /// The sum at which an arrow between 0 and 1 points up; none in 2-B.
    private int up() {
        return severity == Severity.TIGHTENED ? EMPTY : 15;
    }
}
