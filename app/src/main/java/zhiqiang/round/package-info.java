/// The data round: who owes which data when, what is missing, and what was locked.
@ApplicationModule(
        displayName = "Data round",
        allowedDependencies = {
            "platform",
            "platform :: *",
            "identity",
            "clock",
            "indicator",
            "casework",
            "ledger"
        })
@NullMarked
package zhiqiang.round;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
