/// Files that people entrust to the server: kept once by their content, encrypted, given out only
/// to whoever may see what they belong to.
@ApplicationModule(
        displayName = "Files",
        allowedDependencies = {"platform", "platform :: *", "identity"})
@NullMarked
package zhiqiang.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
