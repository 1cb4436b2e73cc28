package zhiqiang.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/// The checkpoints of the database one after the other, held against the tree as it grows.
final class StoredCheckpoints implements AutoCloseable {
    private static final int FETCH = 500;

    private final Statement statement;
    private final ResultSet rows;
    private final KeyChain keys;
    private final String origin;
    private boolean there;
    private long count;
    private long covered;
    private Optional<Instant> newest = Optional.empty();

    StoredCheckpoints(Connection connection, KeyChain keys, String origin) throws SQLException {
        this.keys = keys;
        this.origin = origin;
        statement = connection.createStatement();
        statement.setFetchSize(FETCH);
        rows =
                statement.executeQuery(
                        "select size, root, note from ledger.checkpoint order by size");
        there = rows.next();
    }

    /// Holds what was signed at this size against the tree.
    Optional<Finding> reached(GrowingTree tree) throws SQLException {
        if (!there || rows.getLong("size") != tree.size()) {
            return Optional.empty();
        }
        Optional<Finding> finding = check(rows.getString("note"), tree);
        if (finding.isEmpty()) {
            count++;
            covered = tree.size();
        }
        there = rows.next();
        return finding;
    }

    private Optional<Finding> check(String text, GrowingTree tree) throws SQLException {
        CheckpointNote note;
        try {
            note = CheckpointNote.parse(text);
        } catch (CheckpointNote.Unreadable broken) {
            return Optional.of(wrong(tree, "无法读取", "cannot be read"));
        }
        if (!note.origin().equals(origin)
                || note.size() != tree.size()
                || !Arrays.equals(note.root(), rows.getBytes("root"))
                || !keys.signed(note)) {
            return Optional.of(wrong(tree, "签名或内容不符", "is not what was signed"));
        }
        if (!Arrays.equals(note.root(), tree.root())) {
            return Optional.of(
                    wrong(
                            tree,
                            "与条目不符：第 " + covered + " 条至第 " + (tree.size() - 1) + " 条之间有改动",
                            "does not fit the entries: something between entries "
                                    + covered
                                    + " and "
                                    + (tree.size() - 1)
                                    + " was altered"));
        }
        newest = Optional.of(note.at());
        return Optional.empty();
    }

    private static Finding wrong(GrowingTree tree, String zh, String en) {
        return Finding.of(
                Finding.Kind.CHECKPOINT,
                "第 " + tree.size() + " 条处的检查点" + zh + "。",
                "the checkpoint at size " + tree.size() + " " + en + ".");
    }

    /// Checkpoints over more entries than there are.
    Optional<Finding> left(long entries) throws SQLException {
        return there
                ? Optional.of(
                        Finding.at(
                                Finding.Kind.CUT_OFF,
                                entries,
                                "此条及以后的条目缺失；检查点覆盖 " + rows.getLong("size") + " 条。",
                                "this and what follows are missing; a checkpoint covers "
                                        + rows.getLong("size")
                                        + " entries."))
                : Optional.empty();
    }

    long count() {
        return count;
    }

    long covered() {
        return covered;
    }

    Optional<Instant> newest() {
        return newest;
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
