package zhiqiang.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import zhiqiang.platform.ServerKey;
import zhiqiang.platform.act.Act;
import zhiqiang.platform.act.ActLog;
import zhiqiang.scorecard.text.Text;

/// Gives acts their places in the tree, many at a time: each round is one transaction, whatever
/// number of writers there was. Of several servers on one database one does it at a time.
@Component
class Sequencer {
    private static final int BATCH = 5_000;

    private final JdbcClient jdbc;
    private final Tree tree;
    private final Tiles tiles;
    private final Checkpoints checkpoints;
    private final SigningKeys keys;
    private final EntrySeal seal;
    private final Clock clock;
    private final ActLog acts;
    private final TransactionTemplate transaction;
    private final Duration every;

    /// @param every how often the tree gets a checkpoint at most, if it grew
    Sequencer(
            JdbcClient jdbc,
            Tree tree,
            Tiles tiles,
            Checkpoints checkpoints,
            SigningKeys keys,
            ServerKey key,
            Clock clock,
            ActLog acts,
            PlatformTransactionManager transactions,
            @Value("${zhiqiang.ledger.checkpoint-every:1m}") Duration every) {
        this.jdbc = jdbc;
        this.tree = tree;
        this.tiles = tiles;
        this.checkpoints = checkpoints;
        this.keys = keys;
        this.seal = new EntrySeal(key);
        this.clock = clock;
        this.acts = acts;
        this.transaction = new TransactionTemplate(transactions);
        this.every = every;
    }

    /// @param row where it lies
    private record Waiting(String row, Entry entry) {
        static Waiting of(ResultSet row, int n) throws SQLException {
            return new Waiting(row.getString("ctid"), Entry.of(row));
        }
    }

    /// What a round did.
    ///
    /// @param more whether acts may be left
    private record Round(boolean more, Optional<Checkpoints.Checkpoint> checkpoint) {
        private static final Round NONE = new Round(false, Optional.empty());
    }

    /// Places everything that waits, with a checkpoint if one is due.
    void catchUp() {
        boolean more = true;
        while (more) {
            more = round(false);
        }
    }

    /// Places everything that waits, under a checkpoint.
    void checkpoint() {
        boolean more = true;
        while (more) {
            more = round(true);
        }
    }

    /// A new key signs from now on; the old one signs all that is there, and the new key.
    SigningKeys.Key nextKey(String reason) {
        checkpoint();
        SigningKeys.Key fresh =
                Objects.requireNonNull(
                        transaction.execute(
                                status -> {
                                    lock();
                                    SigningKeys.Key key = keys.next();
                                    acts.enter(
                                            Act.of(
                                                            "ledger.key-changed",
                                                            "ledger-key",
                                                            key.id(),
                                                            new Text(
                                                                    "更换存证签名密钥：" + reason,
                                                                    "changed the key of the ledger: "
                                                                            + reason))
                                                    .made(Map.of("number", key.number())));
                                    return key;
                                }));
        checkpoint();
        return fresh;
    }

    private boolean round(boolean now) {
        Round round =
                Objects.requireNonNull(
                        transaction.execute(
                                status ->
                                        tree(now)
                                                .map(state -> placed(state, now))
                                                .orElse(Round.NONE)));
        round.checkpoint().ifPresent(checkpoints::publish);
        return round.more();
    }

    /// The tree for this transaction alone; nothing if another server has it.
    private Optional<Tree.State> tree(boolean wait) {
        if (wait) {
            lock();
            return Optional.of(tree.state());
        }
        return jdbc.sql("select one from ledger.tree for update skip locked")
                .query(Boolean.class)
                .optional()
                .map(mine -> tree.state());
    }

    private void lock() {
        jdbc.sql("select one from ledger.tree for update").query(Boolean.class).single();
    }

    private Round placed(Tree.State state, boolean now) {
        List<Waiting> waiting =
                jdbc.sql(
                                "select ctid, "
                                        + Entry.COLUMNS
                                        + " from ledger.waiting order by at, id limit :batch")
                        .param("batch", BATCH)
                        .query(Waiting::of)
                        .list();
        if (!waiting.isEmpty()) {
            place(state, waiting);
        }
        boolean more = waiting.size() == BATCH;
        long size = state.size() + waiting.size();
        return new Round(
                more,
                !more && due(size, now) ? Optional.of(checkpoints.sign(size)) : Optional.empty());
    }

    private boolean due(long size, boolean now) {
        Optional<Checkpoints.Checkpoint> newest = checkpoints.newest();
        long covered = newest.map(Checkpoints.Checkpoint::size).orElse(0L);
        Instant before = newest.map(Checkpoints.Checkpoint::at).orElse(Instant.EPOCH);
        return size > covered && (now || !before.plus(every).isAfter(clock.instant()));
    }

    private void place(Tree.State state, List<Waiting> waiting) {
        Growth growth = new Growth(state.hash(), tiles::edge);
        List<byte[]> leaves = new ArrayList<>();
        List<byte[]> seals = new ArrayList<>();
        List<Long> places = new ArrayList<>();
        for (Waiting each : waiting) {
            long place = state.size() + places.size();
            byte[] leaf = each.entry().leaf(state.hash());
            growth.add(leaf);
            leaves.add(leaf);
            seals.add(seal.of(place, leaf));
            places.add(place);
        }
        int moved =
                jdbc.sql(
                                """
                                with placed as (
                                     select *
                                       from unnest(:rows::tid[], :places, :leaves, :seals)
                                            as p (row, n, leaf, seal)),
                                     taken as (
                                     delete from ledger.waiting w
                                      using placed p
                                      where w.ctid = p.row
                                     returning w.*, p.n, p.leaf, p.seal)
                                insert into ledger.entry
                                       (n, id, at, what, kind, object, by, unit, in_name_of,
                                        before, after, detail, salt, body, leaf, seal)
                                select n, id, at, what, kind, object, by, unit, in_name_of,
                                       before, after, detail, salt, body, leaf, seal
                                  from taken
                                """)
                        .param(
                                "rows",
                                new SqlArrayValue(
                                        "text", waiting.stream().map(Waiting::row).toArray()))
                        .param("places", new SqlArrayValue("int8", places.toArray()))
                        .param(
                                "leaves",
                                new SqlArrayValue(
                                        "bytea", (Object[]) leaves.toArray(byte[][]::new)))
                        .param(
                                "seals",
                                new SqlArrayValue("bytea", (Object[]) seals.toArray(byte[][]::new)))
                        .update();
        if (moved != waiting.size()) {
            throw new IllegalStateException("acts were taken away while they were placed");
        }
        growth.changed().forEach(tiles::keep);
        jdbc.sql("update ledger.tree set size = :size")
                .param("size", state.size() + waiting.size())
                .update();
    }
}
