package zhiqiang.scorecard.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import zhiqiang.scorecard.assessment.Evidence.Delivered;
import zhiqiang.scorecard.assessment.Evidence.Measured;
import zhiqiang.scorecard.assessment.Evidence.Opinion;
import zhiqiang.scorecard.assessment.Evidence.Ratio;
import zhiqiang.scorecard.assessment.Sheet.Source;
import zhiqiang.scorecard.assessment.Sheet.State;
import zhiqiang.scorecard.text.Text;

/// Which share of its points an item earns: from 0 to 1, whatever it is worth.
///
/// @param reckoning how it came about, in words
record Share(State state, BigFraction share, Text reckoning, List<Source> sources) {
    static Share of(Rule rule, Scheme.Item item, Evidence evidence) {
        return switch (rule) {
            case Rule.Figure figure -> figures(figure, evidence);
            case Rule.InTime inTime -> inTime(inTime, evidence);
            case Rule.Review review -> review(review, item, evidence);
        };
    }

    private static Share without(Otherwise otherwise, Text why, List<Source> sources) {
        return switch (otherwise) {
            case EXCLUDED ->
                    new Share(State.EXCLUDED, BigFraction.ZERO, Words.excluded(why), sources);
            case ZERO -> new Share(State.SCORED, BigFraction.ZERO, why, sources);
        };
    }

    private static Share figures(Rule.Figure rule, Evidence evidence) {
        List<Measured> asked =
                evidence.figures().stream()
                        .filter(
                                figure ->
                                        rule.indicator()
                                                .map(figure.indicator()::equals)
                                                .orElse(figure.led()))
                        .toList();
        if (rule.indicator().isPresent() && asked.size() == 1) {
            return figure(rule, asked.getFirst());
        }
        List<Share> all = asked.stream().map(figure -> figure(rule, figure)).toList();
        List<Share> counted = all.stream().filter(each -> each.state() == State.SCORED).toList();
        List<Source> sources = all.stream().flatMap(each -> each.sources().stream()).toList();
        if (counted.isEmpty()) {
            return without(rule.withoutEvidence(), Words.NO_FIGURE, sources);
        }
        BigFraction sum =
                counted.stream().map(Share::share).reduce(BigFraction.ZERO, BigFraction::add);
        return new Share(
                State.SCORED, sum.divide(counted.size()), Words.mean(all, counted.size()), sources);
    }

    private static Share figure(Rule.Figure rule, Measured figure) {
        List<Source> sources = List.of(Words.source(figure));
        Optional<BigFraction> value =
                figure.confirmed()
                        .map(confirmed -> Exact.of(confirmed.value()))
                        .or(() -> figure.value().map(Ratio::exact));
        if (value.isEmpty()) {
            return without(rule.withoutEvidence(), Words.noEvidence(figure), sources);
        }
        if (figure.target().isEmpty()) {
            return without(rule.withoutTarget(), Words.noTarget(figure), sources);
        }
        BigFraction target = figure.target().get().exact();
        int reached = value.get().compareTo(target);
        if (reached > 0 || reached == 0 && !figure.rising()) {
            return new Share(
                    State.SCORED, BigFraction.ONE, Words.met(figure, value.get(), target), sources);
        }
        BigFraction floor = Exact.of(rule.floor());
        BigFraction most = figure.rising() ? Exact.of(rule.held()) : BigFraction.ONE;
        BigFraction linear =
                floor.compareTo(target) >= 0 || value.get().compareTo(floor) <= 0
                        ? BigFraction.ZERO
                        : value.get().subtract(floor).divide(target.subtract(floor));
        return new Share(
                State.SCORED,
                reached == 0 ? most : linear.multiply(most),
                Words.below(figure, value.get(), target, floor, most),
                sources);
    }

    private static Share inTime(Rule.InTime rule, Evidence evidence) {
        List<Delivered> due =
                evidence.deliveries().stream().filter(each -> each.of() == rule.of()).toList();
        if (due.isEmpty()) {
            return without(rule.withoutAny(), Words.nothingDue(rule.of()), List.of());
        }
        long inTime = due.stream().filter(Delivered::inTime).count();
        return new Share(
                State.SCORED,
                BigFraction.of(inTime, due.size()),
                Words.inTime(rule.of(), inTime, due.size()),
                due.stream().map(Words::source).toList());
    }

    private static Share review(Rule.Review rule, Scheme.Item item, Evidence evidence) {
        List<Opinion> opinions =
                evidence.opinions().stream()
                        .filter(opinion -> opinion.item().equals(item.code()))
                        .toList();
        List<Source> sources = new ArrayList<>();
        for (Opinion opinion : opinions) {
            sources.add(Words.source(opinion, sources.size() + 1, rule));
        }
        if (opinions.size() < rule.reviewers()) {
            return new Share(
                    State.AWAITED,
                    BigFraction.ZERO,
                    Words.awaited(opinions.size(), rule.reviewers()),
                    List.of());
        }
        BigFraction sum =
                opinions.stream()
                        .map(opinion -> Exact.of(opinion.score()))
                        .reduce(BigFraction.ZERO, BigFraction::add);
        return new Share(
                State.SCORED,
                sum.divide(opinions.size()).divide(Exact.of(rule.highest())),
                Words.opinions(opinions, sum, rule),
                sources);
    }
}
