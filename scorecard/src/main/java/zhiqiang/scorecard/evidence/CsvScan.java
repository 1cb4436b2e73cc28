package zhiqiang.scorecard.evidence;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/// One pass over a CSV file's bytes: which encoding it has, and where it can be cut so that its parts are read side by
/// side. A file with quotation marks is not cut: a line end inside quotation marks ends no record.
///
/// @param bom length of the byte order mark
record CsvScan(Charset charset, int bom, long size, List<RecordSource.Segment> segments) {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final long SEGMENT = 8L << 20;
    private static final int BLOCK = 1 << 18;
    private static final long BEGINNING = 1 << 20;
    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH = 0x8080808080808080L;
    private static final long LOW = 0x0101010101010101L;

    /// @param strict whether the whole file is decoded to make sure; otherwise its beginning decides, and whoever reads it
    ///     must be ready to find that it is not UTF-8 after all
    static CsvScan of(Path path, boolean strict) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            long size = channel.size();
            if (size == 0) {
                throw new SourceFault(FaultCode.EMPTY_FILE, 0, null);
            }
            byte[] head = new byte[4];
            int length = channel.read(ByteBuffer.wrap(head), 0);
            if (length >= 2 && head[0] == 'P' && head[1] == 'K') {
                throw new SourceFault(FaultCode.NOT_CSV, 0, null);
            }
            if (starts(head, 0xFE, 0xFF)) {
                return uncut(channel, StandardCharsets.UTF_16BE, 2, size);
            }
            if (starts(head, 0xFF, 0xFE)) {
                return uncut(channel, StandardCharsets.UTF_16LE, 2, size);
            }
            boolean marked = starts(head, 0xEF, 0xBB, 0xBF);
            Survey survey = new Survey();
            survey.read(channel, marked ? 3 : 0);
            if (survey.zeroes) {
                throw new SourceFault(FaultCode.NOT_CSV, 0, null);
            }
            Charset charset = survey.ascii ? StandardCharsets.UTF_8 : encoding(channel, marked, strict);
            int bom = marked ? 3 : 0;
            List<RecordSource.Segment> segments = survey.quotes || survey.loneReturns
                    ? List.of(new RecordSource.Segment(bom, size, 1))
                    : survey.segments(bom, size);
            return new CsvScan(charset, bom, size, segments);
        }
    }

    private static CsvScan uncut(FileChannel channel, Charset charset, int bom, long size) throws IOException {
        long wrong = firstWrongByte(channel, charset, bom, Long.MAX_VALUE);
        if (wrong >= 0) {
            throw new SourceFault(FaultCode.WRONG_ENCODING, 0, Long.toString(wrong));
        }
        return new CsvScan(charset, bom, size, List.of(new RecordSource.Segment(bom, size, 1)));
    }

    private static boolean starts(byte[] head, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if ((head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /// UTF-8 if the whole file is, else GB18030 if the whole file is. Where neither fits, the byte at which the encoding
    /// that fits longer breaks off is the likelier place of the damage.
    private static Charset encoding(FileChannel channel, boolean marked, boolean strict) throws IOException {
        long begin = strict ? Long.MAX_VALUE : BEGINNING;
        long utf8 = firstWrongByte(channel, StandardCharsets.UTF_8, marked ? 3 : 0, begin);
        if (utf8 < 0) {
            return StandardCharsets.UTF_8;
        }
        long gb18030 = marked ? utf8 : firstWrongByte(channel, GB18030, 0, Long.MAX_VALUE);
        if (gb18030 < 0) {
            return GB18030;
        }
        throw new SourceFault(FaultCode.WRONG_ENCODING, 0, Long.toString(Math.max(utf8, gb18030)));
    }

    /// Offset of the first byte that is not of the charset, -1 if there is none before a limit.
    private static long firstWrongByte(FileChannel channel, Charset charset, long from, long limit)
            throws IOException {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.allocate(BLOCK);
        CharBuffer out = CharBuffer.allocate(BLOCK);
        long position = from;
        boolean last = false;
        while (!last && position < limit) {
            int read = channel.read(in, position + in.position());
            last = read < 0;
            in.flip();
            out.clear();
            CoderResult result = decoder.decode(in, out, last);
            if (result.isError()) {
                return position + in.position();
            }
            position += in.position();
            in.compact();
        }
        return -1;
    }

    /// What the bytes show without being decoded.
    private static final class Survey {
        private final List<long[]> cuts = new ArrayList<>();
        private boolean ascii = true;
        private boolean quotes;
        private boolean zeroes;
        private boolean loneReturns;

        private void read(FileChannel channel, long from) throws IOException {
            byte[] block = new byte[BLOCK];
            long position = from;
            long lines = 0;
            long nextCut = from + SEGMENT;
            long carry = 0;
            int length;
            while ((length = fill(channel, block, position)) > 0) {
                // The rest of the last word is padded with a byte that means nothing here.
                for (int i = length; i < block.length && (i & 7) != 0; i++) {
                    block[i] = ' ';
                }
                for (int i = 0; i < length; i += 8) {
                    long word = (long) LONGS.get(block, i);
                    long feeds = equal(word, '\n');
                    long returns = equal(word, '\r');
                    ascii &= (word & HIGH) == 0;
                    quotes |= equal(word, '"') != 0;
                    zeroes |= equal(word, 0) != 0;
                    loneReturns |= (((returns << 8) | carry) & ~feeds) != 0;
                    carry = returns >>> 56;
                    lines += Long.bitCount(feeds);
                    if (feeds != 0 && position + i >= nextCut) {
                        int last = (63 - Long.numberOfLeadingZeros(feeds)) >>> 3;
                        cuts.add(new long[] {position + i + last + 1, lines});
                        nextCut = position + i + SEGMENT;
                    }
                }
                position += length;
            }
        }

        private static int fill(FileChannel channel, byte[] block, long position) throws IOException {
            ByteBuffer buffer = ByteBuffer.wrap(block);
            while (buffer.hasRemaining() && channel.read(buffer, position + buffer.position()) >= 0) {
                // until the block is full or the file ends
            }
            return buffer.position();
        }

        /// The high bit of each byte that equals the wanted one.
        private static long equal(long word, int wanted) {
            long difference = word ^ (LOW * wanted);
            return ~(((difference & ~HIGH) + ~HIGH) | difference) & HIGH;
        }

        private List<RecordSource.Segment> segments(int bom, long size) {
            List<RecordSource.Segment> segments = new ArrayList<>();
            long from = bom;
            long row = 1;
            for (long[] cut : cuts) {
                segments.add(new RecordSource.Segment(from, cut[0], row));
                from = cut[0];
                row = 1 + cut[1];
            }
            if (from < size) {
                segments.add(new RecordSource.Segment(from, size, row));
            }
            return segments;
        }
    }
}
