package zhiqiang.casework;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import zhiqiang.casework.Deadlines.TimerKind;
import zhiqiang.identity.Reaches;
import zhiqiang.scorecard.process.ProcessStep;
import zhiqiang.scorecard.text.Text;

/// Does what is due: reminds, says what is overdue, passes it up. Each timer is done in one
/// transaction with what it does, so that it is done once, whoever stops in between.
@Component
class Timers {
    private final JdbcClient jdbc;
    private final DossierRows dossiers;
    private final StepRows steps;
    private final Deadlines deadlines;
    private final Seating seating;
    private final CaseNotices notices;
    private final Timeline timeline;
    private final Reaches reaches;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Timers(
            JdbcClient jdbc,
            DossierRows dossiers,
            StepRows steps,
            Deadlines deadlines,
            Seating seating,
            CaseNotices notices,
            Timeline timeline,
            Reaches reaches,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.dossiers = dossiers;
        this.steps = steps;
        this.deadlines = deadlines;
        this.seating = seating;
        this.notices = notices;
        this.timeline = timeline;
        this.reaches = reaches;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /// @return how many were done
    int fire() {
        int done = 0;
        while (Boolean.TRUE.equals(
                reaches.asServer(OpenCases.WORK, () -> transaction.execute(status -> next())))) {
            done++;
        }
        return done;
    }

    private record Due(UUID deadline, UUID dossier, TimerKind kind, int place, Instant at) {}

    /// The case is locked first, as everything that happens in it does, and the timer looked at
    /// again then.
    private boolean next() {
        Optional<Due> due = due(Optional.empty());
        if (due.isEmpty()) {
            return false;
        }
        Dossier dossier = dossiers.locked(due.get().dossier()).orElseThrow();
        if (due(due).isPresent()) {
            fire(dossier, due.get());
            jdbc.sql(
                            """
                            update casework.timer
                               set fired_at = :now
                             where deadline = :deadline and kind = :kind and place = :place
                            """)
                    .param("now", Moments.at(clock.instant()))
                    .param("deadline", due.get().deadline())
                    .param("kind", due.get().kind().name())
                    .param("place", due.get().place())
                    .update();
        }
        return true;
    }

    /// @param same only this one; any otherwise
    private Optional<Due> due(Optional<Due> same) {
        return jdbc.sql(
                        """
                        select t.deadline, d.dossier, t.kind, t.place, t.fires_at
                          from casework.timer t
                          join casework.deadline d on d.id = t.deadline
                         where t.fired_at is null and t.fires_at <= :now
                           and (:deadline::uuid is null
                                or (t.deadline, t.kind, t.place) = (:deadline, :kind, :place))
                         order by t.fires_at, t.deadline, t.kind, t.place
                         limit 1
                        """)
                .param("now", Moments.at(clock.instant()))
                .param("deadline", same.map(Due::deadline).orElse(null), Types.OTHER)
                .param("kind", same.map(each -> each.kind().name()).orElse(null), Types.VARCHAR)
                .param("place", same.map(Due::place).orElse(null), Types.INTEGER)
                .query(
                        (row, n) ->
                                new Due(
                                        row.getObject("deadline", UUID.class),
                                        row.getObject("dossier", UUID.class),
                                        TimerKind.valueOf(row.getString("kind")),
                                        row.getInt("place"),
                                        Moments.of(row, "fires_at")))
                .optional();
    }

    private void fire(Dossier dossier, Due due) {
        Deadlines.Deadline deadline =
                deadlines.of(dossier.id()).stream()
                        .filter(each -> each.id().equals(due.deadline()))
                        .findFirst()
                        .orElseThrow();
        Optional<Step> step = deadline.step().flatMap(id -> steps.find(dossier.id(), id));
        ProcessStep planned = dossier.process().step(deadline.untilStep()).orElseThrow();
        Text title = step.map(Step::title).orElse(planned.title());
        notices.timed(
                due.kind(),
                dossier,
                title,
                people(dossier, step, planned, due.kind()),
                deadline.dueAt().orElse(due.at()),
                due.deadline() + " " + due.place() + " " + due.at());
        if (due.kind() != TimerKind.REMINDER) {
            timeline.tell(told(dossier, step, title, due.kind()));
        }
    }

    private Set<UUID> people(
            Dossier dossier, Optional<Step> step, ProcessStep planned, TimerKind kind) {
        Set<UUID> people = new HashSet<>();
        if (kind == TimerKind.ESCALATION) {
            planned.escalatedTo().ifPresent(to -> people.addAll(seating.people(dossier, to)));
        }
        if (kind != TimerKind.ESCALATION || people.isEmpty()) {
            step.ifPresentOrElse(
                    each -> people.addAll(seating.people(each)),
                    () ->
                            steps.open(dossier.id())
                                    .forEach(each -> people.addAll(seating.people(each))));
        }
        return people;
    }

    private static Timeline.Event told(
            Dossier dossier, Optional<Step> step, Text title, TimerKind kind) {
        Timeline.Event event =
                kind == TimerKind.OVERDUE
                        ? Timeline.Event.of(
                                "case.overdue",
                                dossier.id(),
                                "“" + title.zh() + "”已逾期",
                                "\"" + title.en() + "\" is overdue")
                        : Timeline.Event.of(
                                "case.escalated",
                                dossier.id(),
                                "“" + title.zh() + "”逾期未办，已升级提醒",
                                "\"" + title.en() + "\" is still undone and was passed up");
        return step.map(event::in).orElse(event);
    }

    /// Reckons anew what could not be told before, or what a change of the working calendar moved.
    void reckon() {
        UUID after = new UUID(0, 0);
        while (true) {
            UUID last = after;
            Optional<UUID> next =
                    reaches.asServer(
                            OpenCases.WORK,
                            () ->
                                    Objects.requireNonNull(
                                            transaction.execute(status -> reckon(last))));
            if (next.isEmpty()) {
                return;
            }
            after = next.get();
        }
    }

    private Optional<UUID> reckon(UUID after) {
        Optional<UUID> next =
                jdbc.sql(
                                """
                                select distinct dossier
                                  from casework.deadline
                                 where state in ('RUNNING', 'UNKNOWN') and dossier > :after
                                 order by dossier
                                 limit 1
                                """)
                        .param("after", after)
                        .query(UUID.class)
                        .optional();
        next.flatMap(dossiers::locked).ifPresent(each -> deadlines.reckon(each.id()));
        return next;
    }
}
