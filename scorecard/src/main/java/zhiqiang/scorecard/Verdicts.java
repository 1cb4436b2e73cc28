package zhiqiang.scorecard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zhiqiang.methods.interval.Interval;
import zhiqiang.scorecard.pack.Indicator;
import zhiqiang.scorecard.pack.Level;
import zhiqiang.scorecard.pack.Region;
import zhiqiang.scorecard.pack.Target;

/// The rules by which a figure gets its status, in the order of the contract: a confirmed figure
/// settles it; without target or figure there is nothing to judge; from the due date on a target is
/// met or not; before it, progress counts.
final class Verdicts {
    private static final BigDecimal RISK_SHARE = new BigDecimal("0.8");

    private Verdicts() {}

    /// What a rate, state, progress or count is judged by.
    record Case(
            Indicator indicator,
            TargetState target,
            Region region,
            LocalDate asOf,
            LocalDate day,
            @Nullable Quotient value,
            @Nullable Quotient previous,
            @Nullable Interval interval) {}

    /// What a published index is judged by.
    ///
    /// @param period the period of the newest value, or of the confirmed one
    /// @param before the value of the period before
    record LevelCase(
            Level level,
            TargetState target,
            LocalDate asOf,
            LocalDate day,
            int period,
            @Nullable Quotient value,
            @Nullable Quotient before) {}

    static Status status(Case c, Optional<OfficialFigure> confirmed) {
        if (c.target().direction() == Target.Direction.RISING) {
            return rising(c);
        }
        BigDecimal target = c.target().value();
        if (target == null) {
            return Status.NO_TARGET;
        }
        if (confirmed.isPresent()) {
            return judged(c, target, Quotient.of(confirmed.get().value()), null);
        }
        Quotient value = c.value();
        return value == null ? Status.NO_EVIDENCE : judged(c, target, value, c.interval());
    }

    private static Status rising(Case c) {
        Quotient value = c.value();
        Quotient previous = c.previous();
        if (value == null) {
            return Status.NO_EVIDENCE;
        }
        if (previous == null) {
            return Status.NO_BASELINE;
        }
        int change = value.compareTo(previous);
        if (due(c)) {
            return change > 0 ? Status.ACHIEVED : Status.MISSED;
        }
        return change > 0 ? Status.ON_TRACK : change == 0 ? Status.AT_RISK : Status.BEHIND;
    }

    private static boolean due(Case c) {
        return !c.day().isBefore(c.target().by());
    }

    private static Status judged(
            Case c, BigDecimal target, Quotient value, @Nullable Interval interval) {
        boolean reached = value.atLeast(target);
        if (due(c)) {
            return reached ? Status.ACHIEVED : Status.MISSED;
        }
        return switch (c.indicator().kind()) {
            case RATE, STATE -> {
                if (reached) {
                    yield Status.ON_TRACK;
                }
                boolean possible =
                        interval != null && new BigDecimal(interval.upper()).compareTo(target) >= 0;
                yield possible ? Status.AT_RISK : Status.BEHIND;
            }
            case COUNT, PROGRESS -> reached ? Status.ACHIEVED : paced(c, value);
            case LEVEL -> throw new IllegalArgumentException("a level is judged by its own rules");
        };
    }

    private static Status paced(Case c, Quotient value) {
        Target rule = c.indicator().target();
        if (rule.pace() == Target.Pace.BY_DEADLINE) {
            return c.day().isBefore(warning(c)) ? Status.ON_TRACK : Status.AT_RISK;
        }
        Quotient line =
                ScheduledProgress.of(c.indicator(), c.target(), c.day()).orElseThrow().expected();
        Quotient riskLine = new Quotient(line.numerator().multiply(RISK_SHARE), line.denominator());
        if (value.compareTo(line) >= 0) {
            return Status.ON_TRACK;
        }
        return value.compareTo(riskLine) >= 0 ? Status.AT_RISK : Status.BEHIND;
    }

    /// The warning day: of the year it names, for an area or a yearly target of the year assessed.
    private static LocalDate warning(Case c) {
        Target rule = c.indicator().target();
        Integer year = rule.warningYear();
        int inYear = year == null || !c.region().city() ? c.day().getYear() : year;
        return Objects.requireNonNull(rule.warning()).atYear(inYear);
    }

    static Status status(LevelCase c, Optional<OfficialFigure> confirmed) {
        BigDecimal target = c.target().value();
        if (target == null) {
            return Status.NO_TARGET;
        }
        Quotient value = confirmed.map(official -> Quotient.of(official.value())).orElse(c.value());
        if (value == null) {
            return Status.NO_EVIDENCE;
        }
        boolean settled =
                c.period() == c.level().lastPeriod() || !c.asOf().isBefore(c.level().settles());
        if (!c.day().isBefore(c.target().by()) && settled) {
            return value.atLeast(target) ? Status.ACHIEVED : Status.MISSED;
        }
        if (value.atLeast(target)) {
            return Status.ON_TRACK;
        }
        Quotient before = c.before();
        return before != null && value.compareTo(before) > 0 ? Status.AT_RISK : Status.BEHIND;
    }
}
