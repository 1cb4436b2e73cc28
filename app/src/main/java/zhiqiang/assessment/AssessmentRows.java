package zhiqiang.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import zhiqiang.platform.policy.PolicyPack;

/// Assessments and who is assessed, in the database.
@Component
class AssessmentRows {
    private static final String COLUMNS =
            """
            select a.id, a.scheme, a.year, a.office, a.trial, a.state, a.drawn_by, a.drawn_by_name,
                   a.drawn_at, a.sent_at, a.objections_until, a.frozen_by_name, a.frozen_at
              from assessment.assessment a
             where a.policy = :policy
            """;

    private final JdbcClient jdbc;
    private final String policy;

    AssessmentRows(JdbcClient jdbc, PolicyPack policy) {
        this.jdbc = jdbc;
        this.policy = policy.pack().id();
    }

    enum State {
        DRAFT,
        SENT,
        FROZEN,
        DISCARDED
    }

    /// @param office number of the unit that is the office of the leading group
    /// @param trial whether it can only be tried out
    record Row(
            UUID id,
            String scheme,
            int year,
            int office,
            boolean trial,
            State state,
            UUID drawnBy,
            String drawnByName,
            Instant drawnAt,
            @Nullable Instant sentAt,
            @Nullable Instant objectionsUntil,
            @Nullable String frozenByName,
            @Nullable Instant frozenAt) {}

    static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static Instant known(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("scheme"),
                row.getInt("year"),
                row.getInt("office"),
                row.getBoolean("trial"),
                State.valueOf(row.getString("state")),
                row.getObject("drawn_by", UUID.class),
                row.getString("drawn_by_name"),
                known(row, "drawn_at"),
                moment(row, "sent_at"),
                moment(row, "objections_until"),
                row.getString("frozen_by_name"),
                moment(row, "frozen_at"));
    }

    Optional<Row> byId(UUID id) {
        return jdbc.sql(COLUMNS + " and a.id = :id")
                .param("policy", policy)
                .param("id", id)
                .query((row, n) -> row(row))
                .optional();
    }

    /// The same, which nobody else changes until the transaction ends.
    Optional<Row> locked(UUID id) {
        return jdbc.sql(COLUMNS + " and a.id = :id for update")
                .param("policy", policy)
                .param("id", id)
                .query((row, n) -> row(row))
                .optional();
    }

    /// The newest first, without those that were discarded.
    ///
    /// @param before those drawn up before this one
    List<Row> page(Optional<UUID> before, int limit) {
        return jdbc.sql(
                        COLUMNS
                                + """
                                   and a.state <> 'DISCARDED'
                                   and (:before::uuid is null or a.id < :before::uuid)
                                 order by a.id desc
                                 limit :limit
                                """)
                .param("policy", policy)
                .param("before", before.map(UUID::toString).orElse(null))
                .param("limit", limit)
                .query((row, n) -> row(row))
                .list();
    }

    /// @return nothing if there is one of the scheme and year that is no trial
    Optional<UUID> insert(
            String scheme, int year, int office, boolean trial, UUID by, String name, Instant now) {
        return jdbc.sql(
                        """
                        insert into assessment.assessment
                               (policy, scheme, year, office, trial, drawn_by, drawn_by_name,
                                drawn_at)
                        values (:policy, :scheme, :year, :office, :trial, :by, :name, :at)
                        on conflict do nothing
                        returning id
                        """)
                .param("policy", policy)
                .param("scheme", scheme)
                .param("year", year)
                .param("office", office)
                .param("trial", trial)
                .param("by", by)
                .param("name", name)
                .param("at", at(now))
                .query(UUID.class)
                .optional();
    }

    void discard(UUID id, String why) {
        jdbc.sql(
                        """
                        update assessment.assessment
                           set state = 'DISCARDED', discarded_why = :why
                         where id = :id
                        """)
                .param("id", id)
                .param("why", why)
                .update();
    }

    void sent(UUID id, Instant now, Instant until) {
        jdbc.sql(
                        """
                        update assessment.assessment
                           set state = 'SENT', sent_at = :at, objections_until = :until
                         where id = :id
                        """)
                .param("id", id)
                .param("at", at(now))
                .param("until", at(until))
                .update();
        jdbc.sql("update assessment.subject set sent = true where assessment = :id")
                .param("id", id)
                .update();
    }

    void frozen(UUID id, String by, Instant now) {
        jdbc.sql(
                        """
                        update assessment.assessment
                           set state = 'FROZEN', frozen_by_name = :by, frozen_at = :at
                         where id = :id
                        """)
                .param("id", id)
                .param("by", by)
                .param("at", at(now))
                .update();
    }

    /// One that is assessed.
    ///
    /// @param region nothing where a unit is assessed
    record Subject(
            UUID id,
            UUID assessment,
            String code,
            int unit,
            Optional<String> region,
            boolean sent) {}

    private static Subject subject(ResultSet row) throws SQLException {
        return new Subject(
                row.getObject("id", UUID.class),
                row.getObject("assessment", UUID.class),
                row.getString("code"),
                row.getInt("unit"),
                Optional.ofNullable(row.getString("region")),
                row.getBoolean("sent"));
    }

    void insert(
            UUID assessment,
            int position,
            String code,
            int unit,
            Optional<String> region,
            int office) {
        jdbc.sql(
                        """
                        insert into assessment.subject
                               (assessment, position, code, unit, region, office)
                        values (:assessment, :position, :code, :unit, :region, :office)
                        """)
                .param("assessment", assessment)
                .param("position", position)
                .param("code", code)
                .param("unit", unit)
                .param("region", region.orElse(null))
                .param("office", office)
                .update();
    }

    Optional<Subject> subject(UUID id) {
        return jdbc.sql(
                        """
                        select id, assessment, code, unit, region, sent
                          from assessment.subject
                         where id = :id
                        """)
                .param("id", id)
                .query((row, n) -> subject(row))
                .optional();
    }

    /// In the order of the policy.
    List<Subject> subjects(UUID assessment) {
        return jdbc.sql(
                        """
                        select id, assessment, code, unit, region, sent
                          from assessment.subject
                         where assessment = :assessment
                         order by position
                        """)
                .param("assessment", assessment)
                .query((row, n) -> subject(row))
                .list();
    }
}
