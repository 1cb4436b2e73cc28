package zhiqiang.scorecard.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import zhiqiang.scorecard.assessment.Evidence.Delivered;
import zhiqiang.scorecard.assessment.Evidence.Event;
import zhiqiang.scorecard.assessment.Evidence.Measured;
import zhiqiang.scorecard.assessment.Evidence.Opinion;
import zhiqiang.scorecard.assessment.Sheet.Source;
import zhiqiang.scorecard.text.Text;

/// What a sheet says of each point.
final class Words {
    static final Text NO_FIGURE =
            new Text("没有可计分的指标数据。", "There is no figure that could be scored.");

    private Words() {}

    private static Text both(Text first, Text second) {
        return new Text(first.zh() + second.zh(), first.en() + " " + second.en());
    }

    private static Text otherwise(Otherwise otherwise, String zh, String en) {
        return switch (otherwise) {
            case EXCLUDED ->
                    new Text(
                            zh + "的不计入，分值由本部分其他项目分摊。",
                            en + ": left out, its points spread over the part.");
            case ZERO -> new Text(zh + "的计0分。", en + ": 0 points.");
        };
    }

    /// What earns points.
    static Text rule(Rule rule) {
        return switch (rule) {
            case Rule.Figure figure -> figureRule(figure);
            case Rule.InTime inTime -> {
                Text what = delivery(inTime.of());
                yield both(
                        new Text(
                                "按时完成的" + what.zh() + "数÷应完成的" + what.zh() + "数×分值。",
                                "Share of " + what.en() + " delivered in time."),
                        otherwise(inTime.withoutAny(), "年度内没有" + what.zh(), "No " + what.en()));
            }
            case Rule.Review review ->
                    new Text(
                            "由不少于%d名评审人员分别打分（0—%s分），取平均分÷%s×分值。"
                                    .formatted(
                                            review.reviewers(),
                                            review.highest().toPlainString(),
                                            review.highest().toPlainString()),
                            "At least %d reviewers score from 0 to %s each for themselves; the mean counts."
                                    .formatted(
                                            review.reviewers(), review.highest().toPlainString()));
        };
    }

    private static Text figureRule(Rule.Figure figure) {
        String floor = figure.floor().toPlainString();
        String held = Exact.percent(Exact.of(figure.held()));
        Text linear =
                new Text(
                        "达到目标计满分；未达到的，在起评值（%s）与目标值之间按比例计分。".formatted(floor),
                        "Met: all points; below: in proportion between the floor (%s) and the target."
                                .formatted(floor));
        Text rising =
                new Text(
                        "以逐年提升为目标：高于上年计满分，持平计%s，低于上年按比例递减，至起评值（%s）为0。".formatted(held, floor),
                        "It is to rise: all points above last year's, %s where it stayed the same, less in proportion down to the floor (%s)."
                                .formatted(held, floor));
        Text without =
                both(
                        otherwise(figure.withoutEvidence(), "暂无数据", "No evidence"),
                        otherwise(figure.withoutTarget(), "未下达目标或无上年数据", "No target"));
        Text mean =
                new Text("牵头的各项指标分别计分后取平均。", "The mean over the indicators that the unit leads.");
        boolean rises = figure.held().compareTo(BigDecimal.ONE) != 0;
        return figure.indicator().isPresent()
                ? both(rises ? rising : linear, without)
                : both(mean, both(both(linear, rising), without));
    }

    static Text excluded(Text why) {
        return both(
                why,
                new Text("不计入，分值由本部分其他项目分摊。", "Left out; its points are spread over the part."));
    }

    /// @param full what the item can earn
    static Text earned(Text reckoning, BigFraction full, BigFraction share) {
        String sum =
                Exact.print(full)
                        + " × "
                        + Exact.percent(share)
                        + " = "
                        + Exact.print(full.multiply(share));
        return new Text(reckoning.zh() + "得分：" + sum, reckoning.en() + " Points: " + sum);
    }

    private static String figure(Measured measured, BigFraction value) {
        return measured.share() ? Exact.percent(value) : Exact.print(value);
    }

    private static Text named(Measured figure, String zh, String en) {
        return new Text(figure.name().zh() + "：" + zh, figure.name().en() + ": " + en);
    }

    static Text noEvidence(Measured figure) {
        return named(figure, "暂无数据。", "no evidence.");
    }

    static Text noTarget(Measured figure) {
        return figure.rising()
                ? named(figure, "无上年数据，无法比较。", "nothing to compare with the year before.")
                : named(figure, "未下达目标。", "no target was handed down.");
    }

    private static Text value(Measured figure, BigFraction value) {
        String printed = figure(figure, value);
        return figure.confirmed()
                .map(
                        confirmed ->
                                named(
                                        figure,
                                        "认定数%s（%s，%s）"
                                                .formatted(
                                                        printed,
                                                        confirmed.issuer(),
                                                        confirmed.document()),
                                        "confirmed figure %s (%s, %s)"
                                                .formatted(
                                                        printed,
                                                        confirmed.issuer(),
                                                        confirmed.document())))
                .orElseGet(() -> named(figure, "完成值" + printed, "figure " + printed));
    }

    static Text met(Measured figure, BigFraction value, BigFraction target) {
        Text stands = value(figure, value);
        String aim = figure(figure, target);
        return figure.rising()
                ? new Text(
                        stands.zh() + "，高于上年的" + aim + "，计满分。",
                        stands.en() + ", higher than " + aim + " the year before: all points.")
                : new Text(
                        stands.zh() + "，达到目标" + aim + "，计满分。",
                        stands.en() + ", meets the target " + aim + ": all points.");
    }

