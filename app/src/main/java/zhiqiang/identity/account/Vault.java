package zhiqiang.identity.account;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import zhiqiang.platform.SecretFile;
import zhiqiang.platform.error.StartRefused;

/// Seals small secrets that lie in the database, with SM4 in GCM mode (GB/T 32907, GB/T 36624) and
/// a key that does not.
@Component
public class Vault {
    private static final int KEY_BYTES = 32;
    private static final int SM4_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int DIFFERENT = 8;
    private static final Set<PosixFilePermission> OWNER_ALONE =
            PosixFilePermissions.fromString("rw-------");

    private final Provider provider = new BouncyCastleProvider();
    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;

    /// @param file of the key; made if it does not exist and nobody named it
    Vault(@Value("${zhiqiang.key-file:}") String file, @Value("${zhiqiang.data}") Path data) {
        Path place = file.isBlank() ? data.resolve("secret.key") : Path.of(file);
        try {
            if (file.isBlank()) {
                make(place);
            }
            this.key = new SecretKeySpec(derived(read(place)), "SM4");
        } catch (IOException unreadable) {
            throw new StartRefused(
                    "start.key-file",
                    "无法读取密钥文件 " + place + "。",
                    "the key file " + place + " cannot be read.",
                    unreadable);
        }
    }

    private void make(Path place) throws IOException {
        byte[] fresh = new byte[KEY_BYTES];
        random.nextBytes(fresh);
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

    private static byte[] derived(byte[] master) {
        SM3Digest digest = new SM3Digest();
        byte[] purpose = "zhiqiang sealed secrets".getBytes(StandardCharsets.US_ASCII);
        digest.update(master, 0, master.length);
        digest.update(purpose, 0, purpose.length);
        byte[] whole = new byte[digest.getDigestSize()];
        digest.doFinal(whole, 0);
        return Arrays.copyOf(whole, SM4_BYTES);
    }

    /// @param owner whose secret it is: what is sealed for one opens for nobody else
    public byte[] seal(byte[] secret, String owner) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, owner).doFinal(secret);
            byte[] whole = Arrays.copyOf(nonce, nonce.length + sealed.length);
            System.arraycopy(sealed, 0, whole, nonce.length, sealed.length);
            return whole;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// @throws SealBroken if it was sealed with another key, for another owner, or was altered
    public byte[] open(byte[] sealed, String owner) throws SealBroken {
        try {
            return cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE_BYTES), owner)
                    .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (AEADBadTagException broken) {
            throw new SealBroken(broken);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String owner) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("SM4/GCM/NoPadding", provider);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    /// What was sealed does not open.
    public static final class SealBroken extends Exception {
        private static final long serialVersionUID = 1L;

        SealBroken(Throwable cause) {
            super(cause);
        }
    }
}
