/// Refusals with stable codes, and how they are told to programs and people.
@NamedInterface("error")
@NullMarked
package zhiqiang.platform.error;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
