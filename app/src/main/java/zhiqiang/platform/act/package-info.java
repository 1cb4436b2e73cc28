/// What modules tell about what is done in them, for the ledger.
@NamedInterface("act")
@NullMarked
package zhiqiang.platform.act;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
