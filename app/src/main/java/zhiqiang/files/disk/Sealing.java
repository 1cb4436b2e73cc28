package zhiqiang.files.disk;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import zhiqiang.platform.ServerKey;

/// How a file is encrypted: eight bytes that say so, a code over its place and the salt, then what
/// Tink's streaming AES-256-GCM makes of the content: segments of 64 KiB, each authenticated with
/// its number and whether it is the last, under a key of the file's own. The code ties that key to
/// the place, so that no file passes for another.
@Component
public class Sealing {
    private static final byte[] MAGIC = "ZQFILE1\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NOTHING_MORE = {};
    private static final int KEY_BYTES = 32;
    private static final int CODE_BYTES = 32;
    private static final int SEALS_HEADER = 40;
    private static final int BEFORE_SEAL = MAGIC.length + CODE_BYTES;
    private static final int SEGMENT = 64 << 10;

    /// What was read while it was sealed.
    public record Sealed(String sha256, long size) {}

    private final AesGcmHkdfStreaming cipher;
    private final SecretKeySpec places;

    Sealing(ServerKey key) throws GeneralSecurityException {
        this.cipher =
                new AesGcmHkdfStreaming(
                        key.derived("zhiqiang stored files", KEY_BYTES),
                        "HmacSha256",
                        KEY_BYTES,
                        SEGMENT,
                        BEFORE_SEAL);
        this.places =
                new SecretKeySpec(key.derived("zhiqiang places of files", KEY_BYTES), "HmacSHA256");
    }

    /// Writes a content sealed, all of it on the disk when this returns.
    ///
    /// @param file is written anew
    /// @param place where it will lie, by its SHA-256; it opens nowhere else
    public Sealed seal(InputStream content, Path file, UnaryOperator<String> place)
            throws IOException {
        MessageDigest sha = sha256();
        long size;
        try (FileChannel channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING)) {
            channel.position(BEFORE_SEAL);
            OutputStream sealing =
                    cipher.newEncryptingStream(
                            new Kept(Channels.newOutputStream(channel)), NOTHING_MORE);
            try (OutputStream out = new DigestOutputStream(sealing, sha)) {
                size = content.transferTo(out);
            }
            String sha256 = HexFormat.of().formatHex(sha.digest());
            channel.position(0);
            write(channel, MAGIC);
            write(channel, code(place.apply(sha256), header(channel)));
            channel.force(true);
            return new Sealed(sha256, size);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// @throws IOException if it is not there, or was not sealed for this place with this key
    public SeekableByteChannel open(Path file, String place) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            byte[] said = new byte[BEFORE_SEAL];
            read(channel, 0, said);
            byte[] expected = code(place, header(channel));
            if (!Arrays.equals(said, 0, MAGIC.length, MAGIC, 0, MAGIC.length)
                    || !MessageDigest.isEqual(
                            Arrays.copyOfRange(said, MAGIC.length, BEFORE_SEAL), expected)) {
                throw new IOException("not sealed for its place: " + place);
            }
            channel.position(0);
            return cipher.newSeekableDecryptingChannel(channel, NOTHING_MORE);
        } catch (IOException | RuntimeException refused) {
            channel.close();
            throw refused;
        } catch (GeneralSecurityException impossible) {
            channel.close();
            throw new IllegalStateException(impossible);
        }
    }

    /// Whether a file says that it is sealed; one that earlier versions stored as it was does not.
    public static boolean sealed(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(MAGIC.length), MAGIC);
        }
    }

    /// What tells this key from others and gives nothing of it away.
    public String keyMark() {
        return HexFormat.of().formatHex(code("the key itself", NOTHING_MORE));
    }

    private byte[] code(String place, byte[] header) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(places);
            mac.update(header);
            return mac.doFinal(place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] header(FileChannel channel) throws IOException {
        byte[] header = new byte[SEALS_HEADER];
        read(channel, BEFORE_SEAL, header);
        return header;
    }

    private static void read(FileChannel channel, long from, byte[] all) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(all);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, from + buffer.position()) < 0) {
                throw new IOException("too short");
            }
        }
    }

    private static void write(FileChannel channel, byte[] all) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(all);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// The file stays open when its content is complete: the beginning is written last.
    private static final class Kept extends java.io.FilterOutputStream {
        private Kept(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
