/// What goes in and out: imports of files, forms, exports, templates.
@ApplicationModule(
        displayName = "Exchange",
        allowedDependencies = {
            "platform",
            "platform :: *",
            "identity",
            "files",
            "indicator",
            "ledger",
            "notify"
        })
@NullMarked
package zhiqiang.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
