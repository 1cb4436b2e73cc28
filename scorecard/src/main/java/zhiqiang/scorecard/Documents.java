package zhiqiang.scorecard;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import zhiqiang.scorecard.pack.Indicator;
import zhiqiang.scorecard.pack.Region;

/// What documents say beside the computed figures: targets handed down to areas, officially
/// confirmed figures, published values of indices.
public interface Documents {
    /// The target of an area for a year, if one was handed down.
    Optional<BigDecimal> areaTarget(Indicator indicator, Region area, int year);

    /// The confirmed figure for a year, whenever it was published.
    Optional<OfficialFigure> officialFigure(Indicator indicator, Region region, int year);

    /// All published values of a level indicator, in any order.
    List<PublishedLevel> levels(Indicator indicator);
}
