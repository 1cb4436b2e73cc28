package zhiqiang.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Files by what they hold: each content lies once under its SHA-256, and is on the disk before its
/// digest is told to anyone. No name that a client chose is ever part of a path.
@Component
final class FileStore {
    /// @param sha256 by which it is found again
    record Stored(String sha256, long size) {}

    private final Path files;
    private final Path refused;

    FileStore(@Value("${zhiqiang.data}") Path data) throws IOException {
        this.files = data.resolve("files");
        this.refused = data.resolve("refused");
        Files.createDirectories(files);
        Files.createDirectories(refused);
    }

    Stored store(InputStream content) {
        try {
            Path unfinished = Files.createTempFile(files, ".incoming-", ".part");
            try {
                MessageDigest sha = MessageDigest.getInstance("SHA-256");
                long size;
                try (OutputStream out =
                        new DigestOutputStream(Files.newOutputStream(unfinished), sha)) {
                    size = content.transferTo(out);
                }
                try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
                String digest = HexFormat.of().formatHex(sha.digest());
                Path folder = files.resolve(digest.substring(0, 2));
                Files.createDirectories(folder);
                Files.move(
                        unfinished,
                        path(digest),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
                force(folder);
                return new Stored(digest, size);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    Path path(String sha256) {
        return files.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /// Where the refused rows of a file of an import are kept.
    Path refusedRows(UUID importId, int number) {
        Path folder = refused.resolve(importId.toString());
        try {
            Files.createDirectories(folder);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        return folder.resolve(Integer.toString(number));
    }

    /// A client's name for a file as mere text: without folders and control characters.
    static String name(String given) {
        String last =
                given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("\\p{Cntrl}", "").strip();
        return clean.length() > 255 ? clean.substring(clean.length() - 255) : clean;
    }
}
