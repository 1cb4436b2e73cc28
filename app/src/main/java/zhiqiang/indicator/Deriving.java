package zhiqiang.indicator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import zhiqiang.platform.policy.PolicyPack;
import zhiqiang.scorecard.evidence.RecordForm;
import zhiqiang.scorecard.fact.Deriver;
import zhiqiang.scorecard.fact.Derivers;
import zhiqiang.scorecard.fact.Fact;
import zhiqiang.scorecard.fact.Row;
import zhiqiang.scorecard.pack.Dataset;
import zhiqiang.scorecard.pack.Pack;

/// Derived facts: those of the units whose records changed are made again, and what differs from
/// before goes to the deltas.
@Component
final class Deriving {
    private static final int UNITS_AT_ONCE = 100;

    private final Pack pack;
    private final Codes codes;
    private final FactClasses classes;
    private final JdbcClient jdbc;
    private final DataSource source;

    Deriving(
            PolicyPack policy,
            Codes codes,
            FactClasses classes,
            JdbcClient jdbc,
            DataSource source) {
        this.pack = policy.pack();
        this.codes = codes;
        this.classes = classes;
        this.jdbc = jdbc;
        this.source = source;
    }

    /// Derives again what rests on a dataset whose records changed.
    ///
    /// @param units the units whose records changed; all units if the dataset declares stations or
    ///   sections
    void after(Dataset changed, Supplier<List<String>> units, Vocabularies.Known known, long act) {
        for (Deriver deriver : Derivers.of(pack, known.declared())) {
            if (deriver.declarations().contains(changed)) {
                derive(deriver, allUnits(deriver), known, act);
            } else if (deriver.sources().contains(changed)) {
                derive(deriver, units.get(), known, act);
            }
        }
    }

    /// Everything that is derived, for a policy that derives differently than before.
    void again(Vocabularies.Known known, long act) {
        List<Deriver> derivers = Derivers.of(pack, known.declared());
        withdraw(derivers, act);
        derivers.forEach(deriver -> derive(deriver, allUnits(deriver), known, act));
    }

    /// Facts of datasets that are no longer derived count for nothing.
    private void withdraw(List<Deriver> derivers, long act) {
        jdbc.sql(
                        """
                        with gone as (
                            update indicator.derived_fact f
                               set superseded = :act
                              from indicator.code k
                             where k.id = f.dataset and k.policy = :policy
                               and f.dataset <> all(:derived) and f.superseded is null
                            returning f.class, f.region, f.from_day, f.until_day, f.amounts)
                        insert into delta
                        select k.indicator, g.region, g.from_day, g.until_day,
                               -sum(coalesce(g.amounts[k.numerator_amount], k.numerator)),
                               -sum(coalesce(g.amounts[k.denominator_amount], k.denominator)),
                               -sum(k.evidence), -sum(k.provisional)
                          from gone g
                          join indicator.contribution k on k.class = g.class
                         group by k.indicator, g.region, g.from_day, g.until_day
                        """)
                .param("act", act)
                .param("policy", pack.id())
                .param(
                        "derived",
                        codes.sorted(derivers.stream().map(Deriver::dataset))
                                .toArray(Integer[]::new))
                .update();
    }

    private List<String> allUnits(Deriver deriver) {
        return jdbc.sql(
                        """
                        select unit
                          from indicator.record
                         where dataset = any(:sources) and unit is not null
                           and superseded is null
                        union
                        select unit
                          from indicator.derived_fact
                         where dataset = :dataset and superseded is null
                         order by 1
                        """)
                .param("sources", sources(deriver))
                .param("dataset", codes.of(deriver.dataset()))
                .query(String.class)
                .list();
    }

    private Integer[] sources(Deriver deriver) {
        return codes.sorted(deriver.sources().stream()).toArray(Integer[]::new);
    }

    private void derive(Deriver deriver, List<String> units, Vocabularies.Known known, long act) {
        for (int from = 0; from < units.size(); from += UNITS_AT_ONCE) {
            List<String> some = units.subList(from, Math.min(units.size(), from + UNITS_AT_ONCE));
            Map<String, List<Row>> members = members(deriver, some, known);
            stage(deriver, members, known);
            replace(deriver, some, act);
        }
    }

