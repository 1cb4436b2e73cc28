package zhiqiang.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import zhiqiang.scorecard.clock.Span;
import zhiqiang.scorecard.text.Text;

/// Something to be done in a case, or done.
///
/// @param element of the process
/// @param parent the step for which it was asked in between
/// @param task what the engine calls it
/// @param unit number of the unit whose people do it
/// @param roles any of them does it; none where it is one person's
/// @param assignee who has it
/// @param excluded who may not do it
/// @param dueAt nothing where there is no deadline, or it waits
/// @param asked what was asked of whoever is to sign, or why more time is needed
/// @param more the time that is asked for
record Step(
        UUID id,
        UUID dossier,
        Kind kind,
        String element,
        Optional<UUID> parent,
        Optional<String> task,
        Text title,
        int unit,
        Set<String> roles,
        Optional<Person> assignee,
        List<UUID> excluded,
        State state,
        Instant openedAt,
        Optional<Instant> dueAt,
        Optional<String> asked,
        Optional<Span> more,
        Optional<Done> done) {
    enum Kind {
        /// A step of the process.
        STEP,
        /// Another unit signs as well, before the step is concluded (会签).
        COUNTERSIGNATURE,
        /// One more person signs, before the step is concluded (加签).
        ADDED_SIGNATURE,
        /// Somebody decides on more time (延期).
        EXTENSION
    }

    enum State {
        OPEN,
        DONE,
        CANCELLED
    }

    record Person(UUID id, String name) {}

    /// How it was concluded.
    record Done(Instant at, Person by, String outcome, Text words, Optional<String> comment) {}

    boolean open() {
        return state == State.OPEN;
    }
}
