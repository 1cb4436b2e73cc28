package zhiqiang.indicator;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import zhiqiang.identity.Access;
import zhiqiang.identity.Actor;
import zhiqiang.identity.Permission;
import zhiqiang.identity.Reaches;
import zhiqiang.scorecard.pack.Dataset;

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

    ActEffects(
            Changes changes,
            Deriving deriving,
            Vocabularies vocabularies,
            References references,
            Restating restating,
            Reaches reaches) {
        this.reaches = reaches;
        this.changes = changes;
        this.deriving = deriving;
        this.vocabularies = vocabularies;
        this.references = references;
        this.restating = restating;
    }

    /// @param permission by which the actor changes records: only these writes are theirs, what
    ///   follows from them the server does
    /// @param reason needed where a frozen figure changes
    void of(
            long act,
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
    }
}
