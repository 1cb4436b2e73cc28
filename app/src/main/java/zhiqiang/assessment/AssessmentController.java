package zhiqiang.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
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
import zhiqiang.assessment.AssessmentViews.AssessedView;
import zhiqiang.assessment.AssessmentViews.AssessmentPage;
import zhiqiang.assessment.AssessmentViews.AssessmentSchemeView;
import zhiqiang.assessment.AssessmentViews.AssessmentSheetView;
import zhiqiang.assessment.AssessmentViews.AssessmentView;
import zhiqiang.assessment.AssessmentViews.ObjectionView;
import zhiqiang.assessment.AssessmentViews.RankView;
import zhiqiang.identity.Actor;
import zhiqiang.identity.Demands;
import zhiqiang.identity.Permission;

/// Yearly assessments, from the draft to the frozen result.
@RestController
@RequestMapping(path = "/api/assessments", produces = MediaType.APPLICATION_JSON_VALUE)
class AssessmentController {
    private static final int MOST = 100;

    private final Desk desk;
    private final Showing showing;
    private final Drawing drawing;
    private final Weighing weighing;
    private final Concluding concluding;

    AssessmentController(
            Desk desk, Showing showing, Drawing drawing, Weighing weighing, Concluding concluding) {
        this.desk = desk;
        this.showing = showing;
        this.drawing = drawing;
        this.weighing = weighing;
        this.concluding = concluding;
    }

    /// The newest first.
    @GetMapping
    @Demands(Permission.ASSESSMENT_READ)
    AssessmentPage list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit) {
        return showing.page(cursor, Math.clamp(limit, 1, MOST));
    }

    /// The schemes of the policy. They are published before they are used.
    @GetMapping("/schemes")
    @Demands(Permission.ASSESSMENT_READ)
    List<AssessmentSchemeView> schemes() {
        return desk.pack().assessments().stream().map(AssessmentSchemeView::of).toList();
    }

    public record DrawUpRequest(String scheme, int year) {}

    public record DrawnUpView(UUID id) {}

    /// Draws one up; a trial where the scheme cites no approved plan.
    @PostMapping
    @Demands(Permission.ASSESSMENT_MANAGE)
    DrawnUpView draw(@RequestBody DrawUpRequest request, Actor actor) {
        return new DrawnUpView(drawing.draw(request.scheme(), request.year(), actor));
    }

    @GetMapping("/{id}")
    @Demands(Permission.ASSESSMENT_READ)
    AssessmentView show(@PathVariable UUID id, Actor actor) {
        return showing.assessment(id, actor);
    }

    /// One sheet, with the reason of every point.
    @GetMapping("/{id}/sheets/{assessed}")
    @Demands(Permission.ASSESSMENT_READ)
    AssessmentSheetView sheet(@PathVariable UUID id, @PathVariable UUID assessed, Actor actor) {
        return showing.sheet(id, assessed, actor);
    }

    @GetMapping("/{id}/ranking")
    @Demands(Permission.ASSESSMENT_MANAGE)
    List<RankView> ranking(@PathVariable UUID id) {
        return showing.ranking(id);
    }

    public record DiscardRequest(String reason) {}

    @PostMapping("/{id}/discarding")
    @Demands(Permission.ASSESSMENT_MANAGE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable UUID id, @RequestBody DiscardRequest request) {
        drawing.discard(id, request.reason());
    }

    /// @param weights of parts by their codes
    /// @param points of items by their codes
    public record WeightsRequest(
            @Nullable Map<String, BigDecimal> weights, @Nullable Map<String, BigDecimal> points) {}

    /// What the sheets would be with other weights; nothing is kept.
    @PostMapping("/{id}/weighing")
    @Demands(Permission.ASSESSMENT_MANAGE)
    List<AssessedView> weigh(@PathVariable UUID id, @RequestBody WeightsRequest request) {
        return weighing.weighed(
                id,
                request.weights() == null ? Map.of() : request.weights(),
                request.points() == null ? Map.of() : request.points());
    }

    /// Sends each of the assessed their own draft.
    @PostMapping("/{id}/sending")
    @Demands(Permission.ASSESSMENT_MANAGE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void send(@PathVariable UUID id) {
        concluding.send(id);
    }

    @GetMapping("/{id}/objections")
    @Demands(Permission.ASSESSMENT_MANAGE)
    List<ObjectionView> objections(@PathVariable UUID id) {
        return showing.objections(id);
    }

    /// @param item code of the item, deduction or veto that it is about
    public record ObjectRequest(String item, String words) {}

    public record ObjectedView(UUID id) {}

    @PostMapping("/{id}/sheets/{assessed}/objections")
    @Demands(Permission.ASSESSMENT_OBJECT)
    ObjectedView object(
            @PathVariable UUID id,
            @PathVariable UUID assessed,
            @RequestBody ObjectRequest request,
            Actor actor) {
        return new ObjectedView(
                concluding.object(id, assessed, request.item(), request.words(), actor));
    }

    public record AnswerRequest(boolean accepted, String words) {}

    @PostMapping("/{id}/objections/{objection}/answer")
    @Demands(Permission.ASSESSMENT_MANAGE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(
            @PathVariable UUID id,
            @PathVariable UUID objection,
            @RequestBody AnswerRequest request,
            Actor actor) {
        concluding.answer(id, objection, request.accepted(), request.words(), actor);
    }

    @PostMapping("/{id}/freezing")
    @Demands(Permission.ASSESSMENT_FREEZE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void freeze(@PathVariable UUID id, Actor actor) {
        concluding.freeze(id, actor);
    }
}
