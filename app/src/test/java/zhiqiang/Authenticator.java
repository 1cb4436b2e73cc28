package zhiqiang;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// An authenticator app, written apart from the server's own.
public final class Authenticator {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final byte[] secret;

    /// @param text the secret in base 32, as it is typed in
    public Authenticator(String text) {
        BigInteger value = BigInteger.ZERO;
        for (char c : text.toCharArray()) {
            value = value.shiftLeft(5).or(BigInteger.valueOf(ALPHABET.indexOf(c)));
        }
        byte[] bytes = value.toByteArray();
        byte[] whole = new byte[text.length() * 5 / 8];
        int length = Math.min(bytes.length, whole.length);
        System.arraycopy(bytes, bytes.length - length, whole, whole.length - length, length);
        this.secret = Arrays.copyOf(whole, whole.length);
    }

    /// @param ahead steps of half a minute from now
    public String code(int ahead) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(
                            ByteBuffer.allocate(8)
                                    .putLong(Instant.now().getEpochSecond() / 30 + ahead)
                                    .array());
            int offset = hash[19] & 15;
            long number = ByteBuffer.wrap(hash, offset, 4).getInt() & 0x7fffffffL;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
