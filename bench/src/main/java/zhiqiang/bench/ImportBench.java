package zhiqiang.bench;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;

/// A file of inspection results through the server's import, from the upload until it is stored
/// with its facts and cells, against COPY of the stored rows into a table with the same columns,
/// key and indexes, on the same database.
final class ImportBench {
    static final long ROWS = 1_000_000;
    static final int ROUNDS = 3;

    private static final double GOAL = 0.40;

    private final long rows;
    private final int rounds;

    ImportBench(long rows, int rounds) {
        this.rows = rows;
        this.rounds = rounds;
    }

    void run() throws Exception {
        try (BenchServer server = new BenchServer();
                Connection owner = server.owner();
                Statement statement = owner.createStatement()) {
            Path file = server.folder().resolve("inspection-result.csv");
            InspectionFiles.write(file, rows, 0);
            Path stored = server.folder().resolve("stored.copy");
            statement.execute("create table reference (like indicator.record including all)");
            System.out.printf(
                    "%d rows, %d MB, heap at most %d MB%n",
                    rows, Files.size(file) >> 20, Runtime.getRuntime().maxMemory() >> 20);
            Timing ours = new Timing();
            Timing reference = new Timing();
            // The first round warms both up and is not counted.
            for (int round = 0; round <= rounds; round++) {
                statement.execute(
                        """
                        truncate reference, indicator.act, indicator.record, indicator.cell,
                                 indicator.cell_change, exchange.import cascade
                        """);
                double own = ours.of(() -> server.take(file));
                check(statement, "indicator.record");
                copyOut(owner, stored);
                double copied = reference.of(() -> copyIn(owner, stored));
                check(statement, "reference");
                System.out.printf(
                        "%s ours %.2f s, COPY %.2f s%n",
                        round == 0 ? "warm-up" : "round " + round, own, copied);
                if (round == 0) {
                    ours.forget();
                    reference.forget();
                }
            }
            System.out.printf(
                    "medians of %d: ours %.2f s, COPY %.2f s%n",
                    rounds, ours.median(), reference.median());
            System.out.printf(
                    "import ratio=%.2f goal>=%.2f%n", reference.median() / ours.median(), GOAL);
        }
    }

    private void check(Statement statement, String table) throws SQLException {
        try (ResultSet result = statement.executeQuery("select count(*) from " + table)) {
            result.next();
            if (result.getLong(1) != rows) {
                throw new IllegalStateException(table + " holds " + result.getLong(1));
            }
        }
    }

    private static void copyOut(Connection owner, Path file) throws Exception {
        try (OutputStream out = Files.newOutputStream(file)) {
            owner.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut(
                            "copy (select * from indicator.record order by row_no) to stdout", out);
        }
    }

    private static void copyIn(Connection owner, Path file) throws Exception {
        try (InputStream in = Files.newInputStream(file)) {
            owner.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy reference from stdin", in, 1 << 16);
        }
    }
}
