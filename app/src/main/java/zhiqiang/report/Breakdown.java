package zhiqiang.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import zhiqiang.indicator.AreaTargets;
import zhiqiang.platform.policy.PolicyPack;
import zhiqiang.report.Filling.AreaGrid;
import zhiqiang.report.Filling.AreaRow;
import zhiqiang.report.Filling.Row;
import zhiqiang.scorecard.Status;
import zhiqiang.scorecard.pack.Indicator;
import zhiqiang.scorecard.pack.Pack;
import zhiqiang.scorecard.pack.Region;

/// What the breakdown table of targets says: who has to reach what by when, in the city and in its
/// areas.
@Component
class Breakdown {
    private final Pack pack;
    private final AreaTargets targets;

    Breakdown(PolicyPack policy, AreaTargets targets) {
        this.pack = policy.pack();
        this.targets = targets;
    }

    Filling of(LocalDate today) {
        List<AreaTargets.AreaTarget> handedDown = targets.all();
        List<Region> areas = pack.regions().stream().filter(region -> !region.city()).toList();
        List<Row> rows = new ArrayList<>();
        List<AreaRow> areaRows = new ArrayList<>();
        for (Indicator indicator : pack.indicators()) {
            String number = Integer.toString(indicator.index() + 1);
            rows.add(row(indicator, number));
            if (!indicator.cityOnly()) {
                areaRows.add(
                        new AreaRow(
                                Map.of(
                                        "number",
                                        number,
                                        "name",
                                        indicator.name().zh(),
                                        "cityTarget",
                                        Wording.target(indicator)),
                                areas.stream()
                                        .map(area -> cell(handedDown, indicator, area))
                                        .toList()));
            }
        }
        return new Filling(
                Map.of(
                        "title",
                        pack.title().zh() + "目标任务分解表",
                        "basis",
                        basis(pack),
                        "made",
                        Wording.day(today),
                        "areaTitle",
                        "县市区（园区）分解目标",
                        "note",
                        "注：只列入可分解到县市区（园区）的指标；数值为下达给该县市区（园区）的年度目标。"
                                + "未下达目标的，有全市目标值的比率和现状类指标按全市目标值衡量，要求提升的指标与本区域上年同期比较，其他指标不作判断。"
                                + "标有※的为系统设定：文件未作规定，使用前请确认。"),
                Map.of("targets", rows),
                Map.of(
                        "areaTargets",
                        new AreaGrid(
                                areas.stream().map(area -> area.name().zh()).toList(), areaRows)));
    }

    /// By which policy, in which version, figures and targets were worked out.
    static String basis(Pack pack) {
        return "依据：" + pack.title().zh() + "（政策包" + pack.id() + "，第" + pack.version() + "版）";
    }

    private static Row row(Indicator indicator, String number) {
        return new Row(
                Map.of(
                        "number",
                        number,
                        "name",
                        indicator.name().zh(),
                        "clause",
                        indicator.clause(),
                        "measure",
                        Wording.measure(indicator),
                        "target",
                        Wording.target(indicator),
                        "due",
                        Wording.due(indicator.target()),
                        "lead",
                        indicator.lead().name().zh(),
                        "definition",
                        indicator.definition().zh(),
                        "assumptions",
                        Wording.assumptions(indicator)));
    }

    private static String cell(
            List<AreaTargets.AreaTarget> handedDown, Indicator indicator, Region area) {
        String years =
                handedDown.stream()
                        .filter(
                                each ->
                                        each.indicator().equals(indicator)
                                                && each.area().equals(area))
                        .map(
                                each ->
                                        each.year()
                                                + "年\n≥"
                                                + Wording.figure(each.value(), indicator.unit()))
                        .collect(Collectors.joining("\n"));
        return years.isEmpty() ? Status.NO_TARGET.text().zh() : years;
    }
}
