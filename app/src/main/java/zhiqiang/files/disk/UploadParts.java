package zhiqiang.files.disk;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Parts of uploads that are not finished, each sealed for its upload and its place in it.
@Component
public class UploadParts {
    private final Path folder;
    private final Sealing sealing;

    UploadParts(@Value("${zhiqiang.data}") Path data, Sealing sealing) throws IOException {
        this.folder = Folders.made(data.resolve("uploads"));
        this.sealing = sealing;
    }

    /// A part that arrived and is forgotten unless it is kept.
    public record Part(Path unfinished, Path target, long size) implements AutoCloseable {
        /// It is on the disk, in its place, when this returns.
        public void keep() {
            try {
                Folders.place(unfinished, target);
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        }

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(unfinished);
        }
    }

    /// @param most bytes that are read
    public Part receive(UUID upload, long offset, InputStream content, long most)
            throws IOException {
        Path unfinished = Files.createTempFile(folder, ".incoming-", ".part");
        try {
            long size =
                    sealing.seal(
                                    new Bounded(content, most),
                                    unfinished,
                                    digest -> place(upload, offset))
                            .size();
            return new Part(unfinished, path(upload, offset), size);
        } catch (IOException | RuntimeException broken) {
            Files.deleteIfExists(unfinished);
            throw broken;
        }
    }

    /// All parts one after the other.
    ///
    /// @throws java.nio.file.NoSuchFileException from reading, where one is missing
    public InputStream whole(UUID upload, long size) throws IOException {
        try {
            return new SequenceInputStream(new Parts(upload, size));
        } catch (UncheckedIOException missing) {
            throw missing.getCause();
        }
    }

    private final class Parts implements Enumeration<InputStream> {
        private final UUID upload;
        private final long size;
        private long next;

        private Parts(UUID upload, long size) {
            this.upload = upload;
            this.size = size;
        }

        @Override
        public boolean hasMoreElements() {
            return next < size;
        }

        @Override
        public InputStream nextElement() {
            if (!hasMoreElements()) {
                throw new NoSuchElementException();
            }
            try {
                SeekableByteChannel part = sealing.open(path(upload, next), place(upload, next));
                next += part.size();
                return Channels.newInputStream(part);
            } catch (IOException missing) {
                throw new UncheckedIOException(missing);
            }
        }
    }

    public void discard(UUID upload) throws IOException {
        Folders.remove(folder.resolve(upload.toString()));
    }

    /// Removes everything that was last written before a moment.
    public void discardBefore(Instant moment) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            for (Path each : all.toList()) {
                if (Files.getLastModifiedTime(each).toInstant().isBefore(moment)) {
                    Folders.remove(each);
                    Files.deleteIfExists(each);
                }
            }
        }
    }

    private Path path(UUID upload, long offset) {
        return folder.resolve(upload.toString()).resolve(Long.toString(offset));
    }

    private static String place(UUID upload, long offset) {
        return "upload/" + upload + "/" + offset;
    }

    /// Ends after so many bytes.
    private static final class Bounded extends FilterInputStream {
        private long left;

        private Bounded(InputStream in, long most) {
            super(in);
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            int read = left > 0 ? in.read() : -1;
            left -= read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = left > 0 ? in.read(bytes, from, (int) Math.min(left, length)) : -1;
            left -= Math.max(0, read);
            return read;
        }
    }
}
