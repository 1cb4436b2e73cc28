package zhiqiang.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What is looked for on the ledger; what is empty does not matter.
///
/// @param from first day, China time
/// @param to last day
record EntryQuery(
        Optional<UUID> by,
        Optional<String> what,
        Optional<String> kind,
        List<String> objects,
        Optional<LocalDate> from,
        Optional<LocalDate> to) {
    static final EntryQuery EVERYTHING =
            new EntryQuery(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty());

    /// Everything about some objects.
    static EntryQuery about(String kind, List<String> objects) {
        return new EntryQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.of(kind),
                objects,
                Optional.empty(),
                Optional.empty());
    }
}
