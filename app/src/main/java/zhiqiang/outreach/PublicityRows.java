package zhiqiang.outreach;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import zhiqiang.outreach.Publicity.Content;
import zhiqiang.outreach.Publicity.Kind;
import zhiqiang.outreach.Publicity.PublicityLinkView;
import zhiqiang.outreach.Publicity.State;
import zhiqiang.platform.error.DomainException;
import zhiqiang.platform.policy.PolicyPack;

/// The publicity calendar in the database.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PublicityRows {
    private static final String COLUMNS =
            """
            select id, unit, kind, state, title, from_day, until_day, responsible, place,
                   link_names, links, clauses, practice, supporting, result, result_link, words,
                   changed_at, version
              from outreach.publicity
             where policy = :policy
            """;

    private final JdbcClient jdbc;
    private final String policy;
    private final Clock clock;

    PublicityRows(JdbcClient jdbc, PolicyPack policy, Clock clock) {
        this.jdbc = jdbc;
        this.policy = policy.pack().id();
        this.clock = clock;
    }

    Optional<Publicity> byId(UUID id) {
        return one(COLUMNS + " and id = :id", id);
    }

    /// @throws DomainException if there is none
    Publicity get(UUID id) {
        return byId(id).orElseThrow(() -> new DomainException(OutreachError.NOT_FOUND));
    }

    /// One that is to be changed, locked.
    ///
    /// @throws DomainException if there is none, or it is not to be written
    Publicity locked(UUID id) {
        get(id);
        return one(COLUMNS + " and id = :id for update", id)
                .orElseThrow(() -> new DomainException(OutreachError.OUTSIDE_REACH));
    }

    private Optional<Publicity> one(String sql, UUID id) {
        return jdbc.sql(sql)
                .param("policy", policy)
                .param("id", id)
                .query((row, n) -> publicity(row))
                .optional();
    }

    /// Where a page ended.
    record After(LocalDate day, UUID id) {}

    /// What touches some days, in the order of its first day.
    List<Publicity> between(
            LocalDate from,
            LocalDate until,
            @Nullable String kind,
            Optional<After> after,
            int limit) {
        return jdbc.sql(
                        COLUMNS
                                + """
                                   and from_day <= :until and until_day >= :from
                                   and (:kind::text is null or kind = :kind)
                                   and (:day::date is null
                                        or (from_day, id) > (:day::date, :id::uuid))
                                 order by from_day, id
                                 limit :limit
                                """)
                .param("policy", policy)
                .param("from", from)
                .param("until", until)
                .param("kind", kind, Types.VARCHAR)
                .param("day", after.map(After::day).orElse(null), Types.DATE)
                .param("id", after.map(After::id).orElse(null), Types.OTHER)
                .param("limit", limit)
                .query((row, n) -> publicity(row))
                .list();
    }

    UUID make(int unit, Content content) {
        return bound(
                        jdbc.sql(
                                """
                                insert into outreach.publicity
                                       (policy, unit, kind, title, from_day, until_day, responsible,
                                        place, link_names, links, clauses, practice, supporting,
                                        changed_at)
                                values (:policy, :unit, :kind, :title, :from, :until, :responsible,
                                        :place, :linkNames::text[], :links::text[],
                                        :clauses::text[], :practice, :supporting, :now)
                                returning id
                                """),
                        content)
                .param("policy", policy)
                .param("unit", unit)
                .param("now", now())
                .query(UUID.class)
                .single();
    }

    private static StatementSpec bound(StatementSpec statement, Content content) {
        return statement
                .param("kind", content.kind().name())
                .param("title", content.title())
                .param("from", content.from())
                .param("until", content.until())
                .param("responsible", content.responsible())
                .param("place", content.place(), Types.VARCHAR)
                .param(
                        "linkNames",
                        content.links().stream()
                                .map(PublicityLinkView::name)
                                .toArray(String[]::new))
                .param(
                        "links",
                        content.links().stream().map(PublicityLinkView::url).toArray(String[]::new))
                .param("clauses", content.clauses().toArray(String[]::new))
                .param("practice", content.practice(), Types.OTHER)
                .param("supporting", content.supporting(), Types.OTHER);
    }

    void change(UUID id, Content content) {
        bound(
                        jdbc.sql(
                                """
                                update outreach.publicity
                                   set kind = :kind, title = :title, from_day = :from,
                                       until_day = :until, responsible = :responsible,
                                       place = :place, link_names = :linkNames::text[],
                                       links = :links::text[], clauses = :clauses::text[],
                                       practice = :practice, supporting = :supporting,
                                       version = version + 1, changed_at = :now
                                 where id = :id
                                """),
                        content)
                .param("now", now())
                .param("id", id)
                .update();
    }

    void done(UUID id, String result, @Nullable String link) {
        jdbc.sql(
                        """
                        update outreach.publicity
                           set state = 'DONE', result = :result, result_link = :link,
                               version = version + 1, changed_at = :now
                         where id = :id
                        """)
                .param("id", id)
                .param("result", result)
                .param("link", link, Types.VARCHAR)
                .param("now", now())
                .update();
    }

    void cancel(UUID id, String words) {
        jdbc.sql(
                        """
                        update outreach.publicity
                           set state = 'CANCELLED', words = :words, version = version + 1,
                               changed_at = :now
                         where id = :id
                        """)
                .param("id", id)
                .param("words", words)
                .param("now", now())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Publicity publicity(ResultSet row) throws SQLException {
        return new Publicity(
                row.getObject("id", UUID.class),
                row.getInt("unit"),
                State.valueOf(row.getString("state")),
                new Content(
                        Kind.valueOf(row.getString("kind")),
                        row.getString("title"),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("until_day", LocalDate.class),
                        row.getString("responsible"),
                        row.getString("place"),
                        links(row),
                        SupportingPolicyRows.texts(row, "clauses"),
                        row.getObject("practice", UUID.class),
                        row.getObject("supporting", UUID.class)),
                row.getString("result"),
                row.getString("result_link"),
                row.getString("words"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
    }

    private static List<PublicityLinkView> links(ResultSet row) throws SQLException {
        List<String> names = SupportingPolicyRows.texts(row, "link_names");
        List<String> urls = SupportingPolicyRows.texts(row, "links");
        List<PublicityLinkView> links = new ArrayList<>();
        for (int n = 0; n < urls.size(); n++) {
            links.add(new PublicityLinkView(names.get(n), urls.get(n)));
        }
        return links;
    }
}
