package zhiqiang.scorecard.evidence;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

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

    /// Hands over the parts one by one, as soon as they are found.
    ///
    /// @throws SourceFault if the file turns out unreadable on the way
    void segments(Consumer<Segment> parts) throws IOException;

    /// A source that is read in one piece.
    Segment WHOLE = new Segment(0, Long.MAX_VALUE, 1);

    /// All parts of a source, for reading one after the other.
    static List<Segment> all(RecordSource source) throws IOException {
        List<Segment> all = new ArrayList<>();
        source.segments(all::add);
        return all;
    }

    /// Hands every record but the header to the handler.
    ///
    /// @throws SourceFault if the file turns out unreadable on the way
    void read(Segment segment, RecordHandler handler) throws IOException;
}
