package zhiqiang.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;
import zhiqiang.platform.error.StartRefused;

/// The address that passkeys are bound to is a secure one and nothing but an address; what a
/// government's service is asked with is kept secret.
class OwnAddressTest {
    private static OwnAddress of(String url) {
        return new OwnAddress(new MockEnvironment().withProperty("zhiqiang.url", url));
    }

    @Test
    void aBrowserNamesThePageByIt() {
        OwnAddress address = of("https://Zhiqiang.Example.gov.cn:8443");

        assertThat(address.origin()).isEqualTo("https://zhiqiang.example.gov.cn:8443");
        assertThat(address.host()).isEqualTo("zhiqiang.example.gov.cn");
    }

    @Test
    void withoutASettingItIsThisMachine() {
        MockEnvironment environment =
                new MockEnvironment().withProperty("local.server.port", "8081");

        assertThat(new OwnAddress(environment).origin()).isEqualTo("http://localhost:8081");
        environment.setProperty("server.ssl.certificate", "server.pem");
        assertThat(new OwnAddress(environment).origin()).isEqualTo("https://localhost:8081");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://zhiqiang.example.gov.cn",
                "https://zhiqiang.example.gov.cn/",
                "https://zhiqiang.example.gov.cn/app",
                "https://user@zhiqiang.example.gov.cn",
                "https://zhiqiang.example.gov.cn?x=1",
                "zhiqiang.example.gov.cn",
                "https://",
                "not an address"
            })
    void anythingElseIsRefusedAtTheStart(String url) {
        assertThatThrownBy(() -> of(url))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("ZHIQIANG_URL");
    }

    @Test
    void theGovernmentsSecretIsNotReadableByOthersAndComesWithAName(@TempDir Path folder)
            throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "s3cret\n");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> settings("zhiqiang", secret.toString()))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("chmod 600");

        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
        assertThat(settings("zhiqiang", secret.toString()).secret()).hasValue("s3cret");
        assertThatThrownBy(() -> settings("", ""))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("ZHIQIANG_GOVERNMENT_CLIENT");
    }

    private static GovernmentSettings settings(String client, String secretFile) {
        return new GovernmentSettings(
                "https://id.example.gov.cn", client, secretFile, "政务身份", "Government", false);
    }
}
