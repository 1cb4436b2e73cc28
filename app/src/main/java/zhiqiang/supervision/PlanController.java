package zhiqiang.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import zhiqiang.identity.Actor;
import zhiqiang.identity.Demands;
import zhiqiang.identity.Permission;
import zhiqiang.platform.policy.PolicyPack;
import zhiqiang.scorecard.pack.Commitment;
import zhiqiang.scorecard.pack.DataRound.Rhythm;
import zhiqiang.scorecard.pack.Pack;
import zhiqiang.scorecard.pack.Unit;
import zhiqiang.scorecard.text.Text;

/// What the document promises, with what has been dispatched of it.
@RestController
@RequestMapping(path = "/api/task-plan", produces = MediaType.APPLICATION_JSON_VALUE)
class PlanController {
    private final Pack pack;
    private final TaskRows rows;
    private final TaskList list;
    private final Dispatching dispatching;
    private final Clock clock;

    PlanController(
            PolicyPack policy, TaskRows rows, TaskList list, Dispatching dispatching, Clock clock) {
        this.pack = policy.pack();
        this.rows = rows;
        this.list = list;
        this.dispatching = dispatching;
        this.clock = clock;
    }

    /// A unit of the policy.
    public record PlanUnitView(String code, Text name) {}

    public record PlanClauseView(String code, Text title) {}

    /// What is promised, on a day.
    ///
    /// @param every in which periods it is done; nothing where it is done once
    /// @param from first day of the period that the day lies in
    /// @param due nothing where it is encouraged only
    /// @param passedOn whether it is to be passed on to areas
    /// @param indicators codes
    /// @param task what was dispatched of it for the period
    public record CommitmentView(
            String code,
            String clause,
            Text title,
            PlanUnitView lead,
            List<PlanUnitView> with,
            Text deliverable,
            @Nullable Rhythm every,
            LocalDate from,
            @Nullable LocalDate due,
            boolean passedOn,
            List<String> indicators,
            @Nullable Text assumption,
            TaskViews.@Nullable TaskItemView task) {}

    /// @param assumptions what the document leaves open
    public record TaskPlanView(
            LocalDate day,
            List<Text> assumptions,
            List<PlanClauseView> clauses,
            List<CommitmentView> commitments) {}

    /// @param day today where none is given
    @GetMapping
    @Demands(Permission.TASK_READ)
    @Transactional(readOnly = true)
    public TaskPlanView show(@RequestParam(required = false) @Nullable LocalDate day) {
        LocalDate on = day == null ? Days.today(clock) : day;
        Map<String, TaskViews.TaskItemView> dispatched = dispatched(on);
        return new TaskPlanView(
                on,
                pack.tasks().assumptions(),
                pack.clauses().stream()
                        .map(clause -> new PlanClauseView(clause.code(), clause.title()))
                        .toList(),
                pack.tasks().commitments().stream()
                        .map(each -> view(each, on, dispatched))
                        .toList());
    }

    /// What was dispatched for the periods that a day lies in, by commitment.
    private Map<String, TaskViews.TaskItemView> dispatched(LocalDate day) {
        LocalDate first =
                pack.start().isBefore(Rhythm.YEAR.around(day).from())
                        ? pack.start()
                        : Rhythm.YEAR.around(day).from();
        List<Task> tasks = rows.ofPlan(first, day).stream().filter(task -> now(task, day)).toList();
        Map<UUID, TaskViews.TaskItemView> items =
                list.of(tasks).stream()
                        .collect(Collectors.toMap(TaskViews.TaskItemView::id, Function.identity()));
        return tasks.stream()
                .collect(
                        Collectors.toMap(
                                task -> task.commitment().orElseThrow(),
                                task -> items.get(task.id()),
                                (a, b) -> a));
    }

    private boolean now(Task task, LocalDate day) {
        return task.commitment()
                .flatMap(pack.tasks()::commitment)
                .map(each -> Dispatching.Term.of(each, pack, day).from().equals(task.from()))
                .orElse(false);
    }

    private CommitmentView view(
            Commitment each, LocalDate day, Map<String, TaskViews.TaskItemView> dispatched) {
        Dispatching.Term term = Dispatching.Term.of(each, pack, day);
        return new CommitmentView(
                each.code(),
                each.clause().code(),
                each.title(),
                unit(each.lead()),
                each.cooperating().stream().map(PlanController::unit).toList(),
                each.deliverable(),
                each.term() instanceof Commitment.Term.Every(Rhythm rhythm) ? rhythm : null,
                term.from(),
                term.due().orElse(null),
                each.passedOn(),
                each.indicators().stream().map(indicator -> indicator.code()).toList(),
                each.assumption().orElse(null),
                dispatched.get(each.code()));
    }

    private static PlanUnitView unit(Unit unit) {
        return new PlanUnitView(unit.code(), unit.name());
    }

    /// @param lead code of a unit, where it is another than planned
    /// @param with codes of units, where they are others than planned
    public record PlannedRequest(
            @Nullable String code,
            @Nullable String lead,
            @Nullable List<String> with,
            @Nullable LocalDate due) {}

    /// @param day lies in the period for which they are dispatched; today where none is given
    public record DispatchRequest(
            @Nullable LocalDate day, @Nullable List<PlannedRequest> commitments) {}

    public record DispatchedView(List<UUID> ids) {}

    /// Dispatches what is promised, all of it or nothing.
    @PostMapping("/dispatch")
    @Demands(Permission.TASK_DISPATCH)
    @ResponseStatus(HttpStatus.CREATED)
    DispatchedView dispatch(@RequestBody DispatchRequest request, Actor actor) {
        List<Dispatching.Planned> wanted = new ArrayList<>();
        for (PlannedRequest each : TaskController.some(request.commitments())) {
            wanted.add(
                    new Dispatching.Planned(
                            Saying.needed(each.code(), Saying.TITLE, "code"),
                            Optional.ofNullable(each.lead()),
                            Optional.ofNullable(each.with()).map(TaskController::some),
                            Optional.ofNullable(each.due())));
        }
        if (wanted.isEmpty()) {
            throw Saying.missing("commitments");
        }
        LocalDate day = request.day() == null ? Days.today(clock) : request.day();
        return new DispatchedView(dispatching.dispatch(wanted, day, actor));
    }
}
