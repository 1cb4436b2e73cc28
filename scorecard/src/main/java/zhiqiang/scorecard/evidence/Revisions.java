package zhiqiang.scorecard.evidence;

import com.dynatrace.hash4j.hashing.Hasher64;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All rows of one dataset in stored form, in partitions, so that the revisions of each key can be
/// put in order one partition at a time. Small evidence stays in memory, large evidence goes to
/// temporary files.
final class Revisions implements Closeable {
    private static final int IN_MEMORY = 32 << 20;
    private static final int BUFFER = 1 << 14;

    private final Partition[] partitions;
    private final Hasher64 hasher;
    private long inMemory;
    private @Nullable Path folder;

    /// @param count number of partitions, a power of two
    Revisions(int count, Hasher64 hasher) {
        this.partitions = new Partition[count];
        this.hasher = hasher;
        for (int i = 0; i < count; i++) {
            partitions[i] = new Partition(i);
        }
    }

    int count() {
        return partitions.length;
    }

    Appender appender() {
        return new Appender();
    }

    /// Collects the rows of one thread.
    final class Appender {
        private final Bytes[] buffers = new Bytes[partitions.length];

        private Appender() {
            Arrays.setAll(buffers, i -> new Bytes());
        }

        /// Neighbouring numbers, days for example, go to different partitions.
        private static long mixed(long number) {
            return number * 0x9E3779B97F4A7C15L;
        }

        void add(RowReader reader) throws IOException {
            int partition = (int) (mixed(reader.together()) >>> 32) & (partitions.length - 1);
            Bytes buffer = buffers[partition];
            reader.store(buffer);
            if (buffer.size() >= BUFFER) {
                flush(partition);
            }
        }

        void flush() throws IOException {
            for (int i = 0; i < buffers.length; i++) {
                flush(i);
            }
        }

        private void flush(int partition) throws IOException {
            Bytes buffer = buffers[partition];
            if (buffer.size() > 0) {
                partitions[partition].append(buffer.array(), buffer.size());
                buffer.clear();
            }
        }
    }

    /// Whether so many bytes more may stay in memory.
    private synchronized boolean mayStay(int size) {
        if (inMemory + size > IN_MEMORY) {
            return false;
        }
        inMemory += size;
        return true;
    }

    private synchronized Path folder() throws IOException {
        if (folder == null) {
            folder = Files.createTempDirectory("zhiqiang-");
        }
        return folder;
    }

    private final class Partition {
        private final int number;
        private final Bytes memory = new Bytes();
        private @Nullable FileChannel channel;
        private long onDisk;

        private Partition(int number) {
            this.number = number;
        }

        private synchronized void append(byte[] bytes, int size) throws IOException {
            if (channel == null && mayStay(size)) {
                memory.bytes(bytes, 0, size);
                return;
            }
            if (channel == null) {
                channel =
                        FileChannel.open(
                                folder().resolve("partition-" + number),
                                StandardOpenOption.CREATE_NEW,
                                StandardOpenOption.READ,
                                StandardOpenOption.WRITE,
                                StandardOpenOption.DELETE_ON_CLOSE);
            }
            ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, size);
            while (buffer.hasRemaining()) {
                onDisk += channel.write(buffer, onDisk);
            }
        }

        private synchronized byte[] load() throws IOException {
            byte[] all = new byte[Math.toIntExact(memory.size() + onDisk)];
            System.arraycopy(memory.array(), 0, all, 0, memory.size());
            if (channel != null) {
                ByteBuffer rest = ByteBuffer.wrap(all, memory.size(), (int) onDisk);
                while (rest.hasRemaining()
                        && channel.read(rest, rest.position() - memory.size()) >= 0) {
                    // until all is there
                }
            }
            return all;
        }

