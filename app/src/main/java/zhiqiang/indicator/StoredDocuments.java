package zhiqiang.indicator;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import zhiqiang.platform.policy.PolicyPack;
import zhiqiang.scorecard.Documents;
import zhiqiang.scorecard.RecordedDocuments;
import zhiqiang.scorecard.evidence.RecordForm;
import zhiqiang.scorecard.evidence.Vocabulary;
import zhiqiang.scorecard.fact.Row;
import zhiqiang.scorecard.pack.Dataset;
import zhiqiang.scorecard.pack.Pack;

/// What documents say, as it stands in the records; there are few of them.
@Component
final class StoredDocuments {
    private final Pack pack;
    private final Codes codes;
    private final JdbcClient jdbc;

    StoredDocuments(PolicyPack policy, Codes codes, JdbcClient jdbc) {
        this.pack = policy.pack();
        this.codes = codes;
        this.jdbc = jdbc;
    }

    /// @param knownOn only what was known by that day; nothing for what is known now
    Documents knownOn(@Nullable LocalDate knownOn) {
        Map<String, List<Row>> rows = new HashMap<>();
        Vocabulary vocabulary = new Vocabulary(pack);
        for (Dataset dataset : pack.datasets()) {
            if (RecordedDocuments.holds(pack, dataset)) {
                RecordForm form = new RecordForm(dataset, vocabulary);
                rows.put(
                        dataset.code(),
                        contents(codes.of(dataset), knownOn).stream()
                                .map(json -> form.read(Contents.read(json)))
                                .toList());
            }
        }
        return new RecordedDocuments(dataset -> rows.getOrDefault(dataset, List.of()));
    }

    private List<String> contents(int dataset, @Nullable LocalDate knownOn) {
        return jdbc.sql(
                        """
                        select r.content::text
                          from indicator.record r
                          join indicator.act a on a.id = r.act
                          left join indicator.act s on s.id = r.superseded
                         where r.dataset = :dataset and r.content is not null
                           and a.known_on <= coalesce(:knownOn::date, 'infinity')
                           and (s.id is null or s.known_on > coalesce(:knownOn::date, 'infinity'))
                         order by r.key
                        """)
                .param("dataset", dataset)
                .param("knownOn", knownOn == null ? null : knownOn.toString())
                .query(String.class)
                .list();
    }
}
