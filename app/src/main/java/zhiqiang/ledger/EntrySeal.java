package zhiqiang.ledger;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.OptionalLong;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;
import zhiqiang.platform.ServerKey;

/// Binds an entry's leaf to its place with a key that is not in the database: whoever alters the
/// database, hashes and all, cannot make a seal anew, so the first altered entry can be named and
/// not only the checkpoint that does not fit.
final class EntrySeal {
    private static final int KEY_BYTES = 32;

    private final byte[] key;

    EntrySeal(ServerKey key) {
        this.key = key.derived("zhiqiang ledger entries", KEY_BYTES);
    }

    /// The place, and HMAC-SM3 over place and leaf.
    byte[] of(long place, byte[] leaf) {
        ByteBuffer seal = ByteBuffer.allocate(Long.BYTES + TreeHash.BYTES);
        seal.putLong(place);
        HMac mac = new HMac(new SM3Digest());
        mac.init(new KeyParameter(key));
        mac.update(seal.array(), 0, Long.BYTES);
        mac.update(leaf, 0, leaf.length);
        mac.doFinal(seal.array(), Long.BYTES);
        return seal.array();
    }

    /// The place that a leaf was sealed for; nothing if the seal is none of ours.
    OptionalLong place(byte[] seal, byte[] leaf) {
        if (seal.length != Long.BYTES + TreeHash.BYTES) {
            return OptionalLong.empty();
        }
        long place = ByteBuffer.wrap(seal).getLong();
        return MessageDigest.isEqual(of(place, leaf), seal)
                ? OptionalLong.of(place)
                : OptionalLong.empty();
    }

    /// The place that a seal names, true or not.
    static byte[] placeBytes(long place) {
        return ByteBuffer.allocate(Long.BYTES).putLong(place).array();
    }
}
