package zhiqiang.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import zhiqiang.assessment.AssessmentViews.IncidentView;
import zhiqiang.assessment.AssessmentViews.OwnReviewView;
import zhiqiang.assessment.AssessmentViews.ReviewEntryView;
import zhiqiang.identity.Actor;
import zhiqiang.identity.Demands;
import zhiqiang.identity.Permission;
import zhiqiang.platform.error.DomainException;

/// What people add to an assessment: opinions of reviewers, deductions and vetoes.
@RestController
@RequestMapping(path = "/api/assessments", produces = MediaType.APPLICATION_JSON_VALUE)
class OpinionController {
    private final OfficeLists lists;
    private final Reviewing reviewing;
    private final Incidents incidents;

    OpinionController(OfficeLists lists, Reviewing reviewing, Incidents incidents) {
        this.lists = lists;
        this.reviewing = reviewing;
        this.incidents = incidents;
    }

    /// What one is to review.
    @GetMapping("/reviews")
    @Demands(Permission.ASSESSMENT_REVIEW)
    List<OwnReviewView> own(Actor actor) {
        return lists.asked(actor);
    }

    public record ScoreRequest(@Nullable BigDecimal score, @Nullable String words) {}

    @PutMapping("/reviews/{review}")
    @Demands(Permission.ASSESSMENT_REVIEW)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void score(@PathVariable UUID review, @RequestBody ScoreRequest request, Actor actor) {
        reviewing.score(
                review,
                request.score() == null ? BigDecimal.ONE.negate() : request.score(),
                request.words() == null ? "" : request.words(),
                actor);
    }

    @GetMapping("/{id}/reviews")
    @Demands(Permission.ASSESSMENT_MANAGE)
    List<ReviewEntryView> reviews(@PathVariable UUID id) {
        return lists.reviews(id);
    }

    /// @param item code of the item that they review, of everybody assessed
    public record ReviewersRequest(String item, @Nullable Set<UUID> reviewers) {}

    @PutMapping("/{id}/reviewers")
    @Demands(Permission.ASSESSMENT_MANAGE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void appoint(@PathVariable UUID id, @RequestBody ReviewersRequest request) {
        reviewing.appoint(
                id, request.item(), request.reviewers() == null ? Set.of() : request.reviewers());
    }

    /// Deductions and vetoes, those that were withdrawn as well.
    @GetMapping("/{id}/incidents")
    @Demands(Permission.ASSESSMENT_MANAGE)
    List<IncidentView> incidents(@PathVariable UUID id) {
        return lists.incidents(id);
    }

    /// @param rule code of the deduction or veto
    public record IncidentRequest(
            @Nullable UUID assessed,
            String rule,
            @Nullable LocalDate on,
            String document,
            String reason) {}

    public record EnteredView(UUID id) {}

    @PostMapping("/{id}/incidents")
    @Demands(Permission.ASSESSMENT_MANAGE)
    EnteredView enter(@PathVariable UUID id, @RequestBody IncidentRequest request, Actor actor) {
        if (request.assessed() == null || request.on() == null) {
            throw new DomainException(AssessmentError.EVENT_REFUSED);
        }
        return new EnteredView(
                incidents.enter(
                        id,
                        request.assessed(),
                        request.rule(),
                        request.on(),
                        request.document(),
                        request.reason(),
                        actor));
    }

    public record IncidentWithdrawalRequest(String reason) {}

    @PostMapping("/{id}/incidents/{incident}/withdrawal")
    @Demands(Permission.ASSESSMENT_MANAGE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(
            @PathVariable UUID id,
            @PathVariable UUID incident,
            @RequestBody IncidentWithdrawalRequest request,
            Actor actor) {
        incidents.withdraw(id, incident, request.reason(), actor);
    }
}
