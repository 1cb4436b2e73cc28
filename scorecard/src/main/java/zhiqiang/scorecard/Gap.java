package zhiqiang.scorecard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import zhiqiang.scorecard.pack.Derivation;
import zhiqiang.scorecard.pack.Indicator;
import zhiqiang.scorecard.pack.Part;
import zhiqiang.scorecard.text.Text;

/// What is still missing to a target, or how much room is left, in the unit that helps whoever must
/// act.
///
/// @param kind what is counted
/// @param amount how much of it
public record Gap(Kind kind, BigDecimal amount) {
    public enum Kind {
        REACHED("已达目标值", "target value reached"),
        MORE_NEEDED("还差 %s", "%s more needed"),
        MORE_PASSES_NEEDED("还需连续合格 %s 例", "%s more passes in a row needed"),
        FAILURES_ALLOWED("还可有 %s 例不合格", "%s more failures allowed"),
        BAD_DAYS_ALLOWED("年内还可有 %s 个超标日", "%s more bad days allowed this year"),
        BAD_DAYS_TOO_MANY("年内超标日已多 %s 天", "%s bad days too many for this year"),
        MAY_DROP_OUT("还可减少 %s 个", "%s may still drop out"),
        POINTS_MISSING("还差 %s", "%s short"),
        ABOVE_BEFORE("比上年同期高 %s", "%s above last year"),
        BELOW_BEFORE("比上年同期低 %s", "%s below last year");

        private final Text pattern;

        Kind(String zh, String en) {
            this.pattern = new Text(zh, en);
        }

        /// The sentence with a place for the amount, where there is one.
        public Text pattern() {
            return pattern;
        }
    }

    /// The gap of a computed figure, nothing where there is no figure or no target.
    public static Optional<Gap> of(Result result, LocalDate day) {
        Quotient value = result.value();
        if (value == null) {
            return Optional.empty();
        }
        Quotient previous = result.previous();
        if (previous != null) {
            BigDecimal change = value.rounded(6).subtract(previous.rounded(6));
            return Optional.of(
                    new Gap(
                            change.signum() < 0 ? Kind.BELOW_BEFORE : Kind.ABOVE_BEFORE,
                            change.abs()));
        }
        BigDecimal target = result.target().value();
        if (target == null) {
            return Optional.empty();
        }
        return Optional.of(
                switch (result.indicator().kind()) {
                    case COUNT -> more(target.subtract(value.numerator()));
                    case PROGRESS ->
                            more(value.denominator().multiply(target).subtract(value.numerator()));
                    case LEVEL -> points(target.subtract(value.rounded(6)));
                    case STATE -> things(value, target);
                    case RATE -> rate(result.indicator(), value, target, day);
                });
    }

    private static Gap more(BigDecimal missing) {
        return missing.signum() <= 0
                ? new Gap(Kind.REACHED, BigDecimal.ZERO)
                : new Gap(Kind.MORE_NEEDED, up(missing));
    }

    private static Gap points(BigDecimal missing) {
        return missing.signum() <= 0
                ? new Gap(Kind.REACHED, BigDecimal.ZERO)
                : new Gap(Kind.POINTS_MISSING, missing);
    }

    private static Gap things(Quotient value, BigDecimal target) {
        BigDecimal room = value.numerator().subtract(target.multiply(value.denominator()));
        return room.signum() < 0 ? more(room.negate()) : new Gap(Kind.MAY_DROP_OUT, down(room));
    }

    private static Gap rate(Indicator indicator, Quotient value, BigDecimal target, LocalDate day) {
        if (indicator.unit() == Indicator.Measurement.SCORE) {
            return points(target.subtract(value.rounded(6)));
        }
        Optional<Derivation> derivation =
                indicator.denominator().map(Part::dataset).flatMap(d -> d.derivation());
        if (derivation.isPresent() && derivation.get() instanceof Derivation.AirDays) {
            return badDays(value, target, day);
        }
        if (derivation.isPresent()) {
            return things(value, target);
        }
        BigDecimal missing = target.multiply(value.denominator()).subtract(value.numerator());
        if (missing.signum() <= 0) {
            BigDecimal most =
                    target.signum() == 0
                            ? value.denominator()
                            : value.numerator().divide(target, 0, RoundingMode.FLOOR);
            return new Gap(Kind.FAILURES_ALLOWED, down(most.subtract(value.denominator())));
        }
        BigDecimal room = BigDecimal.ONE.subtract(target);
        if (room.signum() <= 0) {
            return more(missing);
        }
        return new Gap(Kind.MORE_PASSES_NEEDED, missing.divide(room, 0, RoundingMode.CEILING));
    }

    /// If every day still to come this year is valid.
    private static Gap badDays(Quotient value, BigDecimal target, LocalDate day) {
        long left = ChronoUnit.DAYS.between(day, LocalDate.of(day.getYear(), 12, 31));
        BigDecimal all = value.denominator().add(BigDecimal.valueOf(left));
        BigDecimal needed = up(target.multiply(all));
        BigDecimal bad = value.denominator().subtract(value.numerator());
        BigDecimal room = all.subtract(needed).subtract(bad);
        return room.signum() < 0
                ? new Gap(Kind.BAD_DAYS_TOO_MANY, room.negate())
                : new Gap(Kind.BAD_DAYS_ALLOWED, room);
    }

    private static BigDecimal up(BigDecimal number) {
        return number.setScale(0, RoundingMode.CEILING);
    }

    private static BigDecimal down(BigDecimal number) {
        return number.setScale(0, RoundingMode.FLOOR);
    }
}
