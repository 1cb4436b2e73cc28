/// Cells: sums of facts by indicator, area and day, month and year, so that a scorecard costs the
/// same however much happened. Adding and taking away facts is exact, in any order; cells merge.
@NullMarked
package zhiqiang.scorecard.cell;

import org.jspecify.annotations.NullMarked;
