package zhiqiang;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhiqiang.platform.error.StartRefused;

/// A server that real work is done on does not start half protected.
class ProductionRulesTest {
    @TempDir Path folder;

    private static void check(boolean demo, Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(environment);
        all.put("ZHIQIANG_PRODUCTION", "true");
        ProductionRules.check(ServerSettings.of(all, demo));
    }

    private static void isRefused(String code, Map<String, String> environment) {
        assertThatThrownBy(() -> check(false, environment))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("[" + code + "]");
    }

    private Path key(String permissions) throws IOException {
        Path key = Files.writeString(folder.resolve("tls.key"), "key");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString(permissions));
        return key;
    }

    @Test
    void plainHttpIsForTrialsOrBehindADeclaredProxy() {
        isRefused("start.plain-http", Map.of());
        assertThatCode(() -> check(false, Map.of("ZHIQIANG_PROXY", "10\\.0\\.0\\.1")))
                .doesNotThrowAnyException();
        assertThatCode(() -> ProductionRules.check(ServerSettings.of(Map.of(), false)))
                .doesNotThrowAnyException();
    }

    @Test
    void aKeyThatOthersMayReadIsRefused() throws IOException {
        isRefused("start.key-file", Map.of("ZHIQIANG_TLS_KEY", key("rw-r--r--").toString()));
        isRefused("start.key-file", Map.of("ZHIQIANG_TLS_KEY", folder.resolve("none").toString()));
        Path kept = key("rw-------");
        assertThatCode(() -> check(false, Map.of("ZHIQIANG_TLS_KEY", kept.toString())))
                .doesNotThrowAnyException();
    }

    @Test
    void emptyAndWellKnownPasswordsOfTheDatabaseAreRefused() {
        for (String password : new String[] {"", "postgres", "zhiqiang_app", "Short1"}) {
            isRefused("start.weak-secret", database(password));
        }
        assertThatCode(() -> check(false, database("kT9-x2f-Qq8-vv0"))).doesNotThrowAnyException();
    }

    private static Map<String, String> database(String password) {
        return Map.of(
                "ZHIQIANG_PROXY", "10\\.0\\.0\\.1",
                "ZHIQIANG_DB_URL", "jdbc:postgresql://db/zhiqiang",
                "ZHIQIANG_DB_USER", "zhiqiang_app",
                "ZHIQIANG_DB_PASSWORD", password,
                "ZHIQIANG_DB_OWNER", "zhiqiang_owner",
                "ZHIQIANG_DB_OWNER_PASSWORD", "kT9-x2f-Qq8-vv1");
    }

    @Test
    void aDemonstrationIsNotProduction() {
        assertThatThrownBy(() -> check(true, Map.of("ZHIQIANG_PROXY", "10\\.0\\.0\\.1")))
                .hasMessageContaining("[start.production-demo]");
    }

    @Test
    void mailToAnotherHostIsEncrypted() {
        Map<String, String> mail = new HashMap<>(Map.of("ZHIQIANG_PROXY", "10\\.0\\.0\\.1"));
        mail.put("ZHIQIANG_MAIL_HOST", "mail.example.gov.cn");
        assertThatCode(() -> check(false, mail)).doesNotThrowAnyException();
        mail.put("ZHIQIANG_MAIL_TLS", "none");
        isRefused("start.plain-mail", mail);
        mail.put("ZHIQIANG_MAIL_HOST", "127.0.0.1");
        assertThatCode(() -> check(false, mail)).doesNotThrowAnyException();
    }
}
