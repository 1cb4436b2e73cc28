package zhiqiang.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import zhiqiang.identity.Reaches;
import zhiqiang.indicator.FrozenFigures;
import zhiqiang.report.Filling.Row;
import zhiqiang.round.RoundSubmissions;
import zhiqiang.round.RoundSubmissions.Submission;
import zhiqiang.scorecard.Result;
import zhiqiang.scorecard.Status;
import zhiqiang.scorecard.pack.Indicator;
import zhiqiang.scorecard.pack.Pack;

/// What the draft notice of a month says: how targets stand, what lags, who delivered data late,
/// what was restated; and in its annex where every figure comes from. It ranks nobody.
@Component
class Notice {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Set<Status> LAGGING = Set.of(Status.MISSED, Status.AT_RISK, Status.BEHIND);
    private static final List<Status> UNJUDGED =
            List.of(Status.NO_EVIDENCE, Status.NO_BASELINE, Status.NO_TARGET);

    private final Standing standing;
    private final FrozenFigures frozen;
    private final RoundSubmissions submissions;

    Notice(Standing standing, FrozenFigures frozen, RoundSubmissions submissions) {
        this.standing = standing;
        this.frozen = frozen;
        this.submissions = submissions;
    }

    /// @param month one that has begun
    Filling of(YearMonth month, LocalDate today) {
        LocalDate end = month.atEndOfMonth();
        LocalDate asOf = end.isAfter(today) ? today : end;
        Standing.Stand stand = standing.on(asOf, false);
        List<Result> results = stand.city().results();
        List<Submission> owed = submissions.around(end);
        List<Row> restated = restated(stand, month, owed);
        List<Result> lagging =
                results.stream().filter(each -> LAGGING.contains(each.status())).toList();
        String named = month.getYear() + "年" + month.getMonthValue() + "月";
        Pack pack = stand.city().pack();
        return new Filling(
                Map.of(
                        "title",
                        "关于" + named + "质量强市目标任务推进情况的通报",
                        "intro",
                        "现将"
                                + pack.city().name().zh()
                                + named
                                + "质量强市目标任务推进和数据报送情况通报如下。"
                                + "数据截至"
                                + Wording.day(stand.day())
                                + "，指标口径及数据来源见附件。",
                        "summary",
                        Counts.of(results),
                        "behindSummary",
                        lagging.isEmpty()
                                ? "没有滞后、有差距或未达标的指标。"
                                : "以下" + lagging.size() + "项指标滞后、有差距或未达标，按指标编号排列，不作排名。",
                        "submissions",
                        SubmissionWords.summary(owed, Reaches.current().everything()),
                        "restatements",
                        restated.isEmpty() ? "没有追溯调整或锁定后更正的数据。" : "以下数据在锁定后有变动。",
                        "annexTitle",
                        "指标口径及数据来源",
                        "annexNote",
                        Breakdown.basis(pack)
                                + "。各指标状态为本系统按所列口径的判定；正文中各状态的项数由本表计数得出。"
                                + "数据报送情况取自本系统的数据报送记录，以签发报送的时间为准，截至"
                                + Wording.day(today)
                                + "。标有※的为系统设定：文件未作规定，使用前请确认。",
                        "made",
                        Wording.day(today)),
                Map.of(
                        "behind",
                        lagging.stream()
                                .map(each -> lagging(stand, each))
                                .map(Notice::text)
                                .toList(),
                        "unjudged",
                        unjudged(results),
                        "late",
                        SubmissionWords.late(owed).stream().map(Notice::text).toList(),
                        "missing",
                        SubmissionWords.missing(owed).stream().map(Notice::text).toList(),
                        "restated",
                        restated,
                        "figures",
                        results.stream().map(each -> figure(stand, each)).toList()),
                Map.of());
    }

    private static Row text(String text) {
        return new Row(Map.of("text", text));
    }

