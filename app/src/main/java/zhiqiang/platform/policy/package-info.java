/// The policy that is loaded.
@NamedInterface("policy")
@NullMarked
package zhiqiang.platform.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
