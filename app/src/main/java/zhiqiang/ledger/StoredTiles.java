package zhiqiang.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;

/// The stored hashes of the tree, held against those made anew: proofs are drawn from them.
final class StoredTiles {
    private final Connection connection;
    private final TreeHash hash;
    private Tile[] edge = new Tile[0];

    StoredTiles(Connection connection, TreeHash hash) {
        this.connection = connection;
        this.hash = hash;
    }

    Optional<Finding> add(byte[] leaf) throws SQLException {
        byte[] root = leaf;
        for (int level = 0; ; level++) {
            Tile more = edge(level).with(root);
            if (!more.whole()) {
                edge[level] = more;
                return Optional.empty();
            }
            Optional<Finding> wrong = check(more);
            if (wrong.isPresent()) {
                return wrong;
            }
            edge[level] = Tile.begun(level, more.place() + 1);
            root = more.root(hash, 0, Tile.WIDTH);
        }
    }

    private Tile edge(int level) {
        if (level == edge.length) {
            edge = Arrays.copyOf(edge, level + 1);
            edge[level] = Tile.begun(level, 0);
        }
        return edge[level];
    }

    /// Holds the tiles at the right edge against the stored ones.
    Optional<Finding> end() throws SQLException {
        for (Tile tile : edge) {
            Optional<Finding> wrong = tile.count() == 0 ? Optional.empty() : check(tile);
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return Optional.empty();
    }

    private Optional<Finding> check(Tile tile) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "select hashes from ledger.tile where level = ? and place = ?")) {
            statement.setInt(1, tile.level());
            statement.setLong(2, tile.place());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && Arrays.equals(row.getBytes(1), tile.hashes())
                        ? Optional.empty()
                        : Optional.of(
                                Finding.of(
                                        Finding.Kind.STORED_HASHES,
                                        "树的存储哈希（第 "
                                                + tile.level()
                                                + " 层第 "
                                                + tile.place()
                                                + " 块）被改动，证明将无法通过。",
                                        "stored hashes of the tree (level "
                                                + tile.level()
                                                + ", tile "
                                                + tile.place()
                                                + ") were altered: proofs would fail."));
            }
        }
    }
}
