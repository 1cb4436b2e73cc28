package zhiqiang.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import zhiqiang.identity.Actor;
import zhiqiang.identity.Demands;
import zhiqiang.identity.Permission;
import zhiqiang.identity.Reach;
import zhiqiang.identity.UnitTitles;
import zhiqiang.platform.policy.PolicyPack;
import zhiqiang.scorecard.text.Text;

/// What one's units have to do now.
@RestController
@RequestMapping(path = "/api/duties", produces = MediaType.APPLICATION_JSON_VALUE)
class DutyController {
    private static final int MOST = 50;

    /// Progress that is owed by then is shown.
    private static final int SOON = 15;

    private final TaskList list;
    private final JdbcClient jdbc;
    private final UnitTitles titles;
    private final String policy;
    private final Clock clock;

    DutyController(
            TaskList list, JdbcClient jdbc, UnitTitles titles, PolicyPack policy, Clock clock) {
        this.list = list;
        this.jdbc = jdbc;
        this.titles = titles;
        this.policy = policy.pack().id();
        this.clock = clock;
    }

    /// Something that is to be told, or told again.
    ///
    /// @param by by when; that day is over where it is late
    /// @param words what was said when it was sent back
    public record DutyProgressView(
            UUID task,
            Text title,
            TaskViews.TaskUnitView unit,
            LocalDate by,
            boolean late,
            String words) {}

    /// @param duties codes of the units whose targets are one's own
    /// @param areas codes of the areas whose figures are one's own
    /// @param open what the units answer for and is not over, in the order of its days
    /// @param late how many of that are past their day, up to a bound
    /// @param toAccept how many wait for the unit to take them on, up to a bound
    /// @param owed progress that is owed now
    /// @param returned progress that was sent back and not told again
    public record DutiesView(
            List<TaskViews.TaskUnitView> units,
            Set<String> duties,
            Set<String> areas,
            TaskViews.TaskPage open,
            long late,
            long toAccept,
            List<DutyProgressView> owed,
            List<DutyProgressView> returned) {}

    @GetMapping
    @Demands(Permission.TASK_READ)
    @Transactional(readOnly = true)
    public DutiesView show(Actor actor) {
        Reach reach = actor.access().reach(Permission.TASK_READ);
        Map<Integer, Text> names = titles.of(reach.units());
        return new DutiesView(
                reach.units().stream().map(unit -> TaskList.unit(unit, names)).toList(),
                reach.duties(),
                reach.areas(),
                list.page(wanted(TaskList.View.MINE, Optional.empty(), false), null, MOST, actor),
                list.count(wanted(TaskList.View.MINE, Optional.empty(), true), actor),
                list.count(
                        wanted(TaskList.View.LED, Optional.of(TaskState.DISPATCHED), false), actor),
                owed(reach, names),
                returned(reach, names));
    }

    private static TaskList.Wanted wanted(
            TaskList.View view, Optional<TaskState> state, boolean late) {
        return new TaskList.Wanted(
                view,
                state,
                true,
                late,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private List<DutyProgressView> owed(Reach reach, Map<Integer, Text> names) {
        LocalDate today = Days.today(clock);
        return jdbc.sql(
                        """
                        select t.id, t.title_zh, t.title_en, p.unit, p.owes_by as by
                          from supervision.part p
                          join supervision.task t on t.id = p.task
                         where p.unit = any (:units) and p.policy = :policy
                           and p.state = 'DOING'
                           and p.owes_by <= :soon
                         order by p.owes_by, p.task
                         limit :most
                        """)
                .param("units", reach.units().toArray(Integer[]::new))
                .param("policy", policy)
                .param("soon", today.plusDays(SOON))
                .param("most", MOST)
                .query(
                        (row, n) -> {
                            LocalDate by = row.getObject("by", LocalDate.class);
                            return new DutyProgressView(
                                    row.getObject("id", UUID.class),
                                    new Text(row.getString("title_zh"), row.getString("title_en")),
                                    TaskList.unit(row.getInt("unit"), names),
                                    by,
                                    today.isAfter(by),
                                    "");
                        })
                .list();
    }

    private List<DutyProgressView> returned(Reach reach, Map<Integer, Text> names) {
        return jdbc.sql(
                        """
                        select t.id, t.title_zh, t.title_en, g.unit, g.checked, g.checked_at
                          from supervision.progress g
                          join supervision.task t on t.id = g.task and t.open
                         where g.state = 'RETURNED' and g.unit = any (:units)
                           and t.policy = :policy
                           and not exists (
                               select from supervision.progress later
                                where later.task = g.task and later.unit = g.unit
                                  and (later.at, later.id) > (g.at, g.id))
                         order by g.checked_at, g.id
                         limit :most
                        """)
                .param("units", reach.units().toArray(Integer[]::new))
                .param("policy", policy)
                .param("most", MOST)
                .query(
                        (row, n) ->
                                new DutyProgressView(
                                        row.getObject("id", UUID.class),
                                        new Text(
                                                row.getString("title_zh"),
                                                row.getString("title_en")),
                                        TaskList.unit(row.getInt("unit"), names),
                                        LocalDate.ofInstant(
                                                TaskRows.moment(row, "checked_at").orElseThrow(),
                                                Days.CHINA),
                                        false,
                                        row.getString("checked")))
                .list();
    }
}
