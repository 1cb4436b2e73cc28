package zhiqiang.casework;

import java.time.Instant;
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
import zhiqiang.platform.page.Cursor;

/// Cases: what they are about, what happened in them, and what becomes of them as a whole.
@RestController
@RequestMapping(path = "/api/cases", produces = MediaType.APPLICATION_JSON_VALUE)
class CaseController {
    private static final int MOST = 200;

    private final CaseQuery query;
    private final TimelineQuery timeline;
    private final Openings openings;
    private final Conduct conduct;
    private final Serving serving;

    CaseController(
            CaseQuery query,
            TimelineQuery timeline,
            Openings openings,
            Conduct conduct,
            Serving serving) {
        this.query = query;
        this.timeline = timeline;
        this.openings = openings;
        this.conduct = conduct;
        this.serving = serving;
    }

    /// Processes that the caller may begin by hand.
    @GetMapping("/processes")
    @Demands(Permission.CASE_START)
    List<Openings.OpeningView> processes(Actor actor) {
        return openings.of(actor);
    }

    /// @param parties codes of units, by the names that the process has for them
    public record BeginRequest(
            String process,
            String title,
            @Nullable String about,
            @Nullable Map<String, String> parties,
            @Nullable List<UUID> files) {}

    public record BegunView(UUID id) {}

    @PostMapping
    @Demands(Permission.CASE_START)
    @ResponseStatus(HttpStatus.CREATED)
    BegunView begin(@RequestBody BeginRequest request, Actor actor) {
        return new BegunView(
                openings.begin(
                        new Openings.Wish(
                                request.process(),
                                OpenCases.reason(request.title()),
                                OpenCases.said(request.about()).orElse(""),
                                request.parties() == null ? Map.of() : request.parties(),
                                files(request.files())),
                        actor));
    }

    static List<UUID> files(@Nullable List<UUID> files) {
        return files == null ? List.of() : files.stream().filter(Objects::nonNull).toList();
    }

    @GetMapping("/{id}")
    @Demands(Permission.CASE_READ)
    CaseViews.CaseView show(@PathVariable UUID id, Actor actor) {
        return query.view(id, actor);
    }

    /// What happened, the newest first.
    @GetMapping("/{id}/timeline")
    @Demands(Permission.CASE_READ)
    CaseViews.CaseEntryPage timeline(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        List<String> values = Cursor.values(cursor, 1, CaseworkError.NOT_A_CURSOR);
        try {
            return timeline.page(
                    id,
                    values.isEmpty() ? Long.MAX_VALUE : Long.parseLong(values.getFirst()),
                    Math.clamp(limit, 1, MOST));
        } catch (NumberFormatException notOurs) {
            throw new DomainException(CaseworkError.NOT_A_CURSOR);
        }
    }

    @GetMapping("/{id}/diagram")
    @Demands(Permission.CASE_READ)
    CaseViews.CaseDiagramView diagram(@PathVariable UUID id) {
        return query.diagram(id);
    }

    public record SaidRequest(@Nullable String text, @Nullable List<UUID> files) {}

    @PostMapping("/{id}/comments")
    @Demands(Permission.CASE_WORK)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void comment(@PathVariable UUID id, @RequestBody SaidRequest request, Actor actor) {
        conduct.comment(id, OpenCases.said(request.text()), files(request.files()), actor);
    }

    public record CaseReasonRequest(@Nullable String reason) {}

    @PostMapping("/{id}/withdrawal")
    @Demands(Permission.CASE_WORK)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable UUID id, @RequestBody CaseReasonRequest request, Actor actor) {
        conduct.withdraw(id, OpenCases.reason(request.reason()), actor);
    }

    @PostMapping("/{id}/termination")
    @Demands(Permission.CASE_MANAGE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void terminate(@PathVariable UUID id, @RequestBody CaseReasonRequest request, Actor actor) {
        conduct.terminate(id, OpenCases.reason(request.reason()), actor);
    }

    /// @param ground code of a suspension of the policy
    public record SuspendRequest(String ground, @Nullable String reason) {}

    @PostMapping("/{id}/suspension")
    @Demands(Permission.CASE_MANAGE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void suspend(@PathVariable UUID id, @RequestBody SuspendRequest request, Actor actor) {
        conduct.suspend(id, request.ground(), OpenCases.reason(request.reason()), actor);
    }

    @PostMapping("/{id}/resumption")
    @Demands(Permission.CASE_MANAGE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resume(@PathVariable UUID id, @RequestBody CaseReasonRequest request, Actor actor) {
        conduct.resume(id, OpenCases.said(request.reason()), actor);
    }

    /// Declares an interest: whoever does keeps out of the case.
    @PostMapping("/{id}/interests")
    @Demands(Permission.CASE_WORK)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void declareInterest(
            @PathVariable UUID id, @RequestBody CaseReasonRequest request, Actor actor) {
        conduct.declareInterest(id, OpenCases.reason(request.reason()), actor);
    }

    public record ServiceRequest(
            String document,
            String recipient,
            Serving.Method method,
            Instant servedAt,
            @Nullable UUID paper,
            UUID proof) {}

    /// Enters that a document was served, with the proof of it.
    @PostMapping("/{id}/services")
    @Demands(Permission.CASE_WORK)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void serve(@PathVariable UUID id, @RequestBody ServiceRequest request, Actor actor) {
        serving.serve(
                id,
                new Serving.Service(
                        request.document(),
                        request.recipient(),
                        request.method(),
                        request.servedAt(),
                        Optional.ofNullable(request.paper()),
                        request.proof()),
                actor);
    }
}