    private Map<String, List<Row>> members(
            Deriver deriver, List<String> units, Vocabularies.Known known) {
        Map<Dataset, RecordForm> forms = new LinkedHashMap<>();
        Map<String, List<Row>> members = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        select dataset, unit, content::text as content
                          from indicator.record
                         where dataset = any(:sources) and unit = any(:units)
                           and superseded is null and content is not null
                         order by unit, dataset, key
                        """)
                .param("sources", sources(deriver))
                .param("units", units.toArray(String[]::new))
                .query(
                        row -> {
                            Dataset dataset = codes.dataset(row.getInt("dataset"));
                            RecordForm form =
                                    forms.computeIfAbsent(
                                            dataset, d -> new RecordForm(d, known.vocabulary()));
                            members.computeIfAbsent(row.getString("unit"), u -> new ArrayList<>())
                                    .add(form.read(Contents.read(row.getString("content"))));
                        });
        return members;
    }

    private void stage(Deriver deriver, Map<String, List<Row>> members, Vocabularies.Known known) {
        Dataset dataset = deriver.dataset();
        FactClasses.Classifier classifier = classes.of(dataset);
        jdbc.sql("truncate derived").update();
        try (CopyRows rows =
                new CopyRows(
                        source,
                        "copy derived (unit, region, from_day, until_day, class, amounts, content,"
                                + " detail_zh, detail_en) from stdin")) {
            members.forEach(
                    (unit, own) ->
                            deriver.derive(
                                    deriver.unit(own.getFirst()),
                                    own,
                                    fact -> {
                                        if (fact.until() > fact.from()) {
                                            copy(rows, unit, fact, classifier, known);
                                        }
                                    }));
        }
    }

    private void copy(
            CopyRows rows,
            String unit,
            Fact fact,
            FactClasses.Classifier classifier,
            Vocabularies.Known known) {
        FactClasses.Classified counted = classifier.of(fact.values());
        var detail = fact.detail().get();
        rows.value(unit)
                .value(codes.of(fact.region()))
                .day(fact.from())
                .day(fact.until())
                .value(counted.id())
                .amounts(counted.amounts())
                .value(
                        Contents.write(
                                Contents.of(fact.dataset(), fact.values(), known.vocabulary())))
                .value(detail.zh())
                .value(detail.en())
                .endRow();
    }

    private void replace(Deriver deriver, List<String> units, long act) {
        int dataset = codes.of(deriver.dataset());
        jdbc.sql(
                        """
                        with gone as (
                            update indicator.derived_fact f
                               set superseded = :act
                             where f.dataset = :dataset and f.unit = any(:units)
                               and f.superseded is null
                               and not exists (
                                   select from derived d
                                    where d.unit = f.unit and d.region = f.region
                                      and d.from_day = f.from_day and d.until_day = f.until_day
                                      and d.class is not distinct from f.class
                                      and d.amounts is not distinct from f.amounts
                                      and d.content = f.content and d.detail_zh = f.detail_zh)
                            returning f.class, f.region, f.from_day, f.until_day, f.amounts)
                        insert into delta
                        select k.indicator, g.region, g.from_day, g.until_day,
                               -sum(coalesce(g.amounts[k.numerator_amount], k.numerator)),
                               -sum(coalesce(g.amounts[k.denominator_amount], k.denominator)),
                               -sum(k.evidence), -sum(k.provisional)
                          from gone g
                          join indicator.contribution k on k.class = g.class
                         group by k.indicator, g.region, g.from_day, g.until_day
                        """)
                .param("act", act)
                .param("dataset", dataset)
                .param("units", units.toArray(String[]::new))
                .update();
        jdbc.sql(
                        """
                        with made as (
                            insert into indicator.derived_fact
                                   (dataset, unit, act, region, from_day, until_day, class,
                                    amounts, content, detail_zh, detail_en)
                            select :dataset, d.unit, :act, d.region, d.from_day, d.until_day,
                                   d.class, d.amounts, d.content, d.detail_zh, d.detail_en
                              from derived d
                             where not exists (
                                   select from indicator.derived_fact f
                                    where f.dataset = :dataset and f.unit = d.unit
                                      and f.superseded is null and f.region = d.region
                                      and f.from_day = d.from_day)
                            returning class, region, from_day, until_day, amounts)
                        insert into delta
                        select k.indicator, m.region, m.from_day, m.until_day,
                               sum(coalesce(m.amounts[k.numerator_amount], k.numerator)),
                               sum(coalesce(m.amounts[k.denominator_amount], k.denominator)),
                               sum(k.evidence), sum(k.provisional)
                          from made m
                          join indicator.contribution k on k.class = m.class
                         group by k.indicator, m.region, m.from_day, m.until_day
                        """)
                .param("act", act)
                .param("dataset", dataset)
                .update();
    }
}
