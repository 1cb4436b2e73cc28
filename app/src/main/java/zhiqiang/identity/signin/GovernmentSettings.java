package zhiqiang.identity.signin;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import zhiqiang.platform.SecretFile;
import zhiqiang.platform.error.StartRefused;
import zhiqiang.scorecard.text.Text;

/// Which service vouches for people, and how this server is known to it.
///
/// @param issuer empty where no government identity is used
/// @param client this server's name there
/// @param secretFile empty for a client without a secret
/// @param twoFactors whether the service itself asks for two factors, and is trusted to
@Component
record GovernmentSettings(
        @Value("${zhiqiang.government.issuer:}") String issuer,
        @Value("${zhiqiang.government.client:}") String client,
        @Value("${zhiqiang.government.secret-file:}") String secretFile,
        @Value("${zhiqiang.government.title-zh:政务身份认证}") String titleZh,
        @Value("${zhiqiang.government.title-en:Government identity}") String titleEn,
        @Value("${zhiqiang.government.two-factors:false}") boolean twoFactors) {
    GovernmentSettings {
        if (!issuer.isEmpty() && client.isEmpty()) {
            throw new StartRefused(
                    "start.government",
                    "设置了 ZHIQIANG_GOVERNMENT_ISSUER 时，须同时设置 ZHIQIANG_GOVERNMENT_CLIENT。",
                    "with ZHIQIANG_GOVERNMENT_ISSUER also set ZHIQIANG_GOVERNMENT_CLIENT.");
        }
        if (!secretFile.isEmpty()) {
            SecretFile.kept(Path.of(secretFile));
        }
    }

    boolean used() {
        return !issuer.isEmpty();
    }

    Optional<String> secret() {
        return secretFile.isEmpty()
                ? Optional.empty()
                : Optional.of(SecretFile.read(Path.of(secretFile)));
    }

    /// What the button says.
    Text title() {
        return new Text(titleZh, titleEn);
    }
}
