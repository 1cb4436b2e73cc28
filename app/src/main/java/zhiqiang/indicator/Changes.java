package zhiqiang.indicator;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import zhiqiang.scorecard.pack.Dataset;

/// How staged rows change the records of one dataset, in sets. Works on tables that belong to the
/// connection and are empty again after each transaction: `wanted` (revisions that are to count
/// again; none for a retraction), `staged` (rows as they came), `change` (those that say something
/// new, with what they replace), `delta` (what that adds to cells).
@Component
final class Changes {
    /// @param added records that were not there
    /// @param corrected records with a new revision
    record Count(long added, long corrected) {}

    private final JdbcClient jdbc;
    private final Codes codes;

    Changes(JdbcClient jdbc, Codes codes) {
        this.jdbc = jdbc;
        this.codes = codes;
    }

    void prepare() {
        jdbc.sql(
                        """
                        create temporary table if not exists staged (
                            row_no integer, key text collate "C" not null, region smallint,
                            from_day date, until_day date, class integer, amounts numeric[],
                            unit text collate "C", content jsonb
                        ) on commit delete rows;
                        create temporary table if not exists wanted (
                            key text collate "C" primary key, revision integer
                        ) on commit delete rows;
                        create temporary table if not exists change (
                            row_no integer, key text collate "C" not null, region smallint,
                            from_day date, until_day date, class integer, amounts numeric[],
                            unit text collate "C", content jsonb,
                            old_revision integer not null, had boolean not null,
                            old_region smallint, old_from_day date, old_until_day date,
                            old_class integer, old_amounts numeric[], old_unit text collate "C",
                            old_owner integer
                        ) on commit delete rows;
                        create temporary table if not exists derived (
                            unit text collate "C" not null, region smallint not null,
                            from_day date not null, until_day date not null, class integer,
                            amounts numeric[], content jsonb not null, detail_zh text not null,
                            detail_en text not null
                        ) on commit delete rows;
                        create temporary table if not exists delta (
                            indicator smallint not null, region smallint not null,
                            from_day date not null, until_day date not null,
                            numerator numeric not null, denominator numeric not null,
                            evidence bigint not null, provisional bigint not null
                        ) on commit delete rows
                        """)
                .update();
        empty();
    }

    /// Forgets the rows of an earlier dataset of the same transaction; deltas stay.
    void empty() {
        jdbc.sql("truncate staged, wanted, change, derived").update();
    }

    /// Compares what is staged with what is current: what it says and what it counts for.
    ///
    /// @param onlyNew whether records that are known, even as retracted, stay as they are
    Count compare(Dataset dataset, boolean onlyNew) {
        jdbc.sql("analyze staged (key)").update();
        jdbc.sql(
                        """
                        insert into change
                        select s.row_no, s.key, s.region, s.from_day, s.until_day, s.class,
                               s.amounts, s.unit, s.content,
                               coalesce(r.revision, 0), r.content is not null,
                               r.region, r.from_day, r.until_day, r.class, r.amounts, r.unit,
                               r.owner
                          from staged s
                          left join indicator.record r
                                 on r.dataset = :dataset and r.key = s.key
                                and r.superseded is null
                         where r.key is null
                            or (not :onlyNew
                                and (r.content, r.region, r.from_day, r.until_day, r.class,
                                     r.amounts, r.unit)
                                    is distinct from
                                    (s.content, s.region, s.from_day, s.until_day, s.class,
                                     s.amounts, s.unit))
                        """)
                .param("dataset", codes.of(dataset))
                .param("onlyNew", onlyNew)
                .update();
        return jdbc.sql(
                        """
                        select count(*) filter (where not had) as added,
                               count(*) filter (where had) as corrected
                          from change
                        """)
                .query((row, n) -> new Count(row.getLong("added"), row.getLong("corrected")))
                .single();
    }

    /// Wants one record retracted.
    void want(String key) {
        jdbc.sql("insert into wanted (key) values (:key)").param("key", key).update();
    }

    /// Puts the retraction of the current records that are wanted without a revision into `change`.
    void retract(Dataset dataset) {
        jdbc.sql(
                        """
                        insert into change
                               (key, region, content, old_revision, had, old_region, old_from_day,
                                old_until_day, old_class, old_amounts, old_unit, old_owner)
                        select r.key, r.region, null, r.revision, true, r.region, r.from_day,
                               r.until_day, r.class, r.amounts, r.unit, r.owner
                          from wanted w
                          join indicator.record r
                            on r.dataset = :dataset and r.key = w.key and r.superseded is null
                         where w.revision is null
                        """)
                .param("dataset", codes.of(dataset))
                .update();
    }

