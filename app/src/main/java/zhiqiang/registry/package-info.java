/// The register of those whom the city's quality work has to do with: enterprises, institutions,
/// laboratories, experts and inspectors, each entered once. Other modules keep the number of an
/// entry and ask here who it is; what they know of it they contribute to its page.
@ApplicationModule(
        displayName = "Registry",
        allowedDependencies = {
            "platform",
            "platform :: *",
            "identity",
            "files",
            "ledger",
            "notify"
        })
@NullMarked
package zhiqiang.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
