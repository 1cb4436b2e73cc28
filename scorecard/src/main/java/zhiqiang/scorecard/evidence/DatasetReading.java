package zhiqiang.scorecard.evidence;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import zhiqiang.scorecard.cell.Cells;
import zhiqiang.scorecard.fact.PlainFacts;
import zhiqiang.scorecard.fact.Row;
import zhiqiang.scorecard.fact.Values;
import zhiqiang.scorecard.pack.Check;
import zhiqiang.scorecard.pack.Column;
import zhiqiang.scorecard.pack.DatasetLinks;
import zhiqiang.scorecard.pack.Profile;
import zhiqiang.scorecard.text.Text;

/// Reads all files of one dataset: first every file, its parts side by side; then the revisions of
/// each key are put in order, partition by partition, and what is current is counted.
final class DatasetReading {
    /// Takes the current rows of a partition.
    interface Taker {
        void take(List<Row> rows, Cells into);
    }

    /// A part of a file to be read.
    private sealed interface Job {
        Job LAST = new Last();

        /// @param kept whether good rows are of use
        record Part(
                EvidenceFile file,
                RecordSource source,
                Header header,
                RecordSource.Segment segment,
                boolean kept)
                implements Job {}

        /// Tells one reader that there is no more.
        record Last() implements Job {}
    }

    /// Less than this is read by one thread.
    private static final long SIDE_BY_SIDE = 1 << 20;

    private final DatasetPlan plan;
    private final List<EvidenceFile> files;
    private final Vocabulary vocabulary;
    private final Faults allFaults;
    private final EvidenceOptions options;

    /// Keyed with a secret, so that nobody can make two different rows that count as equal.
    private final Hasher64 hasher = Hashing.komihash5_0(new SecureRandom().nextLong());

    private final List<Row> collected = new ArrayList<>();
    private final Set<EvidenceFile> restarted = new HashSet<>();
    private volatile Faults faults = new Faults();
    private volatile boolean fatal;

    DatasetReading(
            DatasetPlan plan,
            List<EvidenceFile> files,
            Vocabulary vocabulary,
            Faults faults,
            EvidenceOptions options) {
        this.plan = plan;
        this.files = files;
        this.vocabulary = vocabulary;
        this.allFaults = faults;
        this.options = options;
    }

    /// Whether a file could not be read at all.
    boolean fatal() {
        return fatal;
    }

    /// The current rows of a dataset that is held, in reading order.
    List<Row> collected() {
        return collected;
    }

    void read(Cells cells, Taker taker) throws IOException {
        while (!readOnce(cells, taker)) {
            faults = new Faults();
            fatal = false;
            files.forEach(EvidenceFile::forget);
        }
        allFaults.add(faults);
        collected.sort(Comparator.comparingInt(Row::file).thenComparingLong(Row::row));
    }

    /// @return whether it is done; if not, a file that began as UTF-8 did not go on so and is to be
    ///   read strictly
    private boolean readOnce(Cells cells, Taker taker) throws IOException {
        BlockingQueue<Job> jobs = new LinkedBlockingQueue<>();
        long bytes = files.stream().mapToLong(EvidenceFile::weight).sum();
        int threads = bytes < SIDE_BY_SIDE ? 1 : options.threads();
        AtomicBoolean opener = new AtomicBoolean(true);
        try (Revisions revisions = new Revisions(plan.partitions(bytes), hasher)) {
            Workers.run(
                    threads,
                    () -> {
                        if (opener.getAndSet(false)) {
                            openAll(jobs, threads);
                        }
                        readAll(jobs, revisions);
                        return null;
                    });
            if (files.stream().anyMatch(file -> file.strict() && restarted.add(file))) {
                return false;
            }
            resolve(revisions, cells, taker);
        }
        return true;
    }

    private void openAll(BlockingQueue<Job> jobs, int threads) {
        try {
            for (EvidenceFile file : files) {
                open(file, jobs);
            }
        } finally {
            for (int i = 0; i < threads; i++) {
                jobs.add(Job.LAST);
            }
        }
    }

    private void open(EvidenceFile file, BlockingQueue<Job> jobs) {
        try {
            RecordSource source = file.open(vocabulary);
            List<Fault> wrong = new ArrayList<>();
            Header header =
                    Header.match(plan.dataset(), source.header(), file.name(), file.index(), wrong);
            wrong.forEach(faults::add);
            fatal |= !wrong.isEmpty();
            // Rows below a faulty header are looked at too, so that all faults are known at once.
            source.segments(
                    segment ->
                            jobs.add(new Job.Part(file, source, header, segment, wrong.isEmpty())));
        } catch (SourceFault unreadable) {
            faults.add(file.fault(unreadable));
            fatal = true;
        } catch (IOException unreadable) {
            faults.add(file.fault(new SourceFault(FaultCode.UNREADABLE, 0, null)));
            fatal = true;
        }
    }

    private void readAll(BlockingQueue<Job> jobs, Revisions revisions)
            throws IOException, InterruptedException {
        Revisions.Appender appender = revisions.appender();
        while (jobs.take() instanceof Job.Part job) {
            Rows rows = new Rows(job.file(), job.kept() ? Optional.of(appender) : Optional.empty());
            RowReader reader =
                    new RowReader(
                            plan.form(),
                            job.header(),
                            job.file().name(),
                            job.file().index(),
                            vocabulary,
                            hasher,
                            rows);
            try {
                job.source().read(job.segment(), reader);
            } catch (SourceFault broken) {
                if (broken.code() == FaultCode.WRONG_ENCODING && !job.file().strict()) {
                    job.file().readStrictly();
                }
                faults.add(job.file().fault(broken));
                fatal = true;
            }
            job.file().count(rows.all, rows.bad, rows.leftOut);
        }
        appender.flush();
    }

