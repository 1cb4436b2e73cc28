package zhiqiang.outreach;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import zhiqiang.identity.Actor;
import zhiqiang.outreach.Practice.Content;
import zhiqiang.outreach.Practice.State;
import zhiqiang.platform.SearchText;
import zhiqiang.platform.error.DomainException;
import zhiqiang.platform.policy.PolicyPack;

/// Good practice in the database. Row security leaves what whoever asks may see.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PracticeRows {
    private static final String COLUMNS =
            """
            select id, unit, region, state, title, done, results, clauses, indicators, link, files,
                   abstract, selection, words, hands, submitted_at, submitted_by_name, selected_at,
                   selected_by_name, published_at, published_by_name, ended_at, ended_by_name,
                   version
              from outreach.practice
             where policy = :policy and id = :id
            """;

    private final JdbcClient jdbc;
    private final String policy;
    private final Clock clock;

    PracticeRows(JdbcClient jdbc, PolicyPack policy, Clock clock) {
        this.jdbc = jdbc;
        this.policy = policy.pack().id();
        this.clock = clock;
    }

    Optional<Practice> byId(UUID id) {
        return one(COLUMNS, id);
    }

    /// @throws DomainException if the transaction does not see it
    Practice get(UUID id) {
        return byId(id).orElseThrow(() -> new DomainException(OutreachError.NOT_FOUND));
    }

    /// One that is to be changed, locked.
    ///
    /// @throws DomainException if it is not seen, or seen and not to be written
    Practice locked(UUID id) {
        get(id);
        return one(COLUMNS + " for update", id)
                .orElseThrow(() -> new DomainException(OutreachError.OUTSIDE_REACH));
    }

    private Optional<Practice> one(String sql, UUID id) {
        return jdbc.sql(sql)
                .param("policy", policy)
                .param("id", id)
                .query((row, n) -> practice(row))
                .optional();
    }

    UUID make(Homes.Home home, Content content, Actor by) {
        UUID id =
                bound(
                                jdbc.sql(
                                        """
                                        insert into outreach.practice
                                               (policy, unit, region, title, done, results, clauses,
                                                indicators, link, files, hands, search, changed_at)
                                        values (:policy, :unit, :region, :title, :done, :results,
                                                :clauses::text[], :indicators::text[], :link,
                                                :files::uuid[], array[:by::uuid], :search, :now)
                                        returning id
                                        """),
                                content)
                        .param("policy", policy)
                        .param("unit", home.unit())
                        .param("region", home.region().orElse(null), Types.VARCHAR)
                        .param("search", content.search(null))
                        .param("by", by.id())
                        .param("now", now())
                        .query(UUID.class)
                        .single();
        index(id, content.search(null));
        return id;
    }

    private static StatementSpec bound(StatementSpec statement, Content content) {
        return statement
                .param("title", content.title())
                .param("done", content.done())
                .param("results", content.results())
                .param("clauses", content.clauses().toArray(String[]::new))
                .param("indicators", content.indicators().toArray(String[]::new))
                .param("link", content.link(), Types.VARCHAR)
                .param("files", content.files().toArray(UUID[]::new));
    }

    private void index(UUID id, String search) {
        jdbc.sql(
                        """
                        insert into outreach.practice_grams (practice, grams)
                        values (:id, :grams::integer[])
                        on conflict (practice) do update set grams = excluded.grams
                        """)
                .param("id", id)
                .param("grams", SearchText.grams(search))
                .update();
    }

    void change(Practice before, Content content, Actor by) {
        String search = content.search(before.summary());
        bound(
                        jdbc.sql(
                                """
                                update outreach.practice
                                   set title = :title, done = :done, results = :results,
                                       clauses = :clauses::text[],
                                       indicators = :indicators::text[], link = :link,
                                       files = :files::uuid[], search = :search,
                                       hands = case when :by = any (hands) then hands
                                                    else hands || :by::uuid end,
                                       version = version + 1, changed_at = :now
                                 where id = :id
                                """),
                        content)
                .param("search", search)
                .param("by", by.id())
                .param("now", now())
                .param("id", before.id())
                .update();
        index(before.id(), search);
    }

    void submitted(UUID id, Actor by) {
        jdbc.sql(
                        """
                        update outreach.practice
                           set state = 'SUBMITTED', words = null, submitted_at = :now,
                               submitted_by_name = :name,
                               hands = case when :by = any (hands) then hands
                                            else hands || :by::uuid end,
                               version = version + 1, changed_at = :now
                         where id = :id
                        """)
                .param("id", id)
                .param("by", by.id())
                .param("name", by.name())
                .param("now", now())
                .update();
    }

    void returned(UUID id, String words) {
        jdbc.sql(
                        """
                        update outreach.practice
                           set state = 'RETURNED', words = :words, version = version + 1,
                               changed_at = :now
                         where id = :id
                        """)
                .param("id", id)
                .param("words", words)
                .param("now", now())
                .update();
    }

    void select(UUID id, String reason, Actor by) {
        jdbc.sql(
                        """
                        update outreach.practice
                           set state = 'SELECTED', selection = :reason, selected_at = :now,
                               selected_by_name = :name, version = version + 1, changed_at = :now
                         where id = :id
                        """)
                .param("id", id)
                .param("reason", reason)
                .param("name", by.name())
                .param("now", now())
                .update();
    }

    void publish(Practice practice, String summary, Actor by) {
        String search = practice.content().search(summary);
        jdbc.sql(
                        """
                        update outreach.practice
                           set state = 'PUBLISHED', abstract = :summary, published_at = :now,
                               published_by_name = :name, search = :search, version = version + 1,
                               changed_at = :now
                         where id = :id
                        """)
                .param("id", practice.id())
                .param("summary", summary)
                .param("search", search)
                .param("name", by.name())
                .param("now", now())
                .update();
        index(practice.id(), search);
    }

    void withdraw(UUID id, String words, Actor by) {
        jdbc.sql(
                        """
                        update outreach.practice
                           set state = 'WITHDRAWN', words = :words, ended_at = :now,
                               ended_by_name = :name, version = version + 1, changed_at = :now
                         where id = :id
                        """)
                .param("id", id)
                .param("words", words)
                .param("name", by.name())
                .param("now", now())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Practice practice(ResultSet row) throws SQLException {
        return new Practice(
                row.getObject("id", UUID.class),
                row.getInt("unit"),
                row.getString("region"),
                State.valueOf(row.getString("state")),
                new Content(
                        row.getString("title"),
                        row.getString("done"),
                        row.getString("results"),
                        SupportingPolicyRows.texts(row, "clauses"),
                        SupportingPolicyRows.texts(row, "indicators"),
                        row.getString("link"),
                        SupportingPolicyRows.ids(row, "files")),
                row.getString("abstract"),
                row.getString("selection"),
                row.getString("words"),
                Set.copyOf(SupportingPolicyRows.ids(row, "hands")),
                SupportingPolicyRows.turn(row, "submitted"),
                SupportingPolicyRows.turn(row, "selected"),
                SupportingPolicyRows.turn(row, "published"),
                SupportingPolicyRows.turn(row, "ended"),
                row.getInt("version"));
    }
}
