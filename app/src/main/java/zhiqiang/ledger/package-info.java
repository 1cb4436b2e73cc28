/// The ledger: every act that changed something or read personal data, so that an outsider can
/// prove whether anything of it was altered.
@ApplicationModule(
        displayName = "Ledger",
        allowedDependencies = {"platform", "platform :: *", "identity"})
@NullMarked
package zhiqiang.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
