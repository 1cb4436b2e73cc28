/// What every module stands on: the database, errors, paging, time, the policy that is loaded.
@ApplicationModule(
        displayName = "Platform",
        allowedDependencies = {})
@NullMarked
package zhiqiang.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