        private synchronized void close() throws IOException {
            if (channel != null) {
                channel.close();
                channel = null;
            }
        }
    }

    /// What becomes of each row once the revisions of its key are in order.
    interface Verdict {
        /// Whether a later row of this file replaces an earlier one instead of contradicting it.
        boolean lastWins(int file);

        /// The newest revision.
        void current(StoredRow row);

        /// An earlier revision, replaced by a later file; only identified, not opened.
        void superseded(StoredRow row);

        /// Equal to an earlier row of the same file; only identified, not opened.
        void repeated(StoredRow row);

        /// Contradicts an earlier row of the same file; only identified, not opened.
        void contradicts(StoredRow row);
    }

    /// Puts one partition in order. Which row is current does not depend on the order in which rows
    /// were appended.
    void resolve(int partition, StoredRow window, Verdict verdict) throws IOException {
        byte[] data = partitions[partition].load();
        Index index = new Index(data, window);
        for (int i = 0; i < index.rows; i++) {
            if (index.later.get(i)) {
                continue;
            }
            if (index.next[i] < 0) {
                window.identify(data, index.starts[i]);
                window.open();
                verdict.current(window);
            } else {
                order(data, index, i, window, verdict);
            }
        }
    }

    /// The rows of a partition by key: each key's first row in the buffer, and the others in a
    /// chain behind it.
    private final class Index {
        private final byte[] data;
        private final StoredRow other;
        private final BitSet later = new BitSet();
        private int[] starts = new int[1 << 10];
        private int[] hashes = new int[1 << 10];
        private int[] next = new int[1 << 10];
        private int[] slots = new int[1 << 12];
        private int rows;

        private Index(byte[] data, StoredRow window) {
            this.data = data;
            this.other = window.another();
            Arrays.fill(slots, -1);
            int at = 0;
            while (at < data.length) {
                if (rows == starts.length) {
                    grow();
                }
                starts[rows] = at;
                next[rows] = -1;
                at = window.identify(data, at);
                hashes[rows] =
                        (int)
                                (hasher.hashBytesToLong(
                                                data,
                                                window.keyFrom(),
                                                window.keyTo() - window.keyFrom())
                                        >>> 32);
                enter(window);
                rows++;
            }
        }

        private void enter(StoredRow row) {
            int slot = hashes[rows] & (slots.length - 1);
            for (int first = slots[slot]; first >= 0; first = slots[slot]) {
                if (hashes[first] == hashes[rows] && sameKey(row, first)) {
                    next[rows] = next[first];
                    next[first] = rows;
                    later.set(rows);
                    return;
                }
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = rows;
        }

        private boolean sameKey(StoredRow row, int index) {
            other.identify(data, starts[index]);
            return Arrays.equals(
                    data, row.keyFrom(), row.keyTo(), data, other.keyFrom(), other.keyTo());
        }

        private void grow() {
            starts = Arrays.copyOf(starts, rows * 2);
            hashes = Arrays.copyOf(hashes, rows * 2);
            next = Arrays.copyOf(next, rows * 2);
            slots = new int[slots.length * 2];
            Arrays.fill(slots, -1);
            for (int i = 0; i < rows; i++) {
                if (!later.get(i)) {
                    int slot = hashes[i] & (slots.length - 1);
                    while (slots[slot] >= 0) {
                        slot = (slot + 1) & (slots.length - 1);
                    }
                    slots[slot] = i;
                }
            }
        }
    }

    private static void order(
            byte[] data, Index index, int first, StoredRow window, Verdict verdict) {
        List<Revision> revisions = new ArrayList<>();
        for (int i = first; i >= 0; i = index.next[i]) {
            window.identify(data, index.starts[i]);
            revisions.add(
                    new Revision(index.starts[i], window.file(), window.row(), window.digest()));
        }
        Collections.sort(revisions);
        Revision current = revisions.getFirst();
        for (int i = 1; i < revisions.size(); i++) {
            Revision later = revisions.get(i);
            boolean sameFile = later.file() == revisions.get(i - 1).file();
            boolean equal = later.digest() == current.digest();
            window.identify(data, later.start());
            if (sameFile && equal) {
                verdict.repeated(window);
            } else if (sameFile && !verdict.lastWins(later.file())) {
                verdict.contradicts(window);
            } else if (!equal) {
                window.identify(data, current.start());
                verdict.superseded(window);
                current = later;
            }
        }
        window.identify(data, current.start());
        window.open();
        verdict.current(window);
    }

    private record Revision(int start, int file, long row, long digest)
            implements Comparable<Revision> {
        @Override
        public int compareTo(Revision other) {
            return file != other.file
                    ? Integer.compare(file, other.file)
                    : Long.compare(row, other.row);
        }
    }

    @Override
    public void close() throws IOException {
        for (Partition partition : partitions) {
            partition.close();
        }
        if (folder != null) {
            Files.deleteIfExists(folder);
        }
    }
}
