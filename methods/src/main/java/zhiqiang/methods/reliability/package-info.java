/// Lifetimes: survival without an assumption, the Weibull distribution fitted to failures and
/// survivors, bounds of the mean time between failures, tests that demonstrate a reliability.
@NullMarked
package zhiqiang.methods.reliability;

import org.jspecify.annotations.NullMarked;
