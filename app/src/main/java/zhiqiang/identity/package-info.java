/// Who works here: accounts, signing in and out.
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {"platform", "platform :: *"})
@NullMarked
package zhiqiang.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
