package zhiqiang.files.disk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import zhiqiang.files.ContentStore;
import zhiqiang.files.FilesError;
import zhiqiang.platform.error.DomainException;

/// Contents as sealed files under `files/ab/abcdef...`. No name that a client chose is ever part of
/// a path. A file's time says when its content was last stored.
@Component
class DiskContents implements ContentStore {
    private static final Logger LOG = LoggerFactory.getLogger(DiskContents.class);
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private final Path files;
    private final Sealing sealing;
    private final Clock clock;
    private final ReentrantLock placing = new ReentrantLock();

    /// @param key is known to be the right one before anything is sealed with it
    DiskContents(@Value("${zhiqiang.data}") Path data, Sealing sealing, Clock clock, RightKey key)
            throws IOException {
        key.check();
        this.files = Folders.made(data.resolve("files"));
        this.sealing = sealing;
        this.clock = clock;
        discardUnfinished();
        sealWhatIsPlain();
    }

    /// What was being written when a server was killed; nobody was told of it.
    private void discardUnfinished() throws IOException {
        Instant longAgo = clock.instant().minus(java.time.Duration.ofDays(1));
        try (Stream<Path> all = Files.list(files)) {
            for (Path file :
                    all.filter(f -> f.getFileName().toString().startsWith(".incoming-")).toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(longAgo)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /// Earlier versions stored contents as they are. Each takes its sealed form at once or not at
    /// all; what does not fit its name is left, and never given out.
    private void sealWhatIsPlain() throws IOException {
        int sealed = 0;
        for (Path file : contents()) {
            if (!Sealing.sealed(file)) {
                String digest = file.getFileName().toString();
                FileTime time = Files.getLastModifiedTime(file);
                Path unfinished = Files.createTempFile(files, ".incoming-", ".part");
                try (InputStream plain = Files.newInputStream(file)) {
                    if (sealing.seal(plain, unfinished, same -> same).sha256().equals(digest)) {
                        Files.setLastModifiedTime(unfinished, time);
                        Folders.place(unfinished, file);
                        sealed++;
                    } else {
                        LOG.error("the stored file {} is not what its name says", digest);
                    }
                } finally {
                    Files.deleteIfExists(unfinished);
                }
            }
        }
        if (sealed > 0) {
            LOG.info("encrypted {} stored files of an earlier version", sealed);
        }
    }

    private List<Path> contents() throws IOException {
        try (Stream<Path> all = Files.walk(files, 2)) {
            return all.filter(file -> DIGEST.matcher(file.getFileName().toString()).matches())
                    .filter(Files::isRegularFile)
                    .toList();
        }
    }

    @Override
    public Stored store(InputStream content) {
        try {
            Path unfinished = Files.createTempFile(files, ".incoming-", ".part");
            try {
                Sealing.Sealed sealed = sealing.seal(content, unfinished, digest -> digest);
                Files.setLastModifiedTime(unfinished, FileTime.from(clock.instant()));
                place(unfinished, sealed.sha256());
                return new Stored(sealed.sha256(), sealed.size());
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /// The newly sealed file takes the place of an older one, which may have been damaged since:
    /// readers that have it open read on.
    private void place(Path unfinished, String sha256) throws IOException {
        placing.lock();
        try {
            Folders.place(unfinished, path(sha256));
        } finally {
            placing.unlock();
        }
    }

    private Path path(String sha256) {
        if (!DIGEST.matcher(sha256).matches()) {
            throw new IllegalArgumentException(sha256);
        }
        return files.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    @Override
    public SeekableByteChannel open(String sha256) {
        try {
            return sealing.open(path(sha256), sha256);
        } catch (IOException broken) {
            LOG.error("the stored file {} cannot be read: {}", sha256, broken.toString());
            throw new DomainException(FilesError.CONTENT_BROKEN);
        }
    }

    @Override
    public boolean holds(String sha256) {
        return Files.exists(path(sha256));
    }

    @Override
    public List<String> storedBefore(Instant moment) {
        try {
            return contents().stream()
                    .filter(file -> storedBefore(file, moment))
                    .map(file -> file.getFileName().toString())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean storedBefore(Path file, Instant moment) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(moment);
        } catch (NoSuchFileException gone) {
            return false;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public boolean discard(String sha256, Instant moment) {
        Path file = path(sha256);
        placing.lock();
        try {
            return storedBefore(file, moment) && discard(file, moment);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } finally {
            placing.unlock();
        }
    }

    /// Another server may store the same content at this very moment: taken aside, the file shows
    /// whether it was the old one.
    private boolean discard(Path file, Instant moment) throws IOException {
        Path aside = files.resolve(".discarded-" + file.getFileName());
        try {
            Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException gone) {
            return true;
        }
        if (storedBefore(aside, moment)) {
            Files.delete(aside);
            return !Files.exists(file);
        }
        Folders.place(aside, file);
        return false;
    }
}
