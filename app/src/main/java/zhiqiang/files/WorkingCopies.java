package zhiqiang.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import zhiqiang.files.disk.Folders;

/// Contents in the clear for as long as something reads them that needs a file of its own, in a
/// folder that only the server's user may look into; what is just being sent lies there as well.
/// What a killed server left is removed at the next start.
@Component
public class WorkingCopies {
    /// A file that is gone when it is closed.
    public record Copy(Path path) implements AutoCloseable {
        @Override
        public void close() {
            try {
                Files.deleteIfExists(path);
            } catch (IOException left) {
                throw new UncheckedIOException(left);
            }
        }
    }

    private final ContentStore contents;
    private final Path folder;

    WorkingCopies(ContentStore contents, @Value("${zhiqiang.data}") Path data) throws IOException {
        this.contents = contents;
        this.folder = data.resolve("working");
        Folders.remove(folder);
        Folders.made(folder);
    }

    /// A copy of a content.
    public Copy of(String sha256) {
        Copy copy = new Copy(fresh());
        try (InputStream content = Channels.newInputStream(contents.open(sha256))) {
            Files.copy(content, copy.path(), StandardCopyOption.REPLACE_EXISTING);
            return copy;
        } catch (IOException unreadable) {
            copy.close();
            throw new UncheckedIOException(unreadable);
        } catch (RuntimeException broken) {
            copy.close();
            throw broken;
        }
    }

    /// A file to be written; nothing is there yet.
    public Copy empty() {
        Copy copy = new Copy(fresh());
        copy.close();
        return copy;
    }

    private Path fresh() {
        try {
            return Files.createTempFile(folder, "copy-", ".part");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
