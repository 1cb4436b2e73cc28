/// When something is due: the working calendar, which people keep, and the deadlines of the policy
/// pack, which legal officers confirm.
@ApplicationModule(
        displayName = "Clock",
        allowedDependencies = {"platform", "platform :: *", "identity"})
@NullMarked
package zhiqiang.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