    /// Makes what is in `change` the newest revisions, and their difference deltas.
    ///
    /// @param owner the unit that new records belong to; a correction leaves a record with its own
    void store(Dataset dataset, long act, Optional<Integer> owner) {
        jdbc.sql("analyze change (key, class)").update();
        jdbc.sql(
                        """
                        update indicator.record r
                           set superseded = :act
                          from change c
                         where r.dataset = :dataset and r.key = c.key
                           and r.revision = c.old_revision and c.old_revision > 0
                        """)
                .param("act", act)
                .param("dataset", codes.of(dataset))
                .update();
        jdbc.sql(
                        """
                        insert into indicator.record
                               (dataset, key, revision, act, row_no, region, from_day, until_day,
                                class, amounts, unit, content, owner)
                        select :dataset, key, old_revision + 1, :act, row_no, region, from_day,
                               until_day, class, amounts, unit, content,
                               case when old_revision > 0 then old_owner else :owner::int end
                          from change
                        """)
                .param("act", act)
                .param("owner", owner.orElse(null), java.sql.Types.INTEGER)
                .param("dataset", codes.of(dataset))
                .update();
        jdbc.sql(
                        """
                        insert into delta
                        select k.indicator, f.region, f.from_day, f.until_day,
                               sum(f.sign * coalesce(f.amounts[k.numerator_amount], k.numerator)),
                               sum(f.sign
                                   * coalesce(f.amounts[k.denominator_amount], k.denominator)),
                               sum(f.sign * k.evidence), sum(f.sign * k.provisional)
                          from (select class, region, from_day, until_day, amounts, 1 as sign
                                  from change
                                 where class is not null
                                union all
                                select old_class, old_region, old_from_day, old_until_day,
                                       old_amounts, -1
                                  from change
                                 where old_class is not null) f
                          join indicator.contribution k on k.class = f.class
                         group by k.indicator, f.region, f.from_day, f.until_day
                        """)
                .update();
    }

    /// The units whose records changed.
    List<String> units() {
        return jdbc.sql(
                        """
                        select unit from change where unit is not null
                        union
                        select old_unit from change where old_unit is not null
                        order by 1
                        """)
                .query(String.class)
                .list();
    }

    /// Adds all deltas of the transaction to the cells, in the order of the cells, so that two
    /// transactions never wait for each other.
    void addToCells(long act) {
        jdbc.sql(
                        """
                        insert into indicator.cell_change
                               (act, known_on, indicator, region, from_day, until_day, numerator,
                                denominator, evidence, provisional)
                        select a.id, a.known_on, d.indicator, d.region, d.from_day, d.until_day,
                               sum(d.numerator), sum(d.denominator), sum(d.evidence),
                               sum(d.provisional)
                          from delta d
                          join indicator.act a on a.id = :act
                         group by a.id, a.known_on, d.indicator, d.region, d.from_day, d.until_day
                        having sum(d.numerator) <> 0 or sum(d.denominator) <> 0
                            or sum(d.evidence) <> 0 or sum(d.provisional) <> 0
                        """)
                .param("act", act)
                .update();
        jdbc.sql(
                        """
                        insert into indicator.cell as c
                               (indicator, region, grain, from_day, until_day, numerator,
                                denominator, evidence, provisional)
                        select d.indicator, d.region, g.grain,
                               case g.grain when 'M' then date_trunc('month', d.from_day)::date
                                            when 'Y' then date_trunc('year', d.from_day)::date
                                            else d.from_day end,
                               d.until_day, sum(d.numerator), sum(d.denominator),
                               sum(d.evidence), sum(d.provisional)
                          from indicator.cell_change d
                         cross join lateral unnest(
                               case when d.until_day = 'infinity'
                                    then array['D', 'M', 'Y']::"char"[]
                                    else array['E']::"char"[] end) as g(grain)
                         where d.act = :act
                         group by 1, 2, 3, 4, 5
                         order by 1, 2, 3, 4, 5
                            on conflict (indicator, region, grain, from_day, until_day)
                            do update set numerator = c.numerator + excluded.numerator,
                                          denominator = c.denominator + excluded.denominator,
                                          evidence = c.evidence + excluded.evidence,
                                          provisional = c.provisional + excluded.provisional
                        """)
                .param("act", act)
                .update();
        jdbc.sql("truncate delta").update();
    }
}
