package zhiqiang.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import zhiqiang.platform.ServerKey;
import zhiqiang.scorecard.text.Text;

/// Reads a whole ledger again, content by content, and says whether it is as it was written. No
/// stored hash is believed: leaves are made anew from what the entries hold. Memory does not grow
/// with the ledger.
public final class Verification {
    private static final long TOLD_EVERY = 100_000;

    private final Connection connection;
    private final EntryPlaces places;
    private final LaterActs later;
    private final Optional<CheckpointNote> given;
    private final Map<String, Provable> provables;
    private final LongConsumer progress;
    private final List<Finding> findings = new ArrayList<>();
    private long erased;

    private Verification(
            Connection connection,
            Optional<EntrySeal> seals,
            Optional<CheckpointNote> given,
            List<Provable> provables,
            LongConsumer progress) {
        this.connection = connection;
        this.places = new EntryPlaces(connection, seals);
        this.later = new LaterActs(connection);
        this.given = given;
        this.provables = provables.stream().collect(Collectors.toMap(Provable::kind, each -> each));
        this.progress = progress;
    }

    /// A checkpoint was given that cannot be read.
    public static final class UnreadableCheckpoint extends Exception {
        private static final long serialVersionUID = 1L;

        UnreadableCheckpoint(Throwable cause) {
            super(cause.getMessage(), cause);
        }
    }

    /// @param connection in a transaction of its own that sees one state of the database
    /// @param key of the installation; without it an alteration is found, but where it is can only
    ///   be said to the nearest checkpoint
    /// @param checkpoint that was kept elsewhere
    /// @param provables what is read again besides the ledger
    /// @param progress told the number of entries now and then
    public static Report of(
            Connection connection,
            Optional<ServerKey> key,
            Optional<String> checkpoint,
            List<Provable> provables,
            LongConsumer progress)
            throws SQLException, UnreadableCheckpoint {
        Optional<CheckpointNote> note = Optional.empty();
        if (checkpoint.isPresent()) {
            try {
                note = Optional.of(CheckpointNote.parse(checkpoint.get()));
            } catch (CheckpointNote.Unreadable broken) {
                throw new UnreadableCheckpoint(broken);
            }
        }
        return new Verification(connection, key.map(EntrySeal::new), note, provables, progress)
                .report();
    }

    private record Head(String origin, TreeHash hash, long size) {}

