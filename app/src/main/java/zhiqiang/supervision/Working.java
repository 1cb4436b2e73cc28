package zhiqiang.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zhiqiang.identity.Actor;
import zhiqiang.identity.Reaches;
import zhiqiang.platform.error.DomainException;

/// What the units do with their tasks: take them on, tell how far they have come, finish their
/// part.
@Component
@Transactional
class Working {
    private final TaskRows rows;
    private final Parts parts;
    private final ProgressRows progress;
    private final Owing owing;
    private final TaskFiles files;
    private final TaskActs acts;
    private final TaskNotices notices;
    private final Reaches reaches;
    private final Clock clock;

    Working(
            TaskRows rows,
            Parts parts,
            ProgressRows progress,
            Owing owing,
            TaskFiles files,
            TaskActs acts,
            TaskNotices notices,
            Reaches reaches,
            Clock clock) {
        this.rows = rows;
        this.parts = parts;
        this.progress = progress;
        this.owing = owing;
        this.files = files;
        this.acts = acts;
        this.notices = notices;
        this.reaches = reaches;
        this.clock = clock;
    }

    static DomainException refused(Task task) {
        return new DomainException(
                SupervisionError.STATE_REFUSED,
                Map.of("zh", task.state().title().zh(), "en", task.state().title().en()));
    }

    /// Takes a task on (接收); from now on progress is owed.
    void accept(UUID id, Actor actor) {
        Task task = ofLead(id, TaskState.DISPATCHED, actor);
        write(
                () -> {
                    rows.accepted(id, clock.instant());
                    LocalDate today = Days.today(clock);
                    for (Parts.Part part : parts.of(id)) {
                        if (part.role() != Parts.Role.DISPATCHER && part.doneAt().isEmpty()) {
                            parts.owes(id, part.unit(), owing.from(task, today));
                        }
                    }
                    acts.told("task.accepted", id, "接收任务", "took the task on");
                });
    }

    /// Does not take it on, and says why.
    void refuse(UUID id, String reason, Actor actor) {
        Task task = ofLead(id, TaskState.DISPATCHED, actor);
        write(
                () -> {
                    rows.state(id, TaskState.REFUSED, reason);
                    acts.told(
                            "task.refused", id, "退回任务：" + reason, "did not take it on: " + reason);
                    notices.refused(task, reason);
                });
    }

    private Task ofLead(UUID id, TaskState state, Actor actor) {
        Task task = rows.held(id);
        Hands.worksFor(actor, task.lead());
        if (task.state() != state) {
            throw refused(task);
        }
        return task;
    }

    private void write(Runnable work) {
        reaches.asServer(Dispatching.WORK, work);
    }

    /// Changes a task that goes on in the name of one of its units.
    ///
    /// @param unit number of the unit; the first for which the actor works where none is given
    private void within(UUID id, Optional<Integer> unit, Actor actor, Consumer<InHand> work) {
        Task task = rows.held(id);
        List<Parts.Part> working =
                parts.of(id).stream()
                        .filter(part -> part.role() != Parts.Role.DISPATCHER)
                        .filter(part -> unit.map(each -> each == part.unit()).orElse(true))
                        .filter(part -> Hands.works(actor, part.unit()))
                        .toList();
        if (working.isEmpty()) {
            throw new DomainException(SupervisionError.NOT_YOUR_UNIT);
        }
        if (task.state() != TaskState.DOING) {
            throw refused(task);
        }
        write(() -> work.accept(new InHand(task, working.getFirst())));
    }

    private record InHand(Task task, Parts.Part part) {}

    /// Tells how far a unit has come (报送进展).
    ///
    /// @param needsUnit number of the unit of which something is needed
    /// @param files evidence
    void tell(
            UUID id,
            Optional<Integer> unit,
            ProgressRows.Told told,
            List<UUID> brought,
            Actor actor) {
        within(id, unit, actor, held -> tell(held, told, brought, actor));
    }

    private void tell(InHand held, ProgressRows.Told told, List<UUID> brought, Actor actor) {
        UUID id = held.task().id();
        int unit = held.part().unit();
        LocalDate today = Days.today(clock);
        Optional<Parts.Owes> period = held.part().owes();
        boolean late = period.filter(owes -> today.isAfter(owes.by())).isPresent();
        UUID entered = progress.insert(id, unit, period, told, late, actor, clock.instant());
        parts.percent(id, unit, told.percent());
        if (held.part().role() == Parts.Role.LEAD) {
            rows.percent(id, told.percent());
        }
        period.ifPresent(owes -> parts.owes(id, unit, owing.after(held.task(), owes, today)));
        files.attach(id, Optional.of(entered), brought, actor);
        told.needsUnit().ifPresent(needed -> rows.concerns(id, needed));
        acts.told(
                "task.progress-told",
                id,
                "报送进展：" + told.percent() + "%",
                "told the progress: " + told.percent() + " %");
        told.needsUnit()
                .ifPresent(needed -> notices.needed(held.task(), needed, told.needs(), entered));
    }

    /// A cooperating unit has done its part, or has to go on with it after all.
    void finish(UUID id, int unit, boolean done, Actor actor) {
        within(
                id,
                Optional.of(unit),
                actor,
                held -> {
                    if (held.part().role() == Parts.Role.LEAD) {
                        throw new DomainException(SupervisionError.NOT_YOUR_UNIT);
                    }
                    parts.done(id, unit, done ? Optional.of(clock.instant()) : Optional.empty());
                    if (done) {
                        parts.percent(id, unit, 100);
                        parts.owes(id, unit, Optional.empty());
                    } else {
                        parts.owes(id, unit, owing.from(held.task(), Days.today(clock)));
                    }
                    acts.told(
                            done ? "task.part-done" : "task.part-reopened",
                            id,
                            done ? "完成配合事项" : "继续办理配合事项",
                            done ? "finished a part" : "goes on with a part");
                });
    }
}
