package zhiqiang.outreach;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import zhiqiang.identity.Actor;
import zhiqiang.identity.Demands;
import zhiqiang.identity.Permission;
import zhiqiang.outreach.SupportingPolicyViews.SupportingPolicyView;
import zhiqiang.outreach.SupportingPolicyWork.SupportingPolicyRequest;

/// Supporting policies of areas: filed, published, corrected by new versions, withdrawn, and what
/// they cover.
@RestController
@Transactional
@RequestMapping(path = "/api/outreach/policies", produces = MediaType.APPLICATION_JSON_VALUE)
class SupportingPolicyController {
    private static final int MOST = 200;

    private final SupportingPolicyList list;
    private final SupportingPolicyViews views;
    private final SupportingPolicyWork work;

    SupportingPolicyController(
            SupportingPolicyList list, SupportingPolicyViews views, SupportingPolicyWork work) {
        this.list = list;
        this.views = views;
        this.work = work;
    }

    /// Why something is done.
    public record OutreachReasonRequest(@Nullable String reason) {}

    /// @param successor a published policy of the same area that takes its place
    public record ReplacementRequest(@Nullable UUID successor, @Nullable String reason) {}

    @GetMapping
    @Demands(Permission.OUTREACH_READ)
    SupportingPolicyList.SupportingPolicyPageView search(
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String clause,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return list.page(area, clause, state, cursor, Math.clamp(limit, 1, MOST));
    }

    /// Where there is something: which clauses are served by which area's published policies.
    @GetMapping("/coverage")
    @Demands(Permission.OUTREACH_READ)
    SupportingPolicyList.CoverageView coverage() {
        return list.coverage();
    }

    /// @param areas codes of areas that whoever asks may file for
    public record FilingAreasView(List<String> areas) {}

    @GetMapping("/areas")
    @Demands(Permission.OUTREACH_SUBMIT)
    FilingAreasView areas(Actor actor) {
        return new FilingAreasView(
                List.copyOf(actor.access().reach(Permission.OUTREACH_SUBMIT).areas()));
    }

    @GetMapping("/{id}")
    @Demands(Permission.OUTREACH_READ)
    SupportingPolicyView one(@PathVariable UUID id, Actor actor) {
        return views.of(id, actor);
    }

    @PostMapping
    @Demands(Permission.OUTREACH_SUBMIT)
    @ResponseStatus(HttpStatus.CREATED)
    SupportingPolicyView make(@RequestBody SupportingPolicyRequest request, Actor actor) {
        return views.of(work.make(request, list.today(), actor), actor);
    }

    @PutMapping("/{id}")
    @Demands(Permission.OUTREACH_SUBMIT)
    SupportingPolicyView change(
            @PathVariable UUID id,
            @RequestHeader(HttpHeaders.IF_MATCH) String seen,
            @RequestBody SupportingPolicyRequest request,
            Actor actor) {
        work.change(id, seen, request, list.today(), actor);
        return views.of(id, actor);
    }

    @PostMapping("/{id}/filing")
    @Demands(Permission.OUTREACH_SUBMIT)
    SupportingPolicyView file(
            @PathVariable UUID id, @RequestHeader(HttpHeaders.IF_MATCH) String seen, Actor actor) {
        work.file(id, seen, actor);
        return views.of(id, actor);
    }

    @PostMapping("/{id}/return")
    @Demands(Permission.OUTREACH_PUBLISH)
    SupportingPolicyView giveBack(
            @PathVariable UUID id,
            @RequestHeader(HttpHeaders.IF_MATCH) String seen,
            @RequestBody OutreachReasonRequest request,
            Actor actor) {
        work.giveBack(id, seen, request.reason(), actor);
        return views.of(id, actor);
    }

    @PostMapping("/{id}/publication")
    @Demands(Permission.OUTREACH_PUBLISH)
    SupportingPolicyView publish(
            @PathVariable UUID id, @RequestHeader(HttpHeaders.IF_MATCH) String seen, Actor actor) {
        work.publish(id, seen, actor);
        return views.of(id, actor);
    }

    @PostMapping("/{id}/withdrawal")
    @Demands(Permission.OUTREACH_SUBMIT)
    SupportingPolicyView withdraw(
            @PathVariable UUID id,
            @RequestHeader(HttpHeaders.IF_MATCH) String seen,
            @RequestBody OutreachReasonRequest request,
            Actor actor) {
        work.withdraw(id, seen, request.reason(), actor);
        return views.of(id, actor);
    }

    @PostMapping("/{id}/replacement")
    @Demands(Permission.OUTREACH_SUBMIT)
    SupportingPolicyView replace(
            @PathVariable UUID id,
            @RequestHeader(HttpHeaders.IF_MATCH) String seen,
            @RequestBody ReplacementRequest request,
            Actor actor) {
        work.replace(id, seen, request.successor(), request.reason(), actor);
        return views.of(id, actor);
    }

    /// Begins a version that corrects it.
    @PostMapping("/{id}/versions")
    @Demands(Permission.OUTREACH_SUBMIT)
    @ResponseStatus(HttpStatus.CREATED)
    SupportingPolicyView correct(
            @PathVariable UUID id,
            @RequestHeader(HttpHeaders.IF_MATCH) String seen,
            @RequestBody OutreachReasonRequest request,
            Actor actor) {
        return views.of(work.correct(id, seen, request.reason(), actor), actor);
    }
}
