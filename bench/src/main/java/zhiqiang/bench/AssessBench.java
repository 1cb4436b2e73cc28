package zhiqiang.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import zhiqiang.scorecard.RecordedDocuments;
import zhiqiang.scorecard.Result;
import zhiqiang.scorecard.Scorecard;
import zhiqiang.scorecard.evidence.Evidence;
import zhiqiang.scorecard.evidence.EvidenceOptions;
import zhiqiang.scorecard.evidence.EvidenceReader;
import zhiqiang.scorecard.pack.Pack;
import zhiqiang.scorecard.pack.PackReader;

/// Assessing ten million inspection rows, against DuckDB computing the same numerators and
/// denominators from the same files, the last row of each key winning in both. Ours checks every
/// cell besides.
final class AssessBench {
    static final long ROWS = 10_000_000;
    static final int ROUNDS = 5;

    private static final double GOAL = 1.50;
    private static final LocalDate DAY = LocalDate.of(2025, 10, 31);
    private static final List<String> CODES =
            List.of(
                    "agri-pass-rate",
                    "food-pass-rate",
                    "medicine-pass-rate",
                    "forest-pass-rate",
                    "manufacturing-pass-rate",
                    "consumer-pass-rate",
                    "supervision-batches");

    private static final String SQL =
            """
            with rows as (
                select programme, sample_no, sampled_on, organised_by, conclusion, 1 as file
                  from read_csv('%1$s/inspection-result-1.csv', header = true, columns = %2$s)
                 union all
                select programme, sample_no, sampled_on, organised_by, conclusion, 2 as file
                  from read_csv('%1$s/inspection-result-2.csv', header = true, columns = %2$s)
            ), latest as (
                select programme,
                       arg_max({d: sampled_on, o: organised_by, c: conclusion}, file) as r
                  from rows
                 group by programme, sample_no
            )
            select programme, r.o as organised_by, r.c as conclusion, count(*) as n
              from latest
             where r.d between date '2025-01-01' and date '2025-10-31'
             group by all
            """;
    private static final String COLUMNS =
            "{'programme': 'VARCHAR', 'sample_no': 'VARCHAR', 'sampled_on': 'DATE',"
                    + " 'region': 'VARCHAR', 'organised_by': 'VARCHAR', 'subject_code': 'VARCHAR', 'subject_name': 'VARCHAR',"
                    + " 'product': 'VARCHAR', 'category': 'VARCHAR', 'stage': 'VARCHAR', 'conclusion': 'VARCHAR',"
                    + " 'failed_items': 'VARCHAR'}";

    private final long rows;
    private final int rounds;

    AssessBench(long rows, int rounds) {
        this.rows = rows;
        this.rounds = rounds;
    }

    void run() throws IOException, SQLException {
        Path folder = Files.createTempDirectory("zhiqiang-bench-");
        try {
            InspectionFiles.write(folder, rows);
            System.out.printf(
                    "%d rows, %d MB, heap at most %d MB%n",
                    rows,
                    Files.size(folder.resolve("inspection-result-1.csv")) >> 20,
                    Runtime.getRuntime().maxMemory() >> 20);
            compare(folder);
        } finally {
            delete(folder);
        }
    }

    private void compare(Path folder) throws IOException, SQLException {
        Pack pack =
                PackReader.read(
                        Path.of(System.getProperty("zhiqiang.home", "."), "packs", "yueyang-2023"));
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duckdb.createStatement()) {
            statement.execute("set threads = 2");
            // The first round warms both up and is not counted.
            for (int round = 0; round <= rounds; round++) {
                long start = System.nanoTime();
                Map<String, String> own = ours(pack, folder);
                long middle = System.nanoTime();
                Map<String, String> reference = theirs(statement, folder);
                long end = System.nanoTime();
                if (!own.equals(reference)) {
                    throw new IllegalStateException(
                            "different figures: " + own + " and " + reference);
                }
                System.out.printf(
                        "%s ours %.2f s, DuckDB %.2f s%n",
                        round == 0 ? "warm-up" : "round " + round,
                        (middle - start) / 1e9,
                        (end - middle) / 1e9);
                if (round > 0) {
                    ours.add((middle - start) / 1e9);
                    theirs.add((end - middle) / 1e9);
                }
            }
        }
        double ratio = median(ours) / median(theirs);
        System.out.printf(
                "medians of %d: ours %.2f s, DuckDB %.2f s%n",
                rounds, median(ours), median(theirs));
        System.out.printf("assess ratio=%.2f goal<=%.2f%n", ratio, GOAL);
    }

    private static Map<String, String> ours(Pack pack, Path folder) throws IOException {
        Evidence evidence = EvidenceReader.read(pack, folder, EvidenceOptions.whole());
        if (evidence.refused()) {
            throw new IllegalStateException("refused: " + evidence.faults());
        }
        Map<String, String> figures = new TreeMap<>();
        for (Result result :
                new Scorecard(pack, evidence.cells(), new RecordedDocuments(evidence::held))
                        .assess(DAY, pack.city())
                        .results()) {
            if (CODES.contains(result.indicator().code()) && result.value() != null) {
                BigDecimal numerator = result.numerator();
                BigDecimal denominator = result.denominator();
                figures.put(
                        result.indicator().code(),
                        numerator == null || denominator == null
                                ? result.value().numerator().toPlainString()
                                : numerator + "/" + denominator);
            }
        }
        return figures;
    }

    private static Map<String, String> theirs(Statement statement, Path folder)
            throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        try (ResultSet result = statement.executeQuery(SQL.formatted(folder, COLUMNS))) {
            while (result.next()) {
                counts.put(
                        result.getString("programme")
                                + " "
                                + result.getString("organised_by")
                                + " "
                                + result.getString("conclusion"),
                        result.getLong("n"));
            }
        }
        Map<String, String> figures = new TreeMap<>();
        rate(figures, counts, "agri-pass-rate", "AGRI_ROUTINE PROVINCE");
        rate(figures, counts, "food-pass-rate", "FOOD_EVALUATION");
        rate(figures, counts, "medicine-pass-rate", "ESSENTIAL_MEDICINE");
        rate(figures, counts, "forest-pass-rate", "FOREST_PRODUCT");
        rate(figures, counts, "manufacturing-pass-rate", "MANUFACTURING");
        rate(figures, counts, "consumer-pass-rate", "CONSUMER_GOODS");
        figures.put(
                "supervision-batches", Long.toString(sum(counts, "PRODUCT_SUPERVISION CITY", "")));
        return figures;
    }

    private static void rate(
            Map<String, String> figures, Map<String, Long> counts, String code, String start) {
        long good = sum(counts, start, " QUALIFIED");
        long bad = sum(counts, start, " UNQUALIFIED");
        figures.put(code, good + "/" + (good + bad));
    }

    private static long sum(Map<String, Long> counts, String start, String end) {
        return counts.entrySet().stream()
                .filter(e -> e.getKey().startsWith(start) && e.getKey().endsWith(end))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static double median(List<Double> times) {
        List<Double> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }
}
