package zhiqiang.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import zhiqiang.scorecard.Gap;
import zhiqiang.scorecard.Numbers;
import zhiqiang.scorecard.OfficialFigure;
import zhiqiang.scorecard.Quotient;
import zhiqiang.scorecard.Result;
import zhiqiang.scorecard.ScheduledProgress;
import zhiqiang.scorecard.pack.Dataset;
import zhiqiang.scorecard.pack.Derivation;
import zhiqiang.scorecard.pack.Indicator;
import zhiqiang.scorecard.pack.Part;
import zhiqiang.scorecard.pack.Target;
import zhiqiang.scorecard.text.Text;

/// Figures and what belongs to them as Chinese documents say it. Figures keep all decimals that
/// scorecards print; a ratio is only written in per cent.
final class Wording {
    static final String NOTHING = "—";
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private Wording() {}

    static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    static String day(Instant at) {
        return day(LocalDate.ofInstant(at, CHINA));
    }

    /// @param printed as scorecards print it
    static String figure(@Nullable String printed, Indicator.Measurement unit) {
        if (printed == null) {
            return NOTHING;
        }
        return switch (unit) {
            case RATIO -> percent(printed);
            case SCORE -> printed + "分";
            case COUNT, INDEX -> printed;
        };
    }

    private static String percent(String printed) {
        return Numbers.print(new BigDecimal(printed).movePointRight(2)) + "%";
    }

    static String figure(@Nullable Quotient value, Indicator.Measurement unit) {
        return figure(value == null ? null : Numbers.print(value), unit);
    }

    static String figure(@Nullable BigDecimal value, Indicator.Measurement unit) {
        return figure(value == null ? null : Numbers.print(value), unit);
    }

    /// The computed figure with what it is the quotient of.
    static String computed(Result result) {
        BigDecimal numerator = result.numerator();
        BigDecimal denominator = result.denominator();
        String value = figure(result.value(), result.indicator().unit());
        String parts =
                numerator == null || denominator == null
                        ? ""
                        : "（" + Numbers.print(numerator) + "/" + Numbers.print(denominator) + "）";
        return value + parts + (result.provisional() ? "（暂）" : "");
    }

    static String confirmed(@Nullable OfficialFigure official, Indicator.Measurement unit) {
        return official == null
                ? NOTHING
                : figure(official.value(), unit)
                        + "（"
                        + official.issuer()
                        + "，"
                        + official.documentNo()
                        + "，"
                        + day(official.publishedOn())
                        + "公布）";
    }

    static String status(Result result) {
        return result.status().text().zh();
    }

    static String target(Indicator indicator) {
        BigDecimal value = indicator.target().value();
        String words = value == null ? "高于上年同期" : "≥" + figure(value, indicator.unit());
        return indicator.binding() ? words : words + "（争创）";
    }

    static String due(Target target) {
        LocalDate due = target.due();
        return due == null ? "每年12月31日" : day(due);
    }

    static String measure(Indicator indicator) {
        String kind =
                switch (indicator.kind()) {
                    case RATE -> "比率";
                    case STATE -> "现状";
                    case PROGRESS -> "进度";
                    case COUNT -> "数量";
                    case LEVEL -> "水平";
                };
        String unit =
                switch (indicator.unit()) {
                    case RATIO -> "百分比";
                    case SCORE -> "得分";
                    case COUNT -> "个数";
                    case INDEX -> "指数";
                };
        return kind + "/" + unit;
    }

    /// The last part of a definition, which says what is divided by what.
    static String formula(Indicator indicator) {
        String definition = indicator.definition().zh();
        return definition.substring(definition.lastIndexOf('；') + 1);
    }

    static String assumptions(Indicator indicator) {
        return indicator.assumptions().isEmpty()
                ? NOTHING
                : indicator.assumptions().stream()
                        .map(Text::zh)
                        .map(each -> "※" + each)
                        .collect(Collectors.joining("\n"));
    }

    static String schedule(Result result, LocalDate day) {
        Indicator indicator = result.indicator();
        Target target = indicator.target();
        if (target.pace() == Target.Pace.BY_DEADLINE && target.warning() != null) {
            return "按期限，预警日"
                    + target.warning().getMonthValue()
                    + "月"
                    + target.warning().getDayOfMonth()
                    + "日";
        }
        return ScheduledProgress.of(indicator, result.target(), day)
                .map(
                        line ->
                                percent(Numbers.print(line.share()))
                                        + "（应达"
                                        + figure(line.expected(), indicator.unit())
                                        + "）")
                .orElse(NOTHING);
    }

    /// How sure a sampled figure is.
    static String certainty(Result result) {
        var interval = result.interval();
        if (interval == null) {
            return NOTHING;
        }
        Boolean proven = result.proven();
        Indicator.Measurement unit = result.indicator().unit();
        return "95%置信区间"
                + figure(Numbers.print(interval.lower()), unit)
                + "至"
                + figure(Numbers.print(interval.upper()), unit)
                + (proven == null ? "" : proven ? "；统计上可确认达标" : "；统计上尚不能确认达标");
    }

    /// The same figure a year before, and how far it is from it.
    static String before(Result result, @Nullable Quotient before) {
        Indicator.Measurement unit = result.indicator().unit();
        Quotient value = result.value();
        if (before == null) {
            return NOTHING;
        }
        String words = figure(before, unit);
        if (value == null) {
            return words;
        }
        BigDecimal change =
                value.rounded(Numbers.DECIMALS).subtract(before.rounded(Numbers.DECIMALS));
        String amount =
                unit == Indicator.Measurement.RATIO
                        ? Numbers.print(change.movePointRight(2)) + "个百分点"
                        : figure(change, unit);
        return words + "（同比" + (change.signum() > 0 ? "+" : "") + amount + "）";
    }

    static String gap(Result result, LocalDate day) {
        return Gap.of(result, day)
                .map(gap -> gap.kind().pattern().zh().replace("%s", amount(gap, result)))
                .orElse("");
    }

    private static String amount(Gap gap, Result result) {
        return switch (gap.kind()) {
            case POINTS_MISSING, ABOVE_BEFORE, BELOW_BEFORE ->
                    result.indicator().unit() == Indicator.Measurement.RATIO
                            ? Numbers.print(gap.amount().movePointRight(2)) + "个百分点"
                            : figure(gap.amount(), result.indicator().unit());
            default -> Numbers.print(gap.amount());
        };
    }

    /// The datasets that a figure comes from.
    static String source(Indicator indicator) {
        Set<Dataset> datasets = new LinkedHashSet<>();
        indicator.numerator().map(Part::dataset).ifPresent(datasets::add);
        indicator.denominator().map(Part::dataset).ifPresent(datasets::add);
        indicator.level().ifPresent(level -> datasets.add(level.dataset()));
        return datasets.stream().map(Wording::source).collect(Collectors.joining("、"));
    }

    private static String source(Dataset dataset) {
        List<Dataset> under = new ArrayList<>();
        dataset.derivation()
                .ifPresent(
                        derivation -> {
                            switch (derivation) {
                                case Derivation.AirDays air ->
                                        under.addAll(
                                                List.of(air.hours(), air.days(), air.stations()));
                                case Derivation.WaterYears water ->
                                        under.addAll(List.of(water.readings(), water.sections()));
                                case Derivation.NewestRow newest -> under.add(newest.rows());
                            }
                        });
        return under.isEmpty()
                ? dataset.title().zh()
                : dataset.title().zh()
                        + "（由"
                        + under.stream()
                                .map(each -> each.title().zh())
                                .collect(Collectors.joining("、"))
                        + "计算得出）";
    }
}
