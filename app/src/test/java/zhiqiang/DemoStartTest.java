package zhiqiang;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Made-up and real evidence never meet.
class DemoStartTest {
    @TempDir Path folder;

    @Test
    void aDemonstrationIsNotStartedOnRealDataNorRealWorkOnADemonstration() throws Exception {
        Path real = folder.resolve("real");
        // The environment alone makes no demonstration.
        try (ServerProcess server =
                        ServerProcess.start(
                                real, folder.resolve("real.log"), Map.of("ZHIQIANG_DEMO", "true"));
                Visitor visitor = server.visitor(server.password())) {
            assertThat(visitor.json("/api/server").get("demo").asBoolean()).isFalse();
            assertThat(visitor.json("/api/imports").get("items")).isEmpty();
        }

        ServerProcess.Ended ended = ServerProcess.run(real, "start", "--demo");

        assertThat(ended.status()).as(ended.output()).isEqualTo(1);
        assertThat(ended.output()).contains("正式数据", "holds real evidence");

        Path demo = folder.resolve("demo");
        ServerProcess.start(demo, folder.resolve("demo.log"), "--demo").close();

        ended = ServerProcess.run(demo, "start");

        assertThat(ended.status()).as(ended.output()).isEqualTo(1);
        assertThat(ended.output()).contains("演示数据", "holds made-up evidence");

        Path backup = folder.resolve("demo.zip");
        ended = ServerProcess.run(demo, "backup", backup.toString());
        assertThat(ended.status()).as(ended.output()).isZero();
        Path copy = folder.resolve("copy");
        ended = ServerProcess.run(copy, "restore", backup.toString());
        assertThat(ended.status()).as(ended.output()).isZero();

        ended = ServerProcess.run(copy, "start");

        assertThat(ended.status()).as(ended.output()).isEqualTo(1);
        assertThat(ended.output()).contains("holds made-up evidence");
    }
}
