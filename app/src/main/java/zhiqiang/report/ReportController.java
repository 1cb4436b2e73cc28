package zhiqiang.report;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import zhiqiang.identity.Demands;
import zhiqiang.identity.Permission;
import zhiqiang.platform.error.DomainException;

/// Documents in Word, in Chinese whatever language is asked for: they are papers of the office.
@RestController
@RequestMapping("/api/reports")
class ReportController {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private final Reports reports;
    private final Breakdown breakdown;
    private final Review review;
    private final Notice notice;
    private final Clock clock;

    ReportController(
            Reports reports, Breakdown breakdown, Review review, Notice notice, Clock clock) {
        this.reports = reports;
        this.breakdown = breakdown;
        this.review = review;
        this.notice = notice;
        this.clock = clock;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CHINA);
    }

    /// The breakdown table of targets as it stands now.
    @GetMapping("/breakdown")
    @Demands(Permission.SCORECARD_READ)
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = Download.WORD,
                            schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> breakdown() {
        LocalDate today = today();
        return answer(Document.BREAKDOWN, today.toString(), () -> breakdown.of(today));
    }

    /// The review sheet of a day; the end of last month where none is given.
    @GetMapping("/review")
    @Demands(Permission.SCORECARD_READ)
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = Download.WORD,
                            schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> review(@RequestParam(required = false) @Nullable LocalDate day) {
        LocalDate today = today();
        LocalDate of = day == null ? YearMonth.from(today).minusMonths(1).atEndOfMonth() : day;
        return answer(Document.REVIEW, of.toString(), () -> review.of(of, today));
    }

    /// The draft notice of a month that has begun.
    @GetMapping("/notice")
    @Demands(Permission.CASE_MANAGE)
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = Download.WORD,
                            schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> notice(
            @Parameter(schema = @Schema(type = "string", example = "2025-10")) @RequestParam
                    YearMonth month) {
        LocalDate today = today();
        if (month.atDay(1).isAfter(today)) {
            throw new DomainException(
                    ReportError.MONTH_NOT_BEGUN, Map.of("month", month.toString()));
        }
        return answer(Document.NOTICE, month.toString(), () -> notice.of(month, today));
    }

    private ResponseEntity<byte[]> answer(Document document, String of, Supplier<Filling> filling) {
        byte[] made = reports.make(document, of, filling);
        return Download.of(made, Download.WORD, document.title() + "-" + of + ".docx");
    }
}
