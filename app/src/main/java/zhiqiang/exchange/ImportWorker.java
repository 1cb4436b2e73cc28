package zhiqiang.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import zhiqiang.files.ContentStore;
import zhiqiang.files.WorkingCopies;
import zhiqiang.identity.IdentityError;
import zhiqiang.identity.Permission;
import zhiqiang.identity.Reaches;
import zhiqiang.indicator.Outcome;
import zhiqiang.indicator.Submission;
import zhiqiang.indicator.Submissions;
import zhiqiang.platform.error.DomainException;
import zhiqiang.platform.policy.PolicyPack;
import zhiqiang.scorecard.evidence.SubmittedFile;
import zhiqiang.scorecard.pack.DatasetLinks;
import zhiqiang.scorecard.pack.Pack;
import zhiqiang.scorecard.pack.Profile;

/// Works off imports one after the other. Whoever works on one holds a lock that the database gives
/// back when the connection ends, so that after a crash any server goes on with the first file that
/// is not done.
@Component
@ConditionalOnWebApplication
class ImportWorker implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);
    private static final int LOCKS = 7_302;
    private static final long POLL_SECONDS = 2;
    private static final long TELL_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final Imports imports;
    private final ContentStore contents;
    private final WorkingCopies copies;
    private final Submissions submissions;
    private final Pack pack;
    private final DataSource source;
    private final TransactionTemplate transaction;
    private final TransactionTemplate apart;
    private final Reaches reaches;
    private final ImportNotices notices;
    private final Semaphore work = new Semaphore(0);
    private volatile boolean stopping;
    private volatile Optional<Thread> thread = Optional.empty();

    ImportWorker(
            Imports imports,
            ContentStore contents,
            WorkingCopies copies,
            Submissions submissions,
            PolicyPack policy,
            DataSource source,
            PlatformTransactionManager transactions,
            Reaches reaches,
            ImportNotices notices) {
        this.notices = notices;
        this.reaches = reaches;
        this.imports = imports;
        this.contents = contents;
        this.copies = copies;
        this.submissions = submissions;
        this.pack = policy.pack();
        this.source = source;
        this.transaction = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        thread = Optional.of(Thread.ofPlatform().name("imports").daemon().start(this::asServer));
    }

    /// There is something to do.
    void wake() {
        work.release();
    }

    private void asServer() {
        reaches.asServer("imports", this::run);
    }

    private void run() {
        while (!stopping) {
            try {
                imports.open().forEach(this::locked);
                if (work.tryAcquire(POLL_SECONDS, TimeUnit.SECONDS)) {
                    work.drainPermits();
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException unexpected) {
                LOG.error("imports wait", unexpected);
                pause();
            }
        }
    }

    /// After a failure, of the database for example, not at once again.
    private void pause() {
        try {
            TimeUnit.SECONDS.sleep(POLL_SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            stopping = true;
        }
    }

    private void locked(UUID id) {
        try (Connection connection = source.getConnection()) {
            if (lock(connection, "select pg_try_advisory_lock(?, hashtext(?))", id)) {
                try {
                    imports.begin(id).ifPresent(this::work);
                } finally {
                    lock(connection, "select pg_advisory_unlock(?, hashtext(?))", id);
                }
            }
        } catch (SQLException gone) {
            LOG.warn("the database ended a connection; the import goes on later");
        }
    }

    private static boolean lock(Connection connection, String sql, UUID id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, LOCKS);
            statement.setString(2, id.toString());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private void work(Imports.Job job) {
        Optional<Profile> profile = Optional.ofNullable(job.profile()).flatMap(pack::profile);
        List<Imports.Waiting> files =
                imports.waiting(job.id()).stream()
                        .sorted(Comparator.comparing(file -> !first(file, profile)))
                        .toList();
        List<Runnable> verdicts = new ArrayList<>();
        if (job.mode().equals("PREVIEW")) {
            // Files of a preview see each other and leave nothing behind.
            transaction.executeWithoutResult(
                    status -> {
                        status.setRollbackOnly();
                        files.forEach(file -> verdicts.add(verdict(job, file, profile)));
                    });
            verdicts.forEach(Runnable::run);
        } else {
            for (Imports.Waiting file : files) {
                if (stopping) {
                    return;
                }
                verdict(job, file, profile).run();
            }
        }
        String end = end(job);
        transaction.executeWithoutResult(
                status -> {
                    imports.finish(job.id(), end);
                    notices.tell(job, end);
                });
    }

    /// Reads a file.
    ///
    /// @return writes down what became of it, where that is not done with the records
    private Runnable verdict(Imports.Job job, Imports.Waiting file, Optional<Profile> profile) {
        try {
            return read(job, file, profile);
        } catch (DomainException refused) {
            return settled(job, file, "FAILED", refused.errorCode().code());
        } catch (DataAccessResourceFailureException | CannotCreateTransactionException gone) {
            throw gone;
        } catch (RuntimeException unexpected) {
            LOG.error("import {} file {}", job.id(), file.number(), unexpected);
            return settled(job, file, "FAILED", "platform.internal");
        }
    }

    private Runnable settled(
            Imports.Job job, Imports.Waiting file, String state, @Nullable String problem) {
        return () -> imports.settle(job.id(), file.number(), state, problem, null);
    }

    /// What others refer to is read first.
    private boolean first(Imports.Waiting file, Optional<Profile> profile) {
        return SubmittedFile.of(
                        pack, Path.of(file.sha256()), file.name(), profile, Optional.empty())
                .filter(submitted -> DatasetLinks.referredTo(pack, submitted.dataset()))
                .isPresent();
    }

    private Runnable read(Imports.Job job, Imports.Waiting file, Optional<Profile> profile) {
        if (!job.actor().access().has(Permission.RECORD_IMPORT)) {
            return settled(job, file, "FAILED", IdentityError.FORBIDDEN.code());
        }
        Optional<Integer> year = Optional.ofNullable(job.year());
        Optional<SubmittedFile> submitted =
                SubmittedFile.of(pack, Path.of(file.sha256()), file.name(), profile, year);
        if (submitted.isEmpty()) {
            return settled(job, file, "IGNORED", null);
        }
        Optional<UUID> same = imports.sameContent(file.sha256(), job.profile(), job.year());
        if (same.isPresent()) {
            return () -> imports.settle(job.id(), file.number(), "UNCHANGED", null, same.get());
        }
        try (WorkingCopies.Copy content = copies.of(file.sha256());
                WorkingCopies.Copy refused = copies.empty()) {
            return submit(job, file, profile, submitted.get(), content.path(), refused.path());
        }
    }

    private Runnable submit(
            Imports.Job job,
            Imports.Waiting file,
            Optional<Profile> profile,
            SubmittedFile submitted,
            Path content,
            Path refused) {
        String dataset = submitted.dataset().code();
        Submission submission =
                new Submission(
                        content,
                        file.name(),
                        profile,
                        Optional.ofNullable(job.year()),
                        Submission.Mode.valueOf(job.mode()),
                        job.actor(),
                        job.id(),
                        job.reason(),
                        refused);
        Outcome outcome =
                submissions.submit(
                        submission,
                        progress(job.id()),
                        done ->
                                imports.settle(
                                        job.id(),
                                        file.number(),
                                        "DONE",
                                        dataset,
                                        done,
                                        kept(done, refused, submitted.refusedName())));
        if (outcome.state() == Outcome.State.STORED) {
            return () -> {};
        }
        Optional<RefusedRows.Part> rows = kept(outcome, refused, submitted.refusedName());
        return () ->
                imports.settle(
                        job.id(),
                        file.number(),
                        outcome.state() == Outcome.State.PREVIEWED ? "READY" : "REFUSED",
                        dataset,
                        outcome,
                        rows);
    }

    /// Stores refused rows, if there are any.
    private Optional<RefusedRows.Part> kept(Outcome outcome, Path refused, String name) {
        if (outcome.rejected() == 0 || !Files.exists(refused)) {
            return Optional.empty();
        }
        try (InputStream rows = Files.newInputStream(refused)) {
            return Optional.of(new RefusedRows.Part(name, contents.store(rows).sha256()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private LongConsumer progress(UUID id) {
        long[] told = {0};
        return rows -> {
            long now = System.nanoTime();
            if (now - told[0] > TELL_NANOS) {
                told[0] = now;
                apart.executeWithoutResult(status -> imports.progress(id, rows));
            }
        };
    }

    private String end(Imports.Job job) {
        Set<ImportView.FileState> states =
                imports.view(job.id()).orElseThrow().files().stream()
                        .map(ImportView.FileView::state)
                        .collect(Collectors.toSet());
        ImportView.State end;
        if (states.contains(ImportView.FileState.READY)) {
            end = ImportView.State.READY;
        } else if (states.contains(ImportView.FileState.DONE)
                || states.contains(ImportView.FileState.UNCHANGED)) {
            end = ImportView.State.DONE;
        } else if (states.contains(ImportView.FileState.FAILED)) {
            end = ImportView.State.FAILED;
        } else {
            end = ImportView.State.REFUSED;
        }
        return end.name();
    }

    @Override
    public void destroy() throws InterruptedException {
        stopping = true;
        work.release();
        if (thread.isPresent()) {
            thread.get().join(TimeUnit.SECONDS.toMillis(20));
        }
    }
}
