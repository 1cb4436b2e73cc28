package zhiqiang.indicator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;
import zhiqiang.identity.Actor;
import zhiqiang.identity.Permission;
import zhiqiang.identity.Reaches;
import zhiqiang.platform.policy.PolicyPack;
import zhiqiang.scorecard.evidence.Fault;
import zhiqiang.scorecard.evidence.Reading;
import zhiqiang.scorecard.evidence.SubmittedFile;
import zhiqiang.scorecard.pack.Dataset;
import zhiqiang.scorecard.pack.Pack;

/// Takes files of evidence into the records: a file is wholly in or wholly out, with its facts and
/// cells, in one transaction.
@Component
public class Submissions {
    private final Pack pack;
    private final Codes codes;
    private final Vocabularies vocabularies;
    private final FactClasses classes;
    private final Acts acts;
    private final Changes changes;
    private final StagedRows stagedRows;
    private final ActEffects effects;
    private final Takeback takeback;
    private final DataSource source;
    private final TransactionTemplate transaction;
    private final Reaches reaches;

    Submissions(
            PolicyPack policy,
            Codes codes,
            Vocabularies vocabularies,
            FactClasses classes,
            Acts acts,
            Changes changes,
            StagedRows stagedRows,
            ActEffects effects,
            Takeback takeback,
            DataSource source,
            PlatformTransactionManager transactions,
            Reaches reaches) {
        this.reaches = reaches;
        this.pack = policy.pack();
        this.codes = codes;
        this.vocabularies = vocabularies;
        this.classes = classes;
        this.acts = acts;
        this.changes = changes;
        this.stagedRows = stagedRows;
        this.effects = effects;
        this.takeback = takeback;
        this.source = source;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// Reads a file and, unless it is only a preview, stores it. A preview does all that storing
    /// does and rolls it back, so that within a transaction of the caller later files see it.
    ///
    /// @param rowsRead told the number of rows now and then
    /// @param beforeCommit runs in the same transaction when something is stored
    /// @throws IllegalArgumentException if the file fits no dataset
    public Outcome submit(
            Submission submission, LongConsumer rowsRead, Consumer<Outcome> beforeCommit) {
        SubmittedFile file =
                submission
                        .file(pack)
                        .orElseThrow(() -> new IllegalArgumentException("fits no dataset"));
        return inTransaction(
                status -> {
                    Outcome outcome = store(file, submission, rowsRead);
                    if (outcome.state() == Outcome.State.STORED) {
                        beforeCommit.accept(outcome);
                    } else {
                        status.setRollbackOnly();
                    }
                    return outcome;
                });
    }

    /// Checking and deriving have to see all records; what is written is the submitter's.
    private Outcome inTransaction(TransactionCallback<Outcome> work) {
        return reaches.asServer(
                "submission", () -> Objects.requireNonNull(transaction.execute(work)));
    }

    private Outcome store(SubmittedFile file, Submission submission, LongConsumer rowsRead) {
        acts.lock(file.dataset());
        changes.prepare();
        Tally tally = new Tally();
        for (SubmittedFile declaration : file.declarations(submission.year())) {
            part(declaration, submission, rows -> {}, tally.apart());
        }
        part(file, submission, rowsRead, tally);
        boolean refused =
                tally.unusable
                        || (tally.faultTotal > 0 && submission.mode() != Submission.Mode.PARTIAL);
        if (tally.faultTotal > 0 && !tally.unusable) {
            try {
                file.writeRefused(submission.refusedRows(), vocabularies.now().vocabulary());
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        }
        return tally.outcome(
                submission.mode() == Submission.Mode.PREVIEW
                        ? Outcome.State.PREVIEWED
                        : refused ? Outcome.State.REFUSED : Outcome.State.STORED);
    }

    private void part(
            SubmittedFile file, Submission submission, LongConsumer rowsRead, Tally tally) {
        changes.empty();
        Dataset dataset = file.dataset();
        Vocabularies.Known known = vocabularies.now();
        Staging staging =
                new Staging(
                        dataset,
                        known.vocabulary(),
                        codes,
                        source,
                        classes.of(dataset),
                        UnitNames.of(pack, dataset, known.vocabulary()),
                        rowsRead,
                        changes::empty);
        Reading reading;
        try (staging) {
            reading = file.read(known.vocabulary(), staging);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        staging.first(reading.faults());
        StagedRows.Settled settled = stagedRows.settle(file, submission);
        settled.faults().forEach(staging::fault);
        settled.faults().forEach(fault -> file.refuse(fault.row(), fault.code()));
        Changes.Count count = changes.compare(dataset, file.declared());
        tally.take(reading, staging, settled, count);
        boolean wanted = submission.mode() == Submission.Mode.PARTIAL || staging.faultTotal() == 0;
        if (wanted && count.added() + count.corrected() > 0) {
            long act =
                    acts.enter(
                            StoredRecord.Kind.IMPORT,
                            dataset,
                            submission.actor(),
                            submission.reason(),
                            submission.importId(),
                            submission.name());
            effects.of(
                    act,
                    StoredRecord.Kind.IMPORT,
                    dataset,
                    submission.actor(),
                    Permission.RECORD_IMPORT,
                    submission.reason());
        }
    }

    /// Takes back what an import brought, where nothing came later: the revision before counts
    /// again.
    ///
    /// @param beforeCommit runs in the same transaction
    public Outcome retract(
            UUID importId, Actor actor, String reason, Consumer<Outcome> beforeCommit) {
        return inTransaction(
                status -> {
                    Outcome outcome = takeback.of(importId, actor, reason);
                    beforeCommit.accept(outcome);
                    return outcome;
                });
    }

    /// Adds up what became of the rows of a file.
    private static final class Tally {
        private final List<Fault> faults = new ArrayList<>();
        private boolean unusable;
        private long rows;
        private long rejected;
        private long skipped;
        private long added;
        private long corrected;
        private long faultTotal;
        private Optional<Tally> whole = Optional.empty();

        /// For rows that are not the file's own: only their faults count.
        private Tally apart() {
            Tally part = new Tally();
            part.whole = Optional.of(this);
            return part;
        }

        private void take(
                Reading reading, Staging staging, StagedRows.Settled settled, Changes.Count count) {
            unusable |= reading.unusable();
            rows += reading.rows();
            rejected += reading.rejected() + settled.faults().size();
            skipped += reading.leftOut() + settled.repeated();
            added += count.added();
            corrected += count.corrected();
            faultTotal += staging.faultTotal();
            faults.addAll(staging.faults());
            whole.ifPresent(
                    all -> {
                        all.unusable |= unusable;
                        all.faultTotal += faultTotal;
                        all.faults.addAll(faults);
                    });
        }

        private Outcome outcome(Outcome.State state) {
            long accepted = rows - rejected - skipped;
            return new Outcome(
                    state,
                    rows,
                    accepted,
                    rejected,
                    skipped,
                    added,
                    corrected,
                    accepted - added - corrected,
                    faultTotal,
                    faults.stream()
                            .sorted(Comparator.comparingLong(Fault::row))
                            .limit(Outcome.SHOWN)
                            .toList());
        }
    }
}
