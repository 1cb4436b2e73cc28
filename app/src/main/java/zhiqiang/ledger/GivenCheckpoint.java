package zhiqiang.ledger;

import java.util.Arrays;
import java.util.Optional;

/// A checkpoint that was kept outside the database, held against the tree as it grows.
final class GivenCheckpoint {
    private final Optional<CheckpointNote> note;
    private final Optional<Finding> finding;

    GivenCheckpoint(Optional<CheckpointNote> note, KeyChain keys, String origin) {
        this.note = note;
        this.finding = note.flatMap(given -> wrong(given, keys, origin));
    }

    private static Optional<Finding> wrong(CheckpointNote given, KeyChain keys, String origin) {
        if (!given.origin().equals(origin)) {
            return Optional.of(
                    Finding.of(
                            Finding.Kind.CHECKPOINT,
                            "所给检查点属于另一本存证账（" + given.origin() + "），或本账已被整体替换。",
                            "the given checkpoint is of another ledger ("
                                    + given.origin()
                                    + "), or this one was replaced as a whole."));
        }
        return keys.signed(given)
                ? Optional.empty()
                : Optional.of(
                        Finding.of(
                                Finding.Kind.CHECKPOINT,
                                "所给检查点不是用本账的密钥签署的，或已被改动。",
                                "the given checkpoint was not signed with a key of this ledger, or"
                                        + " was altered."));
    }

    /// What is wrong with it by itself.
    Optional<Finding> finding() {
        return finding;
    }

    Optional<Finding> reached(GrowingTree tree) {
        return note.filter(given -> given.size() == tree.size())
                .filter(given -> !Arrays.equals(given.root(), tree.root()))
                .map(
                        given ->
                                Finding.of(
                                        Finding.Kind.CHECKPOINT,
                                        "所给检查点与条目不符：前 " + given.size() + " 条中有改动。",
                                        "the given checkpoint does not fit: something among the"
                                                + " first "
                                                + given.size()
                                                + " entries was altered."));
    }

    /// It covers more entries than there are.
    Optional<Finding> left(long entries) {
        return note.filter(given -> given.size() > entries)
                .map(
                        given ->
                                Finding.at(
                                        Finding.Kind.CUT_OFF,
                                        entries,
                                        "此条及以后的条目缺失；所给检查点覆盖 " + given.size() + " 条。",
                                        "this and what follows are missing; the given checkpoint"
                                                + " covers "
                                                + given.size()
                                                + " entries."));
    }
}
