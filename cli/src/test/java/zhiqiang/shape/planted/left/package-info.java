/// One half of a planted cycle.
@NullMarked
package zhiqiang.shape.planted.left;

import org.jspecify.annotations.NullMarked;
