/// Cases: pieces of work that pass through several hands, with a visible process, an owner for each
/// next step, deadlines counted as the law counts, and a full timeline.
@ApplicationModule(
        displayName = "Casework",
        allowedDependencies = {
            "platform",
            "platform :: *",
            "identity",
            "files",
            "ledger",
            "clock",
            "notify"
        })
@NullMarked
package zhiqiang.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
