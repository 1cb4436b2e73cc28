package zhiqiang.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import zhiqiang.identity.Actor;
import zhiqiang.identity.Demands;
import zhiqiang.identity.Permission;
import zhiqiang.platform.error.DomainException;

/// What there is to do, for whoever asks.
@RestController
@RequestMapping(path = "/api/inbox", produces = MediaType.APPLICATION_JSON_VALUE)
class InboxController {
    private static final int MOST = 100;
    private static final int MOST_WORDS = 100;

    private final CaseInbox inbox;
    private final StepWork work;

    InboxController(CaseInbox inbox, StepWork work) {
        this.inbox = inbox;
        this.work = work;
    }

    @GetMapping
    @Demands(Permission.CASE_READ)
    CaseInbox.InboxPage list(
            @RequestParam(defaultValue = "MINE") CaseInbox.View view,
            @RequestParam(required = false) @Nullable String process,
            @RequestParam(required = false) @Nullable String words,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit,
            Actor actor) {
        return inbox.page(
                actor,
                new CaseInbox.Wanted(view, text(process), text(words), overdue),
                cursor,
                Math.clamp(limit, 1, MOST));
    }

    private static Optional<String> text(@Nullable String value) {
        return Optional.ofNullable(value)
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .map(each -> each.substring(0, Math.min(each.length(), MOST_WORDS)));
    }

    @GetMapping("/count")
    @Demands(Permission.CASE_READ)
    CaseInbox.InboxCountView count(Actor actor) {
        return inbox.count(actor);
    }

    public record StepToClaim(UUID caseId, UUID step) {}

    public record ClaimRequest(List<StepToClaim> steps) {}

    /// @param refused code of why it was not taken; nothing if it was
    public record ClaimedView(UUID caseId, UUID step, @Nullable String refused) {}

    /// Takes several steps, each or not.
    @PostMapping("/claims")
    @Demands(Permission.CASE_WORK)
    List<ClaimedView> claim(@RequestBody ClaimRequest request, Actor actor) {
        List<ClaimedView> all = new ArrayList<>();
        for (StepToClaim each :
                request.steps().stream().filter(Objects::nonNull).limit(MOST).toList()) {
            String refused = null;
            try {
                work.claim(each.caseId(), each.step(), actor);
            } catch (DomainException refusal) {
                refused = refusal.errorCode().code();
            }
            all.add(new ClaimedView(each.caseId(), each.step(), refused));
        }
        return all;
    }
}
