package zhiqiang.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What came out of verifying a ledger.
///
/// @param entries that were read and are as they were written
/// @param covered how many of them the newest checkpoint covers
/// @param waiting acts that have no place in the tree yet
/// @param erased details that were erased as the ledger says
/// @param against size of the checkpoint that was given from outside
/// @param findings empty if nothing is wrong; the first one comes first
public record Report(
        String origin,
        String hash,
        long entries,
        long checkpoints,
        long covered,
        Optional<Instant> newest,
        long waiting,
        long erased,
        Optional<Long> against,
        List<Finding> findings) {
    public boolean sound() {
        return findings.isEmpty();
    }

    /// Entries and acts that no checkpoint covers.
    public long uncovered() {
        return entries - covered + waiting;
    }
}
