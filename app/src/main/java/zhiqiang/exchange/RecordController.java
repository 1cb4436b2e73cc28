package zhiqiang.exchange;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.DeleteMapping;
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
import zhiqiang.indicator.Feed;
import zhiqiang.indicator.IndicatorError;
import zhiqiang.indicator.RecordPage;
import zhiqiang.indicator.RecordQuery;
import zhiqiang.indicator.Records;
import zhiqiang.indicator.StoredRecord;
import zhiqiang.platform.error.DomainException;
import zhiqiang.scorecard.Numbers;

/// Single records: looked at, entered, corrected and retracted.
@RestController
@RequestMapping(path = "/api/datasets/{dataset}", produces = MediaType.APPLICATION_JSON_VALUE)
class RecordController {
    private final Records records;
    private final RecordFiles files;
    private final TransactionTemplate transaction;

    RecordController(Records records, RecordFiles files, PlatformTransactionManager transactions) {
        this.records = records;
        this.files = files;
        this.transaction = new TransactionTemplate(transactions);
    }

    public record RecordPageView(List<RecordView> items, @Nullable String next) {}

    @GetMapping("/records")
    @Demands(Permission.RECORD_READ)
    RecordPageView list(
            @PathVariable String dataset,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam Map<String, String> all) {
        Map<String, String> filters = new LinkedHashMap<>();
        all.forEach(
                (name, value) -> {
                    if (name.startsWith("q.") && !value.isEmpty()) {
                        filters.put(name.substring(2), value);
                    }
                });
        RecordPage page =
                records.list(dataset, new RecordQuery(region, from, to, filters, cursor, limit));
        return new RecordPageView(page.items().stream().map(this::view).toList(), page.next());
    }

    private RecordView view(StoredRecord record) {
        return RecordView.of(record, files.of(record));
    }

    /// A record with all its revisions, the newest first, and what it counts for.
    public record RecordDetailView(
            RecordView record, List<RecordView.RevisionView> history, List<FeedView> feeds) {}

    public record FeedView(String indicator, String numerator, String denominator) {}

    @GetMapping("/record")
    @Demands(Permission.RECORD_READ)
    ResponseEntity<RecordDetailView> one(@PathVariable String dataset, @RequestParam String key) {
        List<StoredRecord> history = records.history(dataset, key);
        if (history.isEmpty()) {
            throw new DomainException(IndicatorError.RECORD_NOT_FOUND, Map.of("key", key));
        }
        return ResponseEntity.ok()
                .eTag(tag(history.getFirst()))
                .body(
                        new RecordDetailView(
                                view(history.getFirst()),
                                history.stream()
                                        .map(
                                                record ->
                                                        RecordView.RevisionView.of(
                                                                record, files.of(record)))
                                        .toList(),
                                records.feeds(dataset, key).stream()
                                        .map(RecordController::view)
                                        .toList()));
    }

    private static FeedView view(Feed feed) {
        return new FeedView(
                feed.indicator(),
                Numbers.print(feed.numerator()),
                Numbers.print(feed.denominator()));
    }

    /// A change of a record together with what proves it.
    private StoredRecord changed(
            Supplier<StoredRecord> change, @Nullable List<UUID> proofs, Actor actor) {
        return Objects.requireNonNull(
                transaction.execute(
                        status -> {
                            StoredRecord record = change.get();
                            files.attach(record, proofs == null ? List.of() : proofs, actor);
                            return record;
                        }));
    }

    private static String tag(StoredRecord record) {
        return '"' + Integer.toString(record.revision()) + '"';
    }

    /// @param reason needed where what was locked or frozen changes
    public record EntryRequest(
            Map<String, String> values,
            @Nullable String reason,
            @Nullable List<UUID> attachments) {}

    @PostMapping("/records")
    @ResponseStatus(HttpStatus.CREATED)
    @Demands(Permission.RECORD_ENTER)
    ResponseEntity<RecordView> enter(
            @PathVariable String dataset, @RequestBody EntryRequest request, Actor actor) {
        StoredRecord record =
                changed(
                        () -> records.enter(actor, dataset, request.values(), request.reason()),
                        request.attachments(),
                        actor);
        return ResponseEntity.created(
                        URI.create(
                                "/api/datasets/"
                                        + dataset
                                        + "/record?key="
                                        + URLEncoder.encode(record.key(), StandardCharsets.UTF_8)))
                .eTag(tag(record))
                .body(view(record));
    }

    public record CorrectionRequest(
            Map<String, String> values,
            @Nullable String reason,
            @Nullable List<UUID> attachments) {}

    @PutMapping("/record")
    @Demands(Permission.RECORD_CORRECT)
    ResponseEntity<RecordView> correct(
            @PathVariable String dataset,
            @RequestParam String key,
            @RequestHeader(HttpHeaders.IF_MATCH) String seen,
            @RequestBody CorrectionRequest request,
            Actor actor) {
        StoredRecord record =
                changed(
                        () ->
                                records.correct(
                                        actor,
                                        dataset,
                                        key,
                                        revision(seen),
                                        request.values(),
                                        Optional.ofNullable(request.reason()).orElse("")),
                        request.attachments(),
                        actor);
        return ResponseEntity.ok().eTag(tag(record)).body(view(record));
    }

    public record RetractionRequest(@Nullable String reason) {}

    @DeleteMapping("/record")
    @Demands(Permission.RECORD_RETRACT)
    ResponseEntity<RecordView> retract(
            @PathVariable String dataset,
            @RequestParam String key,
            @RequestHeader(HttpHeaders.IF_MATCH) String seen,
            @RequestBody RetractionRequest request,
            Actor actor) {
        StoredRecord record =
                records.retract(
                        actor,
                        dataset,
                        key,
                        revision(seen),
                        Optional.ofNullable(request.reason()).orElse(""));
        return ResponseEntity.ok().eTag(tag(record)).body(view(record));
    }

    /// The revision that stands in an If-Match header, -1 if there is none.
    private static int revision(String seen) {
        String text = seen.replace("\"", "").replace("W/", "").strip();
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
    }
}
