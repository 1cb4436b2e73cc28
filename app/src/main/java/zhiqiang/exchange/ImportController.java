package zhiqiang.exchange;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import zhiqiang.files.VerifiedContents;
import zhiqiang.identity.Actor;
import zhiqiang.identity.Demands;
import zhiqiang.identity.Permission;
import zhiqiang.identity.Reach;
import zhiqiang.identity.Reaches;
import zhiqiang.indicator.Submissions;
import zhiqiang.platform.error.DomainException;
import zhiqiang.platform.error.ErrorCode;
import zhiqiang.platform.policy.PolicyPack;

/// Imports of evidence files.
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/imports")
class ImportController {
    private static final int MOST_FILES = 20;
    private static final Duration BETWEEN_EVENTS = Duration.ofMillis(400);

    private final Uploads uploads;
    private final Imports imports;
    private final ImportFaults faults;
    private final ImportWorker worker;
    private final ImportActs acts;
    private final RefusedRows refusedRows;
    private final VerifiedContents contents;
    private final Submissions submissions;
    private final PolicyPack policy;
    private final TransactionTemplate transaction;
    private final Reaches reaches;

    ImportController(
            Uploads uploads,
            Imports imports,
            ImportFaults faults,
            ImportWorker worker,
            VerifiedContents contents,
            Submissions submissions,
            PolicyPack policy,
            PlatformTransactionManager transactions,
            Reaches reaches,
            ImportActs acts,
            RefusedRows refusedRows) {
        this.refusedRows = refusedRows;
        this.acts = acts;
        this.reaches = reaches;
        this.uploads = uploads;
        this.imports = imports;
        this.faults = faults;
        this.worker = worker;
        this.contents = contents;
        this.submissions = submissions;
        this.policy = policy;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// Takes files; they are on the disk before this answers, and read afterwards.
    @PostMapping(
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Demands(Permission.RECORD_IMPORT)
    ResponseEntity<ImportView> submit(
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @RequestParam(defaultValue = "PREVIEW") Uploads.Mode mode,
            @RequestParam(required = false) @Nullable String profile,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String reason,
            Actor actor)
            throws IOException {
        if (files == null || files.isEmpty()) {
            throw new DomainException(ExchangeError.NO_FILES);
        }
        if (files.size() > MOST_FILES) {
            throw new DomainException(ExchangeError.TOO_MANY_FILES);
        }
        String wanted = profile == null || profile.isBlank() ? null : profile;
        if (wanted != null && policy.pack().profile(wanted).isEmpty()) {
            throw new DomainException(ExchangeError.UNKNOWN_PROFILE, Map.of("name", wanted));
        }
        UUID id = UUID.randomUUID();
        uploads.take(
                id,
                actor,
                new Uploads.Wish(
                        mode, wanted, year, reason == null || reason.isBlank() ? null : reason),
                files.stream()
                        .map(
                                file ->
                                        new Uploads.Upload(
                                                String.valueOf(file.getOriginalFilename()),
                                                file::getInputStream))
                        .toList());
        return ResponseEntity.accepted().location(URI.create("/api/imports/" + id)).body(found(id));
    }

    public record ImportPage(List<ImportView> items, @Nullable String next) {}

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Demands(Permission.RECORD_IMPORT)
    ImportPage history(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit) {
        int most = Math.clamp(limit, 1, 100);
        Instant before = null;
        UUID beforeId = null;
        if (cursor != null && !cursor.isEmpty()) {
            try {
                String[] parts = cursor.split("_", 2);
                before = Instant.parse(parts[0]);
                beforeId = UUID.fromString(parts.length > 1 ? parts[1] : "");
            } catch (java.time.DateTimeException | IllegalArgumentException none) {
                throw new DomainException(zhiqiang.indicator.IndicatorError.NOT_A_CURSOR);
            }
        }
        List<ImportView> found = imports.newest(before, beforeId, most + 1);
        if (found.size() <= most) {
            return new ImportPage(found, null);
        }
        ImportView last = found.get(most - 1);
        return new ImportPage(found.subList(0, most), last.startedAt() + "_" + last.id());
    }

    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Demands(Permission.RECORD_IMPORT)
    ImportView one(@PathVariable UUID id) {
        return found(id);
    }

    private ImportView found(UUID id) {
        return imports.view(id)
                .orElseThrow(() -> new DomainException(ExchangeError.IMPORT_NOT_FOUND));
    }

    /// Progress as server-sent events, until nothing more happens by itself.
    @GetMapping(path = "/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @ApiResponse(
            responseCode = "200",
            description = "Events named `progress`, each with the import",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    @Demands(Permission.RECORD_IMPORT)
    SseEmitter events(@PathVariable UUID id) {
        found(id);
        SseEmitter emitter = new SseEmitter(0L);
        Reach reach = Reaches.current();
        Thread.ofVirtual()
                .name("import-events")
                .start(
                        () ->
                                reaches.as(
                                        reach,
                                        () -> {
                                            tell(id, emitter);
                                            return true;
                                        }));
        return emitter;
    }

    private void tell(UUID id, SseEmitter emitter) {
        try {
            ImportView view = found(id);
            emitter.send(event(view));
            while (!view.settled()) {
                Thread.sleep(BETWEEN_EVENTS);
                view = found(id);
                emitter.send(event(view));
            }
            emitter.complete();
        } catch (IOException | IllegalStateException left) {
            emitter.complete();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            emitter.complete();
        } catch (RuntimeException failed) {
            emitter.completeWithError(failed);
        }
    }

    private static SseEmitter.SseEventBuilder event(ImportView view) {
        return SseEmitter.event().name("progress").data(view, MediaType.APPLICATION_JSON);
    }

    public record FaultPage(List<ImportView.FaultView> items, @Nullable String next) {}

    @GetMapping(path = "/{id}/files/{number}/faults", produces = MediaType.APPLICATION_JSON_VALUE)
    @Demands(Permission.RECORD_IMPORT)
    FaultPage faults(
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam(defaultValue = "0") int cursor) {
        int most = 100;
        List<ImportView.FaultView> found = faults.page(id, number, cursor, most + 1);
        return found.size() <= most
                ? new FaultPage(found, null)
                : new FaultPage(found.subList(0, most), Integer.toString(cursor + most));
    }

    /// The rows that were refused, each with its reason, to be mended and sent again.
    @GetMapping("/{id}/files/{number}/refused")
    @Demands(Permission.RECORD_IMPORT)
    ResponseEntity<Resource> refused(@PathVariable UUID id, @PathVariable int number) {
        RefusedRows.Part rows =
                refusedRows
                        .of(id, number)
                        .orElseThrow(() -> new DomainException(ExchangeError.REFUSED_ROWS_GONE));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(rows.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(contents.resource(rows.sha256()));
    }

    public record ApplyRequest(Uploads.Mode mode) {}

    /// Stores what was previewed.
    @PostMapping(path = "/{id}/apply", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Demands(Permission.RECORD_IMPORT)
    ImportView apply(@PathVariable UUID id, @RequestBody ApplyRequest request) {
        found(id);
        transaction.executeWithoutResult(
                status -> {
                    moved(
                            imports.move(id, List.of("READY"), "WAITING", request.mode().name()),
                            ExchangeError.IMPORT_NOT_READY);
                    imports.filesAgain(id);
                    acts.applied(id, request.mode());
                });
        worker.wake();
        return found(id);
    }

    @PostMapping(path = "/{id}/cancel", produces = MediaType.APPLICATION_JSON_VALUE)
    @Demands(Permission.RECORD_IMPORT)
    ImportView cancel(@PathVariable UUID id) {
        found(id);
        transaction.executeWithoutResult(
                status -> {
                    moved(
                            imports.move(id, List.of("READY", "WAITING"), "CANCELLED", null),
                            ExchangeError.IMPORT_NOT_READY);
                    acts.cancelled(id);
                });
        return found(id);
    }

    private static void moved(boolean moved, ErrorCode otherwise) {
        if (!moved) {
            throw new DomainException(otherwise);
        }
    }

    public record RetractRequest(@Nullable String reason) {}

    /// Takes back everything that the import brought, where nothing came later.
    @PostMapping(path = "/{id}/retract", produces = MediaType.APPLICATION_JSON_VALUE)
    @Demands(Permission.RECORD_IMPORT)
    ImportView retract(@PathVariable UUID id, @RequestBody RetractRequest request, Actor actor) {
        String reason = request.reason();
        if (reason == null || reason.isBlank()) {
            throw new DomainException(ExchangeError.REASON_NEEDED);
        }
        found(id);
        submissions.retract(
                id,
                actor,
                reason,
                outcome -> {
                    moved(
                            imports.move(id, List.of("DONE"), "RETRACTED", null),
                            ExchangeError.IMPORT_NOT_DONE);
                    imports.filesRetracted(id);
                    acts.retracted(id, actor, reason);
                });
        return found(id);
    }
}
