package zhiqiang.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Deductions and vetoes, in the database.
@Component
class EventRows {
    private static final String COLUMNS =
            """
            select e.id, e.subject, e.rule, e.on_day, e.document, e.reason, e.by_name, e.at,
                   e.withdrawn_by, e.withdrawn_why
              from assessment.event e
            """;

    private final JdbcClient jdbc;

    EventRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param rule code of the deduction or veto
    /// @param withdrawnWhy nothing where it counts
    record Entered(
            UUID id,
            UUID subject,
            String rule,
            LocalDate on,
            String document,
            String reason,
            String byName,
            Instant at,
            @Nullable String withdrawnBy,
            @Nullable String withdrawnWhy) {}

    private static Entered entered(ResultSet row) throws SQLException {
        return new Entered(
                row.getObject("id", UUID.class),
                row.getObject("subject", UUID.class),
                row.getString("rule"),
                row.getObject("on_day", LocalDate.class),
                row.getString("document"),
                row.getString("reason"),
                row.getString("by_name"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("withdrawn_by"),
                row.getString("withdrawn_why"));
    }

    List<Entered> of(UUID assessment) {
        return jdbc.sql(
                        COLUMNS
                                + """
                                  join assessment.subject s on s.id = e.subject
                                 where s.assessment = :assessment
                                 order by s.position, e.on_day, e.id
                                """)
                .param("assessment", assessment)
                .query((row, n) -> entered(row))
                .list();
    }

    Optional<Entered> byId(UUID id) {
        return jdbc.sql(COLUMNS + " where e.id = :id")
                .param("id", id)
                .query((row, n) -> entered(row))
                .optional();
    }

    UUID insert(
            UUID subject,
            int office,
            String rule,
            LocalDate on,
            String document,
            String reason,
            String by,
            Instant now) {
        return jdbc.sql(
                        """
                        insert into assessment.event
                               (subject, office, rule, on_day, document, reason, by_name, at)
                        values (:subject, :office, :rule, :on, :document, :reason, :by, :at)
                        returning id
                        """)
                .param("subject", subject)
                .param("office", office)
                .param("rule", rule)
                .param("on", on)
                .param("document", document)
                .param("reason", reason)
                .param("by", by)
                .param("at", AssessmentRows.at(now))
                .query(UUID.class)
                .single();
    }

    void withdraw(UUID id, String by, String why, Instant now) {
        jdbc.sql(
                        """
                        update assessment.event
                           set withdrawn_by = :by, withdrawn_why = :why, withdrawn_at = :at
                         where id = :id
                        """)
                .param("id", id)
                .param("by", by)
                .param("why", why)
                .param("at", AssessmentRows.at(now))
                .update();
    }
}
