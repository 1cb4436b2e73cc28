package zhiqiang.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zhiqiang.identity.Actor;
import zhiqiang.identity.Reaches;
import zhiqiang.platform.error.DomainException;
import zhiqiang.scorecard.text.Text;

/// What whoever dispatched a task does with it: check what is told, change, cancel and reopen it.
@Component
@Transactional
class Overseeing {
    private final TaskRows rows;
    private final Parts parts;
    private final ProgressRows progress;
    private final Owing owing;
    private final Dispatching dispatching;
    private final Hands hands;
    private final TaskActs acts;
    private final TaskNotices notices;
    private final Reaches reaches;
    private final Clock clock;

    Overseeing(
            TaskRows rows,
            Parts parts,
            ProgressRows progress,
            Owing owing,
            Dispatching dispatching,
            Hands hands,
            TaskActs acts,
            TaskNotices notices,
            Reaches reaches,
            Clock clock) {
        this.rows = rows;
        this.parts = parts;
        this.progress = progress;
        this.owing = owing;
        this.dispatching = dispatching;
        this.hands = hands;
        this.acts = acts;
        this.notices = notices;
        this.reaches = reaches;
        this.clock = clock;
    }

    private Task overseen(UUID id, Actor actor) {
        Task task = rows.held(id);
        hands.overseesOf(actor, task);
        return task;
    }

    /// Checks what a unit told, or sends it back with words; whoever told it does not.
    void check(UUID id, UUID told, boolean good, String words, Actor actor) {
        Task task = overseen(id, actor);
        ProgressRows.Progress of =
                progress.byId(id, told)
                        .orElseThrow(() -> new DomainException(SupervisionError.UNKNOWN_PROGRESS));
        if (of.byId().equals(actor.id())) {
            throw new DomainException(SupervisionError.FOUR_EYES);
        }
        if (of.state() != ProgressRows.State.TOLD) {
            throw new DomainException(SupervisionError.PROGRESS_CHECKED);
        }
        reaches.asServer(
                Dispatching.WORK,
                () -> {
                    progress.checked(
                            told,
                            good ? ProgressRows.State.CHECKED : ProgressRows.State.RETURNED,
                            actor.name(),
                            clock.instant(),
                            words);
                    acts.told(
                            good ? "task.progress-checked" : "task.progress-returned",
                            id,
                            good ? "核查进展" : "退回进展：" + words,
                            good ? "checked the progress" : "sent the progress back: " + words);
                    if (!good) {
                        notices.returned(task, of.unit(), words);
                    }
                });
    }

    /// Changes who does a task, or by when.
    ///
    /// @param lead code of the unit that takes it over
    /// @param with codes of the units that cooperate from now on
    void amend(
            UUID id,
            Optional<String> lead,
            Optional<List<String>> with,
            Optional<LocalDate> due,
            String reason,
            Actor actor) {
        Task task = overseen(id, actor);
        if (!task.state().open() || task.state() == TaskState.CLOSING) {
            throw Working.refused(task);
        }
        if (due.isPresent() && task.due().isEmpty()) {
            throw new DomainException(SupervisionError.DAY_REFUSED);
        }
        if (lead.isPresent() && task.region().isPresent()) {
            throw new DomainException(SupervisionError.AREA_KEEPS_IT);
        }
        due.ifPresent(day -> Dispatching.checked(task.from(), day));
        int leads = lead.map(dispatching::unit).orElse(task.lead());
        List<Parts.Part> before = parts.of(id);
        Set<Integer> cooperating =
                with.map(codes -> dispatching.units(codes, leads))
                        .orElseGet(
                                () ->
                                        before.stream()
                                                .filter(
                                                        part ->
                                                                part.role()
                                                                                == Parts.Role
                                                                                        .COOPERATING
                                                                        && part.unit() != leads)
                                                .map(Parts.Part::unit)
                                                .collect(
                                                        Collectors.toCollection(
                                                                LinkedHashSet::new)));
        Set<Integer> concerned = Dispatching.concerned(task.dispatcher(), leads, cooperating);
        concerned.addAll(progress.needed(id));
        boolean again = leads != task.lead() || task.state() == TaskState.REFUSED;
        reaches.asServer(
                Dispatching.WORK,
                () -> {
                    rows.amended(
                            id,
                            leads,
                            concerned,
                            due.or(task::due),
                            again ? TaskState.DISPATCHED : task.state(),
                            reason);
                    if (leads != task.lead()) {
                        parts.remove(id, Parts.Role.LEAD);
                        parts.add(id, leads, Parts.Role.LEAD, "");
                    }
                    cooperate(task, before, cooperating);
                    acts.told("task.amended", id, "调整任务：" + reason, "changed the task: " + reason);
                    Set<Integer> told = new LinkedHashSet<>(cooperating);
                    told.add(leads);
                    told.add(task.lead());
                    notices.changed(task, told, new Text("任务已调整", "The task was changed"), reason);
                    if (again) {
                        notices.dispatched(task, List.of(leads), UUID.randomUUID().toString());
                    }
                });
    }

    /// Units that stay keep what they have told.
    private void cooperate(Task task, List<Parts.Part> before, Set<Integer> cooperating) {
        Set<Integer> were =
                before.stream()
                        .filter(part -> part.role() == Parts.Role.COOPERATING)
                        .map(Parts.Part::unit)
                        .collect(Collectors.toSet());
        were.stream()
                .filter(unit -> !cooperating.contains(unit))
                .forEach(unit -> parts.remove(task.id(), unit));
        for (int unit : cooperating) {
            if (!were.contains(unit)) {
                parts.add(task.id(), unit, Parts.Role.COOPERATING, "");
                if (task.state() == TaskState.DOING) {
                    parts.owes(task.id(), unit, owing.from(task, Days.today(clock)));
                }
            }
        }
    }

    /// Takes a task back for good, with what was passed on from it.
    void cancel(UUID id, String reason, Actor actor) {
        Task task = overseen(id, actor);
        if (!task.state().open() || task.state() == TaskState.CLOSING) {
            throw Working.refused(task);
        }
        reaches.asServer(
                Dispatching.WORK,
                () -> {
                    cancel(task, reason);
                    rows.passedOn(id).stream()
                            .filter(each -> each.state().open())
                            .forEach(each -> cancel(each, reason));
                });
    }

    private void cancel(Task task, String reason) {
        rows.state(task.id(), TaskState.CANCELLED, reason);
        parts.owesNothing(task.id());
        acts.told("task.cancelled", task.id(), "撤销任务：" + reason, "cancelled the task: " + reason);
        notices.changed(
                task, units(task.id()), new Text("任务已撤销", "The task was cancelled"), reason);
    }

    private Set<Integer> units(UUID id) {
        return parts.of(id).stream()
                .filter(part -> part.role() != Parts.Role.DISPATCHER)
                .map(Parts.Part::unit)
                .collect(Collectors.toSet());
    }

    /// Opens a closed task again, where what closed it turns out to be wrong.
    void reopen(UUID id, String reason, Actor actor) {
        Task task = overseen(id, actor);
        if (task.state() != TaskState.CLOSED) {
            throw Working.refused(task);
        }
        reaches.asServer(
                Dispatching.WORK,
                () -> {
                    rows.reopened(id, reason);
                    LocalDate today = Days.today(clock);
                    parts.owes(id, task.lead(), owing.from(task, today));
                    acts.told("task.reopened", id, "重新办理：" + reason, "reopened it: " + reason);
                    notices.changed(
                            task, units(id), new Text("任务需重新办理", "The task was reopened"), reason);
                });
    }
}
