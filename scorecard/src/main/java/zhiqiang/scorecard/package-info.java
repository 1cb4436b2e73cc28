/// The scorecard: how far the city or one of its areas is with each target, how sure that is, and
/// why. A pure function of the policy pack, the sums of facts, and a date; no framework, no SQL.
@NullMarked
package zhiqiang.scorecard;

import org.jspecify.annotations.NullMarked;
