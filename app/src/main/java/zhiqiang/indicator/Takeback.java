package zhiqiang.indicator;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import zhiqiang.identity.Actor;
import zhiqiang.identity.Permission;
import zhiqiang.platform.policy.PolicyPack;
import zhiqiang.scorecard.evidence.Fault;
import zhiqiang.scorecard.pack.Dataset;

/// Takes back a whole import: wherever its revision is still the newest one that stands, the
/// revision before it counts again, or the record is retracted if there is none.
@Component
final class Takeback {
    private final String policy;
    private final Codes codes;
    private final Acts acts;
    private final Changes changes;
    private final Restaging restaging;
    private final Vocabularies vocabularies;
    private final ActEffects effects;
    private final JdbcClient jdbc;

    Takeback(
            PolicyPack policy,
            Codes codes,
            Acts acts,
            Changes changes,
            Restaging restaging,
            Vocabularies vocabularies,
            ActEffects effects,
            JdbcClient jdbc) {
        this.policy = policy.pack().id();
        this.codes = codes;
        this.acts = acts;
        this.changes = changes;
        this.restaging = restaging;
        this.vocabularies = vocabularies;
        this.effects = effects;
        this.jdbc = jdbc;
    }

    Outcome of(UUID importId, Actor actor, String reason) {
        changes.prepare();
        long taken = 0;
        // What refers to others goes first, so that nothing is retracted that is still named.
        List<Dataset> datasets = datasets(importId).reversed();
        datasets.forEach(acts::lock);
        for (Dataset dataset : datasets) {
            changes.empty();
            want(importId, dataset);
            restage(dataset);
            changes.retract(dataset);
            long some = changes.compare(dataset, false).corrected();
            if (some > 0) {
                long act =
                        acts.enter(
                                StoredRecord.Kind.BATCH_RETRACTION,
                                dataset,
                                actor,
                                reason,
                                importId,
                                null);
                effects.of(
                        act,
                        StoredRecord.Kind.BATCH_RETRACTION,
                        dataset,
                        actor,
                        Permission.RECORD_IMPORT,
                        reason);
            }
            taken += some;
        }
        return new Outcome(Outcome.State.STORED, 0, 0, 0, 0, 0, taken, 0, 0, List.of());
    }

    private void restage(Dataset dataset) {
        List<Fault> faults = restaging.wanted(dataset, vocabularies.now()).faults();
        if (!faults.isEmpty()) {
            throw RecordRefused.of(faults);
        }
    }

    private List<Dataset> datasets(UUID importId) {
        return jdbc
                .sql(
                        """
                        select dataset
                          from indicator.act
                         where source = :import and kind = 'IMPORT'
                         group by dataset
                         order by min(id)
                        """)
                .param("import", importId)
                .query(Integer.class)
                .list()
                .stream()
                .map(codes::dataset)
                .toList();
    }

    /// What the records of an import said before it, where nothing that still stands came later.
    /// What was taken back, the taking back itself and a change of the policy do not stand.
    private void want(UUID importId, Dataset dataset) {
        jdbc.sql(
                        """
                        with standing as (
                            select a.id, a.source
                              from indicator.act a
                             where a.policy = :policy
                               and a.dataset = :dataset
                               and a.kind not in ('REMAKE', 'BATCH_RETRACTION')
                               and not exists (
                                   select from indicator.act t
                                    where t.kind = 'BATCH_RETRACTION' and t.dataset = a.dataset
                                      and t.source = a.source))
                        insert into wanted (key, revision)
                        select o.key,
                               (select case when b.content is not null then b.revision end
                                  from indicator.record b
                                  join standing c on c.id = b.act
                                 where b.dataset = o.dataset and b.key = o.key
                                   and b.revision < o.revision
                                   and c.source is distinct from :import
                                 order by b.revision desc
                                 limit 1)
                          from indicator.record o
                          join standing s on s.id = o.act
                         where s.source = :import and o.dataset = :dataset
                           and not exists (
                               select from indicator.record l
                                 join standing c on c.id = l.act
                                where l.dataset = o.dataset and l.key = o.key
                                  and l.revision > o.revision)
                        """)
                .param("policy", policy)
                .param("import", importId)
                .param("dataset", codes.of(dataset))
                .update();
        jdbc.sql("analyze wanted").update();
    }
}
