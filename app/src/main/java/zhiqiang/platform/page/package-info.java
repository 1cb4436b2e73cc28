/// Pages of long lists.
@NamedInterface("page")
@NullMarked
package zhiqiang.platform.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
