package zhiqiang.outreach;

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
import zhiqiang.outreach.PracticeViews.PracticeView;
import zhiqiang.outreach.PracticeWork.PracticeRequest;
import zhiqiang.outreach.SupportingPolicyController.OutreachReasonRequest;

/// Good practice: submitted, returned or selected, published, withdrawn.
@RestController
@Transactional
@RequestMapping(path = "/api/outreach/practices", produces = MediaType.APPLICATION_JSON_VALUE)
class PracticeController {
    private static final int MOST = 200;

    private final PracticeList list;
    private final PracticeViews views;
    private final PracticeWork work;

    PracticeController(PracticeList list, PracticeViews views, PracticeWork work) {
        this.list = list;
        this.views = views;
        this.work = work;
    }

    /// @param summary what it is about in a few words, for whoever leafs through
    public record PracticePublicationRequest(@Nullable String summary) {}

    /// @param query at least two characters of a title or text
    @GetMapping
    @Demands(Permission.OUTREACH_READ)
    PracticeList.PracticePageView search(
            @RequestParam(required = false) @Nullable String query,
            @RequestParam(required = false) @Nullable String clause,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return list.page(query, clause, state, cursor, Math.clamp(limit, 1, MOST));
    }

    @GetMapping("/{id}")
    @Demands(Permission.OUTREACH_READ)
    PracticeView one(@PathVariable UUID id, Actor actor) {
        return views.of(id, actor);
    }

    @PostMapping
    @Demands(Permission.OUTREACH_SUBMIT)
    @ResponseStatus(HttpStatus.CREATED)
    PracticeView make(@RequestBody PracticeRequest request, Actor actor) {
        return views.of(work.make(request, actor), actor);
    }

    @PutMapping("/{id}")
    @Demands(Permission.OUTREACH_SUBMIT)
    PracticeView change(
            @PathVariable UUID id,
            @RequestHeader(HttpHeaders.IF_MATCH) String seen,
            @RequestBody PracticeRequest request,
            Actor actor) {
        work.change(id, seen, request, actor);
        return views.of(id, actor);
    }

    @PostMapping("/{id}/submission")
    @Demands(Permission.OUTREACH_SUBMIT)
    PracticeView submit(
            @PathVariable UUID id, @RequestHeader(HttpHeaders.IF_MATCH) String seen, Actor actor) {
        work.submit(id, seen, actor);
        return views.of(id, actor);
    }

    @PostMapping("/{id}/return")
    @Demands(Permission.OUTREACH_PUBLISH)
    PracticeView giveBack(
            @PathVariable UUID id,
            @RequestHeader(HttpHeaders.IF_MATCH) String seen,
            @RequestBody OutreachReasonRequest request,
            Actor actor) {
        work.giveBack(id, seen, request.reason(), actor);
        return views.of(id, actor);
    }

    @PostMapping("/{id}/selection")
    @Demands(Permission.OUTREACH_PUBLISH)
    PracticeView select(
            @PathVariable UUID id,
            @RequestHeader(HttpHeaders.IF_MATCH) String seen,
            @RequestBody OutreachReasonRequest request,
            Actor actor) {
        work.select(id, seen, request.reason(), actor);
        return views.of(id, actor);
    }

    @PostMapping("/{id}/publication")
    @Demands(Permission.OUTREACH_PUBLISH)
    PracticeView publish(
            @PathVariable UUID id,
            @RequestHeader(HttpHeaders.IF_MATCH) String seen,
            @RequestBody PracticePublicationRequest request,
            Actor actor) {
        work.publish(id, seen, request.summary(), actor);
        return views.of(id, actor);
    }

    @PostMapping("/{id}/withdrawal")
    @Demands(Permission.OUTREACH_SUBMIT)
    PracticeView withdraw(
            @PathVariable UUID id,
            @RequestHeader(HttpHeaders.IF_MATCH) String seen,
            @RequestBody OutreachReasonRequest request,
            Actor actor) {
        work.withdraw(id, seen, request.reason(), actor);
        return views.of(id, actor);
    }
}
