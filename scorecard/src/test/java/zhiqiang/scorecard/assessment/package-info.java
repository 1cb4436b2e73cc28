/// Rules of assessment at their bounds, and laws that hold for any evidence.
@NullMarked
package zhiqiang.scorecard.assessment;

import org.jspecify.annotations.NullMarked;
