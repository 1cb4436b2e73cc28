package zhiqiang.supervision;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import zhiqiang.platform.error.DomainException;
import zhiqiang.platform.policy.PolicyPack;
import zhiqiang.scorecard.pack.DataRound.Rhythm;
import zhiqiang.scorecard.text.Text;

/// Tasks in the database.
@Component
class TaskRows {
    static final String COLUMNS =
            """
            t.id, t.number, t.source, t.commitment, t.clause, t.origin, t.instruction, t.parent,
            t.title_zh, t.title_en, t.deliverable_zh, t.deliverable_en, t.indicators, t.dispatcher,
            t.lead, t.region, t.from_day, t.due_day, t.rhythm, t.state, t.percent, t.reason,
            t.accepted_at, t.reported_at, t.closed_at, t.made_at, t.by_day
            """;

    private final JdbcClient jdbc;
    private final String policy;

    TaskRows(JdbcClient jdbc, PolicyPack policy) {
        this.jdbc = jdbc;
        this.policy = policy.pack().id();
    }

    static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    static Task task(ResultSet row) throws SQLException {
        Array indicators = row.getArray("indicators");
        return new Task(
                row.getObject("id", UUID.class),
                row.getString("number"),
                Task.Source.valueOf(row.getString("source")),
                Optional.ofNullable(row.getString("commitment")),
                Optional.ofNullable(row.getString("clause")),
                row.getString("origin"),
                Optional.ofNullable(row.getObject("instruction", UUID.class)),
                Optional.ofNullable(row.getObject("parent", UUID.class)),
                new Text(row.getString("title_zh"), row.getString("title_en")),
                new Text(row.getString("deliverable_zh"), row.getString("deliverable_en")),
                List.of((String[]) indicators.getArray()),
                row.getInt("dispatcher"),
                row.getInt("lead"),
                Optional.ofNullable(row.getString("region")),
                row.getObject("from_day", LocalDate.class),
                Optional.ofNullable(row.getObject("due_day", LocalDate.class)),
                Optional.ofNullable(row.getString("rhythm")).map(Rhythm::valueOf),
                TaskState.valueOf(row.getString("state")),
                row.getInt("percent"),
                row.getString("reason"),
                moment(row, "accepted_at"),
                moment(row, "reported_at"),
                moment(row, "closed_at"),
                moment(row, "made_at").orElseThrow());
    }

    /// What is to be dispatched.
    ///
    /// @param concerned numbers of all units that have a part
    record Fresh(
            Task.Source source,
            Optional<String> commitment,
            Optional<String> clause,
            String origin,
            Optional<UUID> instruction,
            Optional<UUID> parent,
            Text title,
            Text deliverable,
            List<String> indicators,
            int dispatcher,
            int lead,
            Collection<Integer> concerned,
            Optional<String> region,
            LocalDate from,
            Optional<LocalDate> due,
            Optional<Rhythm> rhythm,
            String by,
            Instant at) {}

    /// @return nothing if the unit has it for the period already
    Optional<UUID> insert(Fresh task) {
        return jdbc.sql(
                        """
                        insert into supervision.task
                               (policy, number, source, commitment, clause, origin, instruction,
                                parent, title_zh, title_en, deliverable_zh, deliverable_en,
                                indicators, dispatcher, lead, concerned, region, from_day, due_day,
                                rhythm, made_by, made_at)
                        values (:policy, :number, :source, :commitment, :clause, :origin,
                                :instruction, :parent, :titleZh, :titleEn, :deliverableZh,
                                :deliverableEn, :indicators, :dispatcher, :lead, :concerned,
                                :region, :from, :due, :rhythm, :by, :at)
                        on conflict (policy, commitment, from_day, lead)
                              where source = 'PLAN' and state <> 'CANCELLED' do nothing
                        returning id
                        """)
                .param("policy", policy)
                .param("number", number(LocalDate.ofInstant(task.at(), Days.CHINA).getYear()))
                .param("source", task.source().name())
                .param("commitment", task.commitment().orElse(null), Types.VARCHAR)
                .param("clause", task.clause().orElse(null), Types.VARCHAR)
                .param("origin", task.origin())
                .param("instruction", task.instruction().orElse(null), Types.OTHER)
                .param("parent", task.parent().orElse(null), Types.OTHER)
                .param("titleZh", task.title().zh())
                .param("titleEn", task.title().en())
                .param("deliverableZh", task.deliverable().zh())
                .param("deliverableEn", task.deliverable().en())
                .param("indicators", task.indicators().toArray(String[]::new))
                .param("dispatcher", task.dispatcher())
                .param("lead", task.lead())
                .param("concerned", task.concerned().toArray(Integer[]::new))
                .param("region", task.region().orElse(null), Types.VARCHAR)
                .param("from", task.from())
                .param("due", task.due().orElse(null), Types.DATE)
                .param("rhythm", task.rhythm().map(Rhythm::name).orElse(null), Types.VARCHAR)
                .param("by", task.by())
                .param("at", at(task.at()))
                .query(UUID.class)
                .optional();
    }

