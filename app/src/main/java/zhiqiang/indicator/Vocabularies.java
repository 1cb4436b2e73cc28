package zhiqiang.indicator;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import zhiqiang.platform.policy.PolicyPack;
import zhiqiang.scorecard.evidence.RecordForm;
import zhiqiang.scorecard.evidence.Vocabulary;
import zhiqiang.scorecard.fact.Declared;
import zhiqiang.scorecard.fact.Row;
import zhiqiang.scorecard.pack.Dataset;
import zhiqiang.scorecard.pack.DatasetLinks;
import zhiqiang.scorecard.pack.Pack;

/// What cells may hold, as of the transaction that asks: the codes of the pack and the stations and
/// sections that are declared.
@Component
final class Vocabularies {
    /// @param declared the rows behind the words, in the same order
    record Known(Vocabulary vocabulary, Declared declared) {}

    private final Pack pack;
    private final Codes codes;
    private final JdbcClient jdbc;

    Vocabularies(PolicyPack policy, Codes codes, JdbcClient jdbc) {
        this.pack = policy.pack();
        this.codes = codes;
        this.jdbc = jdbc;
    }

    Known now() {
        Vocabulary vocabulary = new Vocabulary(pack);
        Declared declared = new Declared();
        for (Dataset dataset : pack.datasets()) {
            if (DatasetLinks.referredTo(pack, dataset)) {
                List<String> contents = contents(dataset);
                RecordForm form = new RecordForm(dataset, vocabulary);
                List<Row> rows =
                        contents.stream().map(json -> form.read(Contents.read(json))).toList();
                declared.put(dataset.code(), rows);
                vocabulary.declare(
                        dataset.code(),
                        rows.stream()
                                .map(row -> vocabulary.spell(dataset.key().getFirst(), row))
                                .toList());
            }
        }
        return new Known(vocabulary, declared);
    }

    private List<String> contents(Dataset dataset) {
        return jdbc.sql(
                        """
                        select content::text
                          from indicator.record
                         where dataset = :dataset and superseded is null and content is not null
                         order by key
                        """)
                .param("dataset", codes.of(dataset))
                .query(String.class)
                .list();
    }
}
