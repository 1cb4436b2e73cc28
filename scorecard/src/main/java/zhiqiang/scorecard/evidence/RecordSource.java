package zhiqiang.scorecard.evidence;

import java.io.IOException;
import java.util.List;

/// A file seen as a header and records.
interface RecordSource {
    /// A part of the file that can be read by itself.
    ///
    /// @param from offset of its first byte
    /// @param to offset behind its last byte
    /// @param firstRow row number of its first record
    record Segment(long from, long to, long firstRow) {}

    /// The header's cells.
    ///
    /// @throws SourceFault if there is none or the file cannot be read as what it claims to be
    List<String> header() throws IOException;

    List<Segment> segments() throws IOException;

    /// Hands every record but the header to the handler.
    ///
    /// @throws SourceFault if the file turns out unreadable on the way
    void read(Segment segment, RecordHandler handler) throws IOException;
}
