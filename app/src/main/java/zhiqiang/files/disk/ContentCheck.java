package zhiqiang.files.disk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import zhiqiang.platform.ServerKey;

/// Reads stored contents again, to see whether they are what they are kept as. Beside a running
/// server, and without one.
public final class ContentCheck {
    private final Path files;
    private final Sealing sealing;

    /// @param data folder of the installation
    public ContentCheck(Path data, ServerKey key) {
        this.files = data.resolve("files");
        try {
            this.sealing = new Sealing(key);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Whether a content is there and has the digest that it is kept under.
    public boolean whole(String sha256) {
        Path file = files.resolve(sha256.substring(0, 2)).resolve(sha256);
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream content = content(file, sha256);
                    OutputStream into =
                            new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
                content.transferTo(into);
            }
            return HexFormat.of().formatHex(digest.digest()).equals(sha256);
        } catch (IOException broken) {
            return false;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Contents of earlier versions lie as they are until the server starts again.
    private InputStream content(Path file, String sha256) throws IOException {
        return Sealing.sealed(file)
                ? Channels.newInputStream(sealing.open(file, sha256))
                : Files.newInputStream(file);
    }
}
