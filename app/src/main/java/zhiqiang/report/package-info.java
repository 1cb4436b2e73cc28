/// Documents that the office prints: breakdown table of targets, review sheets, draft notice,
/// pressing letters. Word files made of templates that an office may replace by its own.
@ApplicationModule(
        displayName = "Reports",
        allowedDependencies = {
            "platform",
            "platform :: *",
            "identity",
            "indicator",
            "round",
            "supervision"
        })
@NullMarked
package zhiqiang.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
