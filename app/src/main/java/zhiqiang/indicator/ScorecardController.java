package zhiqiang.indicator;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import zhiqiang.identity.Demands;
import zhiqiang.identity.Permission;
import zhiqiang.scorecard.Assessment;
import zhiqiang.scorecard.Numbers;
import zhiqiang.scorecard.Result;
import zhiqiang.scorecard.Status;
import zhiqiang.scorecard.pack.Indicator;
import zhiqiang.scorecard.pack.Region;

/// Scorecards, by region and through time.
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
class ScorecardController {
    private static final int SPARKLINE_MONTHS = 13;

    private final Freshness freshness;
    private final Asked asked;
    private final Scorecards scorecards;
    private final Periods periods;
    private final Recomputing recomputing;

    ScorecardController(
            Asked asked,
            Scorecards scorecards,
            Periods periods,
            Recomputing recomputing,
            Freshness freshness) {
        this.freshness = freshness;
        this.recomputing = recomputing;
        this.asked = asked;
        this.scorecards = scorecards;
        this.periods = periods;
    }

    public record ScorecardView(
            String policy,
            LocalDate asOf,
            LocalDate effectiveAsOf,
            @Nullable LocalDate knownOn,
            String region,
            boolean recomputing,
            List<ResultView> indicators,
            @Nullable FrozenView frozen) {}

    public record FrozenView(int year, @Nullable Instant frozenAt, @Nullable String document) {}

    /// How all targets of a region stand on a day.
    @Demands(Permission.SCORECARD_READ)
    @GetMapping("/scorecard")
    ResponseEntity<ScorecardView> scorecard(
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable LocalDate knownOn,
            WebRequest request) {
        return freshness.answer(request, () -> scorecard(region, asOf, knownOn));
    }

    private ScorecardView scorecard(
            @Nullable String region, @Nullable LocalDate asOf, @Nullable LocalDate knownOn) {
        Assessment assessment = scorecards.of(asked.region(region), asked.day(asOf), knownOn);
        int year = assessment.effectiveAsOf().getYear();
        Map<String, Periods.Published> published = periods.published(year, assessment.region());
        return new ScorecardView(
                assessment.pack().id(),
                assessment.asOf(),
                assessment.effectiveAsOf(),
                knownOn,
                assessment.region().code(),
                recomputing.running(),
                assessment.results().stream()
                        .map(
                                result ->
                                        ResultView.of(
                                                result,
                                                assessment.effectiveAsOf(),
                                                published.get(result.indicator().code())))
                        .toList(),
                periods.frozen(year)
                        .map(p -> new FrozenView(p.year(), p.frozenAt(), p.document()))
                        .orElse(null));
    }

    public record AreasView(LocalDate asOf, List<AreaView> areas) {}

    public record AreaView(String region, List<AreaResultView> results) {}

    public record AreaResultView(
            String code, @Nullable String value, Status status, long evidence) {}

    /// The city and every area in short.
    @Demands(Permission.SCORECARD_READ)
    @GetMapping("/scorecard/areas")
    ResponseEntity<AreasView> areas(
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable LocalDate knownOn,
            WebRequest request) {
        return freshness.answer(request, () -> areas(asOf, knownOn));
    }

    private AreasView areas(@Nullable LocalDate asOf, @Nullable LocalDate knownOn) {
        LocalDate day = asked.day(asOf);
        return new AreasView(
                day,
                scorecards.of(asked.pack().regions(), day, knownOn).stream()
                        .map(
                                assessment ->
                                        new AreaView(
                                                assessment.region().code(),
                                                assessment.results().stream()
                                                        .map(ScorecardController::brief)
                                                        .toList()))
                        .toList());
    }

    private static AreaResultView brief(Result result) {
        return new AreaResultView(
                result.indicator().code(),
                ResultView.print(result.value()),
                result.status(),
                result.evidence());
    }

    public record TrendsView(List<LocalDate> months, List<IndicatorTrendView> trends) {}

    public record IndicatorTrendView(String code, List<@Nullable String> values) {}

    /// All targets at the ends of the last months.
    @Demands(Permission.SCORECARD_READ)
    @GetMapping("/scorecard/trends")
    ResponseEntity<TrendsView> trends(
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            WebRequest request) {
        return freshness.answer(request, () -> trends(region, asOf));
    }

