package zhiqiang.outreach;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import zhiqiang.identity.Actor;
import zhiqiang.outreach.SupportingPolicy.Content;
import zhiqiang.outreach.SupportingPolicy.State;
import zhiqiang.outreach.SupportingPolicy.Turn;
import zhiqiang.platform.error.DomainException;
import zhiqiang.platform.policy.PolicyPack;

/// Supporting policies in the database. Row security leaves those that whoever asks may see.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SupportingPolicyRows {
    private static final String COLUMNS =
            """
            select id, document, edition, region, unit, state, title, number, issuer, issued_on,
                   in_force_from, in_force_until, clauses, summary, link, files, correction, words,
                   replaced_by, hands, filed_at, filed_by_name, published_at, published_by_name,
                   ended_at, ended_by_name, version
              from outreach.supporting_policy
             where policy = :policy
            """;

    private final JdbcClient jdbc;
    private final String policy;
    private final Clock clock;

    SupportingPolicyRows(JdbcClient jdbc, PolicyPack policy, Clock clock) {
        this.jdbc = jdbc;
        this.policy = policy.pack().id();
        this.clock = clock;
    }

    Optional<SupportingPolicy> byId(UUID id) {
        return one(COLUMNS + " and id = :id", id);
    }

    /// @throws DomainException if the transaction does not see it
    SupportingPolicy get(UUID id) {
        return byId(id).orElseThrow(() -> new DomainException(OutreachError.NOT_FOUND));
    }

    /// One that is to be changed, locked.
    ///
    /// @throws DomainException if it is not seen, or seen and not to be written
    SupportingPolicy locked(UUID id) {
        get(id);
        return one(COLUMNS + " and id = :id for update", id)
                .orElseThrow(() -> new DomainException(OutreachError.OUTSIDE_REACH));
    }

    /// The published version of a document, locked.
    Optional<SupportingPolicy> published(UUID document) {
        return one(COLUMNS + " and document = :id and state = 'PUBLISHED' for update", document);
    }

    /// All versions of a document that are seen, the newest first.
    List<SupportingPolicy> editions(UUID document) {
        return jdbc.sql(COLUMNS + " and document = :id order by edition desc limit 100")
                .param("policy", policy)
                .param("id", document)
                .query((row, n) -> policy(row))
                .list();
    }

    private Optional<SupportingPolicy> one(String sql, UUID id) {
        return jdbc.sql(sql)
                .param("policy", policy)
                .param("id", id)
                .query((row, n) -> policy(row))
                .optional();
    }

    /// A draft.
    ///
    /// @param before the version that it corrects; nothing for a document of its own
    /// @throws DomainException if a correction is under way already
    UUID make(
            String region,
            int unit,
            Content content,
            Optional<SupportingPolicy> before,
            @Nullable String correction,
            Actor by) {
        UUID id = UUID.randomUUID();
        int edition =
                before.map(each -> editions(each.document()).getFirst().edition() + 1).orElse(1);
        try {
            bound(
                            jdbc.sql(
                                    """
                                    insert into outreach.supporting_policy
                                           (id, policy, document, edition, region, unit, title,
                                            number, issuer, issued_on, in_force_from,
                                            in_force_until, clauses, summary, link, files,
                                            correction, hands, changed_at)
                                    values (:id, :policy, :document, :edition, :region, :unit,
                                            :title, :number, :issuer, :issuedOn, :inForceFrom,
                                            :inForceUntil, :clauses::text[], :summary, :link,
                                            :files::uuid[], :correction, array[:by::uuid], :now)
                                    """),
                            content)
                    .param("id", id)
                    .param("policy", policy)
                    .param("document", before.map(SupportingPolicy::document).orElse(id))
                    .param("edition", edition)
                    .param("region", region)
                    .param("unit", unit)
                    .param("correction", correction, Types.VARCHAR)
                    .param("by", by.id())
                    .param("now", now())
                    .update();
        } catch (DuplicateKeyException underWay) {
            throw new DomainException(OutreachError.CORRECTION_OPEN);
        }
        return id;
    }

    private static StatementSpec bound(StatementSpec statement, Content content) {
        return statement
                .param("title", content.title())
                .param("number", content.number(), Types.VARCHAR)
                .param("issuer", content.issuer())
                .param("issuedOn", content.issuedOn())
                .param("inForceFrom", content.inForceFrom(), Types.DATE)
                .param("inForceUntil", content.inForceUntil(), Types.DATE)
                .param("clauses", content.clauses().toArray(String[]::new))
                .param("summary", content.summary(), Types.VARCHAR)
                .param("link", content.link(), Types.VARCHAR)
                .param("files", content.files().toArray(UUID[]::new));
    }

    void change(UUID id, Content content, Actor by) {
        bound(
                        jdbc.sql(
                                """
                                update outreach.supporting_policy
                                   set title = :title, number = :number, issuer = :issuer,
                                       issued_on = :issuedOn, in_force_from = :inForceFrom,
                                       in_force_until = :inForceUntil,
                                       clauses = :clauses::text[], summary = :summary,
                                       link = :link, files = :files::uuid[],
                                       hands = case when :by = any (hands) then hands
                                                    else hands || :by::uuid end,
                                       version = version + 1, changed_at = :now
                                 where id = :id
                                """),
                        content)
                .param("id", id)
                .param("by", by.id())
                .param("now", now())
                .update();
    }

    void filed(UUID id, Actor by) {
        jdbc.sql(
                        """
                        update outreach.supporting_policy
                           set state = 'FILED', words = null, filed_at = :now, filed_by_name = :name,
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
                        update outreach.supporting_policy
                           set state = 'DRAFT', words = :words, version = version + 1,
                               changed_at = :now
                         where id = :id
                        """)
                .param("id", id)
                .param("words", words)
                .param("now", now())
                .update();
    }

    void publish(UUID id, Actor by) {
        jdbc.sql(
                        """
                        update outreach.supporting_policy
                           set state = 'PUBLISHED', published_at = :now, published_by_name = :name,
                               version = version + 1, changed_at = :now
                         where id = :id
                        """)
                .param("id", id)
                .param("name", by.name())
                .param("now", now())
                .update();
    }

    /// @param successor what takes its place; nothing where it is withdrawn
    void end(UUID id, String words, @Nullable UUID successor, Actor by) {
        jdbc.sql(
                        """
                        update outreach.supporting_policy
                           set state = :state, words = :words, replaced_by = :successor,
                               ended_at = :now, ended_by_name = :name, version = version + 1,
                               changed_at = :now
                         where id = :id
                        """)
                .param("id", id)
                .param("state", (successor == null ? State.WITHDRAWN : State.REPLACED).name())
                .param("words", words)
                .param("successor", successor, Types.OTHER)
                .param("name", by.name())
                .param("now", now())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static SupportingPolicy policy(ResultSet row) throws SQLException {
        return new SupportingPolicy(
                row.getObject("id", UUID.class),
                row.getObject("document", UUID.class),
                row.getInt("edition"),
                row.getString("region"),
                row.getInt("unit"),
                State.valueOf(row.getString("state")),
                new Content(
                        row.getString("title"),
                        row.getString("number"),
                        row.getString("issuer"),
                        row.getObject("issued_on", LocalDate.class),
                        row.getObject("in_force_from", LocalDate.class),
                        row.getObject("in_force_until", LocalDate.class),
                        texts(row, "clauses"),
                        row.getString("summary"),
                        row.getString("link"),
                        ids(row, "files")),
                row.getString("correction"),
                row.getString("words"),
                row.getObject("replaced_by", UUID.class),
                Set.copyOf(ids(row, "hands")),
                turn(row, "filed"),
                turn(row, "published"),
                turn(row, "ended"),
                row.getInt("version"));
    }

    static Turn turn(ResultSet row, String what) throws SQLException {
        OffsetDateTime at = row.getObject(what + "_at", OffsetDateTime.class);
        return new Turn(at == null ? null : at.toInstant(), row.getString(what + "_by_name"));
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) array(row, column).getArray());
    }

    static List<UUID> ids(ResultSet row, String column) throws SQLException {
        return List.of((UUID[]) array(row, column).getArray());
    }

    private static Array array(ResultSet row, String column) throws SQLException {
        return row.getArray(column);
    }
}
