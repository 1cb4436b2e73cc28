package zhiqiang.indicator;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import zhiqiang.identity.Actor;
import zhiqiang.identity.Permission;
import zhiqiang.identity.Reaches;
import zhiqiang.platform.error.DomainException;
import zhiqiang.platform.error.FieldError;
import zhiqiang.platform.policy.PolicyPack;
import zhiqiang.scorecard.evidence.Fault;
import zhiqiang.scorecard.evidence.RecordForm;
import zhiqiang.scorecard.fact.Row;
import zhiqiang.scorecard.pack.Dataset;
import zhiqiang.scorecard.pack.DatasetLinks;
import zhiqiang.scorecard.pack.Pack;

/// Single records: entered in a form, corrected and retracted, each with its history.
@Component
public class Records {
    private final Pack pack;
    private final Codes codes;
    private final Vocabularies vocabularies;
    private final FactClasses classes;
    private final Acts acts;
    private final Changes changes;
    private final StagedRows stagedRows;
    private final ActEffects effects;
    private final RecordHistory history;
    private final DataSource source;
    private final TransactionTemplate transaction;
    private final Reaches reaches;

    Records(
            PolicyPack policy,
            Codes codes,
            Vocabularies vocabularies,
            FactClasses classes,
            Acts acts,
            Changes changes,
            StagedRows stagedRows,
            ActEffects effects,
            RecordHistory history,
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
        this.history = history;
        this.source = source;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// @param values by column code, as a file would hold them
    /// @param reason needed where what was locked or frozen changes
    /// @throws DomainException if a value is wrong or the record is there already
    public StoredRecord enter(
            Actor actor, String dataset, Map<String, String> values, @Nullable String reason) {
        Dataset into = dataset(dataset);
        return inTransaction(
                () -> {
                    acts.lock(into);
                    Row row = checked(into, values);
                    String key = Contents.key(into, row, vocabularies.now().vocabulary());
                    if (seen(actor, Permission.RECORD_ENTER, dataset, key)
                            .filter(record -> record.values() != null)
                            .isPresent()) {
                        throw new DomainException(IndicatorError.RECORD_EXISTS, Map.of("key", key));
                    }
                    return store(
                            into,
                            row,
                            key,
                            StoredRecord.Kind.ENTRY,
                            actor,
                            Permission.RECORD_ENTER,
                            reason);
                });
    }

    /// @param revision the one that the corrector saw
    /// @throws DomainException if it is no longer the newest, a value is wrong, or the key differs
    public StoredRecord correct(
            Actor actor,
            String dataset,
            String key,
            int revision,
            Map<String, String> values,
            String reason) {
        Dataset into = dataset(dataset);
        return inTransaction(
                () -> {
                    acts.lock(into);
                    seen(actor, Permission.RECORD_CORRECT, dataset, key, revision, reason);
                    Row row = checked(into, values);
                    String newKey = Contents.key(into, row, vocabularies.now().vocabulary());
                    if (!newKey.equals(key)) {
                        throw new DomainException(
                                IndicatorError.KEY_CHANGED, Map.of("key", key, "other", newKey));
                    }
                    return store(
                            into,
                            row,
                            key,
                            StoredRecord.Kind.CORRECTION,
                            actor,
                            Permission.RECORD_CORRECT,
                            reason);
                });
    }

    public StoredRecord retract(
            Actor actor, String dataset, String key, int revision, String reason) {
        Dataset from = dataset(dataset);
        return inTransaction(
                () -> {
                    acts.lock(from);
                    seen(actor, Permission.RECORD_RETRACT, dataset, key, revision, reason);
                    changes.prepare();
                    changes.want(key);
                    changes.retract(from);
                    long act =
                            acts.enter(
                                    StoredRecord.Kind.RETRACTION, from, actor, reason, null, null);
                    effects.of(
                            act,
                            StoredRecord.Kind.RETRACTION,
                            from,
                            actor,
                            Permission.RECORD_RETRACT,
                            reason);
                    return history.current(dataset, key).orElseThrow();
                });
    }

    private Dataset dataset(String code) {
        return pack.dataset(code)
                .filter(dataset -> !dataset.derived())
                .orElseThrow(
                        () ->
                                new DomainException(
                                        IndicatorError.UNKNOWN_DATASET, Map.of("code", code)));
    }

    private <T> T inTransaction(Supplier<T> work) {
        return reaches.asServer(
                "records", () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    /// The newest revision, if it is within the actor's reach.
    private Optional<StoredRecord> seen(
            Actor actor, Permission permission, String dataset, String key) {
        return reaches.as(actor.access().reach(permission), () -> history.current(dataset, key));
    }

    private void seen(
            Actor actor,
            Permission permission,
            String dataset,
            String key,
            int revision,
            String reason) {
        if (reason.isBlank()) {
            throw new DomainException(
                    IndicatorError.RECORD_REFUSED,
                    Map.of(),
                    List.of(
                            new FieldError(
                                    "reason",
                                    "indicator.reason-needed",
                                    new zhiqiang.scorecard.text.Text("请填写理由", "give the reason"))));
        }
        StoredRecord current =
                seen(actor, permission, dataset, key)
                        .filter(record -> record.values() != null)
                        .orElseThrow(
                                () ->
                                        new DomainException(
                                                IndicatorError.RECORD_NOT_FOUND,
                                                Map.of("key", key)));
        if (current.revision() != revision) {
            throw new DomainException(
                    IndicatorError.RECORD_CHANGED,
                    Map.of("key", key, "revision", Integer.toString(current.revision())));
        }
    }

    private Row checked(Dataset dataset, Map<String, String> values) {
        RecordForm form = new RecordForm(dataset, vocabularies.now().vocabulary());
        return switch (form.check(values)) {
            case RecordForm.Checked.Accepted(Row row) -> row;
            case RecordForm.Checked.Refused(List<Fault> faults) -> throw RecordRefused.of(faults);
        };
    }

    private StoredRecord store(
            Dataset dataset,
            Row row,
            String key,
            StoredRecord.Kind kind,
            Actor actor,
            Permission permission,
            @Nullable String reason) {
        changes.prepare();
        Vocabularies.Known known = vocabularies.now();
        try (Staging staging =
                new Staging(
                        dataset,
                        known.vocabulary(),
                        codes,
                        source,
                        classes.of(dataset),
                        UnitNames.of(pack, dataset, known.vocabulary()),
                        rows -> {},
                        changes::empty)) {
            staging.good(0, row);
        }
        if (DatasetLinks.oneLevel(dataset).isPresent()) {
            List<Fault> misplaced = stagedRows.misplaced(dataset);
            if (!misplaced.isEmpty()) {
                throw RecordRefused.of(misplaced);
            }
        }
        List<Fault> outside = stagedRows.outside(dataset, "", actor, permission);
        if (!outside.isEmpty()) {
            throw RecordRefused.of(outside);
        }
        Changes.Count count = changes.compare(dataset, false);
        if (count.added() + count.corrected() > 0) {
            long act = acts.enter(kind, dataset, actor, reason, null, null);
            effects.of(act, kind, dataset, actor, permission, reason);
        }
        return history.current(dataset.code(), key).orElseThrow();
    }

    public Optional<StoredRecord> current(String dataset, String key) {
        return history.current(dataset(dataset).code(), key);
    }

    /// All revisions, the newest first.
    public List<StoredRecord> history(String dataset, String key) {
        return history.of(dataset(dataset).code(), key);
    }

    /// What the current revision adds to which indicators.
    public List<Feed> feeds(String dataset, String key) {
        return history.feeds(dataset(dataset).code(), key);
    }

    /// Current records, the newest date first.
    public RecordPage list(String dataset, RecordQuery query) {
        return history.list(dataset(dataset), query);
    }
}
