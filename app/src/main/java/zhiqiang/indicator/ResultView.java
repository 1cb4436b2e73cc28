package zhiqiang.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import zhiqiang.scorecard.Gap;
import zhiqiang.scorecard.Numbers;
import zhiqiang.scorecard.OfficialFigure;
import zhiqiang.scorecard.Quotient;
import zhiqiang.scorecard.Result;
import zhiqiang.scorecard.Status;
import zhiqiang.scorecard.pack.Indicator;
import zhiqiang.scorecard.pack.Target;
import zhiqiang.scorecard.text.Text;

/// One indicator as `assess` prints it, with what is still missing. Figures are decimal text,
/// rounded half to even to six decimals.
public record ResultView(
        String code,
        String clause,
        Indicator.Kind kind,
        Indicator.Measurement unit,
        @Nullable String value,
        @Nullable String numerator,
        @Nullable String denominator,
        TargetView target,
        @Nullable ConfirmedView confirmed,
        Basis basis,
        Status status,
        @Nullable Boolean proven,
        @Nullable IntervalView interval,
        long evidence,
        @Nullable LocalDate lastEvidenceOn,
        boolean provisional,
        @Nullable GapView gap,
        Periods.@Nullable FigureView frozen,
        int restatements) {
    /// Which of the two figures the status rests on.
    public enum Basis {
        COMPUTED,
        CONFIRMED
    }

    public record TargetView(
            Target.Direction direction,
            @Nullable String value,
            @Nullable String previous,
            LocalDate by) {}

    public record ConfirmedView(
            String value, String issuer, String documentNo, LocalDate publishedOn) {}

    public record IntervalView(String method, String confidence, String lower, String upper) {}

    /// @param text the sentence with a place (`%s`) for the amount
    public record GapView(Gap.Kind kind, String amount, Text text) {}

    /// @param published what was published of it, if its year is frozen
    static ResultView of(Result result, LocalDate day, Periods.@Nullable Published published) {
        OfficialFigure confirmed = result.confirmed();
        var interval = result.interval();
        return new ResultView(
                result.indicator().code(),
                result.indicator().clause(),
                result.indicator().kind(),
                result.indicator().unit(),
                print(result.value()),
                print(result.numerator()),
                print(result.denominator()),
                new TargetView(
                        result.target().direction(),
                        print(result.target().value()),
                        print(result.previous()),
                        result.target().by()),
                confirmed == null
                        ? null
                        : new ConfirmedView(
                                Numbers.print(confirmed.value()),
                                confirmed.issuer(),
                                confirmed.documentNo(),
                                confirmed.publishedOn()),
                confirmed == null ? Basis.COMPUTED : Basis.CONFIRMED,
                result.status(),
                result.proven(),
                interval == null
                        ? null
                        : new IntervalView(
                                "WILSON",
                                "0.95",
                                Numbers.print(interval.lower()),
                                Numbers.print(interval.upper())),
                result.evidence(),
                result.lastEvidenceOn(),
                result.provisional(),
                Gap.of(result, day)
                        .map(
                                gap ->
                                        new GapView(
                                                gap.kind(),
                                                Numbers.print(gap.amount()),
                                                gap.kind().pattern()))
                        .orElse(null),
                published == null ? null : published.figure(),
                published == null ? 0 : published.restatements());
    }

    static @Nullable String print(@Nullable BigDecimal number) {
        return number == null ? null : Numbers.print(number);
    }

    static @Nullable String print(@Nullable Quotient quotient) {
        return quotient == null ? null : Numbers.print(quotient);
    }
}
