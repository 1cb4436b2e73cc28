package zhiqiang.scorecard;

import java.math.BigDecimal;
import java.time.LocalDate;
import zhiqiang.scorecard.pack.Indicator;
import zhiqiang.scorecard.pack.Region;

/// An officially confirmed figure with the document it stands in.
public record OfficialFigure(
        Indicator indicator,
        int period,
        Region region,
        BigDecimal value,
        String issuer,
        String documentNo,
        LocalDate publishedOn) {}
