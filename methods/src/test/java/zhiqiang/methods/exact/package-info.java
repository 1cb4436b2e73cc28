@NullMarked
package zhiqiang.methods.exact;

import org.jspecify.annotations.NullMarked;
