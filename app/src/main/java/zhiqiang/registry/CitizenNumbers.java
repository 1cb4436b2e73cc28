package zhiqiang.registry;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;
import org.springframework.stereotype.Component;
import zhiqiang.platform.ServerKey;
import zhiqiang.platform.Vault;
import zhiqiang.platform.Vault.SealBroken;

/// Citizens' numbers: sealed, so that the database does not show them, and as a digest with a key,
/// so that nobody is entered twice. There are few enough numbers for a digest without a key to be
/// tried out.
@Component
class CitizenNumbers {
    private static final int KEY_BYTES = 32;

    private final Vault vault;
    private final byte[] key;

    CitizenNumbers(Vault vault, ServerKey server) {
        this.vault = vault;
        this.key = server.derived("zhiqiang registry citizen numbers", KEY_BYTES);
    }

    byte[] sealed(String number, UUID entry) {
        return vault.seal(number.getBytes(StandardCharsets.UTF_8), owner(entry));
    }

    /// @throws IllegalStateException if it was sealed with another key
    String opened(byte[] sealed, UUID entry) {
        try {
            return new String(vault.open(sealed, owner(entry)), StandardCharsets.UTF_8);
        } catch (SealBroken broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String owner(UUID entry) {
        return "registry citizen " + entry;
    }

    /// HMAC with SM3 (GB/T 15852.2).
    byte[] digest(String number) {
        HMac mac = new HMac(new SM3Digest());
        mac.init(new KeyParameter(key));
        byte[] bytes = number.getBytes(StandardCharsets.UTF_8);
        mac.update(bytes, 0, bytes.length);
        byte[] digest = new byte[mac.getMacSize()];
        mac.doFinal(digest, 0);
        return digest;
    }
}
