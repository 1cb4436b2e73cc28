package zhiqiang.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import zhiqiang.identity.Reaches;
import zhiqiang.platform.policy.PolicyPack;
import zhiqiang.scorecard.pack.TaskPlan;

/// Presses for tasks as their days come near and go by (催办): each unit is told once of each, also
/// of days on which the server was down, and then only of what holds now.
@Component
class Pressing {
    private static final int AT_ONCE = 200;

    /// Progress is owed soon when it is on the next days.
    private static final int PROGRESS_DAYS = 1;

    private final JdbcClient jdbc;
    private final Parts parts;
    private final TaskRows rows;
    private final TaskNotices notices;
    private final Reaches reaches;
    private final TransactionTemplate transaction;
    private final TaskPlan plan;
    private final String policy;
    private final Clock clock;

    Pressing(
            JdbcClient jdbc,
            Parts parts,
            TaskRows rows,
            TaskNotices notices,
            Reaches reaches,
            PlatformTransactionManager transactions,
            PolicyPack policy,
            Clock clock) {
        this.jdbc = jdbc;
        this.parts = parts;
        this.rows = rows;
        this.notices = notices;
        this.reaches = reaches;
        this.transaction = new TransactionTemplate(transactions);
        this.plan = policy.pack().tasks();
        this.policy = policy.pack().id();
        this.clock = clock;
    }

    /// Tasks that are due within some days, of which people are told once.
    ///
    /// @param key days between the day under which it is noted and the day on which it is due
    private record Band(TaskNotices.Pressed kind, LocalDate dueFrom, LocalDate dueUntil, int key) {}

    /// Bands do not overlap: after a pause nobody is told of a task more than once for each kind.
    private List<Band> bands(LocalDate today) {
        List<Band> bands = new ArrayList<>();
        LocalDate from = today;
        for (int days : plan.remindBefore().reversed()) {
            bands.add(new Band(TaskNotices.Pressed.REMINDER, from, today.plusDays(days), days));
            from = today.plusDays(days + 1L);
        }
        bands.add(new Band(TaskNotices.Pressed.OVERDUE, LocalDate.EPOCH, today.minusDays(1), 0));
        LocalDate until = LocalDate.EPOCH;
        for (int days : plan.escalateAfter().reversed()) {
            LocalDate last = today.minusDays(days);
            bands.add(new Band(TaskNotices.Pressed.ESCALATED, until, last, -days));
            until = last.plusDays(1);
        }
        return bands;
    }

    /// Tells of everything that is due to be told.
    ///
    /// @return how many tasks people were told of
    int press() {
        LocalDate today = Days.today(clock);
        int told = 0;
        for (Band band : bands(today)) {
            int batch;
            do {
                batch = within(() -> press(band));
                told += batch;
            } while (batch == AT_ONCE);
        }
        int batch;
        do {
            batch = within(() -> pressForProgress(today));
            told += batch;
        } while (batch == AT_ONCE);
        return told;
    }

    private int within(Supplier<Integer> work) {
        return reaches.asServer(
                Dispatching.WORK,
                () -> {
                    Integer done = transaction.execute(status -> work.get());
                    return done == null ? 0 : done;
                });
    }

    /// Whoever asked for the closing, or did not take the task on, waits for others and is not
    /// pressed.
    private int press(Band band) {
        List<Task> tasks =
                jdbc.sql(
                                "select "
                                        + TaskRows.COLUMNS
                                        + """
                                           from supervision.task t
                                          where t.policy = :policy and t.open
                                            and t.by_day between :from and :until
                                            and t.state not in ('CLOSING', 'REFUSED')
                                            and not exists (
                                                select from supervision.reminder r
                                                 where r.task = t.id and r.unit = 0
                                                   and r.kind = :kind
                                                   and r.day = t.by_day - :key)
                                          order by t.by_day, t.id
                                          limit :most
                                        """)
                        .param("policy", policy)
                        .param("from", band.dueFrom())
                        .param("until", band.dueUntil())
                        .param("kind", band.kind().name())
                        .param("key", band.key())
                        .param("most", AT_ONCE)
                        .query((row, n) -> TaskRows.task(row))
                        .list();
        for (Task task : tasks) {
            LocalDate due = task.due().orElseThrow();
            if (noted(task.id(), 0, band.kind(), due.minusDays(band.key()))) {
                notices.timed(band.kind(), task, units(task.id()), due);
            }
        }
        return tasks.size();
    }

    private List<Integer> units(UUID task) {
        return parts.of(task).stream()
                .filter(part -> part.role() != Parts.Role.DISPATCHER)
                .filter(part -> part.doneAt().isEmpty())
                .map(Parts.Part::unit)
                .toList();
    }

    private int pressForProgress(LocalDate today) {
        record Owed(UUID task, int unit, LocalDate by) {}
        List<Owed> owed =
                jdbc.sql(
                                """
                                select p.task, p.unit, p.owes_by
                                  from supervision.part p
                                 where p.policy = :policy and p.state = 'DOING'
                                   and p.owes_by <= :soon and p.owes_to < :today
                                   and not exists (
                                       select from supervision.reminder r
                                        where r.task = p.task and r.unit = p.unit
                                          and r.kind = :kind and r.day = p.owes_by)
                                 order by p.owes_by, p.task, p.unit
                                 limit :most
                                """)
                        .param("policy", policy)
                        .param("soon", today.plusDays(PROGRESS_DAYS))
                        .param("today", today)
                        .param("kind", TaskNotices.Pressed.PROGRESS_DUE.name())
                        .param("most", AT_ONCE)
                        .query(
                                (row, n) ->
                                        new Owed(
                                                row.getObject("task", UUID.class),
                                                row.getInt("unit"),
                                                row.getObject("owes_by", LocalDate.class)))
                        .list();
        for (Owed each : owed) {
            if (noted(each.task(), each.unit(), TaskNotices.Pressed.PROGRESS_DUE, each.by())) {
                notices.timed(
                        TaskNotices.Pressed.PROGRESS_DUE,
                        rows.byId(each.task()).orElseThrow(),
                        List.of(each.unit()),
                        each.by());
            }
        }
        return owed.size();
    }

    /// Only one of several servers tells it.
    private boolean noted(UUID task, int unit, TaskNotices.Pressed kind, LocalDate day) {
        return jdbc.sql(
                                """
                                insert into supervision.reminder (task, unit, kind, day, at)
                                values (:task, :unit, :kind, :day, :at)
                                on conflict do nothing
                                """)
                        .param("task", task)
                        .param("unit", unit)
                        .param("kind", kind.name())
                        .param("day", day)
                        .param("at", TaskRows.at(clock.instant()))
                        .update()
                == 1;
    }
}
