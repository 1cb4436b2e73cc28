package zhiqiang.scorecard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zhiqiang.methods.interval.Interval;
import zhiqiang.methods.interval.Wilson;
import zhiqiang.scorecard.cell.Figures;
import zhiqiang.scorecard.cell.Figures.Figure;
import zhiqiang.scorecard.pack.Indicator;
import zhiqiang.scorecard.pack.Level;
import zhiqiang.scorecard.pack.Pack;
import zhiqiang.scorecard.pack.Region;
import zhiqiang.scorecard.pack.Target;

/// Assesses all indicators of a region: a pure function of pack, figures, documents and date.
public final class Scorecard {
    private static final double CONFIDENCE = 0.95;

    private final Pack pack;
    private final Documents documents;
    private final RegionFigures figures;

    public Scorecard(Pack pack, Figures figures, Documents documents) {
        this.pack = pack;
        this.documents = documents;
        this.figures = new RegionFigures(pack, figures);
    }

    /// @throws IllegalArgumentException if the day lies before the policy's start
    public Assessment assess(LocalDate asOf, Region region) {
        if (asOf.isBefore(pack.start())) {
            throw new IllegalArgumentException("the policy starts on " + pack.start());
        }
        LocalDate day = asOf.isAfter(pack.end()) ? pack.end() : asOf;
        List<Result> results =
                pack.indicatorsOf(region).stream()
                        .map(indicator -> result(indicator, asOf, day, region))
                        .toList();
        return new Assessment(pack, asOf, day, region, results);
    }

    private Result result(Indicator indicator, LocalDate asOf, LocalDate day, Region region) {
        int year = day.getYear();
        TargetState target = target(indicator, region, day);
        Optional<OfficialFigure> confirmed =
                target.direction() == Target.Direction.RISING
                        ? Optional.empty()
                        : documents
                                .officialFigure(indicator, region, year)
                                .filter(official -> !official.publishedOn().isAfter(asOf));
        if (indicator.level().isPresent()) {
            return level(indicator, indicator.level().get(), target, confirmed, asOf, day);
        }
        Figure figure = figures.figure(indicator, region, day);
        boolean divided = indicator.divided();
        boolean computed = !divided || figure.denominator().signum() > 0;
        Quotient value =
                !computed
                        ? null
                        : divided
                                ? new Quotient(figure.numerator(), figure.denominator())
                                : Quotient.of(figure.numerator());
        Quotient previous = null;
        if (target.direction() == Target.Direction.RISING) {
            // minusYears turns 29 February into the 28th.
            Figure before = figures.figure(indicator, region, day.minusYears(1));
            previous =
                    before.denominator().signum() > 0
                            ? new Quotient(before.numerator(), before.denominator())
                            : null;
        }
        Interval interval = indicator.sampled() && computed ? interval(figure) : null;
        Verdicts.Case aCase =
                new Verdicts.Case(indicator, target, region, asOf, day, value, previous, interval);
        Status status = Verdicts.status(aCase, confirmed);
        return new Result(
                indicator,
                value,
                divided && computed ? figure.numerator() : null,
                divided && computed ? figure.denominator() : null,
                target,
                previous,
                confirmed.orElse(null),
                status,
                proven(target, interval),
                interval,
                computed ? figure.evidence() : 0,
                computed ? day(figure.newest()) : null,
                day.equals(LocalDate.of(year, 12, 31)) && figure.provisional() > 0);
    }

    private static Interval interval(Figure figure) {
        return Wilson.interval(
                figure.numerator().longValueExact(),
                figure.denominator().longValueExact(),
                CONFIDENCE);
    }

    private static @Nullable LocalDate day(int epochDay) {
        return epochDay == Integer.MIN_VALUE ? null : LocalDate.ofEpochDay(epochDay);
    }

    /// A target of 100 % cannot be shown by sampling.
    private static @Nullable Boolean proven(TargetState target, @Nullable Interval interval) {
        BigDecimal value = target.value();
        if (interval == null || value == null || value.compareTo(BigDecimal.ONE) >= 0) {
            return null;
        }
        return new BigDecimal(interval.lower()).compareTo(value) >= 0;
    }

    private Result level(
            Indicator indicator,
            Level level,
            TargetState target,
            Optional<OfficialFigure> confirmed,
            LocalDate asOf,
            LocalDate day) {
        List<PublishedLevel> published =
                documents.levels(indicator).stream()
                        .filter(
                                l ->
                                        l.period() <= level.lastPeriod()
                                                && !l.publishedOn().isAfter(asOf))
                        .toList();
        Optional<PublishedLevel> newest =
                published.stream().max(Comparator.comparingInt(PublishedLevel::period));
        int period =
                confirmed.isPresent()
                        ? confirmed.get().period()
                        : newest.map(PublishedLevel::period).orElse(0);
        Quotient before =
                published.stream()
                        .filter(l -> l.period() == period - 1)
                        .map(l -> Quotient.of(l.value()))
                        .findFirst()
                        .orElse(null);
        Quotient value = newest.map(l -> Quotient.of(l.value())).orElse(null);
        Verdicts.LevelCase aCase =
                new Verdicts.LevelCase(level, target, asOf, day, period, value, before);
        return new Result(
                indicator,
                value,
                null,
                null,
                target,
                null,
                confirmed.orElse(null),
                Verdicts.status(aCase, confirmed),
                null,
                null,
                published.size(),
                published.stream()
                        .map(PublishedLevel::publishedOn)
                        .max(LocalDate::compareTo)
                        .orElse(null),
                false);
    }

    private TargetState target(Indicator indicator, Region region, LocalDate day) {
        Target target = indicator.target();
        int year = day.getYear();
        LocalDate yearEnd = LocalDate.of(year, 12, 31);
        LocalDate due = target.due() == null ? yearEnd : target.due();
        if (region.city()) {
            return new TargetState(target.direction(), target.value(), due);
        }
        LocalDate areaDue = indicator.kind() == Indicator.Kind.COUNT ? yearEnd : due;
        Optional<BigDecimal> own = documents.areaTarget(indicator, region, year);
        if (own.isPresent()) {
            return new TargetState(Target.Direction.AT_LEAST, own.get(), areaDue);
        }
        boolean cityTargetHolds =
                indicator.kind() == Indicator.Kind.RATE || indicator.kind() == Indicator.Kind.STATE;
        return new TargetState(
                target.direction(), cityTargetHolds ? target.value() : null, areaDue);
    }
}
