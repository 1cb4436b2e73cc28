package zhiqiang.indicator;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import zhiqiang.identity.Access;
import zhiqiang.identity.Actor;
import zhiqiang.identity.Permission;
import zhiqiang.identity.Reaches;
import zhiqiang.platform.act.ActLog;
import zhiqiang.platform.act.Doer;
import zhiqiang.scorecard.pack.Dataset;
import zhiqiang.scorecard.text.Text;

/// What follows from an act once `change` says what is new: revisions, derived facts, cells, and
/// restatements of frozen periods.
@Component
final class ActEffects {
    private final Changes changes;
    private final Deriving deriving;
    private final Vocabularies vocabularies;
    private final References references;
    private final Restating restating;
    private final Reaches reaches;
    private final JdbcClient jdbc;
    private final ActLog log;
    private final RecordCounts counts;
    private final List<ActWatcher> watchers;

    ActEffects(
            Changes changes,
            Deriving deriving,
            Vocabularies vocabularies,
            References references,
            Restating restating,
            Reaches reaches,
            JdbcClient jdbc,
            ActLog log,
            RecordCounts counts,
            List<ActWatcher> watchers) {
        this.counts = counts;
        this.watchers = watchers;
        this.reaches = reaches;
        this.jdbc = jdbc;
        this.log = log;
        this.changes = changes;
        this.deriving = deriving;
        this.vocabularies = vocabularies;
        this.references = references;
        this.restating = restating;
    }

    /// @param kind of the act
    /// @param permission by which the actor changes records: only these writes are theirs, what
    ///   follows from them the server does
    /// @param reason needed where a frozen figure changes
    void of(
            long act,
            StoredRecord.Kind kind,
            Dataset dataset,
            Actor actor,
            Permission permission,
            @Nullable String reason) {
        Access access = actor.access();
        reaches.as(
                access.reach(permission),
                () -> {
                    changes.store(dataset, act, access.unit(permission));
                    return true;
                });
        references.check(dataset);
        deriving.after(dataset, changes::units, vocabularies.now(), act);
        changes.addToCells(act);
        restating.after(act, reason);
        watched(act, dataset, actor, reason);
        log.enter(
                RecordActs.told(
                                jdbc,
                                act,
                                kind,
                                new Text(
                                        dataset.title().zh() + because("：", reason),
                                        dataset.title().en() + because(": ", reason)))
                        .by(Doer.of(actor.id(), actor.name(), access.inNameOf(permission))));
    }

    private void watched(long act, Dataset dataset, Actor actor, @Nullable String reason) {
        List<ActWatcher> asked =
                watchers.stream().filter(watcher -> watcher.watches(dataset)).toList();
        if (!asked.isEmpty()) {
            ActWatcher.Acted acted =
                    new ActWatcher.Acted(
                            act,
                            dataset,
                            actor,
                            Optional.ofNullable(reason).filter(words -> !words.isBlank()),
                            reaches.asServer("records", () -> counts.changed(act)));
            asked.forEach(watcher -> watcher.acted(acted));
        }
    }

    private static String because(String colon, @Nullable String reason) {
        return reason == null ? "" : colon + reason;
    }
}
