package zhiqiang.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import zhiqiang.TestDatabase;
import zhiqiang.TestServer;
import zhiqiang.platform.ServerKey;
import zhiqiang.platform.act.Act;
import zhiqiang.platform.act.ActLog;
import zhiqiang.platform.act.Doer;
import zhiqiang.scorecard.text.Text;

/// Whoever alters the ledger in the database, with all that the database can do, is found out: the
/// first entry that was changed, removed, inserted or put elsewhere is named.
class TamperingTest {
    private static final int TIMES = 100;
    private static final int ACTS = 300;

    @TempDir static Path data;
    private static TestDatabase database;
    private static TestServer server;
    private static long size;
    private static String checkpoint = "";

    @BeforeAll
    static void acts() {
        database = TestDatabase.fresh();
        server = TestServer.start(data, database, Map.of("zhiqiang.ledger.every", "1h"));
        TransactionTemplate transaction =
                new TransactionTemplate(server.bean(PlatformTransactionManager.class));
        Sequencer sequencer = server.bean(Sequencer.class);
        ActLog log = server.bean(ActLog.class);
        for (int n = 0; n < ACTS; n++) {
            int number = n;
            transaction.executeWithoutResult(status -> log.enter(act(number)));
            if (n % 40 == 0) {
                sequencer.checkpoint();
            }
        }
        sequencer.checkpoint();
        size = server.bean(Tree.class).state().size();
        checkpoint = server.bean(Checkpoints.class).newest().orElseThrow().note();
    }

    private static Act act(int n) {
        Act act =
                Act.untouched(
                                "thing.changed",
                                "thing",
                                "thing-" + n % 7,
                                new Text("改 " + n, "did " + n))
                        .by(
                                Doer.of(
                                        UUID.randomUUID(),
                                        "李敏",
                                        new Doer.InNameOf(Optional.of(n % 5), Optional.empty())));
        return n % 3 == 0
                ? act
                : act.changed(Optional.of(Map.of("n", n - 1)), Optional.of(Map.of("n", n)));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private interface Alteration {
        /// @return the first entry that it concerns
        long at(long place, Connection connection) throws SQLException;
    }

    /// Alters the database 100 times at random places, each time from the sound state, and has it
    /// verified.
    private static void everyTime(Finding.Kind kind, Alteration alteration) throws Exception {
        Random random = new Random(kind.ordinal());
        for (int n = 0; n < TIMES; n++) {
            try (Connection connection = owner()) {
                long first = alteration.at(random.nextLong(size - 2), connection);
                Report report = verified(connection, Optional.empty());
                connection.rollback();
                assertThat(report.sound()).as("%s %s", kind, n).isFalse();
                assertThat(report.findings().getFirst().kind())
                        .as("%s at %s: %s", n, first, report.findings())
                        .isEqualTo(kind);
                assertThat(report.findings().getFirst().entry())
                        .as("%s: %s", n, report.findings())
                        .isEqualTo(OptionalLong.of(first));
            }
        }
    }

    private static Connection owner() throws SQLException {
        Connection connection = database.owner();
        connection.setAutoCommit(false);
        return connection;
    }

    private static Report verified(Connection connection, Optional<String> given) throws Exception {
        return Verification.of(
                connection, Optional.of(ServerKey.kept("", data)), given, List.of(), read -> {});
    }

    private static int run(Connection connection, String sql, Object... values)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }

    @Test
    void aSoundLedgerIsSoundAndSaysWhatItCannotProve() throws Exception {
        try (Connection connection = owner()) {
            Report alone = verified(connection, Optional.empty());
            Report against = verified(connection, Optional.of(checkpoint));

            assertThat(alone.findings()).isEmpty();
            assertThat(alone.entries()).isEqualTo(size);
            assertThat(alone.covered()).isEqualTo(size);
            assertThat(alone.checkpoints()).isGreaterThan(5);
            assertThat(alone.against()).isEmpty();
            assertThat(against.findings()).isEmpty();
            assertThat(against.against()).contains(size);
        }
    }

    @Test
    void aChangedEntryIsNamed() throws Exception {
        List<String> changes =
                List.of(
                        "what = what || 'x'",
                        "kind = 'other'",
                        "object = object || '9'",
                        "by = gen_random_uuid()",
                        "unit = coalesce(unit, 0) + 1",
                        "in_name_of = gen_random_uuid()",
                        "at = at + interval '1 microsecond'",
                        "before = sha256('x')",
                        "after = null, unit = 99",
                        "detail = sha256('y')",
                        "id = gen_random_uuid()",
                        "leaf = sha256('z')",
                        "seal = '\\x00'");
        everyTime(
                Finding.Kind.CHANGED,
                (place, connection) -> {
                    run(
                            connection,
                            "update ledger.entry set "
                                    + changes.get((int) (place % changes.size()))
                                    + " where n = ?",
                            place);
                    return place;
                });
    }

