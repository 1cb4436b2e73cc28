package zhiqiang.bench;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import zhiqiang.Visitor;
import zhiqiang.platform.act.Act;
import zhiqiang.platform.act.ActLog;
import zhiqiang.platform.act.Doer;
import zhiqiang.scorecard.text.Text;

/// What the ledger costs: acts of 32 people at once, each a request that is checked, changes a
/// person's telephone number and commits to the disk, with the ledger against the same server
/// without it. Then the same for bare transactions, which do nothing else but change one row and
/// add another. The time until the last act has its place in the tree counts, too.
final class LedgerBench {
    static final long ACTS = 3_200;
    static final int ROUNDS = 5;

    private static final int WRITERS = 32;
    private static final int BARE = 5;
    private static final int THINGS = 1_000;
    private static final long POLL_MILLIS = 20;

    private final long acts;
    private final int rounds;

    LedgerBench(long acts, int rounds) {
        this.acts = acts;
        this.rounds = rounds;
    }

    /// The ledger, or nothing in its place.
    private static final class Switch implements ActLog {
        private final ActLog ledger;
        private volatile boolean on = true;

        private Switch(ActLog ledger) {
            this.ledger = ledger;
        }

        @Override
        public void enter(Act act) {
            if (on) {
                ledger.enter(act);
            }
        }
    }

    void run() throws Exception {
        Switch[] ledger = new Switch[1];
        try (BenchServer server =
                        new BenchServer(
                                Map.of("spring.datasource.hikari.maximum-pool-size", "40"),
                                context ->
                                        context.getBeanFactory()
                                                .addBeanPostProcessor(
                                                        new BeanPostProcessor() {
                                                            @Override
                                                            public Object
                                                                    postProcessAfterInitialization(
                                                                            Object bean,
                                                                            String name) {
                                                                if (bean instanceof ActLog log) {
                                                                    ledger[0] = new Switch(log);
                                                                    return ledger[0];
                                                                }
                                                                return bean;
                                                            }
                                                        }));
                ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            bare(server, ledger[0], writers);
            people(server, ledger[0], writers);
        }
    }

    private void people(BenchServer server, Switch ledger, ExecutorService writers)
            throws Exception {
        BlockingQueue<Visitor> visitors = new ArrayBlockingQueue<>(WRITERS);
        List<String> people = new ArrayList<>();
        for (int n = 0; n < WRITERS; n++) {
            Visitor visitor = server.person("keeper" + n, "system-administrator", "installation");
            people.add(visitor.json("/api/me").get("id").asString());
            visitors.add(visitor);
        }
        double ratio =
                compare(
                        server,
                        ledger,
                        acts,
                        rounds,
                        "acts",
                        one -> all(writers, acts, one),
                        n -> change(visitors, people.get((int) (n % WRITERS)), n));
        visitors.forEach(Visitor::close);
        System.out.printf("ledger ratio=%.2f goal>=0.70%n", ratio);
    }

    private static void change(BlockingQueue<Visitor> visitors, String person, long n) {
        try {
            Visitor visitor = visitors.take();
            try {
                HttpResponse<String> answer =
                        visitor.send(
                                "PUT",
                                "/api/people/" + person,
                                Map.of("name", "李敏", "phone", "0730-%07d".formatted(n)),
                                Map.of());
                if (answer.statusCode() != 200) {
                    throw new IllegalStateException(answer.body());
                }
            } finally {
                visitors.put(visitor);
            }
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private void bare(BenchServer server, Switch ledger, ExecutorService writers) throws Exception {
        prepare(server);
        JdbcClient jdbc = server.bean(JdbcClient.class);
        TransactionTemplate transaction =
                new TransactionTemplate(server.bean(PlatformTransactionManager.class));
        double ratio =
                compare(
                        server,
                        ledger,
                        acts * BARE,
                        rounds,
                        "bare transactions",
                        one -> all(writers, acts * BARE, one),
                        n ->
                                transaction.executeWithoutResult(
                                        status -> {
                                            work(jdbc, n);
                                            ledger.enter(act(n));
                                        }));
        System.out.printf("bare transactions ratio=%.2f (reported, no goal)%n", ratio);
    }

    /// A number of acts at once.
    private interface Round {
        void run(LongConsumer one) throws Exception;
    }

    private static double compare(
            BenchServer server,
            Switch ledger,
            long acts,
            int rounds,
            String what,
            Round round,
            LongConsumer one)
            throws Exception {
        Timing without = new Timing();
        Timing with = new Timing();
        for (int n = -1; n < rounds; n++) {
            if (n == 0) {
                without.forget();
                with.forget();
            }
            turn(server, ledger, false);
            without.of(() -> round.run(one));
            turn(server, ledger, true);
            with.of(
                    () -> {
                        round.run(one);
                        placed(server.bean(JdbcClient.class));
                    });
        }
        double fast = acts / without.median();
        double slow = acts / with.median();
        System.out.printf(
                "%d writers, %s: %.0f a second with the ledger, %.0f without (medians of %d rounds"
                        + " of %d)%n",
                WRITERS, what, slow, fast, rounds, acts);
        return slow / fast;
    }

    /// Without the ledger the database does not watch the tables either.
    private static void turn(BenchServer server, Switch ledger, boolean on) throws Exception {
        ledger.on = on;
        try (Connection owner = server.owner();
                Statement statement = owner.createStatement()) {
            statement.execute(
                    "alter table identity.account %s trigger told"
                            .formatted(on ? "enable" : "disable"));
        }
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

    private static void all(ExecutorService writers, long acts, LongConsumer one) throws Exception {
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
