/// Facts: what records of evidence mean for targets, plain (a row is a fact) or derived by a
/// method.
@NullMarked
package zhiqiang.scorecard.fact;

import org.jspecify.annotations.NullMarked;
