package zhiqiang.scorecard;

import java.nio.file.Path;
import zhiqiang.scorecard.pack.Pack;
import zhiqiang.scorecard.pack.PackReader;

/// The packs of the repository, for tests.
public final class TestPacks {
    private TestPacks() {}

    public static Path root() {
        return Path.of(System.getProperty("zhiqiang.root", ".."));
    }

    public static Pack yueyang() {
        return PackReader.read(root().resolve("packs").resolve("yueyang-2023"));
    }
}
