package zhiqiang.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Objections and their answers, in the database.
@Component
class ObjectionRows {
    private static final String COLUMNS =
            """
            select o.id, o.subject, o.item, o.words, o.by_account, o.by_name, o.at, o.accepted,
                   o.answer, o.answered_by, o.answered_at
              from assessment.objection o
            """;

    private final JdbcClient jdbc;

    ObjectionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param item code of what it is about
    /// @param accepted nothing while it is not answered
    record Objection(
            UUID id,
            UUID subject,
            String item,
            String words,
            UUID by,
            String byName,
            Instant at,
            @Nullable Boolean accepted,
            @Nullable String answer,
            @Nullable String answeredBy,
            @Nullable Instant answeredAt) {
        boolean open() {
            return accepted == null;
        }
    }

    private static Objection objection(ResultSet row) throws SQLException {
        return new Objection(
                row.getObject("id", UUID.class),
                row.getObject("subject", UUID.class),
                row.getString("item"),
                row.getString("words"),
                row.getObject("by_account", UUID.class),
                row.getString("by_name"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("accepted", Boolean.class),
                row.getString("answer"),
                row.getString("answered_by"),
                AssessmentRows.moment(row, "answered_at"));
    }

    List<Objection> of(UUID assessment) {
        return jdbc.sql(
                        COLUMNS
                                + """
                                  join assessment.subject s on s.id = o.subject
                                 where s.assessment = :assessment
                                 order by o.at, o.id
                                """)
                .param("assessment", assessment)
                .query((row, n) -> objection(row))
                .list();
    }

    Optional<Objection> byId(UUID id) {
        return jdbc.sql(COLUMNS + " where o.id = :id")
                .param("id", id)
                .query((row, n) -> objection(row))
                .optional();
    }

    UUID insert(UUID subject, String item, String words, UUID by, String name, Instant now) {
        return jdbc.sql(
                        """
                        insert into assessment.objection
                               (subject, item, words, by_account, by_name, at)
                        values (:subject, :item, :words, :by, :name, :at)
                        returning id
                        """)
                .param("subject", subject)
                .param("item", item)
                .param("words", words)
                .param("by", by)
                .param("name", name)
                .param("at", AssessmentRows.at(now))
                .query(UUID.class)
                .single();
    }

    void answer(UUID id, boolean accepted, String words, String by, Instant now) {
        jdbc.sql(
                        """
                        update assessment.objection
                           set accepted = :accepted, answer = :words, answered_by = :by,
                               answered_at = :at
                         where id = :id
                        """)
                .param("id", id)
                .param("accepted", accepted)
                .param("words", words)
                .param("by", by)
                .param("at", AssessmentRows.at(now))
                .update();
    }
}
