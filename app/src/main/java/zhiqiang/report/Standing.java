package zhiqiang.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import zhiqiang.indicator.FrozenFigures;
import zhiqiang.indicator.Scorecards;
import zhiqiang.platform.policy.PolicyPack;
import zhiqiang.scorecard.Assessment;
import zhiqiang.scorecard.Quotient;
import zhiqiang.scorecard.Result;
import zhiqiang.scorecard.pack.Indicator;
import zhiqiang.scorecard.pack.Pack;
import zhiqiang.scorecard.pack.Target;

/// How everything stands on a day: the same scorecards that people see, with the year before and
/// what was published.
@Component
class Standing {
    private final Pack pack;
    private final Scorecards scorecards;
    private final FrozenFigures frozen;

    Standing(PolicyPack policy, Scorecards scorecards, FrozenFigures frozen) {
        this.pack = policy.pack();
        this.scorecards = scorecards;
        this.frozen = frozen;
    }

    /// @param before figures of the same day a year before, by indicator
    /// @param frozen what was published of the year, by indicator
    record Stand(
            Assessment city,
            List<Assessment> areas,
            Map<String, Result> before,
            Map<String, FrozenFigures.FrozenFigure> frozen) {
        LocalDate day() {
            return city.effectiveAsOf();
        }

        /// The figure that a result is compared with: that by which a rising target is judged, or
        /// what had been reached by the same day of the year before.
        @Nullable Quotient before(Result result) {
            if (result.indicator().target().direction() == Target.Direction.RISING) {
                return result.previous();
            }
            Result then = before.get(result.indicator().code());
            return then == null || result.indicator().accumulation() != Indicator.Accumulation.YEAR
                    ? null
                    : then.value();
        }

        /// The computed figure and, where its year was published, what was published and whether it
        /// was restated since.
        String value(Result result) {
            FrozenFigures.FrozenFigure published = frozen.get(result.indicator().code());
            return published == null
                            || published.published().value() == null
                                    && published.restated().isEmpty()
                    ? Wording.computed(result)
                    : Wording.computed(result)
                            + "\n年度锁定数"
                            + Wording.figure(
                                    published.published().value(), result.indicator().unit())
                            + (published.restated().isEmpty()
                                    ? ""
                                    : "，追溯调整" + published.restated().size() + "次");
        }
    }

    /// @param areas whether the areas are wanted as well
    Stand on(LocalDate asOf, boolean areas) {
        List<Assessment> all =
                areas
                        ? scorecards.of(pack.regions(), asOf, null)
                        : List.of(scorecards.of(pack.city(), asOf, null));
        Assessment city = all.getFirst();
        LocalDate yearBefore = city.effectiveAsOf().minusYears(1);
        Optional<Assessment> before =
                yearBefore.isBefore(pack.start())
                        ? Optional.empty()
                        : Optional.of(scorecards.of(pack.city(), yearBefore, null));
        return new Stand(
                city,
                all.subList(1, all.size()),
                before.map(Standing::byCode).orElse(Map.of()),
                frozen.of(city.effectiveAsOf().getYear(), pack.city()));
    }

    private static Map<String, Result> byCode(Assessment assessment) {
        return assessment.results().stream()
                .collect(
                        Collectors.toMap(
                                result -> Objects.requireNonNull(result.indicator().code()),
                                result -> result));
    }
}
