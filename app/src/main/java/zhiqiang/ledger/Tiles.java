package zhiqiang.ledger;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The stored hashes of the tree.
@Component
class Tiles implements MerkleTree.Subtrees {
    private final JdbcClient jdbc;
    private final Tree tree;

    Tiles(JdbcClient jdbc, Tree tree) {
        this.jdbc = jdbc;
        this.tree = tree;
    }

    MerkleTree tree() {
        return new MerkleTree(tree.hash(), this);
    }

    @Override
    public byte[] root(int level, long index) {
        int within = level % Tile.LEVELS;
        long first = index << within;
        Tile tile =
                find(level / Tile.LEVELS, first / Tile.WIDTH)
                        .orElseThrow(() -> new IllegalStateException("a tile is missing"));
        return tile.root(tree.hash(), (int) (first % Tile.WIDTH), 1 << within);
    }

    private Optional<Tile> find(int level, long place) {
        return jdbc.sql("select hashes from ledger.tile where level = :level and place = :place")
                .param("level", level)
                .param("place", place)
                .query((row, n) -> new Tile(level, place, row.getBytes("hashes")))
                .optional();
    }

    /// Where the next hash of a level goes.
    Tile edge(int level) {
        return jdbc.sql(
                        """
                        select place, hashes
                          from ledger.tile
                         where level = :level
                         order by place desc
                         limit 1
                        """)
                .param("level", level)
                .query((row, n) -> new Tile(level, row.getLong("place"), row.getBytes("hashes")))
                .optional()
                .map(last -> last.whole() ? Tile.begun(level, last.place() + 1) : last)
                .orElseGet(() -> Tile.begun(level, 0));
    }

    void keep(Tile tile) {
        jdbc.sql(
                        """
                        insert into ledger.tile (level, place, hashes)
                        values (:level, :place, :hashes)
                            on conflict (level, place) do update set hashes = excluded.hashes
                        """)
                .param("level", tile.level())
                .param("place", tile.place())
                .param("hashes", tile.hashes())
                .update();
    }
}