    private String number(int year) {
        int next =
                jdbc.sql(
                                """
                                insert into supervision.counter as c (policy, year, last)
                                values (:policy, :year, 1)
                                on conflict (policy, year) do update set last = c.last + 1
                                returning last
                                """)
                        .param("policy", policy)
                        .param("year", year)
                        .query(Integer.class)
                        .single();
        return "%d-%04d".formatted(year, next);
    }

    Optional<Task> byId(UUID id) {
        return one(id, "");
    }

    /// Holds it until the transaction ends, so that two who act on it act one after the other.
    ///
    /// @throws DomainException if the caller sees no such task
    Task held(UUID id) {
        return one(id, " for update")
                .orElseThrow(() -> new DomainException(SupervisionError.UNKNOWN_TASK));
    }

    private Optional<Task> one(UUID id, String lock) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + " from supervision.task t where t.policy = :policy and t.id = :id"
                                + lock)
                .param("policy", policy)
                .param("id", id)
                .query((row, n) -> task(row))
                .optional();
    }

    /// What was passed on from a task, in the order of areas.
    List<Task> passedOn(UUID parent) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + " from supervision.task t where t.parent = :parent"
                                + " order by t.region, t.id")
                .param("parent", parent)
                .query((row, n) -> task(row))
                .list();
    }

    /// What the plan has dispatched for periods that begin within some days, but for what was
    /// cancelled and passed on.
    List<Task> ofPlan(LocalDate from, LocalDate to) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + """
                                   from supervision.task t
                                  where t.policy = :policy and t.source = 'PLAN'
                                    and t.parent is null and t.state <> 'CANCELLED'
                                    and t.from_day between :from and :to
                                  order by t.commitment, t.from_day, t.id
                                """)
                .param("policy", policy)
                .param("from", from)
                .param("to", to)
                .query((row, n) -> task(row))
                .list();
    }

    void state(UUID id, TaskState state, String reason) {
        jdbc.sql("update supervision.task set state = :state, reason = :reason where id = :id")
                .param("state", state.name())
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    void accepted(UUID id, Instant at) {
        jdbc.sql(
                        """
                        update supervision.task
                           set state = 'DOING', accepted_at = :at, reason = ''
                         where id = :id
                        """)
                .param("at", at(at))
                .param("id", id)
                .update();
    }

    /// Another unit sees it from now on.
    void concerns(UUID id, int unit) {
        jdbc.sql(
                        """
                        update supervision.task set concerned = concerned || :unit::integer
                         where id = :id and :unit <> all (concerned)
                        """)
                .param("unit", unit)
                .param("id", id)
                .update();
    }

    void percent(UUID id, int percent) {
        jdbc.sql("update supervision.task set percent = :percent where id = :id")
                .param("percent", percent)
                .param("id", id)
                .update();
    }

    /// @param reported when the request that was granted was made
    void closed(UUID id, Instant reported, Instant at) {
        jdbc.sql(
                        """
                        update supervision.task
                           set state = 'CLOSED', percent = 100, reported_at = :reported,
                               closed_at = :at, reason = ''
                         where id = :id
                        """)
                .param("reported", at(reported))
                .param("at", at(at))
                .param("id", id)
                .update();
    }

    void reopened(UUID id, String reason) {
        jdbc.sql(
                        """
                        update supervision.task
                           set state = 'DOING', reported_at = null, closed_at = null,
                               reason = :reason
                         where id = :id
                        """)
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    void amended(
            UUID id,
            int lead,
            Collection<Integer> concerned,
            Optional<LocalDate> due,
            TaskState state,
            String reason) {
        jdbc.sql(
                        """
                        update supervision.task
                           set lead = :lead, concerned = :concerned, due_day = :due, state = :state,
                               reason = :reason
                         where id = :id
                        """)
                .param("lead", lead)
                .param("concerned", concerned.toArray(Integer[]::new))
                .param("due", due.orElse(null), Types.DATE)
                .param("state", state.name())
                .param("reason", reason)
                .param("id", id)
                .update();
    }
}
