package zhiqiang.cryptography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.engines.SM2Engine;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The algorithms that secrets are kept with are those of the standards, by their own examples.
class ChineseCryptographyTest {
    private static final HexFormat HEX = HexFormat.of();
    private static final JsonNode VECTORS = vectors();

    private static JsonNode vectors() {
        try (InputStream in =
                ChineseCryptographyTest.class.getResourceAsStream(
                        "/zhiqiang/cryptography/sm-vectors.json")) {
            return JsonMapper.builder().build().readTree(in);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static byte[] hex(JsonNode of, String name) {
        return HEX.parseHex(of.get(name).asString());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void sm3DigestsTheExamples() {
        for (JsonNode each : VECTORS.get("sm3")) {
            byte[] message =
                    ascii(
                            each.has("msg_ascii")
                                    ? each.get("msg_ascii").asString()
                                    : "a".repeat(1_000_000));
            SM3Digest digest = new SM3Digest();
            digest.update(message, 0, message.length);
            byte[] hash = new byte[digest.getDigestSize()];
            digest.doFinal(hash, 0);
            assertThat(HEX.formatHex(hash)).isEqualTo(each.get("digest").asString());
        }
    }

    @Test
    void sm3AuthenticatesTheExamples() {
        for (JsonNode each : VECTORS.get("hmac_sm3")) {
            HMac mac = new HMac(new SM3Digest());
            mac.init(new KeyParameter(ascii(each.get("key_ascii").asString())));
            byte[] message = ascii(each.get("msg").asString());
            mac.update(message, 0, message.length);
            byte[] code = new byte[mac.getMacSize()];
            mac.doFinal(code, 0);
            assertThat(HEX.formatHex(code)).isEqualTo(each.get("mac").asString());
        }
    }

    @Test
    void sm4EncryptsTheExamples() throws GeneralSecurityException {
        for (JsonNode each : VECTORS.get("sm4")) {
            String mode = each.get("mode").asString();
            byte[] cipher =
                    mode.startsWith("ECB")
                            ? blocks(each, mode.contains("1,000,000") ? 1_000_000 : 1)
                            : stream(each, mode);
            assertThat(HEX.formatHex(cipher)).as(mode).isEqualTo(each.get("cipher").asString());
        }
    }

    private static byte[] blocks(JsonNode each, int times) {
        SM4Engine engine = new SM4Engine();
        engine.init(true, new KeyParameter(hex(each, "key")));
        byte[] block = hex(each, "plain");
        for (int i = 0; i < times; i++) {
            engine.processBlock(block, 0, block, 0);
        }
        return block;
    }

    private static byte[] stream(JsonNode each, String mode) throws GeneralSecurityException {
        Cipher cipher =
                Cipher.getInstance(
                        mode.toUpperCase(Locale.ROOT).startsWith("CBC")
                                ? "SM4/CBC/PKCS7Padding"
                                : "SM4/CTR/NoPadding",
                        new BouncyCastleProvider());
        cipher.init(
                Cipher.ENCRYPT_MODE,
                new SecretKeySpec(hex(each, "key"), "SM4"),
                new IvParameterSpec(hex(each, "iv")));
        return cipher.doFinal(ascii(each.get("plain_ascii").asString()));
    }

    private static ECDomainParameters domain() {
        X9ECParameters curve = GMNamedCurves.getByName("sm2p256v1");
        return new ECDomainParameters(curve.getCurve(), curve.getG(), curve.getN(), curve.getH());
    }

    private static BigInteger number(JsonNode of, String name) {
        return new BigInteger(of.get(name).asString(), 16);
    }

    @Test
    void sm2VerifiesTheSignatureOfTheStandardAndNoOther() {
        for (JsonNode each : VECTORS.get("sm2_sign")) {
            SM2Signer signer = new SM2Signer();
            signer.init(
                    false,
                    new ParametersWithID(
                            new ECPublicKeyParameters(
                                    domain().getCurve()
                                            .createPoint(number(each, "Px"), number(each, "Py")),
                                    domain()),
                            ascii(each.get("id_ascii").asString())));
            byte[] message = ascii(each.get("msg_ascii").asString());
            byte[] signature = hex(each, "der");
            signer.update(message, 0, message.length);
            assertThat(signer.verifySignature(signature)).isTrue();

            message[0]++;
            signer.update(message, 0, message.length);
            assertThat(signer.verifySignature(signature)).isFalse();
        }
    }

    @Test
    void sm2DecryptsTheExampleAndNothingThatWasAltered() throws InvalidCipherTextException {
        for (JsonNode each : VECTORS.get("sm2_encrypt")) {
            byte[] cipher =
                    HEX.parseHex(
                            each.get("C1").asString()
                                    + each.get("C3").asString()
                                    + each.get("C2").asString());
            SM2Engine engine = new SM2Engine(SM2Engine.Mode.C1C3C2);
            engine.init(false, new ECPrivateKeyParameters(number(each, "d"), domain()));
            assertThat(
                            new String(
                                    engine.processBlock(cipher, 0, cipher.length),
                                    StandardCharsets.US_ASCII))
                    .isEqualTo(each.get("msg_ascii").asString());

            byte[] altered = Arrays.copyOf(cipher, cipher.length);
            altered[altered.length - 1]++;
            assertThatThrownBy(() -> engine.processBlock(altered, 0, altered.length))
                    .isInstanceOf(InvalidCipherTextException.class);
        }
    }
}
