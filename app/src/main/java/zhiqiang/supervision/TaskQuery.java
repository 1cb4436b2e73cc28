package zhiqiang.supervision;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zhiqiang.files.StoredFileView;
import zhiqiang.identity.Actor;
import zhiqiang.identity.Permission;
import zhiqiang.identity.UnitTitles;
import zhiqiang.platform.error.DomainException;
import zhiqiang.platform.policy.PolicyPack;
import zhiqiang.scorecard.pack.Commitment;
import zhiqiang.scorecard.pack.Pack;
import zhiqiang.scorecard.text.Text;

/// Everything about one task, and what whoever asks may do with it.
@Component
@Transactional(readOnly = true)
class TaskQuery {
    /// Older progress than that is not shown.
    private static final int MOST_PROGRESS = 200;

    private final Pack pack;
    private final TaskRows rows;
    private final Parts parts;
    private final ProgressRows progress;
    private final Closing closing;
    private final TaskFiles files;
    private final TaskList list;
    private final Hands hands;
    private final UnitTitles titles;
    private final Clock clock;

    TaskQuery(
            PolicyPack policy,
            TaskRows rows,
            Parts parts,
            ProgressRows progress,
            Closing closing,
            TaskFiles files,
            TaskList list,
            Hands hands,
            UnitTitles titles,
            Clock clock) {
        this.pack = policy.pack();
        this.rows = rows;
        this.parts = parts;
        this.progress = progress;
        this.closing = closing;
        this.files = files;
        this.list = list;
        this.hands = hands;
        this.titles = titles;
        this.clock = clock;
    }

    TaskViews.TaskView view(UUID id, Actor actor) {
        Task task =
                rows.byId(id).orElseThrow(() -> new DomainException(SupervisionError.UNKNOWN_TASK));
        List<Parts.Part> all = parts.of(id);
        List<ProgressRows.Progress> told = progress.of(id, MOST_PROGRESS);
        List<TaskFiles.Evidence> evidence = files.of(id);
        Set<Integer> numbers = new HashSet<>(List.of(task.lead(), task.dispatcher()));
        all.forEach(part -> numbers.add(part.unit()));
        told.forEach(
                each -> {
                    numbers.add(each.unit());
                    each.told().needsUnit().ifPresent(numbers::add);
                });
        Map<Integer, Text> names = titles.of(numbers);
        Optional<Commitment> commitment = task.commitment().flatMap(pack.tasks()::commitment);
        return new TaskViews.TaskView(
                task.id(),
                task.number(),
                task.source(),
                task.commitment().orElse(null),
                task.clause().orElse(null),
                task.clause().map(pack.clauseTitles()::get).orElse(null),
                task.origin(),
                task.instruction().orElse(null),
                task.parent()
                        .flatMap(rows::byId)
                        .map(parent -> list.of(List.of(parent)).getFirst())
                        .orElse(null),
                task.title(),
                task.deliverable(),
                task.indicators().stream()
                        .flatMap(code -> pack.indicator(code).stream())
                        .map(each -> new TaskViews.TaskIndicatorView(each.code(), each.name()))
                        .toList(),
                TaskList.unit(task.dispatcher(), names),
                TaskList.unit(task.lead(), names),
                task.region().orElse(null),
                task.from(),
                task.due().orElse(null),
                task.rhythm().orElse(null),
                task.state(),
                task.percent(),
                task.late(Days.today(clock)),
                task.reason(),
                task.acceptedAt().orElse(null),
                task.reportedAt().orElse(null),
                task.closedAt().orElse(null),
                commitment.flatMap(Commitment::assumption).orElse(null),
                all.stream().map(part -> part(part, names)).toList(),
                told.stream().map(each -> progress(each, names, evidence)).toList(),
                list.of(rows.passedOn(id)),
                closing.of(id).stream().map(TaskQuery::closing).toList(),
                evidence.stream()
                        .filter(each -> each.progress().isEmpty())
                        .map(TaskFiles.Evidence::file)
                        .toList(),
                may(task, all, actor));
    }

    private static TaskViews.TaskPartView part(Parts.Part part, Map<Integer, Text> names) {
        return new TaskViews.TaskPartView(
                TaskList.unit(part.unit(), names),
                part.role(),
                part.what(),
                part.percent(),
                part.doneAt().orElse(null),
                part.owes().map(Parts.Owes::from).orElse(null),
                part.owes().map(Parts.Owes::to).orElse(null),
                part.owes().map(Parts.Owes::by).orElse(null));
    }

    private static TaskViews.TaskProgressView progress(
            ProgressRows.Progress each,
            Map<Integer, Text> names,
            List<TaskFiles.Evidence> evidence) {
        List<StoredFileView> brought =
                evidence.stream()
                        .filter(file -> file.progress().equals(Optional.of(each.id())))
                        .map(TaskFiles.Evidence::file)
                        .toList();
        return new TaskViews.TaskProgressView(
                each.id(),
                TaskList.unit(each.unit(), names),
                each.period().map(Parts.Owes::from).orElse(null),
                each.period().map(Parts.Owes::to).orElse(null),
                each.told().percent(),
                each.told().words(),
                each.told().problems(),
                each.told().needs(),
                each.told().needsUnit().map(unit -> TaskList.unit(unit, names)).orElse(null),
                each.state(),
                each.late(),
                each.by(),
                each.at(),
                each.checkedBy().orElse(null),
                each.checkedAt().orElse(null),
                each.checked(),
                brought);
    }

    private static TaskViews.TaskClosingView closing(Closing.Request request) {
        return new TaskViews.TaskClosingView(
                request.id(),
                request.dossier().orElse(null),
                request.words(),
                request.by(),
                request.at(),
                request.state(),
                request.reason());
    }

    /// Nobody is offered what would be refused.
    private TaskViews.TaskMayView may(Task task, List<Parts.Part> all, Actor actor) {
        boolean leads = Hands.works(actor, task.lead());
        boolean oversees = hands.oversees(actor, task);
        boolean changes = oversees && task.state().open() && task.state() != TaskState.CLOSING;
        boolean doing = task.state() == TaskState.DOING;
        Set<Integer> dispatching = Hands.units(actor, Permission.TASK_DISPATCH);
        Stream<Parts.Part> own =
                all.stream()
                        .filter(part -> doing && part.role() != Parts.Role.DISPATCHER)
                        .filter(part -> Hands.works(actor, part.unit()));
        List<Parts.Part> working = own.toList();
        return new TaskViews.TaskMayView(
                leads && task.state() == TaskState.DISPATCHED,
                doing && task.parent().isEmpty() && (oversees || dispatching.contains(task.lead())),
                leads && doing,
                oversees,
                changes,
                changes,
                oversees && task.state() == TaskState.CLOSED,
                oversees && task.state().open(),
                working.stream().map(Parts.Part::unit).toList(),
                cooperating(working, false),
                cooperating(working, true));
    }

    private static List<Integer> cooperating(List<Parts.Part> working, boolean done) {
        return working.stream()
                .filter(part -> part.role() == Parts.Role.COOPERATING)
                .filter(part -> part.doneAt().isPresent() == done)
                .map(Parts.Part::unit)
                .toList();
    }
}
