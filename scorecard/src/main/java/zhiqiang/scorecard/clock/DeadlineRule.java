package zhiqiang.scorecard.clock;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import zhiqiang.scorecard.text.Text;

/// A deadline through all versions of the law behind it.
///
/// @param starts what event starts it, for people
/// @param versions the earliest first; no two are in force on one day
public record DeadlineRule(String code, Text title, Text starts, List<RuleVersion> versions) {
    public DeadlineRule {
        versions = versions.stream().sorted(Comparator.comparing(RuleVersion::from)).toList();
        for (int i = 1; i < versions.size(); i++) {
            if (versions.get(i - 1).inForce(versions.get(i).from())) {
                throw new IllegalArgumentException("two versions of " + code + " at a time");
            }
        }
    }

    /// The version for an event of this day.
    ///
    /// @throws NoRuleInForce when there is none
    public RuleVersion on(LocalDate day) {
        return versions.stream()
                .filter(version -> version.inForce(day))
                .findFirst()
                .orElseThrow(() -> new NoRuleInForce(code, day));
    }
}
