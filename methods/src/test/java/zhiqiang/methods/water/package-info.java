@NullMarked
package zhiqiang.methods.water;

import org.jspecify.annotations.NullMarked;
