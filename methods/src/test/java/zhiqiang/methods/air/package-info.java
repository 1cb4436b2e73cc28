@NullMarked
package zhiqiang.methods.air;

import org.jspecify.annotations.NullMarked;
