package zhiqiang.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zhiqiang.identity.Actor;
import zhiqiang.identity.Permission;
import zhiqiang.identity.Reach;
import zhiqiang.identity.Reaches;
import zhiqiang.identity.UnitTitles;
import zhiqiang.platform.error.DomainException;
import zhiqiang.platform.page.Cursor;
import zhiqiang.platform.policy.PolicyPack;
import zhiqiang.scorecard.text.Text;

/// Tasks in the order of their days, as pages and as a board. Each way walks an index: a page costs
/// the same however many there are.
@Component
@Transactional(readOnly = true)
class TaskList {
    private static final int MOST_COUNTED = 1000;
    private static final int CARDS = 20;

    /// What whoever sees everything reads.
    private static final String OF_ALL =
            """
            select %s
              from supervision.task t
             where t.policy = :policy
               and (t.by_day, t.id) > (:day, :id)
            """;

    /// What the units of somebody have to do with, one way through the index for each.
    private static final String OF_UNITS =
            """
            select t.*
              from unnest(:units::integer[]) as u (unit)
             cross join lateral (
                   select %s
                     from supervision.part p
                     %s
                    where p.unit = u.unit and p.policy = :policy
                      and (p.by_day, p.task) > (:day, :id)
            """;

    private static final String THE_TASK = "join supervision.task t on t.id = p.task";

    /// A unit that dispatched a task and works on it as well sees it once.
    private static final String ONCE =
            """
             and (p.role <> 'DISPATCHER'
                  or not exists (
                     select from supervision.part q
                      where q.task = p.task and q.unit = p.unit and q.role <> 'DISPATCHER'))
            """;

    private static final String OF_AREAS =
            """
            select t.*
              from unnest(:areas::text[]) as a (area)
             cross join lateral (
                   select %s
                     from supervision.task t
                    where t.region = a.area and t.policy = :policy
                      and (t.by_day, t.id) > (:day, :id)
            """;

    private final JdbcClient jdbc;
    private final UnitTitles titles;
    private final String policy;
    private final Clock clock;

    TaskList(JdbcClient jdbc, UnitTitles titles, PolicyPack policy, Clock clock) {
        this.jdbc = jdbc;
        this.titles = titles;
        this.policy = policy.pack().id();
        this.clock = clock;
    }

    enum View {
        /// All within reach.
        ALL,
        /// What one's units answer for.
        MINE,
        /// What one's units lead.
        LED,
        /// What one's units have dispatched.
        GIVEN
    }

    /// @param open only what is not over
    /// @param late only what is open past its day
    /// @param lead number of a unit
    /// @param words part of the title or of the number
    record Wanted(
            View view,
            Optional<TaskState> state,
            boolean open,
            boolean late,
            Optional<String> clause,
            Optional<Integer> lead,
            Optional<String> area,
            Optional<String> words) {
        Wanted in(TaskState column) {
            return new Wanted(view, Optional.of(column), false, late, clause, lead, area, words);
        }
    }

    /// Where a page begins: behind a day and a number.
    private record Place(String day, UUID id) {
        static final Place FIRST = new Place("-infinity", new UUID(0, 0));

        String cursor() {
            return Cursor.of(day, id.toString());
        }

        static Place at(@Nullable String cursor) {
            List<String> values = Cursor.values(cursor, 2, SupervisionError.NOT_A_CURSOR);
            if (values.isEmpty()) {
                return FIRST;
            }
            try {
                String day = values.getFirst();
                if (!day.equals("infinity")) {
                    LocalDate.parse(day);
                }
                return new Place(day, UUID.fromString(values.getLast()));
            } catch (DateTimeException | IllegalArgumentException notOurs) {
                throw new DomainException(SupervisionError.NOT_A_CURSOR);
            }
        }
    }

    private record Row(Task task, Optional<LocalDate> owesBy) {
        Place place() {
            return new Place(task.due().map(LocalDate::toString).orElse("infinity"), task.id());
        }
    }

    TaskViews.TaskPage page(Wanted wanted, @Nullable String cursor, int limit, Actor actor) {
        List<Row> rows = rows(wanted, Place.at(cursor), limit + 1, actor);
        List<Row> shown = rows.size() > limit ? rows.subList(0, limit) : rows;
        return new TaskViews.TaskPage(
                views(shown), rows.size() > limit ? shown.getLast().place().cursor() : null);
    }

    /// The first tasks of each state.
    TaskViews.TaskBoardView board(Wanted wanted, Actor actor) {
        List<TaskViews.TaskColumnView> columns = new ArrayList<>();
        for (TaskState state :
                List.of(
                        TaskState.DISPATCHED,
                        TaskState.REFUSED,
                        TaskState.DOING,
                        TaskState.CLOSING,
                        TaskState.CLOSED)) {
            Wanted column = wanted.in(state);
            List<Row> rows = rows(column, Place.FIRST, CARDS + 1, actor);
            boolean more = rows.size() > CARDS;
            List<Row> shown = more ? rows.subList(0, CARDS) : rows;
            long count = more ? count(column, actor) : rows.size();
            columns.add(
                    new TaskViews.TaskColumnView(
                            state,
                            Math.min(count, MOST_COUNTED),
                            count > MOST_COUNTED,
                            views(shown),
                            more ? shown.getLast().place().cursor() : null));
        }
        return new TaskViews.TaskBoardView(columns);
    }

