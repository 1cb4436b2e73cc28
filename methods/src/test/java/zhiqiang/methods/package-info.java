@NullMarked
package zhiqiang.methods;

import org.jspecify.annotations.NullMarked;
