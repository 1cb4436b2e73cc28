package zhiqiang.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.util.Arrays;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/// The hash of a tree (RFC 9162, 2.1.1), told apart for leaves and nodes so that neither passes for
/// the other.
enum TreeHash {
    /// GB/T 32905.
    SM3("SM3"),
    SHA_256("SHA-256");

    static final int BYTES = 32;

    private static final Provider PROVIDER = new BouncyCastleProvider();

    private final String title;

    TreeHash(String title) {
        this.title = title;
    }

    /// As standards and stored trees call it.
    String title() {
        return title;
    }

    static TreeHash of(String title) {
        return Arrays.stream(values())
                .filter(each -> each.title.equals(title))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no hash of a tree: " + title));
    }

    MessageDigest digest() {
        try {
            return this == SM3
                    ? MessageDigest.getInstance(title, PROVIDER)
                    : MessageDigest.getInstance(title);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Of parts one after the other.
    byte[] of(byte[]... parts) {
        MessageDigest digest = digest();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    byte[] empty() {
        return digest().digest();
    }

    byte[] leaf(byte[] content) {
        MessageDigest digest = digest();
        digest.update((byte) 0);
        return digest.digest(content);
    }

    byte[] node(byte[] left, byte[] right) {
        MessageDigest digest = digest();
        digest.update((byte) 1);
        digest.update(left);
        return digest.digest(right);
    }
}
