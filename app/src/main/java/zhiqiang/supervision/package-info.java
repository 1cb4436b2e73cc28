/// Tasks: what the document promises, dispatched to units and areas, told of, pressed for and
/// closed.
@ApplicationModule(
        displayName = "Supervision",
        allowedDependencies = {
            "platform",
            "platform :: *",
            "identity",
            "clock",
            "files",
            "notify",
            "indicator",
            "round",
            "casework",
            "ledger"
        })
@NullMarked
package zhiqiang.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
