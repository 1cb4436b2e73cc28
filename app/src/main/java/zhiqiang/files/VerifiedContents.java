package zhiqiang.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import zhiqiang.platform.error.DomainException;

/// Contents as answers give them out: what was damaged is refused before the first byte is sent.
/// Only in the middle of a very large one it shows while it is sent, and the answer breaks off.
@Component
public class VerifiedContents {
    private static final Logger LOG = LoggerFactory.getLogger(VerifiedContents.class);
    private static final int WHOLE_UP_TO = 32 << 20;
    private static final int BUFFER = 64 << 10;

    private final ContentStore contents;

    VerifiedContents(ContentStore contents) {
        this.contents = contents;
    }

    /// @throws DomainException if the content is missing or damaged
    public Resource resource(String sha256) {
        try (SeekableByteChannel channel = contents.open(sha256)) {
            long size = channel.size();
            ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
            if (size > WHOLE_UP_TO) {
                channel.read(buffer);
                channel.position(size - 1);
                buffer.clear();
            }
            while (channel.read(buffer) >= 0) {
                buffer.clear();
            }
            return new Content(contents, sha256, size);
        } catch (IOException broken) {
            LOG.error("the stored file {} is damaged: {}", sha256, broken.toString());
            throw new DomainException(FilesError.CONTENT_BROKEN);
        }
    }

    /// Read from anywhere, so that parts of it can be asked for.
    private static final class Content extends AbstractResource {
        private final ContentStore contents;
        private final String sha256;
        private final long size;

        private Content(ContentStore contents, String sha256, long size) {
            this.contents = contents;
            this.sha256 = sha256;
            this.size = size;
        }

        @Override
        public String getDescription() {
            return sha256;
        }

        @Override
        public boolean exists() {
            return true;
        }

        @Override
        public long contentLength() {
            return size;
        }

        @Override
        public InputStream getInputStream() {
            return Channels.newInputStream(contents.open(sha256));
        }
    }
}
