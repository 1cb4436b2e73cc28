package zhiqiang.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zhiqiang.identity.Reaches;
import zhiqiang.platform.policy.PolicyPack;
import zhiqiang.scorecard.text.Text;

/// Whether units finished their tasks in time.
@Component
@Transactional(readOnly = true)
public class TaskTimeliness {
    private final JdbcClient jdbc;
    private final Reaches reaches;
    private final String policy;

    TaskTimeliness(JdbcClient jdbc, Reaches reaches, PolicyPack policy) {
        this.jdbc = jdbc;
        this.reaches = reaches;
        this.policy = policy.pack().id();
    }

    /// A task that was due.
    ///
    /// @param reported when its closing was asked for with success; nothing where it is not closed
    /// @param onTime whether that was by the day on which it was due
    public record DueTask(
            UUID id, Text title, LocalDate due, @Nullable LocalDate reported, boolean onTime) {}

    /// Tasks that a unit leads and that were due within some days, but for those that were
    /// cancelled or not taken on, in the order of their days. Whoever asks: who may see the result
    /// is up to the caller.
    ///
    /// @param unit number of the unit
    public List<DueTask> due(int unit, LocalDate from, LocalDate to) {
        return reaches.asServer(
                Dispatching.WORK,
                () ->
                        jdbc.sql(
                                        """
                                        select t.id, t.title_zh, t.title_en, t.due_day,
                                               t.reported_at
                                          from supervision.task t
                                         where t.policy = :policy and t.lead = :unit
                                           and t.due_day between :from and :to
                                           and t.state not in ('CANCELLED', 'REFUSED')
                                         order by t.due_day, t.id
                                        """)
                                .param("policy", policy)
                                .param("unit", unit)
                                .param("from", from)
                                .param("to", to)
                                .query(
                                        (row, n) -> {
                                            LocalDate due =
                                                    row.getObject("due_day", LocalDate.class);
                                            Optional<LocalDate> reported =
                                                    TaskRows.moment(row, "reported_at")
                                                            .map(
                                                                    at ->
                                                                            LocalDate.ofInstant(
                                                                                    at,
                                                                                    Days.CHINA));
                                            return new DueTask(
                                                    row.getObject("id", UUID.class),
                                                    new Text(
                                                            row.getString("title_zh"),
                                                            row.getString("title_en")),
                                                    due,
                                                    reported.orElse(null),
                                                    reported.filter(day -> !day.isAfter(due))
                                                            .isPresent());
                                        })
                                .list());
    }
}
