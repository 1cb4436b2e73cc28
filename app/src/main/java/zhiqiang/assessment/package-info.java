/// The yearly assessment of areas and units: drawn up by the office from the scheme of the policy,
/// sent to the assessed, objected to, answered and frozen.
@ApplicationModule(
        displayName = "Assessment",
        allowedDependencies = {
            "platform",
            "platform :: *",
            "identity",
            "clock",
            "indicator",
            "round",
            "supervision",
            "notify"
        })
@NullMarked
package zhiqiang.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
