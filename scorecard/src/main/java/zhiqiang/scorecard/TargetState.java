package zhiqiang.scorecard;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import zhiqiang.scorecard.pack.Target;

/// The target that holds for a region on a day.
///
/// @param value the figure to reach; nothing for a rising target or where no target was set
/// @param by the day it is due
public record TargetState(Target.Direction direction, @Nullable BigDecimal value, LocalDate by) {}
