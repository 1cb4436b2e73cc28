package zhiqiang.supervision;

import java.time.LocalDate;
import java.util.List;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import zhiqiang.identity.Actor;
import zhiqiang.identity.Demands;
import zhiqiang.identity.Permission;
import zhiqiang.platform.error.DomainException;
import zhiqiang.platform.page.Cursor;

/// Reviews by period, and the sheets of units and areas.
@RestController
@RequestMapping(path = "/api/reviews", produces = MediaType.APPLICATION_JSON_VALUE)
class ReviewController {
    private static final int MOST = 100;
    private static final int LONGEST_YEARS = 3;
    private static final UUID NEWEST = new UUID(-1, -1);

    private final TaskReviews reviews;
    private final Hands hands;

    ReviewController(TaskReviews reviews, Hands hands) {
        this.reviews = reviews;
        this.hands = hands;
    }

    public record ReviewPage(List<TaskReviews.TaskReview> items, @Nullable String next) {}

    @GetMapping
    @Demands(Permission.TASK_READ)
    ReviewPage page(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit) {
        int most = Math.clamp(limit, 1, MOST);
        List<TaskReviews.TaskReview> found = reviews.before(begin(cursor), most + 1);
        List<TaskReviews.TaskReview> shown = found.size() > most ? found.subList(0, most) : found;
        return new ReviewPage(
                shown, found.size() > most ? Cursor.of(shown.getLast().id().toString()) : null);
    }

    private static UUID begin(@Nullable String cursor) {
        List<String> values = Cursor.values(cursor, 1, SupervisionError.NOT_A_CURSOR);
        try {
            return values.isEmpty() ? NEWEST : UUID.fromString(values.getFirst());
        } catch (IllegalArgumentException notOurs) {
            throw new DomainException(SupervisionError.NOT_A_CURSOR);
        }
    }

    /// Reviews are the office's.
    private void ofOffice(Actor actor) {
        if (hands.office()
                .filter(Hands.units(actor, Permission.TASK_DISPATCH)::contains)
                .isEmpty()) {
            throw new DomainException(SupervisionError.NOT_YOUR_UNIT);
        }
    }

    public record ReviewRequest(
            @Nullable String title, @Nullable LocalDate from, @Nullable LocalDate to) {}

    public record ReviewMadeView(UUID id) {}

    @PostMapping
    @Demands(Permission.TASK_DISPATCH)
    @ResponseStatus(HttpStatus.CREATED)
    ReviewMadeView open(@RequestBody ReviewRequest request, Actor actor) {
        ofOffice(actor);
        LocalDate from = request.from();
        LocalDate to = request.to();
        if (from == null || to == null) {
            throw Saying.missing(from == null ? "from" : "to");
        }
        if (to.isBefore(from) || to.isAfter(from.plusYears(LONGEST_YEARS))) {
            throw new DomainException(SupervisionError.DAY_REFUSED);
        }
        return new ReviewMadeView(
                reviews.open(
                        Saying.needed(request.title(), Saying.TITLE, "title"), from, to, actor));
    }

    /// @param sheets all for the office, those of their own units for others
    public record ReviewView(TaskReviews.TaskReview review, List<ReviewSheet> sheets) {}

    @GetMapping("/{id}")
    @Demands(Permission.TASK_READ)
    ReviewView show(@PathVariable UUID id, Actor actor) {
        return new ReviewView(reviews.byId(id), reviews.sheets(id, actor));
    }

    /// @param unit number of the unit whose sheet is remarked on
    public record RemarkRequest(@Nullable Integer unit, @Nullable String words) {}

    /// Remarks on a sheet; an empty remark takes the last one back.
    @PutMapping("/{id}/remark")
    @Demands(Permission.TASK_DISPATCH)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remark(@PathVariable UUID id, @RequestBody RemarkRequest request, Actor actor) {
        ofOffice(actor);
        if (request.unit() == null) {
            throw Saying.missing("unit");
        }
        reviews.remark(id, request.unit(), Saying.maybe(request.words(), Saying.TEXT), actor);
    }

    /// Closes the review: its sheets are kept as they stand.
    @PostMapping("/{id}/close")
    @Demands(Permission.TASK_DISPATCH)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(@PathVariable UUID id, Actor actor) {
        ofOffice(actor);
        reviews.close(id, actor);
    }
}
