package zhiqiang.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import zhiqiang.platform.error.StartRefused;

/// The one secret of an installation that does not lie in its database. What is sealed, signed or
/// encrypted has keys derived from it, another one for each purpose.
@Component
public class ServerKey {
    private static final int KEY_BYTES = 32;
    private static final int DIFFERENT = 8;
    private static final Set<PosixFilePermission> OWNER_ALONE =
            PosixFilePermissions.fromString("rw-------");

    private final byte[] master;

    /// @param file of the key; made if it does not exist and nobody named it
    @Autowired
    public ServerKey(
            @Value("${zhiqiang.key-file:}") String file, @Value("${zhiqiang.data}") Path data) {
        this.master = master(file, data);
    }

    private ServerKey(byte[] master) {
        this.master = master;
    }

    /// The key of an installation that is not running.
    ///
    /// @param file of the key as it is set; empty for the one in the data folder
    /// @throws StartRefused if there is none, or others may read it
    public static ServerKey kept(String file, Path data) {
        return new ServerKey(read(place(file, data)));
    }

    private static byte[] master(String file, Path data) {
        Path place = place(file, data);
        try {
            if (file.isBlank()) {
                make(place);
            }
            return read(place);
        } catch (IOException unreadable) {
            throw new StartRefused(
                    "start.key-file",
                    "无法读取密钥文件 " + place + "。",
                    "the key file " + place + " cannot be read.",
                    unreadable);
        }
    }

    private static Path place(String file, Path data) {
        return file.isBlank() ? data.resolve("secret.key") : Path.of(file);
    }

    private static void make(Path place) throws IOException {
        byte[] fresh = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(fresh);
        Files.createDirectories(place.toAbsolutePath().getParent());
        try {
            Files.createFile(place, PosixFilePermissions.asFileAttribute(OWNER_ALONE));
        } catch (FileAlreadyExistsException there) {
            return;
        }
        Files.writeString(
                place,
                HexFormat.of().formatHex(fresh) + "\n",
                StandardOpenOption.WRITE,
                StandardOpenOption.SYNC);
    }

    private static byte[] read(Path place) {
        byte[] key;
        try {
            key = HexFormat.of().parseHex(SecretFile.read(place));
        } catch (IllegalArgumentException notHex) {
            key = new byte[0];
        }
        if (key.length != KEY_BYTES || different(key) < DIFFERENT) {
            throw new StartRefused(
                    "start.key-file",
                    "密钥文件 " + place + " 应含 64 位十六进制随机数（可用 openssl rand -hex 32 生成）。",
                    "the key file "
                            + place
                            + " is to hold 64 random hexadecimal digits (openssl rand -hex 32).");
        }
        return key;
    }

    private static long different(byte[] key) {
        return HexFormat.of().formatHex(key).chars().distinct().count();
    }

    /// A key for one purpose: SM3 (GB/T 32905) over the secret and the purpose.
    ///
    /// @param bytes up to 32
    public byte[] derived(String purpose, int bytes) {
        SM3Digest digest = new SM3Digest();
        byte[] name = purpose.getBytes(StandardCharsets.UTF_8);
        digest.update(master, 0, master.length);
        digest.update(name, 0, name.length);
        byte[] whole = new byte[digest.getDigestSize()];
        digest.doFinal(whole, 0);
        return Arrays.copyOf(whole, bytes);
    }
}
