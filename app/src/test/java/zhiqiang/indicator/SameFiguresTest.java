package zhiqiang.indicator;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zhiqiang.TestDatabase;

/// The server and `assess` say the same of the same evidence.
class SameFiguresTest {
    @TempDir Path scratch;

    static Stream<Path> folders() throws IOException {
        return SameFigures.folders();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void allTargetsOfTheCityAndEveryAreaAreTheSame(Path folder) throws IOException {
        try (SameFigures server = new SameFigures(TestDatabase.fresh(), TestDatabase.pack())) {
            server.store(folder, scratch);
            server.check(folder);
        }
    }
}
