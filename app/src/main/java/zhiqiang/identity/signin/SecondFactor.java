package zhiqiang.identity.signin;

import java.util.UUID;

/// A kind of factor besides the password. Another kind, a key with SM2 for example, is one more
/// bean of this type and an endpoint that ends in [SigningIn#proven].
public interface SecondFactor {
    /// As the sign-in page names it.
    String name();

    boolean enrolled(UUID account);

    /// Removes whatever the account has of this kind.
    void forget(UUID account);
}
