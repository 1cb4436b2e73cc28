package zhiqiang.shape.planted.left;

import org.jspecify.annotations.Nullable;
import zhiqiang.shape.planted.right.Right;

/// Half of a cycle between packages.
public final class Left {
    @Nullable Right other;
}
