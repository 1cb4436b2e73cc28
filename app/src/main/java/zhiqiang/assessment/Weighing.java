package zhiqiang.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zhiqiang.assessment.AssessmentRows.Row;
import zhiqiang.assessment.AssessmentRows.State;
import zhiqiang.assessment.AssessmentViews.AssessedView;
import zhiqiang.platform.error.DomainException;
import zhiqiang.scorecard.assessment.Scheme;
import zhiqiang.scorecard.assessment.Scoring;

/// What the sheets would be with other weights. Nothing of it is kept.
@Component
@Transactional(readOnly = true)
class Weighing {
    private static final BigDecimal MOST = new BigDecimal("100000");
    private static final int DECIMALS = 4;

    private final Desk desk;
    private final Sheets sheets;
    private final Showing showing;

    Weighing(Desk desk, Sheets sheets, Showing showing) {
        this.showing = showing;
        this.desk = desk;
        this.sheets = sheets;
    }

    /// @param weights of parts, by their codes
    /// @param points of items, by their codes
    List<AssessedView> weighed(
            UUID id, Map<String, BigDecimal> weights, Map<String, BigDecimal> points) {
        Row row = desk.seen(id);
        if (row.state() != State.DRAFT && row.state() != State.SENT) {
            throw new DomainException(
                    AssessmentError.WRONG_STATE, Map.of("state", row.state().name()));
        }
        List<Sheets.Scored> weighed =
                sheets.of(row, desk.subjects(row)).stream()
                        .map(
                                scored -> {
                                    Scheme changed = changed(scored.scheme(), weights, points);
                                    return new Sheets.Scored(
                                            scored.subject(),
                                            changed,
                                            scored.evidence(),
                                            Scoring.score(changed, scored.evidence()),
                                            scored.kept());
                                })
                        .toList();
        return showing.assessed(row, weighed);
    }

    private static Scheme changed(
            Scheme scheme, Map<String, BigDecimal> weights, Map<String, BigDecimal> points) {
        Set<String> parts =
                scheme.parts().stream().map(Scheme.Part::code).collect(Collectors.toSet());
        Set<String> items = scheme.items().map(Scheme.Item::code).collect(Collectors.toSet());
        if (!parts.containsAll(weights.keySet())
                || !items.containsAll(points.keySet())
                || !weights.values().stream().allMatch(Weighing::sound)
                || !points.values().stream().allMatch(Weighing::sound)) {
            throw refused(scheme);
        }
        Scheme changed = scheme.with(weights, points);
        BigDecimal sum =
                changed.parts().stream()
                        .map(Scheme.Part::weight)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean earns =
                changed.parts().stream()
                        .allMatch(
                                part ->
                                        part.items().stream()
                                                .anyMatch(item -> item.points().signum() > 0));
        if (sum.compareTo(scheme.total()) != 0 || !earns) {
            throw refused(scheme);
        }
        return changed;
    }

    private static DomainException refused(Scheme scheme) {
        return new DomainException(
                AssessmentError.WEIGHTS_REFUSED, Map.of("total", scheme.total().toPlainString()));
    }

    private static boolean sound(@Nullable BigDecimal figure) {
        return figure != null
                && figure.signum() >= 0
                && figure.compareTo(MOST) <= 0
                && figure.stripTrailingZeros().scale() <= DECIMALS;
    }
}
