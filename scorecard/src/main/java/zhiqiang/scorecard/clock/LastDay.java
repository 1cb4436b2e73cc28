package zhiqiang.scorecard.clock;

/// What happens when a period in calendar days ends on a day off.
public enum LastDay {
    STAYS,
    NEXT_WORKING_DAY
}
