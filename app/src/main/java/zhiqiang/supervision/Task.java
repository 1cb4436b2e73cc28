package zhiqiang.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import zhiqiang.scorecard.pack.DataRound.Rhythm;
import zhiqiang.scorecard.text.Text;

/// Something that a unit answers for.
///
/// @param commitment code of what the plan promises, where it comes from there
/// @param origin the meeting or paper that it comes from, in words
/// @param instruction number of the leader's instruction that it comes from
/// @param parent the task that it was passed on from
/// @param dispatcher number of the unit that dispatched it and checks it
/// @param region area that it was passed on to
/// @param due nothing where it is encouraged only
/// @param rhythm how often progress is told; nothing where it is not asked for
/// @param reason why it was refused, sent back, reopened, changed or cancelled last
/// @param reportedAt when closing was first asked for with success
record Task(
        UUID id,
        String number,
        Source source,
        Optional<String> commitment,
        Optional<String> clause,
        String origin,
        Optional<UUID> instruction,
        Optional<UUID> parent,
        Text title,
        Text deliverable,
        List<String> indicators,
        int dispatcher,
        int lead,
        Optional<String> region,
        LocalDate from,
        Optional<LocalDate> due,
        Optional<Rhythm> rhythm,
        TaskState state,
        int percent,
        String reason,
        Optional<Instant> acceptedAt,
        Optional<Instant> reportedAt,
        Optional<Instant> closedAt,
        Instant madeAt) {
    Task {
        indicators = List.copyOf(indicators);
    }

    /// Where a task comes from. The names are stored and never change.
    enum Source {
        /// The document, by the plan in the pack.
        PLAN,
        /// A decision of a meeting.
        MEETING,
        /// A leader's written instruction.
        INSTRUCTION,
        OWN
    }

    /// Page of the application that shows it.
    String path() {
        return "/tasks/" + id;
    }

    boolean late(LocalDate today) {
        return state.open() && due.filter(today::isAfter).isPresent();
    }
}
