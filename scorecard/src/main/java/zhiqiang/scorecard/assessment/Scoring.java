package zhiqiang.scorecard.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import zhiqiang.scorecard.assessment.Evidence.Event;
import zhiqiang.scorecard.assessment.Sheet.DeductionScore;
import zhiqiang.scorecard.assessment.Sheet.ItemScore;
import zhiqiang.scorecard.assessment.Sheet.PartScore;
import zhiqiang.scorecard.assessment.Sheet.VetoScore;

/// Scores one that is assessed: a pure function of scheme and evidence. Everything is exact but the
/// points of a part, which are rounded once, so that a sheet adds up on paper.
public final class Scoring {
    private final Scheme scheme;
    private final Evidence evidence;

    private Scoring(Scheme scheme, Evidence evidence) {
        this.scheme = scheme;
        this.evidence = evidence;
    }

    public static Sheet score(Scheme scheme, Evidence evidence) {
        return new Scoring(scheme, evidence).sheet();
    }

    private Sheet sheet() {
        List<PartScore> parts = scheme.parts().stream().map(this::part).toList();
        List<DeductionScore> deductions =
                scheme.deductions().stream().map(this::deduction).toList();
        List<VetoScore> vetoes = scheme.vetoes().stream().flatMap(v -> veto(v).stream()).toList();
        Optional<BigDecimal> total = total(parts, deductions);
        Optional<Grade> grade =
                total.map(scheme::grade)
                        .map(
                                byScore ->
                                        vetoes.stream()
                                                .map(VetoScore::best)
                                                .reduce(byScore, Grade::orWorse));
        return new Sheet(parts, deductions, vetoes, total, grade);
    }

    private Optional<BigDecimal> total(List<PartScore> parts, List<DeductionScore> deductions) {
        BigDecimal sum = BigDecimal.ZERO.setScale(scheme.decimals());
        for (PartScore part : parts) {
            if (part.points().isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(part.points().get());
        }
        for (DeductionScore deduction : deductions) {
            sum = sum.subtract(deduction.points());
        }
        return Optional.of(sum.max(BigDecimal.ZERO.setScale(scheme.decimals())));
    }

    private PartScore part(Scheme.Part part) {
        List<Share> shares =
                part.items().stream().map(item -> Share.of(item.rule(), item, evidence)).toList();
        BigFraction counted = BigFraction.ZERO;
        for (int n = 0; n < shares.size(); n++) {
            if (shares.get(n).state() != Sheet.State.EXCLUDED) {
                counted = counted.add(Exact.of(part.items().get(n).points()));
            }
        }
        BigFraction weight = Exact.of(part.weight());
        BigFraction perPoint =
                counted.equals(BigFraction.ZERO) ? BigFraction.ZERO : weight.divide(counted);
        List<ItemScore> items = new ArrayList<>();
        BigFraction sum = BigFraction.ZERO;
        boolean complete = weight.equals(BigFraction.ZERO) || !counted.equals(BigFraction.ZERO);
        for (int n = 0; n < shares.size(); n++) {
            Scheme.Item item = part.items().get(n);
            Share share = shares.get(n);
            BigFraction full =
                    share.state() == Sheet.State.EXCLUDED
                            ? BigFraction.ZERO
                            : perPoint.multiply(Exact.of(item.points()));
            sum = sum.add(full.multiply(share.share()));
            complete &= share.state() != Sheet.State.AWAITED;
            items.add(item(item, share, full));
        }
        return new PartScore(
                part.code(),
                part.title(),
                part.weight(),
                complete ? Optional.of(Exact.rounded(sum, scheme.decimals())) : Optional.empty(),
                items);
    }

    private ItemScore item(Scheme.Item item, Share share, BigFraction full) {
        return new ItemScore(
                item.code(),
                item.title(),
                item.clause(),
                share.state(),
                Exact.rounded(full, scheme.decimals()),
                share.state() == Sheet.State.SCORED
                        ? Optional.of(
                                Exact.rounded(full.multiply(share.share()), scheme.decimals()))
                        : Optional.empty(),
                Words.rule(item.rule()),
                share.state() == Sheet.State.SCORED
                        ? Words.earned(share.reckoning(), full, share.share())
                        : share.reckoning(),
                share.sources());
    }

    private List<Event> events(String rule) {
        return evidence.events().stream().filter(event -> event.rule().equals(rule)).toList();
    }

    private DeductionScore deduction(Scheme.Deduction deduction) {
        List<Event> events = events(deduction.code());
        BigDecimal all = deduction.points().multiply(BigDecimal.valueOf(events.size()));
        BigDecimal taken = Exact.rounded(Exact.of(all.min(deduction.most())), scheme.decimals());
        return new DeductionScore(
                deduction.code(),
                deduction.title(),
                taken,
                Words.deducted(deduction, events.size(), taken),
                events.stream().map(Words::source).toList());
    }

    private Optional<VetoScore> veto(Scheme.Veto veto) {
        List<Event> events = events(veto.code());
        return events.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new VetoScore(
                                veto.code(),
                                veto.title(),
                                veto.best(),
                                events.stream().map(Words::source).toList()));
    }
}
