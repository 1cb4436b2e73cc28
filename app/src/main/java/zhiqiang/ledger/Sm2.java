package zhiqiang.ledger;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/// Signing with SM2 and SM3 (GB/T 32918.2, with the identifier that GM/T 0009 names for all).
final class Sm2 {
    private static final Provider PROVIDER = new BouncyCastleProvider();
    private static final String CURVE = "sm2p256v1";
    private static final int ID_BYTES = 8;

    private Sm2() {}

    static KeyPair fresh() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", PROVIDER);
            generator.initialize(new ECGenParameterSpec(CURVE));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// By which a public key is told from others, from its encoded form.
    static String id(byte[] publicKey) {
        byte[] digest = TreeHash.SM3.of(publicKey);
        return HexFormat.of().formatHex(Arrays.copyOf(digest, ID_BYTES));
    }

    /// @param privateKey encoded as PKCS #8
    static byte[] sign(byte[] privateKey, byte[] content) {
        try {
            PrivateKey key =
                    KeyFactory.getInstance("EC", PROVIDER)
                            .generatePrivate(new PKCS8EncodedKeySpec(privateKey));
            Signature signature = Signature.getInstance("SM3withSM2", PROVIDER);
            signature.initSign(key);
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("the key that signs is unusable", unusable);
        }
    }

    /// @param publicKey encoded as SubjectPublicKeyInfo
    static boolean verify(byte[] publicKey, byte[] content, byte[] signed) {
        try {
            PublicKey key =
                    KeyFactory.getInstance("EC", PROVIDER)
                            .generatePublic(new X509EncodedKeySpec(publicKey));
            Signature signature = Signature.getInstance("SM3withSM2", PROVIDER);
            signature.initVerify(key);
            signature.update(content);
            return signature.verify(signed);
        } catch (GeneralSecurityException broken) {
            return false;
        }
    }
}
