package zhiqiang.exchange;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import zhiqiang.identity.Actor;
import zhiqiang.indicator.Feed;
import zhiqiang.indicator.IndicatorError;
import zhiqiang.indicator.RecordPage;
import zhiqiang.indicator.RecordQuery;
import zhiqiang.indicator.Records;
import zhiqiang.indicator.StoredRecord;
import zhiqiang.platform.error.DomainException;

/// Single records: looked at, entered, corrected and retracted.
@RestController
@RequestMapping(
        path = "/api/datasets/{dataset}",
        produces = MediaType.APPLICATION_JSON_VALUE)
class RecordController {
    private final Records records;

    RecordController(Records records) {
        this.records = records;
    }

    @GetMapping("/records")
    RecordPage list(
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
        return records.list(dataset, new RecordQuery(region, from, to, filters, cursor, limit));
    }

    /// A record with all its revisions, the newest first, and what it counts for.
    public record RecordView(
            StoredRecord record, List<StoredRecord> history, List<Feed> feeds) {}

    @GetMapping("/record")
    ResponseEntity<RecordView> one(@PathVariable String dataset, @RequestParam String key) {
        List<StoredRecord> history = records.history(dataset, key);
        if (history.isEmpty()) {
            throw new DomainException(IndicatorError.RECORD_NOT_FOUND, Map.of("key", key));
        }
        return ResponseEntity.ok()
                .eTag(tag(history.getFirst()))
                .body(
                        new RecordView(
                                history.getFirst(), history, records.feeds(dataset, key)));
    }

    private static String tag(StoredRecord record) {
        return '"' + Integer.toString(record.revision()) + '"';
    }

    public record EntryRequest(Map<String, String> values) {}

    @PostMapping("/records")
    ResponseEntity<StoredRecord> enter(
            @PathVariable String dataset, @RequestBody EntryRequest request, Actor actor) {
        StoredRecord record = records.enter(actor, dataset, request.values());
        return ResponseEntity.created(
                        URI.create(
                                "/api/datasets/"
                                        + dataset
                                        + "/record?key="
                                        + URLEncoder.encode(
                                                record.key(), StandardCharsets.UTF_8)))
                .eTag(tag(record))
                .body(record);
    }

    public record CorrectionRequest(Map<String, String> values, @Nullable String reason) {}

    @PutMapping("/record")
    ResponseEntity<StoredRecord> correct(
            @PathVariable String dataset,
            @RequestParam String key,
            @RequestHeader(HttpHeaders.IF_MATCH) String seen,
            @RequestBody CorrectionRequest request,
            Actor actor) {
        StoredRecord record =
                records.correct(
                        actor,
                        dataset,
                        key,
                        revision(seen),
                        request.values(),
                        Optional.ofNullable(request.reason()).orElse(""));
        return ResponseEntity.ok().eTag(tag(record)).body(record);
    }

    public record RetractionRequest(@Nullable String reason) {}

    @DeleteMapping("/record")
    ResponseEntity<StoredRecord> retract(
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
        return ResponseEntity.ok().eTag(tag(record)).body(record);
    }

    /// The revision that stands in an If-Match header, -1 if there is none.
    private static int revision(String seen) {
        String text = seen.replace("\"", "").replace("W/", "").strip();
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
    }
}