    private TrendsView trends(@Nullable String region, @Nullable LocalDate asOf) {
        Region where = asked.region(region);
        List<LocalDate> all = monthEnds(asked.effective(asked.day(asOf)));
        List<LocalDate> days = all.subList(Math.max(0, all.size() - SPARKLINE_MONTHS), all.size());
        Map<String, List<@Nullable String>> values = new LinkedHashMap<>();
        scorecards
                .days(where, days)
                .forEach(
                        (day, assessments) ->
                                assessments
                                        .getFirst()
                                        .results()
                                        .forEach(
                                                result ->
                                                        values.computeIfAbsent(
                                                                        result.indicator().code(),
                                                                        c -> new ArrayList<>())
                                                                .add(
                                                                        ResultView.print(
                                                                                result.value()))));
        return new TrendsView(
                days,
                values.entrySet().stream()
                        .map(e -> new IndicatorTrendView(e.getKey(), e.getValue()))
                        .toList());
    }

    /// The ends of all months from the policy's start on, the last one being the day itself.
    private List<LocalDate> monthEnds(LocalDate day) {
        List<LocalDate> ends = new ArrayList<>();
        for (YearMonth month = YearMonth.from(asked.pack().start());
                month.atEndOfMonth().isBefore(day);
                month = month.plusMonths(1)) {
            ends.add(month.atEndOfMonth());
        }
        ends.add(day);
        return ends;
    }

    public record TrendView(List<TrendPointView> points, List<TargetPointView> target) {}

    public record TargetPointView(LocalDate on, String value) {}

    public record TrendPointView(
            LocalDate on,
            @Nullable String value,
            Status status,
            long evidence,
            @Nullable String lower,
            @Nullable String upper) {}

    /// One target at the end of every month.
    @Demands(Permission.SCORECARD_READ)
    @GetMapping("/indicators/{code}/trend")
    ResponseEntity<TrendView> trend(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable LocalDate knownOn,
            WebRequest request) {
        return freshness.answer(request, () -> trend(code, region, asOf, knownOn));
    }

    private TrendView trend(
            String code,
            @Nullable String region,
            @Nullable LocalDate asOf,
            @Nullable LocalDate knownOn) {
        Indicator indicator = asked.indicator(code);
        List<TrendPointView> points = new ArrayList<>();
        List<LocalDate> days = monthEnds(asked.effective(asked.day(asOf)));
        Map<LocalDate, Result> series =
                scorecards.series(indicator, asked.region(region), days, knownOn);
        series.forEach((day, result) -> points.add(point(day, result)));
        List<TargetPointView> target = new ArrayList<>();
        series.forEach(
                (day, result) ->
                        Optional.ofNullable(ResultView.print(result.target().value()))
                                .ifPresent(value -> target.add(new TargetPointView(day, value))));
        return new TrendView(points, target);
    }

    private static TrendPointView point(LocalDate day, Result result) {
        var interval = result.interval();
        return new TrendPointView(
                day,
                ResultView.print(result.value()),
                result.status(),
                result.evidence(),
                interval == null ? null : Numbers.print(interval.lower()),
                interval == null ? null : Numbers.print(interval.upper()));
    }

    public record IndicatorAreasView(List<IndicatorAreaView> areas) {}

    public record IndicatorAreaView(String region, ResultView result) {}

    /// One target in the city and every area that has it.
    @Demands(Permission.SCORECARD_READ)
    @GetMapping("/indicators/{code}/areas")
    ResponseEntity<IndicatorAreasView> indicatorAreas(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable LocalDate knownOn,
            WebRequest request) {
        return freshness.answer(request, () -> indicatorAreas(code, asOf, knownOn));
    }

    private IndicatorAreasView indicatorAreas(
            String code, @Nullable LocalDate asOf, @Nullable LocalDate knownOn) {
        Indicator indicator = asked.indicator(code);
        List<IndicatorAreaView> areas = new ArrayList<>();
        for (Assessment assessment :
                scorecards.of(asked.pack().regions(), asked.day(asOf), knownOn)) {
            assessment.results().stream()
                    .filter(result -> result.indicator().equals(indicator))
                    .map(result -> ResultView.of(result, assessment.effectiveAsOf(), null))
                    .map(view -> new IndicatorAreaView(assessment.region().code(), view))
                    .forEach(areas::add);
        }
        return new IndicatorAreasView(areas);
    }
}
