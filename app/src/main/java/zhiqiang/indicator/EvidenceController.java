package zhiqiang.indicator;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import zhiqiang.identity.Demands;
import zhiqiang.identity.Permission;
import zhiqiang.indicator.EvidencePages.EvidencePage;
import zhiqiang.indicator.EvidencePages.FactSource;
import zhiqiang.indicator.EvidencePages.FactView;
import zhiqiang.scorecard.pack.Column;
import zhiqiang.scorecard.pack.Dataset;
import zhiqiang.scorecard.pack.Indicator;
import zhiqiang.scorecard.pack.Level;
import zhiqiang.scorecard.pack.Part;

/// The records behind a figure: pages to look at, files to take along.
@RestController
@RequestMapping("/api")
class EvidenceController {
    private static final int MOST = 500;
    private static final int EXPORT_PAGE = 1_000;
    private static final String FILTER = "q.";

    private final Asked asked;
    private final EvidencePages pages;
    private final OutsideReach outside;
    private final boolean demo;

    EvidenceController(
            Asked asked,
            EvidencePages pages,
            OutsideReach outside,
            @Value("${zhiqiang.demo:false}") boolean demo) {
        this.outside = outside;
        this.demo = demo;
        this.asked = asked;
        this.pages = pages;
    }

    /// Which facts come first.
    public enum Order {
        NEWEST,
        OLDEST
    }

    /// @param outside how many facts of the figure lie outside what the caller may see; told with
    ///   the first page
    public record EvidenceView(
            List<FactView> items,
            @Nullable String next,
            List<String> columns,
            List<String> datasets,
            @Nullable Long outside) {}

    @Demands(Permission.RECORD_READ)
    @GetMapping(path = "/indicators/{code}/evidence", produces = MediaType.APPLICATION_JSON_VALUE)
    EvidenceView evidence(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable LocalDate knownOn,
            @RequestParam(required = false) @Nullable String dataset,
            @RequestParam(defaultValue = "NEWEST") Order order,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam Map<String, String> all) {
        EvidencePages.Query query =
                query(
                        new Wanted(code, region, asOf, knownOn, dataset, order, all),
                        cursor,
                        Math.clamp(limit, 1, MOST));
        EvidencePage page = pages.page(query);
        return new EvidenceView(
                page.items(),
                page.next(),
                columns(query.indicator()),
                datasets(query.indicator()),
                cursor == null || cursor.isEmpty() ? outside.of(query) : null);
    }

    /// What was asked for, as it stands in the address.
    private record Wanted(
            String code,
            @Nullable String region,
            @Nullable LocalDate asOf,
            @Nullable LocalDate knownOn,
            @Nullable String dataset,
            Order order,
            Map<String, String> all) {}

    private EvidencePages.Query query(Wanted wanted, @Nullable String cursor, int limit) {
        Map<String, String> filters = new LinkedHashMap<>();
        wanted.all()
                .forEach(
                        (name, value) -> {
                            if (name.startsWith(FILTER) && !value.isEmpty()) {
                                filters.put(name.substring(FILTER.length()), value);
                            }
                        });
        return new EvidencePages.Query(
                asked.indicator(wanted.code()),
                asked.region(wanted.region()),
                asked.day(wanted.asOf()),
                asked.effective(asked.day(wanted.asOf())),
                wanted.knownOn(),
                wanted.dataset() == null ? null : asked.dataset(wanted.dataset()),
                wanted.order() == Order.OLDEST,
                filters,
                cursor,
                limit);
    }

    /// The dataset whose columns head the list.
    private static Dataset listed(Indicator indicator) {
        return indicator
                .level()
                .map(Level::dataset)
                .or(() -> indicator.denominator().or(indicator::numerator).map(Part::dataset))
                .orElseThrow();
    }

    private static List<String> columns(Indicator indicator) {
        return listed(indicator).columns().stream().map(Column::code).toList();
    }

    private static List<String> datasets(Indicator indicator) {
        return Stream.concat(
                        Stream.of(listed(indicator)),
                        Stream.of(indicator.numerator(), indicator.denominator())
                                .flatMap(Optional::stream)
                                .map(Part::dataset))
                .map(Dataset::code)
                .distinct()
                .toList();
    }

    public record FactSourcesView(List<FactSource> items, @Nullable String next) {}

    /// The records that one derived fact comes from: the hours of a day, a section's readings.
    @Demands(Permission.RECORD_READ)
    @GetMapping(path = "/facts/records", produces = MediaType.APPLICATION_JSON_VALUE)
    FactSourcesView sources(
            @RequestParam String dataset,
            @RequestParam String unit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "100") int limit) {
        Dataset derived = asked.dataset(dataset);
        int most = Math.clamp(limit, 1, MOST);
        List<FactSource> found = pages.sources(derived, unit, cursor, most + 1);
        if (found.size() <= most) {
            return new FactSourcesView(found, null);
        }
        return new FactSourcesView(found.subList(0, most), pages.cursorAfter(found.get(most - 1)));
    }

    /// All facts of a figure as CSV, streamed.
    @Demands(Permission.RECORD_READ)
    @GetMapping("/indicators/{code}/evidence.csv")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(type = "string", format = "binary")))
    void csv(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable LocalDate knownOn,
            @RequestParam(required = false) @Nullable String dataset,
            @RequestParam(defaultValue = "NEWEST") Order order,
            @RequestParam Map<String, String> all,
            HttpServletResponse response)
            throws IOException {
        EvidencePages.Query query =
                query(
                        new Wanted(code, region, asOf, knownOn, dataset, order, all),
                        null,
                        EXPORT_PAGE);
        attach(response, "text/csv;charset=UTF-8", code + ".csv");
        try (OutputStream out = response.getOutputStream();
                EvidenceFile file = EvidenceFile.csv(out)) {
            write(query, file);
        }
    }

    /// All facts of a figure as a workbook, streamed.
    @Demands(Permission.RECORD_READ)
    @GetMapping("/indicators/{code}/evidence.xlsx")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType =
                                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                            schema = @Schema(type = "string", format = "binary")))
    void xlsx(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable LocalDate knownOn,
            @RequestParam(required = false) @Nullable String dataset,
            @RequestParam(defaultValue = "NEWEST") Order order,
            @RequestParam Map<String, String> all,
            HttpServletResponse response)
            throws IOException {
        EvidencePages.Query query =
                query(
                        new Wanted(code, region, asOf, knownOn, dataset, order, all),
                        null,
                        EXPORT_PAGE);
        attach(
                response,
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                code + ".xlsx");
        try (OutputStream out = response.getOutputStream();
                EvidenceFile file = EvidenceFile.xlsx(out)) {
            write(query, file);
        }
    }

    private void attach(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(demo ? "DEMO-" + name : name)
                        .build()
                        .toString());
    }

    private void write(EvidencePages.Query query, EvidenceFile file) throws IOException {
        List<String> columns = columns(query.indicator());
        file.head(columns);
        Optional<EvidencePages.Query> next = Optional.of(query);
        while (next.isPresent()) {
            EvidencePage page = pages.page(next.get());
            for (FactView fact : page.items()) {
                file.row(columns, fact);
            }
            String cursor = page.next();
            next = cursor == null ? Optional.empty() : Optional.of(query.after(cursor));
        }
    }
}
