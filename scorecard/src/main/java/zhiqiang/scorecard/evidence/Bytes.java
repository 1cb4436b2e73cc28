package zhiqiang.scorecard.evidence;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A growing buffer with the few encodings that stored rows use: variable-length numbers and
/// length-prefixed text.
final class Bytes {
    private static final VarHandle INTS =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private byte[] array = new byte[256];
    private int size;

    byte[] array() {
        return array;
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    private void room(int more) {
        if (array.length - size < more) {
            array = Arrays.copyOf(array, Math.max(array.length * 2, size + more));
        }
    }

    /// An unsigned number, seven bits a byte, low bits first.
    void varint(long value) {
        room(10);
        if ((value & ~0x7FL) == 0) {
            array[size++] = (byte) value;
            return;
        }
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            array[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        array[size++] = (byte) rest;
    }

    /// A signed number, small ones short.
    void signed(long value) {
        varint((value << 1) ^ (value >> 63));
    }

    void int32(int value) {
        room(Integer.BYTES);
        INTS.set(array, size, value);
        size += Integer.BYTES;
    }

    void int32At(int at, int value) {
        INTS.set(array, at, value);
    }

    static int int32(byte[] bytes, int at) {
        return (int) INTS.get(bytes, at);
    }

    void int64(long value) {
        room(Long.BYTES);
        LONGS.set(array, size, value);
        size += Long.BYTES;
    }

    static long int64(byte[] bytes, int at) {
        return (long) LONGS.get(bytes, at);
    }

    void bytes(byte[] from, int offset, int length) {
        room(length);
        System.arraycopy(from, offset, array, size, length);
        size += length;
    }

    /// A text: its number of characters and width, one too large so that 0 can mean missing, then
    /// its characters, one byte each if all are ASCII, two otherwise.
    void text(char[] b, int from, int to) {
        int length = to - from;
        room(length * 2 + 5);
        int start = size;
        varint(((long) length << 1) + 1);
        int at = size;
        for (int i = from; i < to; i++) {
            if (b[i] >= 0x80) {
                size = start;
                wide(b, from, to);
                return;
            }
            array[at++] = (byte) b[i];
        }
        size = at;
    }

    private void wide(char[] b, int from, int to) {
        varint(((long) (to - from) << 1 | 1) + 1);
        int at = size;
        for (int i = from; i < to; i++) {
            array[at++] = (byte) b[i];
            array[at++] = (byte) (b[i] >>> 8);
        }
        size = at;
    }

    /// Reads a text that was written by [#text(char\[\], int, int)].
    ///
    /// @param lengthAndWidth what stands before the characters, less one
    static String text(byte[] bytes, int from, int lengthAndWidth) {
        int length = lengthAndWidth >>> 1;
        if ((lengthAndWidth & 1) == 0) {
            return new String(bytes, from, length, StandardCharsets.US_ASCII);
        }
        return new String(bytes, from, length * 2, StandardCharsets.UTF_16LE);
    }

    /// Number of bytes of the characters of a text.
    static int size(int lengthAndWidth) {
        return (lengthAndWidth >>> 1) << (lengthAndWidth & 1);
    }
}
