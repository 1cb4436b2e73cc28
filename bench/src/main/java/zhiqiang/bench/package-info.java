/// Benchmarks, each against a named reference in the same run. Never shipped.
@NullMarked
package zhiqiang.bench;

import org.jspecify.annotations.NullMarked;
