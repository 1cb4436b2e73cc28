package zhiqiang.shape.planted.right;

import org.jspecify.annotations.Nullable;
import zhiqiang.shape.planted.left.Left;

/// Half of a cycle between packages.
public final class Right {
    @Nullable Left other;
}
