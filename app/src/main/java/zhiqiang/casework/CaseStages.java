package zhiqiang.casework;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zhiqiang.identity.Reaches;
import zhiqiang.scorecard.text.Text;

/// How far cases have come, for modules that show them in lists of their own.
@Component
@Transactional(readOnly = true)
public class CaseStages {
    private final JdbcClient jdbc;
    private final Reaches reaches;
    private final Clock clock;

    CaseStages(JdbcClient jdbc, Reaches reaches, Clock clock) {
        this.jdbc = jdbc;
        this.reaches = reaches;
        this.clock = clock;
    }

    /// The open step of a case that is due first.
    public record Stage(UUID dossier, String element, Text title, boolean overdue) {}

    /// Of cases that the caller's module has shown to be within reach; those that are over have
    /// none.
    public List<Stage> of(Collection<UUID> dossiers) {
        return reaches.asServer(
                OpenCases.WORK,
                () ->
                        jdbc.sql(
                                        """
                                        select distinct on (dossier)
                                               dossier, element, title_zh, title_en,
                                               due_at <= :now as overdue
                                          from casework.step
                                         where dossier = any (:dossiers) and state = 'OPEN'
                                           and kind = 'STEP'
                                         order by dossier, due_at, id
                                        """)
                                .param("now", Moments.at(clock.instant()))
                                .param("dossiers", dossiers.toArray(UUID[]::new))
                                .query(
                                        (row, n) ->
                                                new Stage(
                                                        row.getObject("dossier", UUID.class),
                                                        row.getString("element"),
                                                        new Text(
                                                                row.getString("title_zh"),
                                                                row.getString("title_en")),
                                                        row.getBoolean("overdue")))
                                .list());
    }
}
