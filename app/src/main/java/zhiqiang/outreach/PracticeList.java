package zhiqiang.outreach;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import zhiqiang.identity.UnitTitles;
import zhiqiang.platform.SearchText;
import zhiqiang.platform.error.DomainException;
import zhiqiang.platform.page.Cursor;
import zhiqiang.platform.policy.PolicyPack;
import zhiqiang.scorecard.text.Text;

/// Good practice page by page, searched in titles and texts.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PracticeList {
    /// In characters: what is shorter is found nearly everywhere.
    private static final int SHORTEST = 2;

    private final JdbcClient jdbc;
    private final UnitTitles units;
    private final String policy;

    PracticeList(JdbcClient jdbc, UnitTitles units, PolicyPack policy) {
        this.jdbc = jdbc;
        this.units = units;
        this.policy = policy.pack().id();
    }

    /// @param summary in a few words, once it is published
    public record PracticeRowView(
            UUID id,
            Text unit,
            @Nullable String region,
            Practice.State state,
            String title,
            @Nullable String summary,
            List<String> clauses,
            @Nullable Instant publishedAt) {}

    public record PracticePageView(List<PracticeRowView> items, @Nullable String next) {}

    private record Row(PracticeRowView view, int unit) {}

    /// The newest first.
    PracticePageView page(
            @Nullable String query,
            @Nullable String clause,
            @Nullable String state,
            @Nullable String cursor,
            int limit) {
        List<String> after = Cursor.values(cursor, 1, OutreachError.NOT_A_CURSOR);
        String part = part(query);
        // Each search is planned by what is looked for: a plan for all would do without the index.
        jdbc.sql("select set_config('plan_cache_mode', 'force_custom_plan', true)")
                .query(String.class)
                .single();
        List<Row> rows =
                jdbc.sql(
                                """
                                select p.id, p.unit, p.region, p.state, p.title, p.abstract,
                                       p.clauses, p.published_at
                                  from outreach.practice p
                                 where p.policy = :policy
                                   and (:clause::text is null or :clause = any (p.clauses))
                                   and (:state::text is null or p.state = :state)
                                   and (:part = ''
                                        or p.id in (select g.practice
                                                      from outreach.practice_grams g
                                                     where g.grams @> :grams::integer[])
                                           and position(:part in p.search) > 0)
                                   and (:after::uuid is null or p.id < :after::uuid)
                                 order by p.id desc
                                 limit :limit
                                """)
                        .param("policy", policy)
                        .param("clause", Places.asked("clause", clause), Types.VARCHAR)
                        .param("state", Places.asked("state", state), Types.VARCHAR)
                        .param("part", part)
                        .param("grams", SearchText.needed(part))
                        .param(
                                "after",
                                after.isEmpty() ? null : Places.id(after.getFirst()),
                                Types.OTHER)
                        .param("limit", limit + 1)
                        .query((row, n) -> row(row))
                        .list();
        List<PracticeRowView> named = named(rows);
        return named.size() <= limit
                ? new PracticePageView(named, null)
                : new PracticePageView(
                        named.subList(0, limit), Cursor.of(named.get(limit - 1).id().toString()));
    }

    /// @throws DomainException if too little is looked for
    private static String part(@Nullable String query) {
        String asked = Places.asked("query", query);
        String part = asked == null ? "" : SearchText.plain(asked);
        OutreachForm form = new OutreachForm();
        form.unless(
                part.isEmpty() || part.codePointCount(0, part.length()) >= SHORTEST,
                "query",
                "outreach.too-short",
                "请至少输入 " + SHORTEST + " 个字符",
                "at least " + SHORTEST + " characters");
        form.done();
        return part;
    }

    private static Row row(java.sql.ResultSet row) throws java.sql.SQLException {
        OffsetDateTime published = row.getObject("published_at", OffsetDateTime.class);
        return new Row(
                new PracticeRowView(
                        row.getObject("id", UUID.class),
                        new Text("", ""),
                        row.getString("region"),
                        Practice.State.valueOf(row.getString("state")),
                        row.getString("title"),
                        row.getString("abstract"),
                        SupportingPolicyRows.texts(row, "clauses"),
                        published == null ? null : published.toInstant()),
                row.getInt("unit"));
    }

    private List<PracticeRowView> named(List<Row> rows) {
        Map<Integer, Text> names = units.of(rows.stream().map(Row::unit).distinct().toList());
        return rows.stream()
                .map(
                        row ->
                                new PracticeRowView(
                                        row.view().id(),
                                        names.getOrDefault(row.unit(), row.view().unit()),
                                        row.view().region(),
                                        row.view().state(),
                                        row.view().title(),
                                        row.view().summary(),
                                        row.view().clauses(),
                                        row.view().publishedAt()))
                .toList();
    }
}
