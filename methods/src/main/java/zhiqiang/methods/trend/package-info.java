/// Trends of values over time without an assumption of how they are distributed.
@NullMarked
package zhiqiang.methods.trend;

import org.jspecify.annotations.NullMarked;
