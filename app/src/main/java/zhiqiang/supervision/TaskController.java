package zhiqiang.supervision;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import zhiqiang.identity.Actor;
import zhiqiang.identity.Demands;
import zhiqiang.identity.Permission;
import zhiqiang.platform.error.DomainException;
import zhiqiang.scorecard.pack.DataRound.Rhythm;

/// Tasks: lists of them, and what units and those who dispatched do with one.
@RestController
@RequestMapping(path = "/api/tasks", produces = MediaType.APPLICATION_JSON_VALUE)
class TaskController {
    private static final int MOST = 100;

    private final TaskList list;
    private final TaskQuery query;
    private final Dispatching dispatching;
    private final Working working;
    private final Overseeing overseeing;
    private final ClosingRequests closings;

    TaskController(
            TaskList list,
            TaskQuery query,
            Dispatching dispatching,
            Working working,
            Overseeing overseeing,
            ClosingRequests closings) {
        this.list = list;
        this.query = query;
        this.dispatching = dispatching;
        this.working = working;
        this.overseeing = overseeing;
        this.closings = closings;
    }

    /// What a list is asked for.
    ///
    /// @param lead number of a unit
    /// @param words part of the title or of the number
    public record TaskFilter(
            TaskList.@Nullable View view,
            @Nullable TaskState state,
            @Nullable Boolean open,
            @Nullable Boolean late,
            @Nullable String clause,
            @Nullable Integer lead,
            @Nullable String area,
            @Nullable String words) {
        TaskList.Wanted wanted() {
            return new TaskList.Wanted(
                    view == null ? TaskList.View.ALL : view,
                    Optional.ofNullable(state),
                    Boolean.TRUE.equals(open),
                    Boolean.TRUE.equals(late),
                    Optional.ofNullable(clause),
                    Optional.ofNullable(lead),
                    Optional.ofNullable(area),
                    Optional.ofNullable(words).filter(each -> !each.isBlank()));
        }
    }

    /// In the order of the days on which they are due; what is encouraged only comes last.
    @GetMapping
    @Demands(Permission.TASK_READ)
    TaskViews.TaskPage page(
            TaskFilter filter,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit,
            Actor actor) {
        return list.page(filter.wanted(), cursor, Math.clamp(limit, 1, MOST), actor);
    }

    /// The first of each state.
    @GetMapping("/board")
    @Demands(Permission.TASK_READ)
    TaskViews.TaskBoardView board(TaskFilter filter, Actor actor) {
        return list.board(filter.wanted(), actor);
    }

    @GetMapping("/{id}")
    @Demands(Permission.TASK_READ)
    TaskViews.TaskView show(@PathVariable UUID id, Actor actor) {
        return query.view(id, actor);
    }

    /// A unit that cooperates.
    ///
    /// @param unit its code
    /// @param what it is to do; may be left out
    public record CooperationRequest(String unit, @Nullable String what) {}

    /// A task that is in no plan.
    ///
    /// @param origin the meeting or paper that it comes from
    /// @param instruction number of the leader's instruction that it comes from
    /// @param lead code of a unit
    /// @param rhythm how often progress is told; not at all where none is given
    public record TaskRequest(
            Task.@Nullable Source source,
            @Nullable String title,
            @Nullable String deliverable,
            @Nullable String origin,
            @Nullable UUID instruction,
            @Nullable String clause,
            @Nullable List<String> indicators,
            @Nullable String lead,
            @Nullable List<CooperationRequest> with,
            @Nullable LocalDate due,
            @Nullable Rhythm rhythm) {}

    public record TaskMadeView(UUID id) {}

