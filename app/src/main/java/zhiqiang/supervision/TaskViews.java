package zhiqiang.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhiqiang.files.StoredFileView;
import zhiqiang.scorecard.pack.DataRound.Rhythm;
import zhiqiang.scorecard.text.Text;

/// How tasks are shown.
final class TaskViews {
    private TaskViews() {}

    /// A unit, by the number that row security knows and the name that people know.
    public record TaskUnitView(int number, Text name) {}

    /// A task in a list.
    ///
    /// @param area code of the area that it was passed on to
    /// @param due nothing where it is encouraged only
    /// @param late whether its day is over and it is still open
    /// @param owesBy by when the unit whose list it is has to tell how far it has come
    public record TaskItemView(
            UUID id,
            String number,
            Task.Source source,
            @Nullable String clause,
            Text title,
            TaskUnitView lead,
            TaskUnitView dispatcher,
            @Nullable String area,
            @Nullable LocalDate due,
            TaskState state,
            int percent,
            boolean late,
            @Nullable LocalDate owesBy) {}

    public record TaskPage(List<TaskItemView> items, @Nullable String next) {}

    /// Tasks in one state.
    ///
    /// @param count up to a bound
    /// @param more whether there are more than that
    public record TaskColumnView(
            TaskState state,
            long count,
            boolean more,
            List<TaskItemView> items,
            @Nullable String next) {}

    public record TaskBoardView(List<TaskColumnView> columns) {}

    /// What a unit answers for.
    ///
    /// @param owesFrom first day of the period whose progress is to be told next
    public record TaskPartView(
            TaskUnitView unit,
            Parts.Role role,
            String what,
            int percent,
            @Nullable Instant doneAt,
            @Nullable LocalDate owesFrom,
            @Nullable LocalDate owesTo,
            @Nullable LocalDate owesBy) {}

    /// How far a unit had come.
    public record TaskProgressView(
            UUID id,
            TaskUnitView unit,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            int percent,
            String words,
            String problems,
            String needs,
            @Nullable TaskUnitView needsUnit,
            ProgressRows.State state,
            boolean late,
            String by,
            Instant at,
            @Nullable String checkedBy,
            @Nullable Instant checkedAt,
            String checked,
            List<StoredFileView> files) {}

    public record TaskClosingView(
            UUID id,
            @Nullable UUID caseId,
            String words,
            String by,
            Instant at,
            Closing.State state,
            String reason) {}

    /// An indicator that a task serves.
    public record TaskIndicatorView(String code, Text name) {}

    /// What the caller may do.
    ///
    /// @param tell numbers of the units for which progress may be told
    /// @param finish numbers of the units whose part may be finished
    /// @param resume numbers of the units whose finished part may be taken up again
    public record TaskMayView(
            boolean accept,
            boolean passOn,
            boolean close,
            boolean check,
            boolean amend,
            boolean cancel,
            boolean reopen,
            boolean press,
            List<Integer> tell,
            List<Integer> finish,
            List<Integer> resume) {}

    /// Everything about a task.
    public record TaskView(
            UUID id,
            String number,
            Task.Source source,
            @Nullable String commitment,
            @Nullable String clause,
            @Nullable Text clauseTitle,
            String origin,
            @Nullable UUID instruction,
            @Nullable TaskItemView parent,
            Text title,
            Text deliverable,
            List<TaskIndicatorView> indicators,
            TaskUnitView dispatcher,
            TaskUnitView lead,
            @Nullable String area,
            LocalDate from,
            @Nullable LocalDate due,
            @Nullable Rhythm rhythm,
            TaskState state,
            int percent,
            boolean late,
            String reason,
            @Nullable Instant acceptedAt,
            @Nullable Instant reportedAt,
            @Nullable Instant closedAt,
            @Nullable Text assumption,
            List<TaskPartView> parts,
            List<TaskProgressView> progress,
            List<TaskItemView> passedOn,
            List<TaskClosingView> closings,
            List<StoredFileView> files,
            TaskMayView may) {}
}
