package zhiqiang.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import zhiqiang.scorecard.assessment.Grade;

/// What was sent or frozen, in the database. Nothing of it is ever changed.
@Component
class SheetRows {
    private final JdbcClient jdbc;

    SheetRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Kept(
            UUID subject,
            int revision,
            boolean frozen,
            String scheme,
            String evidence,
            String digest,
            BigDecimal total,
            Grade grade,
            Instant at) {}

    /// The newest of each that is assessed.
    Map<UUID, Kept> newest(UUID assessment) {
        Map<UUID, Kept> newest = new HashMap<>();
        jdbc.sql(
                        """
                        select distinct on (k.subject)
                               k.subject, k.revision, k.frozen, k.scheme, k.evidence, k.digest,
                               k.total, k.grade, k.at
                          from assessment.sheet k
                          join assessment.subject s on s.id = k.subject
                         where s.assessment = :assessment
                         order by k.subject, k.revision desc
                        """)
                .param("assessment", assessment)
                .query(
                        row -> {
                            UUID subject = row.getObject("subject", UUID.class);
                            newest.put(
                                    subject,
                                    new Kept(
                                            subject,
                                            row.getInt("revision"),
                                            row.getBoolean("frozen"),
                                            row.getString("scheme"),
                                            row.getString("evidence"),
                                            row.getString("digest"),
                                            row.getBigDecimal("total"),
                                            Grade.valueOf(row.getString("grade")),
                                            row.getObject("at", OffsetDateTime.class).toInstant()));
                        });
        return newest;
    }

    void insert(Kept sheet) {
        jdbc.sql(
                        """
                        insert into assessment.sheet
                               (subject, revision, frozen, scheme, evidence, digest, total, grade,
                                at)
                        values (:subject, :revision, :frozen, :scheme, :evidence, :digest, :total,
                                :grade, :at)
                        """)
                .param("subject", sheet.subject())
                .param("revision", sheet.revision())
                .param("frozen", sheet.frozen())
                .param("scheme", sheet.scheme())
                .param("evidence", sheet.evidence())
                .param("digest", sheet.digest())
                .param("total", sheet.total())
                .param("grade", sheet.grade().name())
                .param("at", AssessmentRows.at(sheet.at()))
                .update();
    }
}
