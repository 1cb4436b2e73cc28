package zhiqiang;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// An authenticator and the browser around it, made of software (WebAuthn Level 3, clauses 5 and 6;
/// ES256, attestation "none"). It says whatever a test wants it to say.
final class SoftwareKey {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final int USER_PRESENT = 0x01;
    private static final int USER_VERIFIED = 0x04;
    private static final int ATTESTED = 0x40;

    private final String origin;
    private final KeyPair pair;
    private final byte[] id = new byte[32];
    private String handle = "";
    private int counter = 1;

    /// @param origin where the browser says that the page comes from
    SoftwareKey(String origin) {
        this.origin = origin;
        new SecureRandom().nextBytes(id);
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            this.pair = generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private SoftwareKey(String origin, SoftwareKey copied) {
        this.origin = origin;
        this.pair = copied.pair;
        System.arraycopy(copied.id, 0, id, 0, id.length);
        this.handle = copied.handle;
        this.counter = copied.counter;
    }

    /// The same key, used by another page.
    SoftwareKey on(String page) {
        return new SoftwareKey(page, this);
    }

    /// Sets how often the key has signed.
    SoftwareKey signed(int times) {
        this.counter = times;
        return this;
    }

    String id() {
        return BASE64.encodeToString(id);
    }

    /// @param options as the server gave them
    Map<String, Object> made(JsonNode options) {
        this.handle = options.at("/user/id").asString();
        byte[] authenticator =
                authenticator(
                        options.at("/rp/id").asString(),
                        USER_PRESENT | USER_VERIFIED | ATTESTED,
                        attested());
        ByteArrayOutputStream attestation = new ByteArrayOutputStream();
        attestation.write(0xa3);
        text(attestation, "fmt");
        text(attestation, "none");
        text(attestation, "attStmt");
        attestation.write(0xa0);
        text(attestation, "authData");
        bytes(attestation, authenticator);
        return credential(
                Map.of(
                        "clientDataJSON",
                        BASE64.encodeToString(client("webauthn.create", options)),
                        "attestationObject",
                        BASE64.encodeToString(attestation.toByteArray()),
                        "transports",
                        java.util.List.of("internal")));
    }

    /// Answers, having verified its user.
    Map<String, Object> signed(JsonNode options) {
        return signed(options, true);
    }

    /// @param verified whether the user was verified
    Map<String, Object> signed(JsonNode options, boolean verified) {
        byte[] client = client("webauthn.get", options);
        byte[] authenticator =
                authenticator(
                        options.get("rpId").asString(),
                        verified ? USER_PRESENT | USER_VERIFIED : USER_PRESENT,
                        new byte[0]);
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(pair.getPrivate());
            signature.update(authenticator);
            signature.update(sha256(client));
            return credential(
                    Map.of(
                            "clientDataJSON",
                            BASE64.encodeToString(client),
                            "authenticatorData",
                            BASE64.encodeToString(authenticator),
                            "signature",
                            BASE64.encodeToString(signature.sign()),
                            "userHandle",
                            handle));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Map<String, Object> credential(Map<String, Object> response) {
        return Map.of(
                "id",
                id(),
                "rawId",
                id(),
                "type",
                "public-key",
                "clientExtensionResults",
                Map.of(),
                "response",
                response);
    }

    private byte[] client(String type, JsonNode options) {
        return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
                .formatted(type, options.get("challenge").asString(), origin)
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] authenticator(String server, int flags, byte[] attested) {
        return ByteBuffer.allocate(37 + attested.length)
                .put(sha256(server.getBytes(StandardCharsets.UTF_8)))
                .put((byte) flags)
                .putInt(counter++)
                .put(attested)
                .array();
    }

    private byte[] attested() {
        ByteArrayOutputStream key = new ByteArrayOutputStream();
        // kty 2, alg -7, crv 1, x, y (RFC 9053)
        key.writeBytes(new byte[] {(byte) 0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21});
        ECPublicKey open = (ECPublicKey) pair.getPublic();
        bytes(key, coordinate(open.getW().getAffineX()));
        key.write(0x22);
        bytes(key, coordinate(open.getW().getAffineY()));
        return ByteBuffer.allocate(16 + 2 + id.length + key.size())
                .put(new byte[16])
                .putShort((short) id.length)
                .put(id)
                .put(key.toByteArray())
                .array();
    }

    private static byte[] coordinate(BigInteger number) {
        byte[] whole = new byte[32];
        byte[] bytes = number.toByteArray();
        int length = Math.min(bytes.length, whole.length);
        System.arraycopy(bytes, bytes.length - length, whole, whole.length - length, length);
        return whole;
    }

    private static void text(ByteArrayOutputStream to, String text) {
        to.write(0x60 + text.length());
        to.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void bytes(ByteArrayOutputStream to, byte[] bytes) {
        to.write(0x58);
        to.write(bytes.length);
        to.writeBytes(bytes);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
