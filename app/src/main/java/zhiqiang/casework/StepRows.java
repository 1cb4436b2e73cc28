package zhiqiang.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import zhiqiang.scorecard.clock.Span;
import zhiqiang.scorecard.clock.SpanUnit;
import zhiqiang.scorecard.text.Text;

/// Steps of cases in the database.
@Component
class StepRows {
    private static final String COLUMNS =
            """
            select s.id, s.dossier, s.kind, s.element, s.parent, s.task, s.title_zh, s.title_en,
                   s.unit, s.roles, s.assignee, s.assignee_name, s.excluded, s.state, s.opened_at,
                   s.due_at, s.asked, s.more_count, s.more_unit, s.done_at, s.done_by,
                   s.done_by_name, s.outcome, s.outcome_zh, s.outcome_en, s.comment
              from casework.step s
            """;

    private final JdbcClient jdbc;

    StepRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A number for something new, later ones after earlier ones.
    UUID fresh() {
        return jdbc.sql("select uuidv7()").query(UUID.class).single();
    }

    Optional<Step> find(UUID dossier, UUID id) {
        return jdbc.sql(COLUMNS + " where s.id = :id and s.dossier = :dossier")
                .param("id", id)
                .param("dossier", dossier)
                .query((row, n) -> step(row))
                .optional();
    }

    /// In the order in which they were opened.
    List<Step> of(UUID dossier) {
        return jdbc.sql(COLUMNS + " where s.dossier = :dossier order by s.id")
                .param("dossier", dossier)
                .query((row, n) -> step(row))
                .list();
    }

    List<Step> open(UUID dossier) {
        return jdbc.sql(COLUMNS + " where s.dossier = :dossier and s.state = 'OPEN' order by s.id")
                .param("dossier", dossier)
                .query((row, n) -> step(row))
                .list();
    }

    static Step step(ResultSet row) throws SQLException {
        return new Step(
                row.getObject("id", UUID.class),
                row.getObject("dossier", UUID.class),
                Step.Kind.valueOf(row.getString("kind")),
                row.getString("element"),
                Optional.ofNullable(row.getObject("parent", UUID.class)),
                Optional.ofNullable(row.getString("task")),
                new Text(row.getString("title_zh"), row.getString("title_en")),
                row.getInt("unit"),
                Set.of((String[]) row.getArray("roles").getArray()),
                person(row, "assignee", "assignee_name"),
                List.of((UUID[]) row.getArray("excluded").getArray()),
                Step.State.valueOf(row.getString("state")),
                Moments.of(row, "opened_at"),
                Moments.maybe(row, "due_at"),
                Optional.ofNullable(row.getString("asked")),
                more(row),
                done(row));
    }

    private static Optional<Step.Person> person(ResultSet row, String id, String name)
            throws SQLException {
        UUID person = row.getObject(id, UUID.class);
        return person == null
                ? Optional.empty()
                : Optional.of(new Step.Person(person, row.getString(name)));
    }

    private static Optional<Span> more(ResultSet row) throws SQLException {
        String unit = row.getString("more_unit");
        return unit == null
                ? Optional.empty()
                : Optional.of(new Span(row.getInt("more_count"), SpanUnit.valueOf(unit)));
    }

