package zhiqiang.platform;

import org.jspecify.annotations.Nullable;

/// Text as it goes into a file that a spreadsheet will open.
public final class SpreadsheetText {
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private SpreadsheetText() {}

    /// What a spreadsheet would take for a formula is marked as text.
    ///
    /// @param value nothing for an empty cell
    public static String of(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            return "";
        }
        return FORMULA_STARTS.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }
}
