/// Made-up evidence that shows the product, on a server that says so on every page.
@ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {"platform :: policy", "identity", "indicator", "exchange"})
@NullMarked
package zhiqiang.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
