package zhiqiang.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhiqiang.scorecard.Status;
import zhiqiang.scorecard.pack.Indicator;
import zhiqiang.scorecard.text.Text;

/// How the tasks and targets of one unit or area stand in a period (调度表).
///
/// @param asOf the day on which it stood so
/// @param remark what the office says to it; may be empty
/// @param instructed leaders' instructions that were made tasks of the unit
public record ReviewSheet(
        int unit,
        Text name,
        @Nullable String area,
        LocalDate from,
        LocalDate to,
        LocalDate asOf,
        List<ReviewTask> tasks,
        List<ReviewTarget> targets,
        List<UUID> instructed,
        String remark) {
    public ReviewSheet {
        tasks = List.copyOf(tasks);
        targets = List.copyOf(targets);
        instructed = List.copyOf(instructed);
    }

    /// A task in which the unit has a part.
    ///
    /// @param leads whether the unit leads it
    /// @param percent of what the unit has to do
    /// @param told what the unit told last in the period; nothing where it told nothing
    public record ReviewTask(
            UUID id,
            String number,
            Text title,
            boolean leads,
            @Nullable LocalDate due,
            TaskState state,
            int percent,
            boolean late,
            @Nullable ReviewTold told) {}

    /// What a unit told of a task.
    public record ReviewTold(
            Instant at, boolean late, String words, String problems, String needs) {}

    /// A target of the unit, or a figure of the area.
    ///
    /// @param value the computed figure as scorecards print it
    /// @param confirmed the officially confirmed one, which settles the status
    public record ReviewTarget(
            String code,
            Text name,
            Indicator.Measurement unit,
            @Nullable String target,
            @Nullable String value,
            @Nullable String confirmed,
            Status status) {}
}
