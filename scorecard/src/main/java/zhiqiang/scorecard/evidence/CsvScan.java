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
import java.util.function.Consumer;

/// What a CSV file's bytes show before they are read: which encoding it has, and where it can be
/// cut so that its parts are read side by side. From the first quotation mark on a file is not cut:
/// a line end inside quotation marks ends no record.
///
/// @param bom length of the byte order mark
record CsvScan(Path path, Charset charset, int bom, long size) {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final long SEGMENT = 8L << 20;
    private static final int HEAD = 1 << 10;
    private static final int BLOCK = 1 << 18;
    private static final long BEGINNING = 1 << 20;
    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH = 0x8080808080808080L;
    private static final long LOW = 0x0101010101010101L;

    /// @param strict whether the whole file is decoded to make sure; otherwise its beginning
    ///   decides, and whoever reads it must be ready to find that it is not UTF-8 after all
    static CsvScan of(Path path, boolean strict) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            long size = channel.size();
            if (size == 0) {
                throw new SourceFault(FaultCode.EMPTY_FILE, 0, null);
            }
            byte[] head = new byte[HEAD];
            int length = channel.read(ByteBuffer.wrap(head), 0);
            if (length >= 2 && head[0] == 'P' && head[1] == 'K') {
                throw new SourceFault(FaultCode.NOT_CSV, 0, null);
            }
            if (starts(head, 0xFE, 0xFF)) {
                return utf16(path, channel, StandardCharsets.UTF_16BE);
            }
            if (starts(head, 0xFF, 0xFE)) {
                return utf16(path, channel, StandardCharsets.UTF_16LE);
            }
            for (int i = 0; i < length; i++) {
                if (head[i] == 0) {
                    throw new SourceFault(FaultCode.NOT_CSV, 0, null);
                }
            }
            boolean marked = starts(head, 0xEF, 0xBB, 0xBF);
            return new CsvScan(path, encoding(channel, marked, strict), marked ? 3 : 0, size);
        }
    }

    private static CsvScan utf16(Path path, FileChannel channel, Charset charset)
            throws IOException {
        long wrong = firstWrongByte(channel, charset, 2, Long.MAX_VALUE);
        if (wrong >= 0) {
            throw new SourceFault(FaultCode.WRONG_ENCODING, 0, Long.toString(wrong));
        }
        return new CsvScan(path, charset, 2, channel.size());
    }

    private boolean utf16() {
        return charset.equals(StandardCharsets.UTF_16BE)
                || charset.equals(StandardCharsets.UTF_16LE);
    }

    /// Hands over the parts in order, each as soon as its end is found.
    ///
    /// @throws SourceFault if there are zero bytes, which no text has
    void segments(Consumer<RecordSource.Segment> parts) throws IOException {
        if (utf16()) {
            parts.accept(new RecordSource.Segment(bom, size, 1));
            return;
        }
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            new Survey(parts).read(channel, bom, size);
        }
    }

    private static boolean starts(byte[] head, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if ((head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /// UTF-8 if the whole file is, else GB18030 if the whole file is. Where neither fits, the byte
    /// at which the encoding that fits longer breaks off is the likelier place of the damage.
    private static Charset encoding(FileChannel channel, boolean marked, boolean strict)
            throws IOException {
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
        CharsetDecoder decoder =
                charset.newDecoder()
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

    /// Looks for line ends, eight bytes at a time.
    private static final class Survey {
        private final Consumer<RecordSource.Segment> parts;
        private boolean cutting = true;
        private long from;
        private long row = 1;
        private long lines;
        private long carry;

        private Survey(Consumer<RecordSource.Segment> parts) {
            this.parts = parts;
        }

        private void read(FileChannel channel, long begin, long size) throws IOException {
            byte[] block = new byte[BLOCK];
            long position = begin;
            from = begin;
            int length;
            while ((length = fill(channel, block, position)) > 0) {
                // The rest of the last word is padded with a byte that means nothing here.
                for (int i = length; i < block.length && (i & 7) != 0; i++) {
                    block[i] = ' ';
                }
                survey(block, length, position);
                position += length;
            }
            if (from < size) {
                parts.accept(new RecordSource.Segment(from, size, row));
            }
        }

        private void survey(byte[] block, int length, long position) {
            for (int i = 0; i < length; i += 8) {
                long word = (long) LONGS.get(block, i);
                if (equal(word, 0) != 0) {
                    throw new SourceFault(FaultCode.NOT_CSV, 0, null);
                }
                if (!cutting) {
                    continue;
                }
                long feeds = equal(word, '\n');
                long returns = equal(word, '\r');
                // A return that no line feed follows ends a record too, but is not counted here.
                boolean loneReturn = (((returns << 8) | carry) & ~feeds) != 0;
                carry = returns >>> 56;
                cutting = equal(word, '"') == 0 && !loneReturn;
                lines += Long.bitCount(feeds);
                if (feeds != 0 && cutting && position + i - from >= SEGMENT) {
                    int last = (63 - Long.numberOfLeadingZeros(feeds)) >>> 3;
                    cut(position + i + last + 1);
                }
            }
        }

        private void cut(long end) {
            parts.accept(new RecordSource.Segment(from, end, row));
            from = end;
            row = 1 + lines;
        }

        private static int fill(FileChannel channel, byte[] block, long position)
                throws IOException {
            ByteBuffer buffer = ByteBuffer.wrap(block);
            while (buffer.hasRemaining()
                    && channel.read(buffer, position + buffer.position()) >= 0) {
                // until the block is full or the file ends
            }
            return buffer.position();
        }

        /// The high bit of each byte that equals the wanted one.
        private static long equal(long word, int wanted) {
            long difference = word ^ (LOW * wanted);
            return ~(((difference & ~HIGH) + ~HIGH) | difference) & HIGH;
        }
    }
}
