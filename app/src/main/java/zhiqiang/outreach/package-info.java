/// What areas and units do beside the targets: supporting policies of areas, good practice and the
/// publicity calendar. All of it is encouraged and none of it is owed, so nothing here is ever
/// late.
@ApplicationModule(
        displayName = "Outreach",
        allowedDependencies = {
            "platform",
            "platform :: *",
            "identity",
            "files",
            "ledger",
            "notify"
        })
@NullMarked
package zhiqiang.outreach;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
