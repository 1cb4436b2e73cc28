/// Deadlines set by law: rules by the day they are in force, the working calendar, and reckoning
/// with both. Time is handed in; nothing here reads a clock.
@NullMarked
package zhiqiang.scorecard.clock;

import org.jspecify.annotations.NullMarked;
