package zhiqiang.indicator;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import zhiqiang.platform.policy.PolicyPack;
import zhiqiang.scorecard.evidence.Fault;
import zhiqiang.scorecard.evidence.RecordForm;
import zhiqiang.scorecard.pack.Dataset;
import zhiqiang.scorecard.pack.Pack;

/// Stages stored revisions once more, with what they count for by the policy as it is now.
@Component
final class Restaging {
    private static final int AT_ONCE = 5_000;

    /// @param unfit stored records that the policy no longer takes
    /// @param faults of the first of them, at most as many as are shown
    record Restaged(long unfit, List<Fault> faults) {}

    private record Stored(String key, String content) {}

    private final Pack pack;
    private final Codes codes;
    private final FactClasses classes;
    private final JdbcClient jdbc;
    private final DataSource source;

    Restaging(
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

    /// Fills `staged` with the revisions that `wanted` names.
    Restaged wanted(Dataset dataset, Vocabularies.Known known) {
        RecordForm form = new RecordForm(dataset, known.vocabulary());
        long unfit = 0;
        List<Fault> faults = List.of();
        List<Stored> page = page(dataset, "");
        while (!page.isEmpty()) {
            try (Staging staging =
                    new Staging(
                            dataset,
                            known.vocabulary(),
                            codes,
                            source,
                            classes.of(dataset),
                            UnitNames.of(pack, dataset, known.vocabulary()),
                            rows -> {},
                            () -> {})) {
                for (Stored stored : page) {
                    Map<String, String> values = Contents.read(stored.content());
                    switch (form.check(values)) {
                        case RecordForm.Checked.Accepted(var row) -> staging.good(0, row);
                        case RecordForm.Checked.Refused(var found) -> {
                            unfit++;
                            faults = faults.isEmpty() ? found : faults;
                        }
                    }
                }
            }
            page = page(dataset, page.getLast().key());
        }
        return new Restaged(unfit, faults);
    }

    private List<Stored> page(Dataset dataset, String after) {
        return jdbc.sql(
                        """
                        select w.key, r.content::text as content
                          from wanted w
                          join indicator.record r
                            on r.dataset = :dataset and r.key = w.key and r.revision = w.revision
                         where w.key > :after
                         order by w.key
                         limit :limit
                        """)
                .param("dataset", codes.of(dataset))
                .param("after", after)
                .param("limit", AT_ONCE)
                .query(Stored.class)
                .list();
    }
}