    /// Dispatches a task that a meeting decided, a leader instructed, or a unit sets itself.
    @PostMapping
    @Demands(Permission.TASK_DISPATCH)
    @ResponseStatus(HttpStatus.CREATED)
    TaskMadeView make(@RequestBody TaskRequest request, Actor actor) {
        Task.Source source = request.source();
        if (source == null || source == Task.Source.PLAN) {
            throw Saying.missing("source");
        }
        if (request.due() == null) {
            throw Saying.missing("due");
        }
        Map<String, String> with = new LinkedHashMap<>();
        for (CooperationRequest each : some(request.with())) {
            String unit = Saying.needed(each.unit(), Saying.TITLE, "with");
            if (with.put(unit, Saying.maybe(each.what(), Saying.TITLE)) != null) {
                throw new DomainException(SupervisionError.UNIT_TWICE, Map.of("unit", unit));
            }
        }
        return new TaskMadeView(
                dispatching.dispatch(
                        new Dispatching.Wish(
                                source,
                                Saying.needed(request.title(), Saying.TITLE, "title"),
                                Saying.needed(request.deliverable(), Saying.TEXT, "deliverable"),
                                source == Task.Source.MEETING
                                        ? Saying.needed(request.origin(), Saying.TITLE, "origin")
                                        : Saying.maybe(request.origin(), Saying.TITLE),
                                source == Task.Source.INSTRUCTION
                                        ? Optional.ofNullable(request.instruction())
                                        : Optional.empty(),
                                Optional.ofNullable(request.clause()),
                                some(request.indicators()),
                                Saying.needed(request.lead(), Saying.TITLE, "lead"),
                                with,
                                request.due(),
                                Optional.ofNullable(request.rhythm())),
                        actor));
    }

    static <T> List<T> some(@Nullable List<T> given) {
        return given == null ? List.of() : given.stream().filter(Objects::nonNull).toList();
    }

    /// @param accept whether the lead takes it on
    /// @param reason why not
    public record AcceptanceRequest(boolean accept, @Nullable String reason) {}

    /// The lead takes the task on, or says why not.
    @PostMapping("/{id}/acceptance")
    @Demands(Permission.TASK_WORK)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void accept(@PathVariable UUID id, @RequestBody AcceptanceRequest request, Actor actor) {
        if (request.accept()) {
            working.accept(id, actor);
        } else {
            working.refuse(id, Saying.needed(request.reason(), Saying.TEXT, "reason"), actor);
        }
    }

    /// @param areas codes of areas
    /// @param due that of the task itself where none is given
    public record PassOnRequest(@Nullable List<String> areas, @Nullable LocalDate due) {}

    public record PassedOnView(List<UUID> ids) {}

    /// Passes the task on to areas.
    @PostMapping("/{id}/areas")
    @Demands(Permission.TASK_DISPATCH)
    @ResponseStatus(HttpStatus.CREATED)
    PassedOnView passOn(@PathVariable UUID id, @RequestBody PassOnRequest request, Actor actor) {
        List<String> areas = some(request.areas());
        if (areas.isEmpty()) {
            throw Saying.missing("areas");
        }
        return new PassedOnView(
                dispatching.passOn(id, areas, Optional.ofNullable(request.due()), actor));
    }

    /// @param unit number of the unit that tells it; the caller's own where none is given
    /// @param percent of what the unit has to do
    /// @param needs what is needed, of the unit with the code `needsUnit` where it is named
    public record ProgressRequest(
            @Nullable Integer unit,
            @Nullable Integer percent,
            @Nullable String words,
            @Nullable String problems,
            @Nullable String needs,
            @Nullable String needsUnit,
            @Nullable List<UUID> files) {}

    /// Tells how far a unit has come.
    @PostMapping("/{id}/progress")
    @Demands(Permission.TASK_WORK)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void tell(@PathVariable UUID id, @RequestBody ProgressRequest request, Actor actor) {
        Integer percent = request.percent();
        if (percent == null || percent < 0 || percent > 100) {
            throw new DomainException(SupervisionError.PERCENT_REFUSED);
        }
        String needs = Saying.maybe(request.needs(), Saying.TEXT);
        Optional<String> of = Optional.ofNullable(request.needsUnit()).filter(u -> !u.isBlank());
        if (of.isPresent() && needs.isEmpty()) {
            throw Saying.missing("needs");
        }
        working.tell(
                id,
                Optional.ofNullable(request.unit()),
                new ProgressRows.Told(
                        percent,
                        Saying.needed(request.words(), Saying.TEXT, "words"),
                        Saying.maybe(request.problems(), Saying.TEXT),
                        needs,
                        of.map(dispatching::unit)),
                some(request.files()),
                actor);
    }

