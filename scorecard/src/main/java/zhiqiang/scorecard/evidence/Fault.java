package zhiqiang.scorecard.evidence;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import zhiqiang.scorecard.text.Text;

/// One fault of an evidence file.
///
/// @param file name of the file
/// @param fileIndex position of the file in the order of reading
/// @param row row in the file, the header being row 1; 0 for the file as a whole
/// @param column header as it stands in the file
/// @param value what stands there, shortened
/// @param code stable code
/// @param reason what is wrong and what to do
public record Fault(
        String file,
        int fileIndex,
        long row,
        @Nullable String column,
        @Nullable String value,
        String code,
        Text reason) {
    static final Comparator<Fault> IN_READING_ORDER =
            Comparator.comparingInt(Fault::fileIndex).thenComparingLong(Fault::row);

    private static final int LONGEST_VALUE = 200;

    public Fault {
        if (value != null && value.length() > LONGEST_VALUE) {
            value = value.substring(0, LONGEST_VALUE) + "…";
        }
    }
}
