/// People hear of what concerns them, once: in the application, and by mail if they like.
@ApplicationModule(
        displayName = "Notify",
        allowedDependencies = {"platform", "platform :: *", "identity"})
@NullMarked
package zhiqiang.notify;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
