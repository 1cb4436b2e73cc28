package zhiqiang.ledger;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import zhiqiang.platform.ServerKey;
import zhiqiang.scorecard.pack.Text;

/// Reads a whole ledger again, content by content, and says whether it is as it was written. No
/// stored hash is believed: leaves are made anew from what the entries hold. Memory does not grow
/// with the ledger.
public final class Verification {
    private static final long TOLD_EVERY = 100_000;

    private final Connection connection;
    private final Optional<EntrySeal> seals;
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
        this.seals = seals;
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
        Optional<Finding> finding =
                place(stored, tree.size(), leaf, entries.peek())
                        .or(() -> detail(stored, tree.hash()));
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

    /// Whether the entry is the one that belongs here.
    private Optional<Finding> place(
            StoredEntries.Stored stored,
            long expected,
            byte[] leaf,
            Optional<StoredEntries.Stored> after) {
        if (stored.n() > expected) {
            return Optional.of(removed(expected));
        }
        if (stored.n() < expected) {
            return Optional.of(inserted(stored.n()));
        }
        if (seals.isEmpty()) {
            return Arrays.equals(leaf, stored.leaf())
                    ? Optional.empty()
                    : Optional.of(changed(expected));
        }
        OptionalLong place = seals.get().place(stored.seal(), stored.leaf());
        if (place.isEmpty()) {
            return Optional.of(belongs(after, expected) ? inserted(expected) : changed(expected));
        }
        if (place.getAsLong() != expected) {
            return Optional.of(moved(place.getAsLong(), expected));
        }
        return Arrays.equals(leaf, stored.leaf())
                ? Optional.empty()
                : Optional.of(changed(expected));
    }

    /// Whether an entry was written for a place that another one takes.
    private boolean belongs(Optional<StoredEntries.Stored> entry, long place) {
        return entry.isPresent()
                && seals.orElseThrow().place(entry.get().seal(), entry.get().leaf()).orElse(-1)
                        == place;
    }

    /// An entry that was written for another place: a copy of an earlier one, one that came up
    /// because another is gone, or one that changed places.
    private Finding moved(long written, long expected) {
        if (written < expected) {
            return inserted(expected);
        }
        return elsewhere(expected)
                ? Finding.at(
                        Finding.Kind.REORDERED,
                        expected,
                        "顺序被改动，此处是原第 " + written + " 条。",
                        "the order was altered, here is what was entry " + written + ".")
                : removed(expected);
    }

    private boolean elsewhere(long place) {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "select exists (select from ledger.entry where n > ? and substring(seal"
                                + " from 1 for 8) = ?)")) {
            statement.setLong(1, place);
            statement.setBytes(2, EntrySeal.placeBytes(place));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        } catch (SQLException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private static Finding changed(long entry) {
        return Finding.at(Finding.Kind.CHANGED, entry, "内容被改动。", "its content was changed.");
    }

    private static Finding removed(long entry) {
        return Finding.at(Finding.Kind.REMOVED, entry, "条目被删除。", "it was removed.");
    }

    private static Finding inserted(long entry) {
        return Finding.at(Finding.Kind.INSERTED, entry, "条目系事后插入。", "it was inserted afterwards.");
    }

    /// Whether what is told beyond the entry is what was told, or was erased as the ledger says.
    private Optional<Finding> detail(StoredEntries.Stored stored, TreeHash hash) {
        if (stored.detail().isPresent()) {
            return Arrays.equals(stored.detail().get().digest(hash), stored.entry().detail())
                    ? Optional.empty()
                    : Optional.of(changed(stored.n()));
        }
        if (erasureOf(stored)) {
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

    private boolean erasureOf(StoredEntries.Stored stored) {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        """
                        with erasure as (
                             select n, kind, object from ledger.entry where what = ? and n > ?
                             union all
                             select null, kind, object from ledger.waiting where what = ?)
                        select exists (
                               select from erasure
                                where kind = ? and object = ? or kind = ? and object in (?, ?))
                        """)) {
            statement.setString(1, Erasure.WHAT);
            statement.setLong(2, stored.n());
            statement.setString(3, Erasure.WHAT);
            statement.setString(4, Erasure.KIND);
            statement.setString(5, Long.toString(stored.n()));
            statement.setString(6, Erasure.KIND_OF_PERSON);
            statement.setString(7, stored.entry().by().map(UUID::toString).orElse(""));
            statement.setString(
                    8, stored.entry().kind().equals("person") ? stored.entry().object() : "");
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        } catch (SQLException gone) {
            throw new IllegalStateException(gone);
        }
    }

    /// Whether the object that the act left is still as it was told.
    private Optional<Finding> content(StoredEntries.Stored stored, TreeHash hash)
            throws SQLException {
        Provable provable = provables.get(stored.entry().kind());
        if (provable == null || stored.detail().isEmpty() || stored.entry().after().isEmpty()) {
            return Optional.empty();
        }
        Optional<Map<String, ?>> content = provable.content(connection, stored.entry().object());
        byte[] salt = stored.detail().get().salt();
        boolean same =
                content.isPresent()
                        && Arrays.equals(
                                hash.of(
                                        salt,
                                        CanonicalJson.text(content.get())
                                                .getBytes(StandardCharsets.UTF_8)),
                                stored.entry().after().get());
        return same
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

    /// What a finding is for a command that ends with it.
    public static Text verdict(Report report) {
        return report.sound()
                ? new Text("未发现改动。", "nothing was altered.")
                : new Text("发现改动！", "something was altered!");
    }
}
