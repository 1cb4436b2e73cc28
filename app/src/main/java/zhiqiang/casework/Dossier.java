package zhiqiang.casework;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import zhiqiang.scorecard.process.CaseProcess;
import zhiqiang.scorecard.text.Text;

/// A case as it stands.
///
/// @param process as it was when the case began
/// @param about what it is about, in the words of whoever began it
/// @param subject by which the module that it belongs to finds what it decides on
/// @param starter nobody where the server began it
/// @param starterUnit number of the unit in whose name it was begun
/// @param instance what the engine calls it
/// @param facts what branches may ask: numbers and texts
record Dossier(
        UUID id,
        String number,
        CaseProcess process,
        int version,
        Text title,
        String about,
        Subject subject,
        Optional<UUID> starter,
        String starterName,
        Optional<Integer> starterUnit,
        State state,
        String instance,
        Map<String, Object> facts,
        Instant startedAt) {
    enum State {
        OPEN,
        /// Waits, on a ground that the law names.
        SUSPENDED,
        DONE,
        /// Not accepted, or not granted.
        REFUSED,
        /// By whoever began it.
        WITHDRAWN,
        /// By whoever manages cases.
        TERMINATED;

        boolean over() {
            return this != OPEN && this != SUSPENDED;
        }
    }

    /// What a case is about.
    ///
    /// @param kind as the module that it belongs to calls its cases
    /// @param id as that module finds it
    record Subject(String kind, String id) {}

    /// Its page in the application.
    String path() {
        return "/cases/" + id;
    }
}
