package zhiqiang.assessment;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What reviewers say, in the database.
@Component
class ReviewRows {
    private static final String COLUMNS =
            """
            select r.id, r.subject, r.item, r.reviewer, r.reviewer_name, r.score, r.words
              from assessment.review r
            """;

    private final JdbcClient jdbc;

    ReviewRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param score nothing while it is awaited
    record Review(
            UUID id,
            UUID subject,
            String item,
            UUID reviewer,
            String reviewerName,
            @Nullable BigDecimal score,
            @Nullable String words) {}

    private static Review review(ResultSet row) throws SQLException {
        return new Review(
                row.getObject("id", UUID.class),
                row.getObject("subject", UUID.class),
                row.getString("item"),
                row.getObject("reviewer", UUID.class),
                row.getString("reviewer_name"),
                row.getBigDecimal("score"),
                row.getString("words"));
    }

    List<Review> of(UUID assessment) {
        return jdbc.sql(
                        COLUMNS
                                + """
                                  join assessment.subject s on s.id = r.subject
                                 where s.assessment = :assessment
                                 order by s.position, r.item, r.reviewer_name, r.id
                                """)
                .param("assessment", assessment)
                .query((row, n) -> review(row))
                .list();
    }

    /// Of assessments that are not over, at most 500 of them.
    List<Review> asked(UUID reviewer) {
        return jdbc.sql(
                        COLUMNS
                                + """
                                  join assessment.subject s on s.id = r.subject
                                  join assessment.assessment a on a.id = s.assessment
                                 where r.reviewer = :reviewer and a.state in ('DRAFT', 'SENT')
                                 order by a.id desc, s.position, r.item
                                 limit 500
                                """)
                .param("reviewer", reviewer)
                .query((row, n) -> review(row))
                .list();
    }

    Optional<Review> byId(UUID id) {
        return jdbc.sql(COLUMNS + " where r.id = :id")
                .param("id", id)
                .query((row, n) -> review(row))
                .optional();
    }

    void appoint(UUID subject, int office, String item, UUID reviewer, String name) {
        jdbc.sql(
                        """
                        insert into assessment.review
                               (subject, office, item, reviewer, reviewer_name)
                        values (:subject, :office, :item, :reviewer, :name)
                        on conflict (subject, item, reviewer) do nothing
                        """)
                .param("subject", subject)
                .param("office", office)
                .param("item", item)
                .param("reviewer", reviewer)
                .param("name", name)
                .update();
    }

    void dismiss(UUID id) {
        jdbc.sql("delete from assessment.review where id = :id").param("id", id).update();
    }

    void score(UUID id, BigDecimal score, String words, Instant now) {
        jdbc.sql(
                        """
                        update assessment.review
                           set score = :score, words = :words, scored_at = :at
                         where id = :id
                        """)
                .param("id", id)
                .param("score", score)
                .param("words", words)
                .param("at", AssessmentRows.at(now))
                .update();
    }
}
