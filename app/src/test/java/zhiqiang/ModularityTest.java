package zhiqiang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModuleIdentifiers;
import org.springframework.modulith.core.ApplicationModules;

/// The modules know each other only as they say.
class ModularityTest {
    private static final String ORDER =
            "app/src/main/resources/META-INF/spring-modulith/application-modules.json";

    private static ApplicationModules modules() {
        System.setProperty("spring.modulith.detection-strategy", "explicitly-annotated");
        return ApplicationModules.of(Server.class);
    }

    @Test
    void everyModuleUsesOnlyWhatItMay() {
        modules().verify();
    }

    /// A server reads the order from the file instead of working it out of all classes, which takes
    /// several seconds at each start.
    @Test
    void theOrderInWhichModulesMigrateIsTheOneWrittenDown() throws IOException {
        String order =
                ApplicationModuleIdentifiers.of(modules()).stream()
                        .map(module -> "  \"" + module + "\": {}")
                        .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
        Path now = TestDatabase.root().resolve("app/target/application-modules.json");
        Files.writeString(now, order, StandardCharsets.UTF_8);

        assertThat(TestDatabase.root().resolve(ORDER))
                .as("the modules changed: copy app/target/application-modules.json to " + ORDER)
                .content(StandardCharsets.UTF_8)
                .isEqualTo(order);
    }
}
