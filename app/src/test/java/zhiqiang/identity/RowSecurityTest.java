package zhiqiang.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import zhiqiang.TestServer;

/// The database itself shows each transaction only what its identity may reach, whatever a
/// statement forgets to ask.
class RowSecurityTest {
    private static final List<String> AREAS = List.of("430602", "430603", "430611", "430626");
    private static final int THREADS = 50;
    private static final int ROUNDS = 40;
    private static final int ROWS = 200;

    @TempDir static Path data;
    @TempDir static Path folder;
    private static TestServer server;

    @BeforeAll
    static void start() throws IOException {
        server = TestServer.start(data).signedIn();
        StringBuilder rows = new StringBuilder("activity_no,kind,held_on,region\n");
        for (int i = 0; i < ROWS; i++) {
            rows.append("A")
                    .append(i)
                    .append(",FOOD_RISK_SUPERVISION,2025-05-06,")
                    .append(AREAS.get(i % AREAS.size()))
                    .append('\n');
        }
        assertThat(
                        server.upload(
                                        "WHOLE",
                                        Files.writeString(
                                                folder.resolve("activity.csv"),
                                                rows,
                                                StandardCharsets.UTF_8))
                                .get("state")
                                .asString())
                .isEqualTo("DONE");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Reach area(String code) {
        return new Reach(
                false, new TreeSet<>(Set.of(code)), new TreeSet<>(), new TreeSet<>(), "test");
    }

    private static Reach duty(String unit) {
        return new Reach(
                false, new TreeSet<>(), new TreeSet<>(Set.of(unit)), new TreeSet<>(), "test");
    }

    private static Reaches reaches() {
        return server.bean(Reaches.class);
    }

    /// Everything in the table of records, with no condition at all.
    private static List<String> regions() {
        return server.bean(JdbcClient.class)
                .sql(
                        """
                        select k.code
                          from indicator.record r
                          join indicator.code k on k.id = r.region
                        """)
                .query(String.class)
                .list();
    }

    private static TransactionTemplate transaction() {
        return new TransactionTemplate(server.bean(PlatformTransactionManager.class));
    }

    @Test
    void aTransactionWithoutAnIdentitySeesNothing() {
        assertThat(transaction().<List<String>>execute(status -> regions())).isEmpty();
        assertThat(regions()).as("outside of a transaction").isEmpty();
    }

    @Test
    void whoAnswersForADatasetSeesItOfAllAreas() {
        List<String> health =
                reaches().as(duty("health"), () -> transaction().execute(status -> regions()));
        List<String> forestry =
                reaches().as(duty("forestry"), () -> transaction().execute(status -> regions()));

        assertThat(health).hasSize(ROWS);
        assertThat(forestry).isEmpty();
    }

    @Test
    void aRowOfAnotherAreaIsNeitherWrittenNorChanged() {
        assertThatThrownBy(
                        () ->
                                reaches()
                                        .as(
                                                area("430602"),
                                                () -> transaction().execute(status -> write())))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("row-level security");
        Integer changed =
                reaches()
                        .as(
                                area("430602"),
                                () ->
                                        transaction()
                                                .execute(
                                                        status ->
                                                                server.bean(JdbcClient.class)
                                                                        .sql(
                                                                                """
                                                                                update indicator.record r
                                                                                   set row_no = row_no
                                                                                """)
                                                                        .update()));
        assertThat(changed).isEqualTo(ROWS / AREAS.size());
    }

    private static int write() {
        return server.bean(JdbcClient.class)
                .sql(
                        """
                        insert into indicator.record (dataset, key, revision, act, region, content)
                        select d.id, 'foreign', 1, 1, r.id, '{}'
                          from indicator.code d, indicator.code r
                         where d.code = 'activity' and r.code = '430603'
                        """)
                .update();
    }

    /// Identities change from one use of a pooled connection to the next, some transactions fail,
    /// some widen what they reach and come back: nobody ever sees a row too much.
    @Test
    void fiftyThreadsOfMixedIdentitiesNeverSeeARowOfOthers() throws Exception {
        List<Callable<Integer>> work = new ArrayList<>();
        for (int t = 0; t < THREADS; t++) {
            int seed = t;
            work.add(() -> leaks(new Random(seed)));
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(THREADS)) {
            for (Future<Integer> leaked : pool.invokeAll(work)) {
                assertThat(leaked.get()).isZero();
            }
        }
    }

    private static int leaks(Random random) {
        int leaks = 0;
        for (int i = 0; i < ROUNDS; i++) {
            String own = AREAS.get(random.nextInt(AREAS.size()));
            int kind = random.nextInt(5);
            if (kind == 0) {
                leaks += transaction().<List<String>>execute(status -> regions()).size();
                leaks += regions().size();
            } else {
                leaks += reaches().as(area(own), () -> foreign(own, kind));
            }
        }
        return leaks;
    }

    private static int foreign(String own, int kind) {
        try {
            return transaction()
                    .<Integer>execute(
                            status -> {
                                int leaks = count(own);
                                if (kind == 1) {
                                    server.bean(JdbcClient.class)
                                            .sql("select 1 / 0")
                                            .query()
                                            .listOfRows();
                                }
                                if (kind == 2) {
                                    leaks += widened(own);
                                }
                                if (kind == 3) {
                                    status.setRollbackOnly();
                                }
                                return leaks;
                            });
        } catch (DataAccessException wanted) {
            return 0;
        }
    }

    private static int count(String own) {
        List<String> seen = regions();
        int missing = seen.size() == ROWS / AREAS.size() ? 0 : 1;
        return missing + (int) seen.stream().filter(region -> !region.equals(own)).count();
    }

    private static int widened(String own) {
        try {
            reaches()
                    .asServer(
                            "test",
                            () -> {
                                assertThat(regions()).hasSize(ROWS);
                                throw new IllegalStateException("on purpose");
                            });
        } catch (IllegalStateException onPurpose) {
            return count(own);
        }
        return 1;
    }
}
