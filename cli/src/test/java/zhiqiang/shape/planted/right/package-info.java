/// One half of a planted cycle.
@NullMarked
package zhiqiang.shape.planted.right;

import org.jspecify.annotations.NullMarked;
