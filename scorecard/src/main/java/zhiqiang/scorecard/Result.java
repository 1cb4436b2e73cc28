package zhiqiang.scorecard;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import zhiqiang.methods.interval.Interval;
import zhiqiang.scorecard.pack.Indicator;

/// How one indicator stands.
///
/// @param value the computed figure, exact; nothing where nothing was computed
/// @param numerator nothing unless the value is a quotient
/// @param previous for a rising target the figure for the same part of the year before
/// @param confirmed the officially confirmed figure that settles the status
/// @param proven whether the target is met with statistical confidence; nothing where that cannot
///   be told
/// @param interval confidence interval of a sampled rate
/// @param evidence number of things the figure rests on
/// @param provisional whether the year's figure may still change for lack of months
public record Result(
        Indicator indicator,
        @Nullable Quotient value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        TargetState target,
        @Nullable Quotient previous,
        @Nullable OfficialFigure confirmed,
        Status status,
        @Nullable Boolean proven,
        @Nullable Interval interval,
        long evidence,
        @Nullable LocalDate lastEvidenceOn,
        boolean provisional) {}
