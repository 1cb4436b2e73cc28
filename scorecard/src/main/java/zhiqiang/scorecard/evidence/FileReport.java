package zhiqiang.scorecard.evidence;

/// What became of the rows of one file.
///
/// @param skipped equal repeated rows, and rows that an import profile leaves out
public record FileReport(
        String name, String dataset, long rows, long accepted, long rejected, long skipped) {}
