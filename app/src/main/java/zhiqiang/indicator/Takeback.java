package zhiqiang.indicator;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import zhiqiang.identity.Actor;
import zhiqiang.scorecard.pack.Dataset;

/// Takes back a whole import: wherever its revision is still the newest one, the revision before it
/// counts again, or the record is retracted if there is none.
@Component
final class Takeback {
    private final Codes codes;
    private final Acts acts;
    private final Changes changes;
    private final ActEffects effects;
    private final JdbcClient jdbc;

    Takeback(Codes codes, Acts acts, Changes changes, ActEffects effects, JdbcClient jdbc) {
        this.codes = codes;
        this.acts = acts;
        this.changes = changes;
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
            fill(importId, dataset);
            long some = jdbc.sql("select count(*) from change").query(Long.class).single();
            if (some > 0) {
                long act =
                        acts.enter(
                                StoredRecord.Kind.BATCH_RETRACTION,
                                dataset,
                                actor,
                                reason,
                                importId,
                                null);
                effects.of(act, dataset, reason);
            }
            taken += some;
        }
        return new Outcome(Outcome.State.STORED, 0, 0, 0, 0, 0, taken, 0, 0, List.of());
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

    private void fill(UUID importId, Dataset dataset) {
        jdbc.sql(
                        """
                        insert into change
                        select p.row_no, r.key, coalesce(p.region, r.region), p.from_day,
                               p.until_day, p.class, p.amounts, p.unit, p.content, r.revision,
                               true, r.region, r.from_day, r.until_day, r.class, r.amounts, r.unit
                          from indicator.record r
                          join indicator.act a on a.id = r.act
                          left join lateral (
                               select b.row_no, b.region, b.from_day, b.until_day, b.class,
                                      b.amounts, b.unit, b.content
                                 from indicator.record b
                                 join indicator.act c on c.id = b.act
                                where b.dataset = r.dataset and b.key = r.key
                                  and b.revision < r.revision
                                  and c.source is distinct from :import
                                order by b.revision desc
                                limit 1) p on true
                         where a.source = :import and a.kind = 'IMPORT'
                           and r.dataset = :dataset and r.superseded is null
                        """)
                .param("import", importId)
                .param("dataset", codes.of(dataset))
                .update();
    }
}
