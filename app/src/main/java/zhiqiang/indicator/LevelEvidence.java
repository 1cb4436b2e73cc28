package zhiqiang.indicator;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zhiqiang.indicator.EvidencePages.CountsView;
import zhiqiang.indicator.EvidencePages.FactView;
import zhiqiang.platform.policy.PolicyPack;
import zhiqiang.scorecard.evidence.RecordForm;
import zhiqiang.scorecard.evidence.Vocabulary;
import zhiqiang.scorecard.fact.Matcher;
import zhiqiang.scorecard.fact.Row;
import zhiqiang.scorecard.pack.Level;
import zhiqiang.scorecard.pack.Pack;

/// The published values behind the figure of an index; there is one a year.
@Component
@Transactional(readOnly = true)
class LevelEvidence {
    private record Stored(String key, int revision, String content) {}

    private final Pack pack;
    private final Codes codes;
    private final JdbcClient jdbc;

    LevelEvidence(PolicyPack policy, Codes codes, JdbcClient jdbc) {
        this.pack = policy.pack();
        this.codes = codes;
        this.jdbc = jdbc;
    }

    /// All of them, in the order that is wanted.
    List<FactView> of(Level level, EvidencePages.Query query) {
        RecordForm form = new RecordForm(level.dataset(), new Vocabulary(pack));
        Matcher matcher = new Matcher(level.where());
        Comparator<FactView> oldestFirst =
                Comparator.comparing(FactView::on).thenComparing(FactView::key);
        return stored(level, query).stream()
                .flatMap(stored -> fact(level, query, form, matcher, stored).stream())
                .sorted(query.oldestFirst() ? oldestFirst : oldestFirst.reversed())
                .toList();
    }

    private Optional<FactView> fact(
            Level level,
            EvidencePages.Query query,
            RecordForm form,
            Matcher matcher,
            Stored stored) {
        Map<String, String> values = Contents.read(stored.content());
        Row row = form.read(values);
        LocalDate published = LocalDate.ofEpochDay(row.number(level.published()));
        if (!matcher.matches(row)
                || row.number(level.period()) > level.lastPeriod()
                || published.isAfter(query.asOf())
                || !values.entrySet().containsAll(query.filters().entrySet())) {
            return Optional.empty();
        }
        return Optional.of(
                new FactView(
                        level.dataset().code(),
                        stored.key(),
                        pack.city().code(),
                        published,
                        null,
                        new CountsView(
                                String.valueOf(ResultView.print(row.decimal(level.value()))), "1"),
                        stored.revision(),
                        values,
                        false,
                        null));
    }

    private List<Stored> stored(Level level, EvidencePages.Query query) {
        return jdbc.sql(
                        """
                        select r.key, r.revision, r.content::text as content
                          from indicator.record r
                          join indicator.act a on a.id = r.act
                          left join indicator.act s on s.id = r.superseded
                         where r.dataset = :dataset and r.content is not null
                           and a.known_on <= coalesce(:knownOn::date, 'infinity')
                           and (s.id is null
                                or s.known_on > coalesce(:knownOn::date, 'infinity'))
                         order by r.key
                        """)
                .param("dataset", codes.of(level.dataset()))
                .param(
                        "knownOn",
                        query.knownOn() == null ? null : query.knownOn().toString(),
                        java.sql.Types.VARCHAR)
                .query(Stored.class)
                .list();
    }
}
