package zhiqiang.platform.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import zhiqiang.platform.error.StartRefused;
import zhiqiang.scorecard.pack.Pack;
import zhiqiang.scorecard.pack.PackReader;
import zhiqiang.scorecard.pack.PackRefused;

/// The policy that this server runs.
@Component
public final class PolicyPack {
    private final Pack pack;
    private final String digest;

    PolicyPack(@Value("${zhiqiang.pack}") Path folder) {
        this.pack = read(folder);
        this.digest = digest(folder);
    }

    private static Pack read(Path folder) {
        try {
            return PackReader.read(folder);
        } catch (PackRefused faulty) {
            throw new StartRefused(
                    "start.pack-unusable",
                    "政策包 " + folder + " 无法使用：",
                    "the policy pack cannot be used:\n" + faulty.getMessage());
        }
    }

    public Pack pack() {
        return pack;
    }

    /// SHA-256 over all files of the pack: with another one, facts may follow differently.
    public String digest() {
        return digest;
    }

    private static String digest(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            List<Path> files =
                    all.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
            for (Path file : files) {
                sha.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
