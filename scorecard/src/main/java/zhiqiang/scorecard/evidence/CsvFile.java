package zhiqiang.scorecard.evidence;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.RecordType;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A CSV file as RFC 4180 describes it, in any of the encodings that are accepted.
final class CsvFile implements RecordSource {
    private static final int LONGEST_FIELD = 1 << 20;
    private static final int READ_AT_ONCE = 1 << 16;

    private final Path path;
    private final CsvScan scan;

    /// @param strict see [CsvScan#of]
    CsvFile(Path path, boolean strict) throws IOException {
        this.path = path;
        this.scan = CsvScan.of(path, strict);
    }

    @Override
    public List<String> header() throws IOException {
        List<String> cells = new ArrayList<>();
        Segment first = new Segment(scan.bom(), scan.size(), 1);
        Records header = new Records(0, new Collecting(cells));
        try (Reader reader = open(first)) {
            var records = csv(header, reader).iterator();
            if (!records.hasNext() || !records.next()) {
                throw new SourceFault(FaultCode.EMPTY_FILE, 0, null);
            }
            return cells;
        } catch (CsvParseException | UncheckedIOException broken) {
            throw fault(broken, 1);
        }
    }

    @Override
    public void segments(Consumer<Segment> parts) throws IOException {
        scan.segments(parts);
    }

    @Override
    public void read(Segment segment, RecordHandler handler) throws IOException {
        Records records = new Records(segment.firstRow() - 1, handler);
        try (Reader reader = open(segment)) {
            for (Boolean record : csv(records, reader)) {
                assert record != null;
            }
        } catch (CsvParseException | UncheckedIOException broken) {
            if (records.thrown != null) {
                throw records.thrown;
            }
            throw fault(broken, Math.max(1, records.row));
        }
    }

    private static SourceFault fault(RuntimeException broken, long row) {
        if (broken.getCause() instanceof CharacterCodingException) {
            return new SourceFault(FaultCode.WRONG_ENCODING, row, null);
        }
        boolean tooLong =
                broken instanceof CsvParseException
                                && String.valueOf(broken.getMessage()).contains("buffer")
                        || String.valueOf(broken.getCause()).contains("buffer");
        return new SourceFault(tooLong ? FaultCode.FIELD_TOO_LONG : FaultCode.NOT_CSV, row, null);
    }

    private static CsvReader<Boolean> csv(Records records, Reader reader) {
        return CsvReader.builder()
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(LONGEST_FIELD)
                .build(records, reader);
    }

    private Reader open(Segment segment) throws IOException {
        CharsetDecoder decoder =
                scan.charset()
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        return Channels.newReader(new SegmentChannel(path, segment), decoder, READ_AT_ONCE);
    }

    /// Numbers the records and passes their fields on. The header row is not passed on to anyone
    /// but [#header()].
    private static final class Records extends CsvCallbackHandler<Boolean> {
        private final RecordHandler handler;
        private final boolean wanted;
        private long row;
        private int fields;
        private boolean passing;

        /// What the handler threw, which the parser would report as a fault of the file.
        private @Nullable RuntimeException thrown;

        private RecordType type = RecordType.DATA;

        private Records(long rowBefore, RecordHandler handler) {
            this.row = rowBefore;
            this.handler = handler;
            this.wanted = handler instanceof Collecting;
        }

        @Override
        protected RecordType getRecordType() {
            return type;
        }

        @Override
        protected int getFieldCount() {
            return fields;
        }

        @Override
        protected void beginRecord(long startingLineNumber) {
            row++;
            fields = 0;
            type = RecordType.DATA;
            passing = row > 1 || wanted;
            if (passing) {
                handler.begin(row);
            }
        }

        @Override
        protected void addField(char[] buffer, int offset, int length, boolean quoted) {
            if (passing) {
                try {
                    handler.field(fields, buffer, offset, offset + length);
                } catch (RuntimeException notTheFilesFault) {
                    throw remembered(notTheFilesFault);
                }
            }
            fields++;
        }

        private RuntimeException remembered(RuntimeException notTheFilesFault) {
            thrown = notTheFilesFault;
            return notTheFilesFault;
        }

        @Override
        protected void setComment(char[] buffer, int offset, int length) {
            throw new IllegalStateException("comments are not enabled");
        }

        @Override
        protected void setEmpty() {
            type = RecordType.EMPTY;
            passing = false;
        }

        @Override
        protected Boolean buildRecord() {
            if (passing && fields > 0) {
                try {
                    handler.end();
                } catch (RuntimeException notTheFilesFault) {
                    throw remembered(notTheFilesFault);
                }
            }
            return fields > 0;
        }
    }

    /// Keeps the fields of one record.
    private record Collecting(List<String> cells) implements RecordHandler {
        @Override
        public void begin(long row) {}

        @Override
        public void field(int position, char[] buffer, int from, int to) {
            cells.add(new String(buffer, from, to - from));
        }

        @Override
        public void badField(int position, FaultCode fault, String value) {}

        @Override
        public void end() {}
    }

    /// The bytes of one segment.
    private static final class SegmentChannel implements ReadableByteChannel {
        private final FileChannel channel;
        private long position;
        private final long end;

        private SegmentChannel(Path path, Segment segment) throws IOException {
            this.channel = FileChannel.open(path, StandardOpenOption.READ);
            this.position = segment.from();
            this.end = segment.to();
        }

        @Override
        public int read(ByteBuffer into) throws IOException {
            if (position >= end) {
                return -1;
            }
            int wanted = (int) Math.min(into.remaining(), end - position);
            int limit = into.limit();
            into.limit(into.position() + wanted);
            int read = channel.read(into, position);
            into.limit(limit);
            position += Math.max(0, read);
            return read;
        }

        @Override
        public boolean isOpen() {
            return channel.isOpen();
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