    private Report report() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // As watched rows are told.
            statement.execute("set local timezone = 'UTC'");
        }
        Optional<Head> head = head();
        if (head.isEmpty()) {
            findings.add(
                    Finding.of(
                            Finding.Kind.CUT_OFF,
                            "没有存证账。",
                            "there is no ledger in this database."));
            return new Report("", "", 0, 0, 0, Optional.empty(), 0, 0, Optional.empty(), findings);
        }
        KeyChain keys = KeyChain.of(connection, head.get().origin());
        keys.finding().ifPresent(findings::add);
        GrowingTree tree = new GrowingTree(head.get().hash());
        StoredTiles tiles = new StoredTiles(connection, head.get().hash());
        try (StoredEntries entries = new StoredEntries(connection);
                StoredCheckpoints checkpoints =
                        new StoredCheckpoints(connection, keys, head.get().origin())) {
            GivenCheckpoint outside = new GivenCheckpoint(given, keys, head.get().origin());
            outside.finding().ifPresent(findings::add);
            reach(tree, checkpoints, outside);
            boolean sound = findings.isEmpty();
            while (sound && entries.peek().isPresent()) {
                sound = next(entries, tree, tiles);
                if (sound) {
                    sound = reach(tree, checkpoints, outside);
                }
            }
            if (sound) {
                end(head.get(), tree, tiles, checkpoints, outside);
            }
            return new Report(
                    head.get().origin(),
                    head.get().hash().title(),
                    tree.size(),
                    checkpoints.count(),
                    checkpoints.covered(),
                    checkpoints.newest(),
                    waiting(),
                    erased,
                    given.map(CheckpointNote::size),
                    List.copyOf(findings));
        }
    }

    private boolean reach(GrowingTree tree, StoredCheckpoints checkpoints, GivenCheckpoint outside)
            throws SQLException {
        Optional<Finding> finding = checkpoints.reached(tree);
        if (finding.isEmpty()) {
            finding = outside.reached(tree);
        }
        finding.ifPresent(findings::add);
        return finding.isEmpty();
    }

    private void end(
            Head head,
            GrowingTree tree,
            StoredTiles tiles,
            StoredCheckpoints checkpoints,
            GivenCheckpoint outside)
            throws SQLException {
        outside.left(tree.size()).ifPresent(findings::add);
        if (findings.isEmpty()) {
            checkpoints.left(tree.size()).ifPresent(findings::add);
        }
        if (findings.isEmpty() && head.size() != tree.size()) {
            findings.add(
                    Finding.at(
                            Finding.Kind.CUT_OFF,
                            Math.min(head.size(), tree.size()),
                            "树的记录为 " + head.size() + " 条，实有 " + tree.size() + " 条。",
                            "the tree says "
                                    + head.size()
                                    + " entries, there are "
                                    + tree.size()
                                    + "."));
        }
        if (findings.isEmpty()) {
            tiles.end().ifPresent(findings::add);
        }
        for (Provable provable : provables.values()) {
            provable.unknown(connection)
                    .map(words -> new Finding(Finding.Kind.CONTENT, OptionalLong.empty(), words))
                    .ifPresent(findings::add);
        }
    }

    private Optional<Head> head() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select origin, hash, size from ledger.tree")) {
            return row.next()
                    ? Optional.of(
                            new Head(
                                    row.getString("origin"),
                                    TreeHash.of(row.getString("hash")),
                                    row.getLong("size")))
                    : Optional.empty();
        }
    }

    private long waiting() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from ledger.waiting")) {
            row.next();
            return row.getLong(1);
        }
    }

    /// @return whether it is as it was written
    private boolean next(StoredEntries entries, GrowingTree tree, StoredTiles tiles)
            throws SQLException {
        StoredEntries.Stored stored = entries.peek().orElseThrow();
        entries.advance();
        byte[] leaf = stored.entry().leaf(tree.hash());
        Optional<Finding> finding = places.check(stored, tree.size(), leaf, entries.peek());
        if (finding.isEmpty()) {
            finding = detail(stored, tree.hash());
        }
        if (finding.isEmpty()) {
            finding = content(stored, tree.hash());
        }
        if (finding.isPresent()) {
            findings.add(finding.get());
            return false;
        }
        tree.add(leaf);
        Optional<Finding> hashes = tiles.add(leaf);
        hashes.ifPresent(findings::add);
        if (tree.size() % TOLD_EVERY == 0) {
            progress.accept(tree.size());
        }
        return hashes.isEmpty();
    }

    /// Whether what is told beyond the entry is what was told, or was erased as the ledger says.
    private Optional<Finding> detail(StoredEntries.Stored stored, TreeHash hash)
            throws SQLException {
        if (stored.detail().isPresent()) {
            return Arrays.equals(stored.detail().get().digest(hash), stored.entry().detail())
                    ? Optional.empty()
                    : Optional.of(EntryPlaces.changed(stored.n()));
        }
        if (later.erasureOf(stored)) {
            erased++;
            return Optional.empty();
        }
        return Optional.of(
                Finding.at(
                        Finding.Kind.REMOVED,
                        stored.n(),
                        "明细被删除，且没有清除记录。",
                        "its detail was removed, and nothing on the ledger says why."));
    }

    /// Whether the object that the act left is still as it was told.
    private Optional<Finding> content(StoredEntries.Stored stored, TreeHash hash)
            throws SQLException {
        Provable provable = provables.get(stored.entry().kind());
        if (provable == null || stored.detail().isEmpty() || stored.entry().after().isEmpty()) {
            return Optional.empty();
        }
        Optional<Map<String, ?>> content = provable.content(connection, stored.entry().object());
        Detail detail = stored.detail().get();
        boolean same =
                content.filter(
                                there ->
                                        Arrays.equals(
                                                detail.digest(hash, there),
                                                stored.entry().after().get()))
                        .isPresent();
        return same || content.isEmpty() && later.removed(stored)
                ? Optional.empty()
                : Optional.of(
                        Finding.at(
                                Finding.Kind.CONTENT,
                                stored.n(),
                                "所载对象（"
                                        + stored.entry().kind()
                                        + " "
                                        + stored.entry().object()
                                        + "）的存储内容与存证不符。",
                                "the stored content of its object ("
                                        + stored.entry().kind()
                                        + " "
                                        + stored.entry().object()
                                        + ") is not what was put on the ledger."));
    }

    /// Whether anything was altered, in words.
    public static Text verdict(Report report) {
        return report.sound()
                ? new Text("未发现改动。", "nothing was altered.")
                : new Text("发现改动！", "something was altered!");
    }
}