    private static String lagging(Standing.Stand stand, Result result) {
        Indicator indicator = result.indicator();
        String gap = Wording.gap(result, stand.day());
        return indicator.name().zh()
                + "：目标"
                + Wording.target(indicator)
                + "，测算数"
                + Wording.computed(result)
                + (result.confirmed() == null
                        ? ""
                        : "，认定数" + Wording.confirmed(result.confirmed(), indicator.unit()))
                + "，"
                + Wording.status(result)
                + (gap.isEmpty() ? "" : "；按测算数" + gap)
                + "。牵头单位："
                + indicator.lead().name().zh()
                + "（见附件第"
                + (indicator.index() + 1)
                + "项）。";
    }

    private static List<Row> unjudged(List<Result> results) {
        List<Row> rows = new ArrayList<>();
        for (Status status : UNJUDGED) {
            String names =
                    results.stream()
                            .filter(result -> result.status() == status)
                            .map(
                                    result ->
                                            result.indicator().name().zh()
                                                    + "（第"
                                                    + (result.indicator().index() + 1)
                                                    + "项）")
                            .collect(Collectors.joining("、"));
            if (!names.isEmpty()) {
                rows.add(text(status.text().zh() + "：" + names + "。"));
            }
        }
        return rows;
    }

    /// Published figures that changed: those of the year that the notice speaks of, and of other
    /// years what changed in its month; and locked data that changed.
    private List<Row> restated(Standing.Stand stand, YearMonth month, List<Submission> owed) {
        Pack pack = stand.city().pack();
        List<Row> rows = new ArrayList<>();
        for (int year = pack.start().getYear(); year <= pack.end().getYear(); year++) {
            Map<String, FrozenFigures.FrozenFigure> published = frozen.of(year, pack.city());
            for (Indicator indicator : pack.indicators()) {
                FrozenFigures.FrozenFigure figure = published.get(indicator.code());
                for (var each :
                        figure == null ? List.<FrozenFigures.Restated>of() : figure.restated()) {
                    if (year == stand.day().getYear() || in(month, each.at())) {
                        rows.add(text(restated(indicator, year, each)));
                    }
                }
            }
        }
        SubmissionWords.restated(owed).forEach(each -> rows.add(text(each)));
        return rows;
    }

    private static boolean in(YearMonth month, Instant at) {
        return YearMonth.from(at.atZone(CHINA)).equals(month);
    }

    private static String restated(Indicator indicator, int year, FrozenFigures.Restated restated) {
        return "追溯调整："
                + indicator.name().zh()
                + year
                + "年度由"
                + published(restated.before(), indicator)
                + "调整为"
                + published(restated.after(), indicator)
                + "，"
                + restated.by()
                + "于"
                + Wording.day(restated.at())
                + "登记，原因："
                + restated.reason()
                + "。";
    }

    private static String published(FrozenFigures.Published figure, Indicator indicator) {
        return Wording.figure(figure.value(), indicator.unit())
                + "（"
                + figure.status().text().zh()
                + "）";
    }

    private static Row figure(Standing.Stand stand, Result result) {
        Indicator indicator = result.indicator();
        LocalDate newest = result.lastEvidenceOn();
        return new Row(
                Map.ofEntries(
                        Map.entry("number", Integer.toString(indicator.index() + 1)),
                        Map.entry("name", indicator.name().zh() + "（条款" + indicator.clause() + "）"),
                        Map.entry("target", Wording.target(indicator)),
                        Map.entry("value", stand.value(result)),
                        Map.entry(
                                "confirmed",
                                Wording.confirmed(result.confirmed(), indicator.unit())),
                        Map.entry(
                                "status",
                                Wording.status(result)
                                        + (result.confirmed() == null ? "（按测算数）" : "（按认定数）")),
                        Map.entry("definition", indicator.definition().zh()),
                        Map.entry("source", Wording.source(indicator)),
                        Map.entry("evidence", Long.toString(result.evidence())),
                        Map.entry(
                                "day",
                                Wording.day(stand.day())
                                        + (newest == null
                                                ? ""
                                                : "（最近数据" + Wording.day(newest) + "）")),
                        Map.entry("assumptions", Wording.assumptions(indicator))));
    }
}
