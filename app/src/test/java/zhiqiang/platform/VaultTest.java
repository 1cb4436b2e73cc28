package zhiqiang.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhiqiang.platform.error.StartRefused;

/// Secrets in the database are worth nothing without the key, which lies elsewhere.
class VaultTest {
    private static final byte[] SECRET = "secret".getBytes(StandardCharsets.UTF_8);

    @TempDir Path folder;

    private Path key(String content, String permissions) throws IOException {
        Path key = Files.writeString(folder.resolve("a.key"), content);
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString(permissions));
        return key;
    }

    @Test
    void whatIsSealedOpensWithTheSameKeyForTheSameOwnerAlone() throws Exception {
        Vault vault = new Vault(new ServerKey("", folder));
        byte[] sealed = vault.seal(SECRET, "limin");

        assertThat(new Vault(new ServerKey("", folder)).open(sealed, "limin")).isEqualTo(SECRET);
        assertThat(vault.seal(SECRET, "limin")).isNotEqualTo(sealed);
        assertThatThrownBy(() -> vault.open(sealed, "wangwei"))
                .isInstanceOf(Vault.SealBroken.class);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> vault.open(sealed, "limin")).isInstanceOf(Vault.SealBroken.class);
        assertThatThrownBy(
                        () ->
                                new Vault(new ServerKey("", folder.resolve("other")))
                                        .open(vault.seal(SECRET, "limin"), "limin"))
                .isInstanceOf(Vault.SealBroken.class);
    }

    @Test
    void theKeyThatIsMadeIsTheOwnersAlone() throws IOException {
        var unused = new Vault(new ServerKey("", folder));
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(folder.resolve("secret.key"))))
                .isEqualTo("rw-------");
        assertThat(unused).isNotNull();
    }

    @Test
    void aKeyThatOthersReadThatIsMissingOrThatIsNoneIsRefused() throws IOException {
        String good = "0123456789abcdef".repeat(4);
        for (Path bad :
                new Path[] {
                    key(good, "rw-r-----"), folder.resolve("missing"),
                }) {
            assertThatThrownBy(() -> new Vault(new ServerKey(bad.toString(), folder)))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("[start.key-file]");
        }
        for (String content : new String[] {"", "changeme", "00".repeat(32), good.substring(2)}) {
            Path bad = key(content, "rw-------");
            assertThatThrownBy(() -> new Vault(new ServerKey(bad.toString(), folder)))
                    .hasMessageContaining("[start.key-file]");
        }
    }
}
