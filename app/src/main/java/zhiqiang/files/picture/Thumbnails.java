package zhiqiang.files.picture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import zhiqiang.files.ContentStore;
import zhiqiang.files.disk.Folders;
import zhiqiang.files.disk.Sealing;

/// Small pictures of contents, made when first asked for, one at a time, and kept sealed beside the
/// contents. An empty one says that none can be made.
@Component
public class Thumbnails implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Thumbnails.class);
    private static final int LARGEST = 32 << 20;
    private static final int WAITING = 20;
    private static final long SECONDS = 10;

    private final ContentStore contents;
    private final Sealing sealing;
    private final Path folder;
    private final ThreadPoolExecutor work =
            new ThreadPoolExecutor(
                    1,
                    1,
                    1,
                    TimeUnit.MINUTES,
                    new ArrayBlockingQueue<>(WAITING),
                    Thread.ofPlatform().name("thumbnails").daemon().factory());

    Thumbnails(ContentStore contents, Sealing sealing, @Value("${zhiqiang.data}") Path data)
            throws IOException {
        this.contents = contents;
        this.sealing = sealing;
        this.folder = Folders.made(data.resolve("thumbnails"));
    }

    /// @return a JPEG picture; nothing where none can be made, now or at all
    public Optional<byte[]> of(String sha256, String mediaType) {
        Optional<byte[]> kept = kept(sha256);
        if (kept.isPresent()) {
            return kept.filter(picture -> picture.length > 0);
        }
        try {
            Future<byte[]> making = work.submit(() -> made(sha256, mediaType));
            try {
                return Optional.of(making.get(SECONDS, TimeUnit.SECONDS))
                        .filter(picture -> picture.length > 0);
            } catch (TimeoutException slow) {
                making.cancel(true);
                keep(sha256, new byte[0]);
                return Optional.empty();
            }
        } catch (RejectedExecutionException | ExecutionException none) {
            LOG.info("no small picture of {}: {}", sha256, none.toString());
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private Optional<byte[]> kept(String sha256) {
        try (SeekableByteChannel channel = sealing.open(path(sha256), place(sha256))) {
            return Optional.of(Channels.newInputStream(channel).readAllBytes());
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    /// Whatever a file does to the libraries that read it, it has no picture then, and no more.
    private byte[] made(String sha256, String mediaType) {
        byte[] picture;
        try (SeekableByteChannel channel = contents.open(sha256);
                InputStream content = Channels.newInputStream(channel)) {
            picture =
                    channel.size() > LARGEST
                            ? new byte[0]
                            : small(content, mediaType).orElse(new byte[0]);
        } catch (IOException
                | RuntimeException
                | StackOverflowError
                | OutOfMemoryError unreadable) {
            LOG.info("no small picture of {}: {}", sha256, unreadable.toString());
            picture = new byte[0];
        }
        keep(sha256, picture);
        return picture;
    }

    private static Optional<byte[]> small(InputStream content, String mediaType)
            throws IOException {
        return switch (mediaType) {
            case "application/pdf" -> FirstPages.small(content.readAllBytes());
            case "image/png" -> Pictures.small(content, "png");
            case "image/jpeg" -> Pictures.small(content, "jpeg");
            default -> Optional.empty();
        };
    }

    private void keep(String sha256, byte[] picture) {
        try {
            Path unfinished = Files.createTempFile(folder, ".making-", ".part");
            try {
                sealing.seal(
                        new ByteArrayInputStream(picture), unfinished, digest -> place(sha256));
                Folders.place(unfinished, path(sha256));
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /// The content is gone.
    public void forget(String sha256) {
        try {
            Files.deleteIfExists(path(sha256));
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }

    private Path path(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private static String place(String sha256) {
        return "thumbnail/" + sha256;
    }

    @Override
    public void destroy() {
        work.shutdownNow();
    }
}
