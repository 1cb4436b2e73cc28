package zhiqiang.scorecard;

import java.math.BigDecimal;
import java.time.LocalDate;

/// A published value of an index for one year.
public record PublishedLevel(int period, BigDecimal value, LocalDate publishedOn) {}
