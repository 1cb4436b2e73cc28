package zhiqiang.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import zhiqiang.identity.Reaches;
import zhiqiang.platform.error.DomainException;
import zhiqiang.platform.policy.PolicyPack;
import zhiqiang.scorecard.Assessment;
import zhiqiang.scorecard.Documents;
import zhiqiang.scorecard.Result;
import zhiqiang.scorecard.Scorecard;
import zhiqiang.scorecard.pack.Indicator;
import zhiqiang.scorecard.pack.Pack;
import zhiqiang.scorecard.pack.Region;

/// Scorecards from the cells. Figures are for whoever signed in; only the records behind them are
/// not.
@Component
public class Scorecards {
    private final Pack pack;
    private final Codes codes;
    private final StoredDocuments documents;
    private final JdbcClient jdbc;
    private final TransactionTemplate snapshot;
    private final Reaches reaches;

    Scorecards(
            PolicyPack policy,
            Codes codes,
            StoredDocuments documents,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Reaches reaches) {
        this.reaches = reaches;
        this.pack = policy.pack();
        this.codes = codes;
        this.documents = documents;
        this.jdbc = jdbc;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setReadOnly(true);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /// All indicators of a region on a day.
    ///
    /// @param knownOn only what was known by that day; nothing for what is known now
    public Assessment of(Region region, LocalDate asOf, @Nullable LocalDate knownOn) {
        return of(List.of(region), asOf, knownOn).getFirst();
    }

    /// All indicators of several regions on a day, from one state of the database.
    public List<Assessment> of(List<Region> regions, LocalDate asOf, @Nullable LocalDate knownOn) {
        return Objects.requireNonNull(
                inOneState(() -> assessed(regions, List.of(asOf), pack.indicators(), knownOn))
                        .get(asOf));
    }

    /// One indicator of a region on several days.
    public Map<LocalDate, Result> series(
            Indicator indicator, Region region, List<LocalDate> days, @Nullable LocalDate knownOn) {
        Map<LocalDate, Result> series = new LinkedHashMap<>();
        inOneState(() -> assessed(List.of(region), days, List.of(indicator), knownOn))
                .forEach(
                        (day, assessments) ->
                                assessments.getFirst().results().stream()
                                        .filter(result -> result.indicator().equals(indicator))
                                        .findFirst()
                                        .ifPresent(result -> series.put(day, result)));
        return series;
    }

    /// All indicators of a region on several days.
    public Map<LocalDate, List<Assessment>> days(Region region, List<LocalDate> days) {
        return inOneState(() -> assessed(List.of(region), days, pack.indicators(), null));
    }

    private <T> T inOneState(Supplier<T> work) {
        return reaches.asServer(
                "scorecard", () -> Objects.requireNonNull(snapshot.execute(status -> work.get())));
    }

    /// Within the transaction of whoever calls.
    Map<LocalDate, List<Assessment>> assessed(
            List<Region> regions,
            List<LocalDate> days,
            List<Indicator> indicators,
            @Nullable LocalDate knownOn) {
        for (LocalDate day : days) {
            if (day.isBefore(pack.start())) {
                throw new DomainException(
                        IndicatorError.BEFORE_THE_POLICY,
                        Map.of("day", day.toString(), "start", pack.start().toString()));
            }
        }
        boolean city = regions.stream().anyMatch(Region::city);
        CellFigures figures =
                new CellFigures(
                        codes,
                        jdbc,
                        city ? pack.regions() : regions,
                        days.stream().map(this::effective).distinct().toList(),
                        indicators,
                        knownOn);
        Documents known = documents.knownOn(knownOn);
        Scorecard scorecard = new Scorecard(pack, figures, known);
        Map<LocalDate, List<Assessment>> assessments = new LinkedHashMap<>();
        for (LocalDate day : days) {
            List<Assessment> own = new ArrayList<>();
            regions.forEach(region -> own.add(scorecard.assess(day, region)));
            assessments.put(day, own);
        }
        return assessments;
    }

    private LocalDate effective(LocalDate day) {
        return day.isAfter(pack.end()) ? pack.end() : day;
    }
}
