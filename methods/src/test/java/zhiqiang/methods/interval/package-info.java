@NullMarked
package zhiqiang.methods.interval;

import org.jspecify.annotations.NullMarked;
