package zhiqiang.indicator;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
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

    ActEffects(
            Changes changes,
            Deriving deriving,
            Vocabularies vocabularies,
            References references,
            Restating restating) {
        this.changes = changes;
        this.deriving = deriving;
        this.vocabularies = vocabularies;
        this.references = references;
        this.restating = restating;
    }

    /// @param reason needed where a frozen figure changes
    void of(long act, Dataset dataset, @Nullable String reason) {
        changes.store(dataset, act);
        references.check(dataset);
        deriving.after(dataset, changes::units, vocabularies.now(), act);
        changes.addToCells(act);
        restating.after(act, reason);
    }
}