    /// @param good whether it is taken as told
    /// @param words why not; may be left out where it is
    public record ProgressCheckRequest(boolean good, @Nullable String words) {}

    /// Checks what a unit told, or sends it back.
    @PostMapping("/{id}/progress/{progress}/check")
    @Demands(Permission.TASK_DISPATCH)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void check(
            @PathVariable UUID id,
            @PathVariable UUID progress,
            @RequestBody ProgressCheckRequest request,
            Actor actor) {
        overseeing.check(
                id,
                progress,
                request.good(),
                request.good()
                        ? Saying.maybe(request.words(), Saying.TEXT)
                        : Saying.needed(request.words(), Saying.TEXT, "words"),
                actor);
    }

    /// @param unit number of a unit that cooperates
    /// @param done whether its part is done
    public record PartRequest(@Nullable Integer unit, boolean done) {}

    /// A cooperating unit finishes its part, or takes it up again.
    @PostMapping("/{id}/parts")
    @Demands(Permission.TASK_WORK)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void finish(@PathVariable UUID id, @RequestBody PartRequest request, Actor actor) {
        if (request.unit() == null) {
            throw Saying.missing("unit");
        }
        working.finish(id, request.unit(), request.done(), actor);
    }

    /// @param words how it was done
    public record ClosingRequest(@Nullable String words, @Nullable List<UUID> files) {}

    public record ClosingAskedView(UUID caseId) {}

    /// Asks for the closing of the task; a case decides.
    @PostMapping("/{id}/closing")
    @Demands(Permission.TASK_WORK)
    @ResponseStatus(HttpStatus.CREATED)
    ClosingAskedView close(
            @PathVariable UUID id, @RequestBody ClosingRequest request, Actor actor) {
        return new ClosingAskedView(
                closings.ask(
                        id,
                        Saying.needed(request.words(), Saying.TEXT, "words"),
                        some(request.files()),
                        actor));
    }

    /// @param lead code of the unit that takes it over
    /// @param with codes of the units that cooperate from now on
    public record AmendmentRequest(
            @Nullable String lead,
            @Nullable List<String> with,
            @Nullable LocalDate due,
            @Nullable String reason) {}

    /// Changes who does the task, or by when.
    @PostMapping("/{id}/amendment")
    @Demands(Permission.TASK_DISPATCH)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void amend(@PathVariable UUID id, @RequestBody AmendmentRequest request, Actor actor) {
        overseeing.amend(
                id,
                Optional.ofNullable(request.lead()),
                Optional.ofNullable(request.with()).map(TaskController::some),
                Optional.ofNullable(request.due()),
                Saying.needed(request.reason(), Saying.TEXT, "reason"),
                actor);
    }

    public record TaskReasonRequest(@Nullable String reason) {}

    /// Takes the task back for good.
    @PostMapping("/{id}/cancellation")
    @Demands(Permission.TASK_DISPATCH)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable UUID id, @RequestBody TaskReasonRequest request, Actor actor) {
        overseeing.cancel(id, Saying.needed(request.reason(), Saying.TEXT, "reason"), actor);
    }

    /// Opens a closed task again.
    @PostMapping("/{id}/reopening")
    @Demands(Permission.TASK_DISPATCH)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reopen(@PathVariable UUID id, @RequestBody TaskReasonRequest request, Actor actor) {
        overseeing.reopen(id, Saying.needed(request.reason(), Saying.TEXT, "reason"), actor);
    }
}