    private static Optional<Step.Done> done(ResultSet row) throws SQLException {
        Optional<Step.Person> by = person(row, "done_by", "done_by_name");
        return by.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Step.Done(
                                Moments.of(row, "done_at"),
                                by.get(),
                                row.getString("outcome"),
                                new Text(row.getString("outcome_zh"), row.getString("outcome_en")),
                                Optional.ofNullable(row.getString("comment"))));
    }

    void insert(Step step) {
        jdbc.sql(
                        """
                        insert into casework.step
                               (id, dossier, kind, element, parent, task, title_zh, title_en, unit,
                                roles, assignee, assignee_name, excluded, opened_at, asked,
                                more_count, more_unit)
                        values (:id, :dossier, :kind, :element, :parent, :task, :zh, :en, :unit,
                                :roles, :assignee, :assigneeName, :excluded, :at, :asked,
                                :moreCount, :moreUnit)
                        """)
                .param("id", step.id())
                .param("dossier", step.dossier())
                .param("kind", step.kind().name())
                .param("element", step.element())
                .param("parent", step.parent().orElse(null), Types.OTHER)
                .param("task", step.task().orElse(null), Types.VARCHAR)
                .param("zh", step.title().zh())
                .param("en", step.title().en())
                .param("unit", step.unit())
                .param("roles", step.roles().stream().sorted().toArray(String[]::new))
                .param("assignee", id(step.assignee()), Types.OTHER)
                .param("assigneeName", name(step.assignee()), Types.VARCHAR)
                .param("excluded", step.excluded().toArray(UUID[]::new))
                .param("at", Moments.at(step.openedAt()))
                .param("asked", step.asked().orElse(null), Types.VARCHAR)
                .param("moreCount", step.more().map(Span::count).orElse(null), Types.INTEGER)
                .param(
                        "moreUnit",
                        step.more().map(more -> more.unit().name()).orElse(null),
                        Types.VARCHAR)
                .update();
    }

    private static @Nullable UUID id(Optional<Step.Person> person) {
        return person.map(Step.Person::id).orElse(null);
    }

    private static @Nullable String name(Optional<Step.Person> person) {
        return person.map(Step.Person::name).orElse(null);
    }

    /// @param to nobody: whoever may do it takes it
    void assign(UUID step, Optional<Step.Person> to) {
        jdbc.sql(
                        """
                        update casework.step
                           set assignee = :assignee, assignee_name = :name
                         where id = :id
                        """)
                .param("assignee", id(to), Types.OTHER)
                .param("name", name(to), Types.VARCHAR)
                .param("id", step)
                .update();
    }

    void transfer(UUID step, int unit, Collection<String> roles, Optional<Step.Person> to) {
        jdbc.sql("update casework.step set unit = :unit, roles = :roles where id = :id")
                .param("unit", unit)
                .param("roles", roles.stream().sorted().toArray(String[]::new))
                .param("id", step)
                .update();
        assign(step, to);
    }

    void exclude(UUID step, UUID person) {
        jdbc.sql(
                        """
                        update casework.step
                           set excluded = array_append(excluded, :person),
                               assignee = nullif(assignee, :person),
                               assignee_name = case when assignee <> :person then assignee_name end
                         where id = :id and not (:person = any (excluded))
                        """)
                .param("person", person)
                .param("id", step)
                .update();
    }

    void done(UUID step, Step.Done done) {
        jdbc.sql(
                        """
                        update casework.step
                           set state = 'DONE', done_at = :at, done_by = :by, done_by_name = :name,
                               outcome = :outcome, outcome_zh = :zh, outcome_en = :en,
                               comment = :comment
                         where id = :id
                        """)
                .param("at", Moments.at(done.at()))
                .param("by", done.by().id())
                .param("name", done.by().name())
                .param("outcome", done.outcome())
                .param("zh", done.words().zh())
                .param("en", done.words().en())
                .param("comment", done.comment().orElse(null), Types.VARCHAR)
                .param("id", step)
                .update();
    }

    void cancel(UUID step) {
        jdbc.sql("update casework.step set state = 'CANCELLED' where id = :id")
                .param("id", step)
                .update();
    }

    /// @param at nothing where it waits, or cannot be told
    void due(UUID step, Optional<Instant> at) {
        jdbc.sql(
                        """
                        update casework.step set due_at = coalesce(:at, 'infinity'::timestamptz)
                         where id = :id and due_at <> coalesce(:at, 'infinity'::timestamptz)
                        """)
                .param("at", at.map(Moments::at).orElse(null), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", step)
                .update();
    }
}
