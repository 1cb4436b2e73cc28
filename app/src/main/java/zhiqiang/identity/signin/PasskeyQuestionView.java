package zhiqiang.identity.signin;

import java.util.List;

/// What a key is asked to sign, as `PublicKeyCredential.parseRequestOptionsFromJSON` takes it
/// (WebAuthn Level 3, 5.1.10). Bytes are base64url.
///
/// @param allowCredentials empty if any key of this server may answer
public record PasskeyQuestionView(
        String challenge,
        long timeout,
        String rpId,
        List<PasskeySetUpView.KeyView> allowCredentials,
        String userVerification) {}
