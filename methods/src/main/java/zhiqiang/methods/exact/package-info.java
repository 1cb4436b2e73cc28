/// Exact numbers: decimals as fractions, and rounding as GB/T 8170 asks for.
@NullMarked
package zhiqiang.methods.exact;

import org.jspecify.annotations.NullMarked;
