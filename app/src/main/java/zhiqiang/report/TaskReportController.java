package zhiqiang.report;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import zhiqiang.identity.Actor;
import zhiqiang.identity.Demands;
import zhiqiang.identity.Permission;
import zhiqiang.supervision.LetterPapers;
import zhiqiang.supervision.ReviewSheet;
import zhiqiang.supervision.TaskReviews;

/// Sheets of reviews and pressing letters, in Chinese whatever language is asked for.
@RestController
@RequestMapping("/api/reports")
class TaskReportController {
    private final Reports reports;
    private final TaskReviews reviews;
    private final TaskReviewSheets sheets;
    private final LetterPapers letters;

    TaskReportController(
            Reports reports, TaskReviews reviews, TaskReviewSheets sheets, LetterPapers letters) {
        this.reports = reports;
        this.reviews = reviews;
        this.sheets = sheets;
        this.letters = letters;
    }

    private List<ReviewSheet> wanted(UUID id, @Nullable Integer unit, Actor actor) {
        return unit == null ? reviews.sheets(id, actor) : List.of(reviews.sheet(id, unit, actor));
    }

    /// @param unit number of the unit whose sheet is wanted; all that the caller may see where none
    ///   is given
    @GetMapping("/task-review/{id}")
    @Demands(Permission.TASK_READ)
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = Download.WORD,
                            schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> review(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer unit,
            Actor actor) {
        TaskReviews.TaskReview review = reviews.byId(id);
        byte[] made =
                reports.make(
                        Document.TASK_REVIEW,
                        id.toString(),
                        () -> sheets.of(review, wanted(id, unit, actor)));
        return Download.of(made, Download.WORD, review.title() + ".docx");
    }

    /// @param unit as for the one in Word
    @GetMapping("/task-review/{id}/book")
    @Demands(Permission.TASK_READ)
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = Download.EXCEL,
                            schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> book(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer unit,
            Actor actor) {
        TaskReviews.TaskReview review = reviews.byId(id);
        byte[] made =
                reports.book(
                        Document.TASK_REVIEW,
                        id.toString(),
                        () -> TaskReviewBook.of(wanted(id, unit, actor)));
        return Download.of(made, Download.EXCEL, review.title() + ".xlsx");
    }

    @GetMapping("/letter/{id}")
    @Demands(Permission.TASK_READ)
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = Download.WORD,
                            schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> letter(@PathVariable UUID id) {
        byte[] made =
                reports.make(Document.LETTER, id.toString(), () -> LetterPaper.of(letters.of(id)));
        return Download.of(made, Download.WORD, Document.LETTER.title() + "-" + id + ".docx");
    }
}
