package zhiqiang.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import zhiqiang.platform.error.DomainException;
import zhiqiang.platform.policy.PolicyPack;
import zhiqiang.scorecard.clock.DeadlineRule;
import zhiqiang.scorecard.clock.NoRuleInForce;
import zhiqiang.scorecard.clock.Pause;
import zhiqiang.scorecard.clock.Reckoning;
import zhiqiang.scorecard.clock.RuleVersion;
import zhiqiang.scorecard.clock.Span;
import zhiqiang.scorecard.clock.UnknownYear;
import zhiqiang.scorecard.clock.WorkingCalendar;

/// When something is due by the deadlines of the policy and the calendar as it is kept now.
@Component
public class Clocks {
    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final PolicyPack policy;
    private final WorkingYears years;
    private final Confirmations confirmations;

    Clocks(PolicyPack policy, WorkingYears years, Confirmations confirmations) {
        this.policy = policy;
        this.years = years;
        this.confirmations = confirmations;
    }

    /// The version of a deadline that an event starts, with whoever confirmed it.
    ///
    /// @throws DomainException `clock.rule-unknown`, `clock.no-rule-in-force`
    public RuleVersion inForce(String rule, Instant event) {
        RuleVersion version = version(rule, event);
        return confirmations
                .all()
                .of(rule, version)
                .map(confirmation -> version.confirmedBy(confirmation.by()))
                .orElse(version);
    }

    private RuleVersion version(String rule, Instant event) {
        return known(() -> rule(rule).on(LocalDate.ofInstant(event, CHINA)));
    }

    /// When a deadline that an event starts is missed; none while a pause is open.
    ///
    /// @throws DomainException `clock.rule-unknown`, `clock.no-rule-in-force`, `clock.year-unknown`
    public Optional<Instant> due(
            String rule, Instant start, List<Pause> pauses, List<Span> extensions) {
        RuleVersion version = version(rule, start);
        return known(() -> reckoning().due(version, start, pauses, extensions));
    }

    /// The calendar as it is kept now. Its refusals are those of the calendar itself; within
    /// [#known(Supplier)] they are told to whoever asked.
    public WorkingCalendar calendar() {
        return new WorkingCalendar(years.all().stream().map(KeptYear::year).toList());
    }

    /// Reckons with the calendar as it is kept now; refusals as with [#calendar()].
    public Reckoning reckoning() {
        return new Reckoning(calendar(), CHINA);
    }

    /// Reckons something; what the calendar or a rule does not know is refused to whoever asked.
    ///
    /// @throws DomainException `clock.no-rule-in-force`, `clock.year-unknown`
    public static <T> T known(Supplier<T> reckoned) {
        try {
            return reckoned.get();
        } catch (UnknownYear unknown) {
            throw new DomainException(
                    ClockError.YEAR_UNKNOWN, Map.of("year", Integer.toString(unknown.year())));
        } catch (NoRuleInForce none) {
            throw new DomainException(
                    ClockError.NO_RULE_IN_FORCE,
                    Map.of("rule", none.rule(), "day", none.day().toString()));
        }
    }

    DeadlineRule rule(String code) {
        return policy.pack()
                .deadline(code)
                .orElseThrow(
                        () -> new DomainException(ClockError.RULE_UNKNOWN, Map.of("rule", code)));
    }
}
