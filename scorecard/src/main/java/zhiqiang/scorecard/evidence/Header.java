package zhiqiang.scorecard.evidence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zhiqiang.scorecard.pack.Column;
import zhiqiang.scorecard.pack.Dataset;
import zhiqiang.scorecard.text.Text;

/// The header of a file matched to the columns of its dataset.
///
/// @param cells as they stand in the file
/// @param columns by position; nothing for a column that is passed over
record Header(List<String> cells, List<Optional<Column>> columns) {
    /// Columns that are added to files of refused rows and passed over when such a file is read
    /// again.
    static final List<String> REFUSAL = List.of("_row", "_column", "_code", "_reason");

    static Header match(
            Dataset dataset, List<String> raw, String file, int fileIndex, List<Fault> faults) {
        List<String> cells = raw.stream().map(Header::clean).toList();
        List<Optional<Column>> columns = new ArrayList<>();
        Set<Column> seen = new HashSet<>();
        for (String cell : cells) {
            Optional<Column> column =
                    dataset.columns().stream()
                            .filter(c -> c.code().equals(cell) || c.title().zh().equals(cell))
                            .findFirst();
            columns.add(column);
            if (column.isEmpty() && !REFUSAL.contains(cell)) {
                faults.add(fault(file, fileIndex, cell, FaultCode.UNKNOWN_COLUMN, null));
            }
            if (column.isPresent() && !seen.add(column.get())) {
                faults.add(fault(file, fileIndex, cell, FaultCode.COLUMN_TWICE, null));
            }
        }
        for (Column column : dataset.columns()) {
            if (column.required() && !seen.contains(column)) {
                faults.add(
                        fault(
                                file,
                                fileIndex,
                                column.code(),
                                FaultCode.COLUMN_MISSING,
                                column.title()));
            }
        }
        return new Header(cells, columns);
    }

    private static String clean(String cell) {
        return cell.strip();
    }

    private static Fault fault(
            String file, int fileIndex, String column, FaultCode code, @Nullable Text title) {
        return new Fault(
                file,
                fileIndex,
                1,
                column,
                title == null ? column : null,
                code.code(),
                code.reason());
    }
}
