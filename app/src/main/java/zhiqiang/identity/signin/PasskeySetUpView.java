package zhiqiang.identity.signin;

import java.util.List;

/// What a browser makes a key with, as `PublicKeyCredential.parseCreationOptionsFromJSON` takes it
/// (WebAuthn Level 3, 5.1.9). Bytes are base64url.
public record PasskeySetUpView(
        RelyingPartyView rp,
        KeyOwnerView user,
        String challenge,
        List<AlgorithmView> pubKeyCredParams,
        long timeout,
        List<KeyView> excludeCredentials,
        SelectionView authenticatorSelection,
        String attestation) {

    public record RelyingPartyView(String id, String name) {}

    /// @param id says nothing about the person
    public record KeyOwnerView(String id, String name, String displayName) {}

    /// @param alg number of a COSE algorithm
    public record AlgorithmView(String type, long alg) {}

    /// @param transports how the key is reached, as it said itself
    public record KeyView(String type, String id, List<String> transports) {}

    public record SelectionView(String residentKey, String userVerification) {}
}
