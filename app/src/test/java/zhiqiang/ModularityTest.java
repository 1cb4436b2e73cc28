package zhiqiang;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/// The modules know each other only as they say.
class ModularityTest {
    @Test
    void everyModuleUsesOnlyWhatItMay() {
        System.setProperty("spring.modulith.detection-strategy", "explicitly-annotated");
        ApplicationModules.of(Server.class).verify();
    }
}
