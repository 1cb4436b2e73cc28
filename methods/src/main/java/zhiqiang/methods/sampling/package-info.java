/// Acceptance sampling by attributes, lot by lot: GB/T 2828.1-2012, which takes over ISO
/// 2859-1:1999 (single sampling plans), and the characteristics of such plans.
@NullMarked
package zhiqiang.methods.sampling;

import org.jspecify.annotations.NullMarked;
