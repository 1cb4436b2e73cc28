package zhiqiang.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import zhiqiang.platform.act.Act;
import zhiqiang.platform.act.ActLog;
import zhiqiang.scorecard.text.Text;

/// That a large ledger is verified in little memory: entries by the million, read again by the
/// command with a heap of 64 MB, and with a tenth of the entries for comparison.
final class VerifyBench {
    static final long ENTRIES = 1_000_000;

    private static final String HEAP = "-Xmx64m";
    private static final int BLOCK = 100_000;

    private final long entries;

    VerifyBench(long entries) {
        this.entries = entries;
    }

    void run() throws Exception {
        try (BenchServer server = new BenchServer(Map.of("zhiqiang.ledger.every", "20ms"))) {
            example(server);
            fill(server, entries / 10);
            double few = verified(server);
            fill(server, entries - entries / 10);
            double many = verified(server);
            System.out.printf(
                    "verified with %s: %d entries in %.1f s, %d in %.1f s%n",
                    HEAP, entries / 10, few, entries, many);
            System.out.printf(
                    "verify ratio=%.2f (time per entry, many against few; reported, no goal)%n",
                    many / entries / (few / (entries / 10.0)));
        }
    }

    /// One act whose detail the others share.
    private static void example(BenchServer server) {
        new TransactionTemplate(server.bean(PlatformTransactionManager.class))
                .executeWithoutResult(
                        status ->
                                server.bean(ActLog.class)
                                        .enter(
                                                Act.untouched(
                                                        "thing.stepped",
                                                        "thing",
                                                        "example",
                                                        new Text("办理一步", "took a step"))));
    }

    private static void fill(BenchServer server, long count) throws Exception {
        JdbcClient jdbc = server.bean(JdbcClient.class);
        placed(jdbc);
        try (Connection owner = server.owner();
                PreparedStatement statement =
                        owner.prepareStatement(
                                """
                                insert into ledger.waiting
                                       (what, kind, object, detail, salt, body)
                                select e.what, e.kind, 'thing-' || g.number % 1000, e.detail, e.salt, e.body
                                  from ledger.entry e
                                 cross join generate_series(1, ?) g (number)
                                 where e.kind = 'thing' and e.object = 'example'
                                """)) {
            for (long done = 0; done < count; done += BLOCK) {
                statement.setLong(1, Math.min(BLOCK, count - done));
                statement.executeUpdate();
                placed(jdbc);
            }
        }
        try (Connection owner = server.owner();
                Statement statement = owner.createStatement()) {
            statement.execute("vacuum analyze ledger.entry, ledger.waiting");
        }
    }

    private static void placed(JdbcClient jdbc) throws InterruptedException {
        while (jdbc.sql("select exists (select from ledger.waiting)")
                .query(Boolean.class)
                .single()) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private static double verified(BenchServer server) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                HEAP,
                                "-Dstdout.encoding=UTF-8",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "zhiqiang.Server",
                                "verify-ledger"));
        builder.environment().put("ZHIQIANG_DATA", server.folder().resolve("data").toString());
        long start = System.nanoTime();
        Process process =
                builder.redirectErrorStream(true)
                        .redirectOutput(server.folder().resolve("verify.log").toFile())
                        .start();
        int status = process.waitFor();
        if (status != 0) {
            throw new IllegalStateException(
                    java.nio.file.Files.readString(server.folder().resolve("verify.log")));
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
