package zhiqiang.bench;

import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import zhiqiang.platform.act.Act;
import zhiqiang.platform.act.ActLog;
import zhiqiang.platform.act.Doer;
import zhiqiang.scorecard.pack.Text;

/// What the ledger costs: 32 writers, each of whose transactions changes a row, adds one and
/// commits to the disk, with an act on the ledger against the same without. The time until the last
/// act has its place in the tree counts, too.
final class LedgerBench {
    static final long ACTS = 16_000;
    static final int ROUNDS = 5;

    private static final int WRITERS = 32;
    private static final int THINGS = 1_000;
    private static final long POLL_MILLIS = 20;

    private final long acts;
    private final int rounds;

    LedgerBench(long acts, int rounds) {
        this.acts = acts;
        this.rounds = rounds;
    }

    void run() throws Exception {
        try (BenchServer server =
                        new BenchServer(
                                Map.of("spring.datasource.hikari.maximum-pool-size", "40"));
                ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            prepare(server);
            JdbcClient jdbc = server.bean(JdbcClient.class);
            ActLog log = server.bean(ActLog.class);
            TransactionTemplate transaction =
                    new TransactionTemplate(server.bean(PlatformTransactionManager.class));
            LongConsumer without = n -> transaction.executeWithoutResult(status -> work(jdbc, n));
            LongConsumer with =
                    n ->
                            transaction.executeWithoutResult(
                                    status -> {
                                        work(jdbc, n);
                                        log.enter(act(n));
                                    });
            compare(writers, without, with, jdbc);
        }
    }

    private void compare(
            ExecutorService writers, LongConsumer without, LongConsumer with, JdbcClient jdbc)
            throws Exception {
        Timing plain = new Timing();
        Timing ledger = new Timing();
        for (int round = -1; round < rounds; round++) {
            if (round == 0) {
                plain.forget();
                ledger.forget();
            }
            plain.of(() -> all(writers, without));
            ledger.of(
                    () -> {
                        all(writers, with);
                        placed(jdbc);
                    });
        }
        double fast = acts / plain.median();
        double slow = acts / ledger.median();
        System.out.printf(
                "%d writers: %.0f acts a second with the ledger, %.0f without (medians of %d"
                        + " rounds of %d acts)%n",
                WRITERS, slow, fast, rounds, acts);
        System.out.printf("ledger ratio=%.2f goal>=0.70%n", slow / fast);
    }

    private static void prepare(BenchServer server) throws Exception {
        try (Connection owner = server.owner();
                Statement statement = owner.createStatement()) {
            statement.execute(
                    """
                    create schema bench;
                    create table bench.thing (id integer primary key, state bigint not null);
                    insert into bench.thing select n, 0 from generate_series(0, %d) n;
                    create table bench.step (
                        id   uuid primary key default uuidv7(),
                        thing integer not null,
                        at   timestamptz not null default clock_timestamp(),
                        note text not null);
                    grant usage on schema bench to public;
                    grant select, insert, update on all tables in schema bench to public;
                    """
                            .formatted(THINGS - 1));
        }
    }

    private static void work(JdbcClient jdbc, long n) {
        jdbc.sql("update bench.thing set state = state + 1 where id = :id")
                .param("id", n % THINGS)
                .update();
        jdbc.sql("insert into bench.step (thing, note) values (:thing, :note)")
                .param("thing", n % THINGS)
                .param("note", "step " + n)
                .update();
    }

    private static Act act(long n) {
        return Act.of(
                        "thing.stepped",
                        "thing",
                        Long.toString(n % THINGS),
                        new Text("办理第 " + n + " 步", "took step " + n))
                .by(
                        Doer.of(
                                new UUID(7, n % 97),
                                "李敏",
                                new Doer.InNameOf(Optional.of((int) (n % 13)), Optional.empty())))
                .changed(
                        Optional.of(Map.of("state", n - 1, "note", "step " + (n - 1))),
                        Optional.of(Map.of("state", n, "note", "step " + n)));
    }

    private void all(ExecutorService writers, LongConsumer one) throws Exception {
        AtomicLong next = new AtomicLong();
        List<Future<?>> running = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            running.add(
                    writers.submit(
                            () -> {
                                long n = next.getAndIncrement();
                                while (n < acts) {
                                    one.accept(n);
                                    n = next.getAndIncrement();
                                }
                            }));
        }
        for (Future<?> each : running) {
            each.get();
        }
    }

    private static void placed(JdbcClient jdbc) throws InterruptedException {
        while (jdbc.sql("select exists (select from ledger.waiting)")
                .query(Boolean.class)
                .single()) {
            Thread.sleep(POLL_MILLIS);
        }
    }
}
