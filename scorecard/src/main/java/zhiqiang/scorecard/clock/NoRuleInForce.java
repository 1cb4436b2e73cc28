package zhiqiang.scorecard.clock;

import java.time.LocalDate;

/// A deadline is asked for a day on which no version of its rule is in force.
public final class NoRuleInForce extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String rule;
    private final LocalDate day;

    public NoRuleInForce(String rule, LocalDate day) {
        super("no version of the rule " + rule + " is in force on " + day);
        this.rule = rule;
        this.day = day;
    }

    public String rule() {
        return rule;
    }

    public LocalDate day() {
        return day;
    }
}
