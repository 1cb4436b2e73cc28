package zhiqiang.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import zhiqiang.Visitor;

/// What it costs that nobody reads records of others: a page of the evidence behind a figure, read
/// by somebody of an area and by the office, with row security against the same without it. Then
/// two hundred people at once against sixteen with the same number of readings.
final class AccessBench {
    static final long ROWS = 200_000;
    static final int ROUNDS = 200;

    private static final int BLOCK = 20;
    private static final int PEOPLE = 50;
    private static final int SESSIONS_EACH = 4;
    private static final int FEW = 16;
    private static final int READINGS = 4_000;
    private static final List<String> TABLES =
            List.of("indicator.record", "indicator.derived_fact");
    private static final String EVIDENCE =
            "/api/indicators/supervision-batches/evidence?region=430600&asOf=2025-10-31&limit=50";

    private final long rows;
    private final int rounds;

    AccessBench(long rows, int rounds) {
        this.rows = rows;
        this.rounds = rounds;
    }

    void run() throws Exception {
        try (BenchServer server = new BenchServer();
                Visitor county = server.person("county", "checker", "430626")) {
            fill(server);
            System.out.printf("%d records in 13 areas%n", rows);
            compare(server, "the office", server.office());
            double ratio = compare(server, "an area", county);
            crowd(server);
            System.out.printf("access ratio=%.2f (reported, no goal)%n", ratio);
        }
    }

    private void fill(BenchServer server) throws Exception {
        Path file = server.folder().resolve("inspection-result.csv");
        InspectionFiles.write(file, rows, 0);
        server.take(file);
        Files.delete(file);
        try (Connection owner = server.owner();
                Statement statement = owner.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }

    /// By turns of a block each, so that whatever else the machine does falls on both.
    private double compare(BenchServer server, String who, Visitor visitor) throws Exception {
        Timing with = new Timing();
        Timing without = new Timing();
        for (int round = -BLOCK; round < rounds; round += BLOCK) {
            if (round == 0) {
                with.forget();
                without.forget();
            }
            security(server, false);
            block(without, visitor);
            security(server, true);
            block(with, visitor);
        }
        double ratio = with.median() / without.median();
        System.out.printf(
                "%s, with row security against without: %.1f ms against %.1f ms = %.2f"
                        + " (medians of %d)%n",
                who, with.median() * 1e3, without.median() * 1e3, ratio, rounds);
        return ratio;
    }

    private static void block(Timing timing, Visitor visitor) throws Exception {
        // The first readings make plans anew.
        for (int i = 0; i < 3; i++) {
            visitor.json(EVIDENCE);
        }
        for (int i = 0; i < BLOCK; i++) {
            timing.of(() -> visitor.json(EVIDENCE));
        }
    }

    private static void security(BenchServer server, boolean on) throws Exception {
        try (Connection owner = server.owner();
                Statement statement = owner.createStatement()) {
            for (String table : TABLES) {
                statement.execute(
                        "alter table "
                                + table
                                + (on ? " enable" : " disable")
                                + " row level security");
            }
        }
    }

    private static void crowd(BenchServer server) throws Exception {
        List<Visitor> sessions = new ArrayList<>();
        try {
            for (int person = 0; person < PEOPLE; person++) {
                String login = "person-" + person;
                String given = server.seat(login, "checker", "430626");
                Visitor first = server.visitor();
                String own = first.firstSignIn(login, given);
                sessions.add(first);
                for (int more = 1; more < SESSIONS_EACH; more++) {
                    sessions.add(server.visitor().signIn(login, own));
                }
            }
            double few = readings(sessions.subList(0, FEW));
            double many = readings(sessions);
            few = Math.min(few, readings(sessions.subList(0, FEW)));
            many = Math.min(many, readings(sessions));
            System.out.printf(
                    "%d readings by %d sessions at once: %.1f s, by %d: %.1f s = %.2f; none failed%n",
                    READINGS, sessions.size(), many, FEW, few, many / few);
        } finally {
            sessions.forEach(Visitor::close);
        }
    }

    /// @return seconds until all have read
    private static double readings(List<Visitor> sessions) throws Exception {
        long from = System.nanoTime();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (Visitor session : sessions) {
                all.add(
                        people.submit(
                                () -> {
                                    for (int i = 0; i < READINGS / sessions.size(); i++) {
                                        session.json(EVIDENCE);
                                    }
                                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
        return (System.nanoTime() - from) / 1e9;
    }
}