    @Test
    void aChangedDetailIsNamed() throws Exception {
        everyTime(
                Finding.Kind.CHANGED,
                (place, connection) -> {
                    run(
                            connection,
                            "update ledger.entry set body = replace(body, '\"name\":\"',"
                                    + " '\"name\":\"王') where n = ?",
                            place);
                    return place;
                });
    }

    @Test
    void anEntryWhoseHashesAreMadeToFitIsNamedAllTheSame() throws Exception {
        everyTime(
                Finding.Kind.CHANGED,
                (place, connection) -> {
                    run(connection, "update ledger.entry set object = 'forged' where n = ?", place);
                    hashesMadeToFit(connection);
                    return place;
                });
    }

    /// What somebody does who knows how all hashes are made, and not the keys.
    private static void hashesMadeToFit(Connection connection) throws SQLException {
        Growth growth = new Growth(TreeHash.SM3, level -> Tile.begun(level, 0));
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "select n, leaf, "
                                        + Entry.COLUMNS
                                        + " from ledger.entry order by n")) {
            while (rows.next()) {
                byte[] leaf = Entry.of(rows).leaf(TreeHash.SM3);
                growth.add(leaf);
                if (!java.util.Arrays.equals(leaf, rows.getBytes("leaf"))) {
                    run(
                            connection,
                            "update ledger.entry set leaf = ? where n = ?",
                            leaf,
                            rows.getLong("n"));
                }
            }
        }
        run(connection, "delete from ledger.tile");
        for (Tile tile : growth.changed()) {
            run(
                    connection,
                    "insert into ledger.tile (level, place, hashes) values (?, ?, ?)",
                    tile.level(),
                    tile.place(),
                    tile.hashes());
        }
    }

    @Test
    void aRemovedEntryIsNamed() throws Exception {
        everyTime(
                Finding.Kind.REMOVED,
                (place, connection) -> {
                    run(connection, "delete from ledger.entry where n = ?", place);
                    return place;
                });
    }

    @Test
    void aRemovedEntryIsNamedWhereTheOthersMovedUp() throws Exception {
        everyTime(
                Finding.Kind.REMOVED,
                (place, connection) -> {
                    run(connection, "delete from ledger.entry where n = ?", place);
                    run(connection, "update ledger.entry set n = n - 1 where n > ?", place);
                    run(connection, "update ledger.tree set size = size - 1");
                    hashesMadeToFit(connection);
                    return place;
                });
    }

    @Test
    void aRemovedDetailIsNamed() throws Exception {
        everyTime(
                Finding.Kind.REMOVED,
                (place, connection) -> {
                    run(
                            connection,
                            "update ledger.entry set salt = null, body = null where n = ?",
                            place);
                    return place;
                });
    }

    @Test
    void anInsertedEntryIsNamed() throws Exception {
        everyTime(
                Finding.Kind.INSERTED,
                (place, connection) -> {
                    run(connection, "update ledger.entry set n = n + 1 where n >= ?", place);
                    run(
                            connection,
                            """
                            insert into ledger.entry
                                   (n, id, at, what, kind, object, by, unit, in_name_of, before, after, detail, salt, body,
                                    leaf, seal)
                            select ?, gen_random_uuid(), at, 'thing.forged', kind, object, by, unit, in_name_of,
                                   before, after, detail, salt, body, leaf, seal
                              from ledger.entry
                             where n = ?
                            """,
                            place,
                            place + 1);
                    run(connection, "update ledger.tree set size = size + 1");
                    hashesMadeToFit(connection);
                    return place;
                });
    }

    @Test
    void aCopyOfAnEarlierEntryIsNamed() throws Exception {
        everyTime(
                Finding.Kind.INSERTED,
                (place, connection) -> {
                    long from = place / 2;
                    long to = place + 1;

                    run(connection, "update ledger.entry set n = n + 1 where n >= ?", to);
                    run(
                            connection,
                            """
                            insert into ledger.entry
                                   (n, id, at, what, kind, object, by, unit, in_name_of, before, after, detail, salt, body,
                                    leaf, seal)
                            select ?, id, at, what, kind, object, by, unit, in_name_of, before, after,
                                   detail, salt, body, leaf, seal
                              from ledger.entry
                             where n = ?
                            """,
                            to,
                            from);
                    return to;
                });
    }

    @Test
    void entriesThatChangedPlacesAreNamed() throws Exception {
        everyTime(
                Finding.Kind.REORDERED,
                (place, connection) -> {
                    long other = place + 1 + (place * 31) % (size - place - 1);

                    run(
                            connection,
                            "update ledger.entry set n = case n when ? then ? else ? end"
                                    + " where n in (?, ?)",
                            place,
                            other,
                            place,
                            place,
                            other);
                    hashesMadeToFit(connection);
                    return place;
                });
    }

    private static void cutOff(Connection connection, long place) throws SQLException {
        run(connection, "delete from ledger.entry where n >= ?", place);
        run(connection, "update ledger.tree set size = ?", place);
        hashesMadeToFit(connection);
    }

    @Test
    void entriesCutOffAreFoundByTheCheckpointsThatAreLeft() throws Exception {
        everyTime(
                Finding.Kind.CUT_OFF,
                (place, connection) -> {
                    cutOff(connection, place + 1);
                    return place + 1;
                });
    }

    @Test
    void entriesCutOffWithTheirCheckpointsAreFoundByOneKeptElsewhereAndByNothingElse()
            throws Exception {
        Random random = new Random(3);
        for (int n = 0; n < TIMES; n++) {
            try (Connection connection = owner()) {
                long place = 1 + random.nextLong(size - 1);
                cutOff(connection, place);
                run(connection, "delete from ledger.checkpoint where size > ?", place);
                Report alone = verified(connection, Optional.empty());
                Report against = verified(connection, Optional.of(checkpoint));
                connection.rollback();

                assertThat(alone.findings()).isEmpty();
                assertThat(alone.against()).isEmpty();
                assertThat(against.findings())
                        .singleElement()
                        .satisfies(
                                finding -> {
                                    assertThat(finding.kind()).isEqualTo(Finding.Kind.CUT_OFF);
                                    assertThat(finding.entry()).hasValue(place);
                                });
            }
        }
    }

    @Test
    void withoutTheKeyOfTheServerTheCheckpointsStillTellThatHashesWereMadeToFit() throws Exception {
        try (Connection connection = owner()) {
            run(connection, "update ledger.entry set object = 'forged' where n = 130");
            hashesMadeToFit(connection);
            Report report =
                    Verification.of(
                            connection, Optional.empty(), Optional.empty(), List.of(), read -> {});
            connection.rollback();

            assertThat(report.findings())
                    .singleElement()
                    .satisfies(
                            finding -> {
                                assertThat(finding.kind()).isEqualTo(Finding.Kind.CHECKPOINT);
                                assertThat(finding.words().en()).contains("between entries");
                            });
        }
    }

    @Test
    void checkpointsKeysAndStoredHashesThatWereAlteredAreFound() throws Exception {
        Map<String, Finding.Kind> alterations =
                Map.of(
                        "update ledger.checkpoint set root = sha256('x') where size > 100",
                        Finding.Kind.CHECKPOINT,
                        "update ledger.checkpoint set note = replace(note, 'time 2', 'time 3')",
                        Finding.Kind.CHECKPOINT,
                        "update ledger.key set public_key = '\\x00'",
                        Finding.Kind.KEY,
                        "update ledger.tile set hashes = set_byte(hashes, 40, get_byte(hashes, 40)"
                                + " # 1) where level = 0 and place = 1",
                        Finding.Kind.STORED_HASHES,
                        "update ledger.tree set size = size + 1",
                        Finding.Kind.CUT_OFF,
                        "update ledger.tree set origin = 'zhiqiang/other'",
                        Finding.Kind.CHECKPOINT);
        for (Map.Entry<String, Finding.Kind> each : alterations.entrySet()) {
            try (Connection connection = owner()) {
                run(connection, each.getKey());
                Report report = verified(connection, Optional.empty());
                connection.rollback();

                assertThat(report.findings()).as(each.getKey()).isNotEmpty();
                assertThat(report.findings().getFirst().kind())
                        .as(each.getKey())
                        .isEqualTo(each.getValue());
            }
        }
    }

    @Test
    void aLedgerThatWasReplacedWithAnotherKeyIsFoundByTheCheckpointKeptElsewhere()
            throws Exception {
        try (Connection connection = owner()) {
            CheckpointNote kept = CheckpointNote.parse(checkpoint);
            java.security.KeyPair pair = Sm2.fresh();
            byte[] publicKey = pair.getPublic().getEncoded();
            run(connection, "delete from ledger.checkpoint");
            run(
                    connection,
                    "update ledger.key set id = ?, public_key = ?",
                    Sm2.id(publicKey),
                    publicKey);
            Report alone = verified(connection, Optional.empty());
            Report report = verified(connection, Optional.of(checkpoint));
            connection.rollback();

            assertThat(kept.size()).isEqualTo(size);
            assertThat(alone.covered()).isZero();
            assertThat(alone.uncovered()).isEqualTo(size);
            assertThat(report.findings().getFirst().kind()).isEqualTo(Finding.Kind.CHECKPOINT);
        }
    }
}
