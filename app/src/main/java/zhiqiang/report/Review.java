package zhiqiang.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import zhiqiang.report.Filling.AreaGrid;
import zhiqiang.report.Filling.AreaRow;
import zhiqiang.report.Filling.Row;
import zhiqiang.scorecard.Assessment;
import zhiqiang.scorecard.Result;
import zhiqiang.scorecard.pack.Indicator;
import zhiqiang.scorecard.pack.Pack;

/// What the review sheet says: how each target stands on a day, in the city and in its areas, with
/// room for what people write in by hand.
@Component
class Review {
    private final Standing standing;

    Review(Standing standing) {
        this.standing = standing;
    }

    Filling of(LocalDate day, LocalDate today) {
        Standing.Stand stand = standing.on(day, true);
        Pack pack = stand.city().pack();
        List<Row> rows = stand.city().results().stream().map(each -> row(stand, each)).toList();
        List<AreaRow> areaRows = new ArrayList<>();
        for (Indicator indicator : pack.indicators()) {
            if (!indicator.cityOnly()) {
                areaRows.add(
                        new AreaRow(
                                Map.of("number", number(indicator), "name", indicator.name().zh()),
                                stand.areas().stream()
                                        .map(area -> cell(area, indicator))
                                        .toList()));
            }
        }
        return new Filling(
                Map.of(
                        "title",
                        pack.city().name().zh() + "质量强市目标任务调度表",
                        "basis",
                        Breakdown.basis(pack),
                        "made",
                        "数据截至" + Wording.day(stand.day()) + "，" + Wording.day(today) + "生成",
                        "summary",
                        Counts.of(stand.city().results()),
                        "areaTitle",
                        "县市区（园区）推进情况",
                        "note",
                        "注：测算数由系统内的数据计算，认定数以公布文件为准，两者并列；有认定数的按认定数判定，其余按测算数判定。"
                                + "统计口径全文见目标任务分解表。（暂）表示参与计算的断面监测不足8个月。"),
                Map.of("results", rows),
                Map.of(
                        "areaResults",
                        new AreaGrid(
                                stand.areas().stream()
                                        .map(area -> area.region().name().zh())
                                        .toList(),
                                areaRows)));
    }

    private static String number(Indicator indicator) {
        return Integer.toString(indicator.index() + 1);
    }

    private static Row row(Standing.Stand stand, Result result) {
        Indicator indicator = result.indicator();
        return new Row(
                Map.ofEntries(
                        Map.entry("number", number(indicator)),
                        Map.entry("name", indicator.name().zh()),
                        Map.entry("definition", Wording.formula(indicator)),
                        Map.entry("target", Wording.target(indicator)),
                        Map.entry("value", stand.value(result)),
                        Map.entry("status", Wording.status(result)),
                        Map.entry("schedule", Wording.schedule(result, stand.day())),
                        Map.entry(
                                "confirmed",
                                Wording.confirmed(result.confirmed(), indicator.unit())),
                        Map.entry("evidence", Long.toString(result.evidence())),
                        Map.entry("certainty", Wording.certainty(result)),
                        Map.entry("before", Wording.before(result, stand.before(result))),
                        Map.entry("lead", indicator.lead().name().zh())));
    }

    private static String cell(Assessment area, Indicator indicator) {
        return area.results().stream()
                .filter(result -> result.indicator().equals(indicator))
                .findFirst()
                .map(Review::cell)
                .orElse(Wording.NOTHING);
    }

    private static String cell(Result result) {
        Indicator.Measurement unit = result.indicator().unit();
        var confirmed = result.confirmed();
        return Wording.figure(result.value(), unit)
                + (confirmed == null ? "" : "\n认定数" + Wording.figure(confirmed.value(), unit))
                + "\n"
                + Wording.status(result);
    }
}
