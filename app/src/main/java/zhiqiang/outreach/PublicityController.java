package zhiqiang.outreach;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
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
import zhiqiang.outreach.PublicityViews.PublicityPageView;
import zhiqiang.outreach.PublicityViews.PublicityView;
import zhiqiang.outreach.PublicityWork.PublicityRequest;
import zhiqiang.outreach.PublicityWork.PublicityResultRequest;
import zhiqiang.outreach.SupportingPolicyController.OutreachReasonRequest;

/// The publicity calendar: planned, done, cancelled, and as a file.
@RestController
@Transactional
@RequestMapping("/api/outreach/publicity")
class PublicityController {
    private static final int MOST = 200;
    private static final String ICS = "text/calendar";
    private static final String CSV = "text/csv";

    private final PublicityViews views;
    private final PublicityWork work;
    private final PublicityExport export;

    PublicityController(PublicityViews views, PublicityWork work, PublicityExport export) {
        this.views = views;
        this.work = work;
        this.export = export;
    }

    /// What touches some days.
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Demands(Permission.OUTREACH_READ)
    PublicityPageView between(
            @RequestParam LocalDate from,
            @RequestParam LocalDate until,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "100") int limit) {
        return views.page(Spans.of(from, until), kind, cursor, Math.clamp(limit, 1, MOST));
    }

    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Demands(Permission.OUTREACH_READ)
    PublicityView one(@PathVariable UUID id, Actor actor) {
        return views.of(id, actor);
    }

    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Demands(Permission.OUTREACH_SUBMIT)
    @ResponseStatus(HttpStatus.CREATED)
    PublicityView make(@RequestBody PublicityRequest request, Actor actor) {
        return views.of(work.make(request, actor), actor);
    }

    @PutMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Demands(Permission.OUTREACH_SUBMIT)
    PublicityView change(
            @PathVariable UUID id,
            @RequestHeader(HttpHeaders.IF_MATCH) String seen,
            @RequestBody PublicityRequest request,
            Actor actor) {
        work.change(id, seen, request, actor);
        return views.of(id, actor);
    }

    @PostMapping(path = "/{id}/result", produces = MediaType.APPLICATION_JSON_VALUE)
    @Demands(Permission.OUTREACH_SUBMIT)
    PublicityView done(
            @PathVariable UUID id,
            @RequestHeader(HttpHeaders.IF_MATCH) String seen,
            @RequestBody PublicityResultRequest request,
            Actor actor) {
        work.done(id, seen, request, actor);
        return views.of(id, actor);
    }

    @PostMapping(path = "/{id}/cancellation", produces = MediaType.APPLICATION_JSON_VALUE)
    @Demands(Permission.OUTREACH_SUBMIT)
    PublicityView cancel(
            @PathVariable UUID id,
            @RequestHeader(HttpHeaders.IF_MATCH) String seen,
            @RequestBody OutreachReasonRequest request,
            Actor actor) {
        work.cancel(id, seen, request.reason(), actor);
        return views.of(id, actor);
    }

    /// As a file that calendars take (RFC 5545).
    @GetMapping("/calendar.ics")
    @Demands(Permission.OUTREACH_READ)
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = ICS, schema = @Schema(type = "string", format = "binary")))
    void calendar(
            @RequestParam LocalDate from,
            @RequestParam LocalDate until,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        // Refused before anything is written.
        Spans.Span span = Spans.of(from, until);
        attach(response, ICS, "publicity.ics");
        try (OutputStream out = response.getOutputStream()) {
            export.calendar(span, english(locale), out);
        }
    }

    @GetMapping("/calendar.csv")
    @Demands(Permission.OUTREACH_READ)
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = CSV, schema = @Schema(type = "string", format = "binary")))
    void csv(
            @RequestParam LocalDate from,
            @RequestParam LocalDate until,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        // Refused before anything is written.
        Spans.Span span = Spans.of(from, until);
        attach(response, CSV, "publicity.csv");
        try (OutputStream out = response.getOutputStream()) {
            export.csv(span, english(locale), out);
        }
    }

    private static boolean english(Locale locale) {
        return locale.getLanguage().equals("en");
    }

    private static void attach(HttpServletResponse response, String type, String name) {
        response.setContentType(type + ";charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, java.nio.charset.StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }
}
