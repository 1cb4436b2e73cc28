/// Records of evidence with their history, the facts and cells that follow from them, and
/// scorecards.
@ApplicationModule(
        displayName = "Indicator",
        allowedDependencies = {"platform", "platform :: *", "identity", "ledger"})
@NullMarked
package zhiqiang.indicator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
