package zhiqiang.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhiqiang.scorecard.text.Text;

/// Tasks of units that fell due, from whichever module keeps them.
interface Tasks {
    /// @param due last day on which it was in time
    /// @param reported nothing where it was not reported
    record DueTask(
            UUID id, Text title, LocalDate due, @Nullable LocalDate reported, boolean onTime) {}

    List<DueTask> due(int unit, LocalDate from, LocalDate to);
}
