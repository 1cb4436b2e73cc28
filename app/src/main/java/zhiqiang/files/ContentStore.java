package zhiqiang.files;

import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.time.Instant;
import java.util.List;

/// Where contents lie, each once, under the SHA-256 of what it is for people. Names, kinds and
/// rights are no matter of it.
public interface ContentStore {
    /// @param sha256 by which it is found again
    record Stored(String sha256, long size) {}

    /// Takes a content of any size; it is safe before its digest is told.
    Stored store(InputStream content);

    /// Opens a content to be read from anywhere. No byte is given out that was not verified.
    ///
    /// @throws zhiqiang.platform.error.DomainException `files.content-broken` if it is missing, was
    ///   altered, or is another one
    SeekableByteChannel open(String sha256);

    boolean holds(String sha256);

    /// Contents that were last stored before a moment.
    List<String> storedBefore(Instant moment);

    /// Removes a content, unless somebody stored it again since a moment.
    ///
    /// @return whether it is gone
    boolean discard(String sha256, Instant moment);
}
