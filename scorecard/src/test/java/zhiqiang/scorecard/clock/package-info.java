/// Deadlines against notices, laws of counting and rules that change.
@NullMarked
package zhiqiang.scorecard.clock;

import org.jspecify.annotations.NullMarked;
