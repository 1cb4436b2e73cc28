package zhiqiang.ledger;

import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which tree this installation grows: its name and its hash are those it began with.
@Component
class Tree {
    /// @param size number of entries that have a place
    record State(String origin, TreeHash hash, long size) {}

    private final JdbcClient jdbc;
    private final String origin;
    private final TreeHash hash;

    /// @param hash of a tree that is still to begin
    Tree(JdbcClient jdbc, @Value("${zhiqiang.ledger.hash:SM3}") String hash) {
        this.jdbc = jdbc;
        jdbc.sql(
                        """
                        insert into ledger.tree (origin, hash) values (:origin, :hash)
                            on conflict do nothing
                        """)
                .param("origin", "zhiqiang/" + UUID.randomUUID())
                .param("hash", TreeHash.of(hash).title())
                .update();
        State state = state();
        this.origin = state.origin();
        this.hash = state.hash();
    }

    String origin() {
        return origin;
    }

    TreeHash hash() {
        return hash;
    }

    State state() {
        return jdbc.sql("select origin, hash, size from ledger.tree")
                .query(
                        (row, n) ->
                                new State(
                                        row.getString("origin"),
                                        TreeHash.of(row.getString("hash")),
                                        row.getLong("size")))
                .single();
    }
}
