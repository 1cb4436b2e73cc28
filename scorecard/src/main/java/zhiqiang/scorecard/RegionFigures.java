package zhiqiang.scorecard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import zhiqiang.scorecard.cell.Figures;
import zhiqiang.scorecard.cell.Figures.Figure;
import zhiqiang.scorecard.pack.Dataset;
import zhiqiang.scorecard.pack.Indicator;
import zhiqiang.scorecard.pack.Measure;
import zhiqiang.scorecard.pack.Pack;
import zhiqiang.scorecard.pack.Part;
import zhiqiang.scorecard.pack.Region;

/// The figure of an indicator for a region and a day: the window of days that its accumulation asks
/// for, and the regions that belong to it. The city is the sum of its areas and of the rows that
/// are the city's own, unless the dataset says that the city's figure stands by itself.
public final class RegionFigures {
    private static final int EVER = (int) LocalDate.of(1, 1, 1).toEpochDay();

    private final Pack pack;
    private final Figures figures;

    public RegionFigures(Pack pack, Figures figures) {
        this.pack = pack;
        this.figures = figures;
    }

    Figure figure(Indicator indicator, Region region, LocalDate day) {
        int from = from(indicator, day);
        int to = (int) day.toEpochDay();
        List<Region> scope = scope(pack, indicator, region);
        if (indicator.numerator().filter(RegionFigures::countsAreas).isPresent()) {
            return areas(indicator, scope, from, to);
        }
        Figure sum = Figure.nothing();
        for (Region part : scope) {
            sum = sum.plus(figures.figure(indicator, part, from, to));
        }
        return sum;
    }

    /// First day that counts, as an epoch day.
    public static int from(Indicator indicator, LocalDate day) {
        return switch (indicator.accumulation()) {
            case YEAR -> (int) day.withDayOfYear(1).toEpochDay();
            case SINCE -> (int) indicator.since().toEpochDay();
            case STATE, LATEST -> EVER;
        };
    }

    /// The regions whose facts belong to the figure of a region.
    public static List<Region> scope(Pack pack, Indicator indicator, Region region) {
        boolean own =
                indicator.numerator().map(Part::dataset).filter(Dataset::cityOwnRows).isPresent();
        return region.city() && !own ? pack.regions() : List.of(region);
    }

    private static boolean countsAreas(Part part) {
        return part.measure() instanceof Measure.Areas;
    }

    /// Numerator: areas of the level with at least one counted fact. Denominator: all areas of the
    /// level in scope, if any fact is known in scope.
    private Figure areas(Indicator indicator, List<Region> scope, int from, int to) {
        Region.Level level =
                ((Measure.Areas) indicator.numerator().orElseThrow().measure()).level();
        long having = 0;
        long all = 0;
        Figure sum = Figure.nothing();
        for (Region region : scope) {
            Figure figure = figures.figure(indicator, region, from, to);
            sum = sum.plus(figure);
            if (region.level() == level) {
                all++;
                having += figure.numerator().signum() > 0 ? 1 : 0;
            }
        }
        boolean known = sum.denominator().signum() > 0;
        return new Figure(
                BigDecimal.valueOf(having),
                BigDecimal.valueOf(known ? all : 0),
                known ? all : 0,
                sum.provisional(),
                sum.newest());
    }
}
