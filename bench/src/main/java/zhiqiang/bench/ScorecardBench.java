package zhiqiang.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import tools.jackson.databind.JsonNode;
import zhiqiang.Visitor;

/// The scorecard of one area and day, and pages of the evidence behind one figure, with many facts
/// against few over the same three years, on two servers of one process.
final class ScorecardBench {
    static final long MANY = 10_000_000;
    static final int ROUNDS = 100;

    private static final double GOAL = 1.30;
    private static final long FEW = 10_000;
    private static final long ROWS_OF_A_FILE = 1_000_000;
    private static final int PAGE = 50;
    private static final String SCORECARD = "/api/scorecard?region=430621&asOf=2025-10-31";
    private static final String EVIDENCE =
            "/api/indicators/supervision-batches/evidence?region=430600&asOf=2025-10-31&limit="
                    + PAGE;

    private final long many;
    private final int rounds;

    ScorecardBench(long many, int rounds) {
        this.many = many;
        this.rounds = rounds;
    }

    void run() throws Exception {
        try (BenchServer large = new BenchServer();
                BenchServer small = new BenchServer()) {
            fill(small, FEW);
            fill(large, many);
            System.out.printf("%d facts against %d, over the same three years%n", many, FEW);
            double ratio =
                    compare(
                            "scorecard",
                            () -> small.office().json(SCORECARD),
                            () -> large.office().json(SCORECARD));
            String hundredth = page(large.office(), 100);
            compare(
                    "first page of " + many + " against " + FEW,
                    () -> small.office().json(EVIDENCE),
                    () -> large.office().json(EVIDENCE));
            compare(
                    "hundredth page against the first",
                    () -> large.office().json(EVIDENCE),
                    () -> large.office().json(hundredth));
            System.out.printf("scorecard ratio=%.2f goal<=%.2f%n", ratio, GOAL);
        }
    }

    private static void fill(BenchServer server, long rows) throws Exception {
        Path file = server.folder().resolve("inspection-result.csv");
        for (long first = 0; first < rows; first += ROWS_OF_A_FILE) {
            InspectionFiles.write(file, Math.min(ROWS_OF_A_FILE, rows - first), first);
            server.take(file);
            System.out.printf("%d facts%n", Math.min(rows, first + ROWS_OF_A_FILE));
        }
        Files.delete(file);
        // What the database does by itself after a while.
        try (Connection owner = server.owner();
                Statement statement = owner.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }

    /// The address of a page, found by turning pages.
    private static String page(Visitor visitor, int number) {
        String address = EVIDENCE;
        for (int page = 1; page < number; page++) {
            JsonNode answer = visitor.json(address);
            if (answer.get("items").size() != PAGE) {
                throw new IllegalStateException("page " + page + " is short");
            }
            address = EVIDENCE + "&cursor=" + answer.get("next").asString();
        }
        return address;
    }

    private double compare(String what, Timing.Work reference, Timing.Work ours) throws Exception {
        Timing of = new Timing();
        Timing to = new Timing();
        for (int round = -rounds; round < rounds; round++) {
            if (round == 0) {
                of.forget();
                to.forget();
            }
            to.of(reference);
            of.of(ours);
        }
        double ratio = of.median() / to.median();
        System.out.printf(
                "%s: %.1f ms against %.1f ms = %.2f (medians of %d)%n",
                what, of.median() * 1e3, to.median() * 1e3, ratio, rounds);
        return ratio;
    }
}
