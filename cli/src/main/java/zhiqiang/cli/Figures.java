package zhiqiang.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import zhiqiang.scorecard.Gap;
import zhiqiang.scorecard.Numbers;
import zhiqiang.scorecard.OfficialFigure;
import zhiqiang.scorecard.Quotient;
import zhiqiang.scorecard.Result;
import zhiqiang.scorecard.pack.Indicator.Measurement;
import zhiqiang.scorecard.text.Language;

/// Figures as people read them: ratios in per cent, scores and indices with two decimals.
final class Figures {
    private Figures() {}

    static String value(Result result) {
        Quotient value = result.value();
        return value == null
                ? "—"
                : figure(value.rounded(Numbers.DECIMALS), result.indicator().unit());
    }

    static String confirmed(Result result) {
        OfficialFigure figure = result.confirmed();
        return figure == null ? "" : figure(figure.value(), result.indicator().unit());
    }

    static String target(Result result) {
        BigDecimal value = result.target().value();
        if (value != null) {
            return "≥ " + figure(value, result.indicator().unit());
        }
        return switch (result.target().direction()) {
            case RISING -> "↑ " + previous(result);
            case AT_LEAST -> "—";
        };
    }

    private static String previous(Result result) {
        Quotient previous = result.previous();
        return previous == null
                ? ""
                : figure(previous.rounded(Numbers.DECIMALS), result.indicator().unit());
    }

    static String interval(Result result) {
        var interval = result.interval();
        return interval == null
                ? ""
                : percent(new BigDecimal(interval.lower()))
                        + " … "
                        + percent(new BigDecimal(interval.upper()));
    }

    static String gap(Result result, LocalDate day, Language language) {
        return Gap.of(result, day)
                .map(gap -> gap.kind().pattern().in(language).formatted(amount(gap, result)))
                .orElse("");
    }

    private static String amount(Gap gap, Result result) {
        return switch (gap.kind()) {
            case POINTS_MISSING, ABOVE_BEFORE, BELOW_BEFORE ->
                    result.indicator().unit() == Measurement.RATIO
                            ? figure(gap.amount(), Measurement.RATIO)
                            : Numbers.print(gap.amount());
            default -> gap.amount().toPlainString();
        };
    }

    static String figure(BigDecimal value, Measurement unit) {
        return switch (unit) {
            case RATIO -> percent(value);
            case SCORE, INDEX -> value.setScale(2, RoundingMode.HALF_EVEN).toPlainString();
            case COUNT -> Numbers.print(value);
        };
    }

    private static String percent(BigDecimal ratio) {
        return ratio.movePointRight(2).setScale(2, RoundingMode.HALF_EVEN).toPlainString() + " %";
    }

    static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