    /// @return one more than the bound where there are more
    long count(Wanted wanted, Actor actor) {
        return asked(
                        "select count(*) from (" + sql(wanted, actor, true) + ") counted",
                        wanted,
                        Place.FIRST,
                        MOST_COUNTED + 1,
                        actor)
                .query(Long.class)
                .single();
    }

    private List<Row> rows(Wanted wanted, Place after, int limit, Actor actor) {
        return asked(sql(wanted, actor, false), wanted, after, limit, actor)
                .query((row, n) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                TaskRows.task(row), Optional.ofNullable(row.getObject("owes_by", LocalDate.class)));
    }

    private static Reach reach(Wanted wanted, Actor actor) {
        return wanted.view() == View.ALL
                ? Reaches.current()
                : actor.access().reach(Permission.TASK_READ);
    }

    /// Only from texts of this class; what is asked for goes in as parameters.
    ///
    /// @param counting only what the indexes hold is read, unless a filter needs more
    private static String sql(Wanted wanted, Actor actor, boolean counting) {
        String ofTask = counting ? "t.id, t.by_day" : TaskRows.COLUMNS + ", null::date as owes_by";
        String filters = filters(wanted);
        String inTask =
                state(wanted).replace("%s", "t")
                        + filters
                        + " order by t.by_day, t.id limit :limit";
        if (wanted.view() == View.ALL && reach(wanted, actor).everything()) {
            return OF_ALL.formatted(ofTask) + inTask;
        }
        String ofPart = counting ? "p.task as id, p.by_day" : TaskRows.COLUMNS + ", p.owes_by";
        String role =
                switch (wanted.view()) {
                    case ALL -> ONCE;
                    case MINE -> " and p.role <> 'DISPATCHER'";
                    case LED -> " and p.role = 'LEAD'";
                    case GIVEN -> " and p.role = 'DISPATCHER'";
                };
        String ofUnits =
                OF_UNITS.formatted(ofPart, counting && filters.isEmpty() ? "" : THE_TASK)
                        + role
                        + state(wanted).replace("%s", "p")
                        + filters
                        + " order by p.by_day, p.task limit :limit) t";
        String ofAreas =
                wanted.view() == View.ALL
                        ? " union all " + OF_AREAS.formatted(ofTask) + inTask + ") t"
                        : "";
        return "select distinct on (by_day, id) * from ("
                + ofUnits
                + ofAreas
                + ") t order by by_day, id"
                + (counting ? "" : ", owes_by")
                + " limit :limit";
    }

    private static String state(Wanted wanted) {
        return (wanted.state().isPresent() ? " and %s.state = :state" : "")
                + (wanted.open() || wanted.late() ? " and %s.open" : "")
                + (wanted.late() ? " and %s.by_day < :today" : "");
    }

    private static String filters(Wanted wanted) {
        return (wanted.clause().isPresent() ? " and t.clause = :clause" : "")
                + (wanted.lead().isPresent() ? " and t.lead = :lead" : "")
                + (wanted.area().isPresent() ? " and t.region = :area" : "")
                + (wanted.words().isPresent()
                        ? " and (t.title_zh ilike :words or t.title_en ilike :words"
                                + " or t.number ilike :words)"
                        : "");
    }

    private JdbcClient.StatementSpec asked(
            String sql, Wanted wanted, Place after, int limit, Actor actor) {
        Reach reach = reach(wanted, actor);
        return jdbc.sql(sql)
                .param("policy", policy)
                .param("units", reach.units().toArray(Integer[]::new))
                .param("areas", reach.areas().toArray(String[]::new))
                .param("day", after.day(), Types.OTHER)
                .param("id", after.id())
                .param("state", wanted.state().map(Enum::name).orElse(null), Types.VARCHAR)
                .param("today", Days.today(clock))
                .param("clause", wanted.clause().orElse(null), Types.VARCHAR)
                .param("lead", wanted.lead().orElse(null), Types.INTEGER)
                .param("area", wanted.area().orElse(null), Types.VARCHAR)
                .param("words", wanted.words().map(TaskList::pattern).orElse(null), Types.VARCHAR)
                .param("limit", limit);
    }

    private static String pattern(String words) {
        return "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private List<TaskViews.TaskItemView> views(List<Row> rows) {
        Map<Integer, Text> names = titles(rows.stream().map(Row::task).toList());
        return rows.stream().map(row -> view(row.task(), row.owesBy(), names)).toList();
    }

    /// How some tasks are shown in a list.
    List<TaskViews.TaskItemView> of(Collection<Task> tasks) {
        Map<Integer, Text> names = titles(tasks);
        return tasks.stream().map(task -> view(task, Optional.empty(), names)).toList();
    }

    private Map<Integer, Text> titles(Collection<Task> tasks) {
        return titles.of(
                tasks.stream()
                        .flatMap(task -> Stream.of(task.lead(), task.dispatcher()))
                        .distinct()
                        .toList());
    }

    private TaskViews.TaskItemView view(
            Task task, Optional<LocalDate> owesBy, Map<Integer, Text> names) {
        return new TaskViews.TaskItemView(
                task.id(),
                task.number(),
                task.source(),
                task.clause().orElse(null),
                task.title(),
                unit(task.lead(), names),
                unit(task.dispatcher(), names),
                task.region().orElse(null),
                task.due().orElse(null),
                task.state(),
                task.percent(),
                task.late(Days.today(clock)),
                owesBy.orElse(null));
    }

    static TaskViews.TaskUnitView unit(int unit, Map<Integer, Text> names) {
        return new TaskViews.TaskUnitView(unit, names.getOrDefault(unit, new Text("", "")));
    }
}
