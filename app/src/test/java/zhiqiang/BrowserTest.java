package zhiqiang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What somebody does in a real browser against a real server.
class BrowserTest {
    @TempDir Path folder;

    @Test
    void somebodyImportsAFileOpensAFigureDownToOneRowAndCorrectsIt() throws Exception {
        Path web = TestDatabase.root().resolve("web");
        assumeTrue(Files.exists(Path.of("/usr/bin/chromium")), "skipped: there is no Chromium");
        assumeTrue(
                Files.exists(web.resolve("dist/index.html"))
                        && Files.exists(web.resolve("node_modules/playwright-core")),
                "skipped: the web client is not built");
        try (TestServer server = TestServer.start(folder.resolve("data"))) {
            Path log = folder.resolve("journey.log");
            Process journey =
                    new ProcessBuilder(
                                    "node",
                                    "e2e/journey.mjs",
                                    server.uri("").toString(),
                                    server.password(),
                                    folder.resolve("pictures").toString())
                            .directory(web.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .start();

            assertThat(journey.waitFor(4, TimeUnit.MINUTES)).isTrue();
            assertThat(journey.exitValue())
                    .as(Files.readString(log, StandardCharsets.UTF_8))
                    .isZero();
        }
    }
}