    static Text below(
            Measured figure,
            BigFraction value,
            BigFraction target,
            BigFraction floor,
            BigFraction most) {
        Text stands = value(figure, value);
        String aim = figure(figure, target);
        Text against =
                figure.rising()
                        ? new Text("上年" + aim, "the year before " + aim)
                        : new Text("目标" + aim, "target " + aim);
        String least = figure(figure, floor);
        if (figure.rising() && value.equals(target)) {
            String held = Exact.percent(most);
            return new Text(
                    stands.zh() + "，与上年持平，计" + held + "。",
                    stands.en() + ", the same as the year before: " + held + ".");
        }
        if (value.compareTo(floor) <= 0 || floor.compareTo(target) >= 0) {
            return new Text(
                    "%s，%s，不高于起评值%s，不计分。".formatted(stands.zh(), against.zh(), least),
                    "%s, %s, not above the floor %s: no points."
                            .formatted(stands.en(), against.en(), least));
        }
        String quotient =
                "(%s − %s) ÷ (%s − %s)".formatted(figure(figure, value), least, aim, least)
                        + (most.equals(BigFraction.ONE) ? "" : " × " + Exact.percent(most));
        return new Text(
                "%s，%s，起评值%s，按%s计。".formatted(stands.zh(), against.zh(), least, quotient),
                "%s, %s, floor %s: %s.".formatted(stands.en(), against.en(), least, quotient));
    }

    static Text mean(List<Share> all, int counted) {
        Text each =
                new Text(
                        all.stream().map(s -> s.reckoning().zh()).collect(Collectors.joining()),
                        all.stream().map(s -> s.reckoning().en()).collect(Collectors.joining(" ")));
        return both(
                each,
                new Text(
                        "共%d项计分，取平均。".formatted(counted),
                        "Mean of %d figures.".formatted(counted)));
    }

    private static Text delivery(Rule.Delivery of) {
        return switch (of) {
            case ROUNDS -> new Text("数据报送", "data rounds");
            case TASKS -> new Text("工作任务", "tasks");
        };
    }

    static Text nothingDue(Rule.Delivery of) {
        return new Text(
                "年度内没有到期的" + delivery(of).zh() + "。",
                "No " + delivery(of).en() + " fell due in the year.");
    }

    static Text inTime(Rule.Delivery of, long inTime, int due) {
        return new Text(
                "到期的%s%d项，按时完成%d项。".formatted(delivery(of).zh(), due, inTime),
                "%d of %d %s were in time.".formatted(inTime, due, delivery(of).en()));
    }

    static Text awaited(int given, int needed) {
        return new Text(
                "已有%d人评分，尚需%d人，评分齐备前不公开。".formatted(given, needed - given),
                "%d reviewers have scored, %d more are needed; nothing is shown before."
                        .formatted(given, needed - given));
    }

    static Text opinions(List<Opinion> opinions, BigFraction sum, Rule.Review rule) {
        String each =
                opinions.stream()
                        .map(opinion -> opinion.score().toPlainString())
                        .collect(Collectors.joining(" + "));
        String mean = Exact.print(sum.divide(opinions.size()));
        String highest = rule.highest().toPlainString();
        return new Text(
                "评分 (%s) ÷ %d = %s，满分%s。".formatted(each, opinions.size(), mean, highest),
                "Scores (%s) ÷ %d = %s of %s.".formatted(each, opinions.size(), mean, highest));
    }

    static Text deducted(Scheme.Deduction rule, int events, BigDecimal taken) {
        return new Text(
                "每起扣%s分，最多扣%s分；%d起，扣%s分。"
                        .formatted(
                                rule.points().toPlainString(),
                                rule.most().toPlainString(),
                                events,
                                taken.toPlainString()),
                "%s for each, %s at most; %d: %s off."
                        .formatted(
                                rule.points().toPlainString(),
                                rule.most().toPlainString(),
                                events,
                                taken.toPlainString()));
    }

    static Source source(Measured figure) {
        return new Source(Source.Kind.INDICATOR, figure.indicator(), figure.name());
    }

    static Source source(Delivered delivered) {
        String came = delivered.on().map(Object::toString).orElse("—");
        Text state =
                delivered.inTime()
                        ? new Text("按时", "in time")
                        : delivered.on().isPresent()
                                ? new Text("迟报", "late")
                                : new Text("未报", "missing");
        return new Source(
                delivered.of() == Rule.Delivery.ROUNDS ? Source.Kind.ROUND : Source.Kind.TASK,
                delivered.id(),
                new Text(
                        "%s：期限%s，完成%s，%s"
                                .formatted(
                                        delivered.title().zh(), delivered.due(), came, state.zh()),
                        "%s: due %s, came %s, %s"
                                .formatted(
                                        delivered.title().en(),
                                        delivered.due(),
                                        came,
                                        state.en())));
    }

    /// Without a name: whoever is assessed reads it.
    static Source source(Opinion opinion, int number, Rule.Review rule) {
        String score = opinion.score().toPlainString() + "/" + rule.highest().toPlainString();
        return new Source(
                Source.Kind.REVIEW,
                opinion.id(),
                new Text(
                        "评审人员%d：%s，%s".formatted(number, score, opinion.words()),
                        "Reviewer %d: %s, %s".formatted(number, score, opinion.words())));
    }

    static Source source(Event event) {
        String words = "%s %s %s".formatted(event.on(), event.document(), event.reason());
        return new Source(Source.Kind.EVENT, event.id(), new Text(words, words));
    }
}
