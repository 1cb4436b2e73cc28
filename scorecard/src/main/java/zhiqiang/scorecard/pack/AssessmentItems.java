package zhiqiang.scorecard.pack;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import zhiqiang.scorecard.assessment.Otherwise;
import zhiqiang.scorecard.assessment.Rule;
import zhiqiang.scorecard.assessment.Scheme;

/// Reads the items of a scheme of assessment, each with the one rule that earns its points.
final class AssessmentItems {
    private final Map<String, Indicator> indicators;
    private final Set<String> clauses;

    AssessmentItems(List<Indicator> indicators, Set<String> clauses) {
        this.indicators =
                indicators.stream()
                        .collect(
                                Collectors.toMap(
                                        Indicator::code, Function.identity(), (a, b) -> a));
        this.clauses = clauses;
    }

    Scheme.Item item(PackNode node, boolean ofAreas) {
        Optional<PackNode> clause = node.optional("clause");
        clause.filter(each -> !clauses.contains(each.text()))
                .ifPresent(
                        each ->
                                each.fault(
                                        "pack.unknown-clause",
                                        "there is no clause " + each.text()));
        return new Scheme.Item(
                node.text("code"),
                node.bilingual("title"),
                node.at("points").number(),
                clause.map(PackNode::text),
                rule(node, ofAreas));
    }

    private Rule rule(PackNode node, boolean ofAreas) {
        if (node.has("indicator")) {
            return indicator(node.at("indicator"), ofAreas);
        }
        if (node.has("led_indicators")) {
            return led(node.at("led_indicators"), ofAreas);
        }
        if (node.has("rounds_on_time")) {
            return inTime(Rule.Delivery.ROUNDS, node.at("rounds_on_time"));
        }
        if (node.has("tasks_on_time")) {
            return inTime(Rule.Delivery.TASKS, node.at("tasks_on_time"));
        }
        return review(node.at("review"));
    }

    private Rule indicator(PackNode node, boolean ofAreas) {
        Indicator indicator = indicators.get(node.text("code"));
        if (indicator == null) {
            node.at("code")
                    .fault("pack.unknown-indicator", "there is no indicator " + node.text("code"));
        } else if (ofAreas && indicator.cityOnly()) {
            node.at("code")
                    .fault(
                            "pack.indicator-of-the-city",
                            "only the city has "
                                    + node.text("code")
                                    + "; no area is assessed by it");
        } else if (indicator.target().rising() != node.has("held")) {
            node.fault(
                    "pack.held-unsaid",
                    indicator.target().rising()
                            ? "say under `held` which share a figure earns that was to rise and did not"
                            : "`held` is for figures that are to rise");
        }
        return figure(Optional.of(node.text("code")), node);
    }

    private static Rule led(PackNode node, boolean ofAreas) {
        if (ofAreas) {
            node.fault("pack.indicator-of-the-city", "areas lead no indicators");
        }
        return figure(Optional.empty(), node);
    }

    private static Rule figure(Optional<String> indicator, PackNode node) {
        BigDecimal held = node.optional("held").map(PackNode::number).orElse(BigDecimal.ONE);
        if (held.compareTo(BigDecimal.ONE) > 0) {
            node.at("held").fault("pack.held-unsaid", "a share is 1 at most");
        }
        return new Rule.Figure(
                indicator,
                node.optional("floor").map(PackNode::number).orElse(BigDecimal.ZERO),
                held,
                otherwise(node, "without_evidence"),
                otherwise(node, "without_target"));
    }

    private static Otherwise otherwise(PackNode node, String name) {
        return node.optional(name)
                .map(each -> each.one(Otherwise.class))
                .orElse(Otherwise.EXCLUDED);
    }

    private static Rule inTime(Rule.Delivery of, PackNode node) {
        return new Rule.InTime(of, otherwise(node, "without"));
    }

    private static Rule review(PackNode node) {
        int reviewers = node.at("reviewers").number().intValue();
        if (reviewers < Rule.Review.FEWEST) {
            node.at("reviewers")
                    .fault(
                            "pack.one-reviewer",
                            "at least " + Rule.Review.FEWEST + " reviewers score an item");
        }
        return new Rule.Review(reviewers, node.at("highest").number());
    }
}