    /// Counts rows and hands on what is good.
    private final class Rows implements RowReader.Outcome {
        private final EvidenceFile file;
        private final Optional<Revisions.Appender> appender;
        private long all;
        private long bad;
        private long leftOut;

        private Rows(EvidenceFile file, Optional<Revisions.Appender> appender) {
            this.file = file;
            this.appender = appender;
        }

        @Override
        public void good(RowReader row) {
            all++;
            try {
                if (appender.isPresent()) {
                    appender.get().add(row);
                }
            } catch (IOException diskFull) {
                throw new UncheckedIOException(diskFull);
            }
        }

        @Override
        public void bad(long row, List<Fault> found) {
            all++;
            bad++;
            found.forEach(faults::add);
            if (options.partial().isPresent()) {
                file.refuse(row);
            }
        }

        @Override
        public void leftOut(long row) {
            all++;
            leftOut++;
        }
    }

    private void resolve(Revisions revisions, Cells cells, Taker taker) throws IOException {
        AtomicInteger next = new AtomicInteger();
        int threads = Math.min(options.threads(), revisions.count());
        List<Cells> parts =
                Workers.run(
                        threads,
                        () -> {
                            Cells own = new Cells(cells.pack());
                            StoredRow window = new StoredRow(plan.dataset(), plan.form().kept());
                            for (int p = next.getAndIncrement();
                                    p < revisions.count();
                                    p = next.getAndIncrement()) {
                                Current current = new Current(own);
                                revisions.resolve(p, window, current);
                                List<Row> rows = oneLevelOnly(current.rows);
                                if (plan.collected()) {
                                    rows.forEach(row -> current.count(row, row.file(), row.row()));
                                    taker.take(rows, own);
                                    hold(rows);
                                }
                            }
                            return own;
                        });
        parts.forEach(cells::merge);
    }

    private synchronized void hold(List<Row> rows) {
        if (plan.held()) {
            collected.addAll(rows);
        }
    }

    /// Takes the verdicts on the rows of one partition.
    private final class Current implements Revisions.Verdict {
        private final Cells cells;
        private final PlainFacts plain = new PlainFacts(plan.dataset());
        private final List<Row> rows = new ArrayList<>();

        private Current(Cells cells) {
            this.cells = cells;
        }

        @Override
        public boolean lastWins(int file) {
            return file(file).declared()
                    || file(file).profile().map(Profile::lastWins).orElse(false);
        }

        @Override
        public void current(StoredRow row) {
            if (plan.collected()) {
                rows.add(row.copy());
            } else {
                count(row, row.file(), row.row());
            }
        }

        private void count(Values row, int file, long number) {
            if (plan.counted() && plain.dated(row)) {
                int region = plain.region(row);
                int from = plain.from(row);
                int until = plain.until(row);
                cells.add(plan.dataset(), region, from, until, row, 1);
                if (options.witnesses().isPresent()) {
                    options.witnesses()
                            .get()
                            .add(plan.dataset(), region, from, until, row, file, number);
                }
            }
        }

        @Override
        public void superseded(StoredRow row) {}

        @Override
        public void repeated(StoredRow row) {
            file(row.file()).count(0, 0, 1);
        }

        @Override
        public void contradicts(StoredRow row) {
            StoredRow key = row.key();
            String value =
                    String.join(
                            ",",
                            plan.dataset().key().stream()
                                    .map(c -> vocabulary.spell(c, key))
                                    .toList());
            String column =
                    String.join(",", plan.dataset().key().stream().map(Column::code).toList());
            refuse(
                    row.file(),
                    row.row(),
                    column,
                    value,
                    FaultCode.DUPLICATE_KEY.code(),
                    FaultCode.DUPLICATE_KEY.reason());
        }
    }

    private EvidenceFile file(int index) {
        return files.stream().filter(f -> f.index() == index).findFirst().orElseThrow();
    }

    private void refuse(
            int fileIndex, long row, String column, String value, String code, Text reason) {
        EvidenceFile file = file(fileIndex);
        file.count(0, 1, 0);
        faults.add(new Fault(file.name(), fileIndex, row, column, value, code, reason));
        if (options.partial().isPresent()) {
            file.refuseLate(row, code);
        }
    }

    /// Refuses rows of the city where the first row is an area's, and the other way round.
    private List<Row> oneLevelOnly(List<Row> rows) {
        Optional<Check.OneLevel> check = DatasetLinks.oneLevel(plan.dataset());
        if (check.isEmpty()) {
            return rows;
        }
        List<Row> ordered = new ArrayList<>(rows);
        ordered.sort(Comparator.comparingInt(Row::file).thenComparingLong(Row::row));
        Map<List<Long>, Boolean> cityRows = new HashMap<>();
        List<Row> kept = new ArrayList<>();
        Column region = check.get().column();
        for (Row row : ordered) {
            boolean city = row.number(region) == 0;
            List<Long> per = check.get().per().stream().map(row::number).toList();
            if (cityRows.computeIfAbsent(per, p -> city) == city) {
                kept.add(row);
            } else {
                refuse(
                        row.file(),
                        row.row(),
                        region.code(),
                        vocabulary.spell(region, row),
                        check.get().code(),
                        check.get().reason());
            }
        }
        return kept;
    }
}
