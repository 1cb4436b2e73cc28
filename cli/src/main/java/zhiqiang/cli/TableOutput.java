package zhiqiang.cli;

import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import zhiqiang.scorecard.Assessment;
import zhiqiang.scorecard.Result;
import zhiqiang.scorecard.evidence.Evidence;
import zhiqiang.scorecard.evidence.FileReport;
import zhiqiang.scorecard.text.Language;
import zhiqiang.scorecard.text.Text;

/// The scorecard as a table for people.
final class TableOutput {
    private static final List<Text> HEAD =
            List.of(
                    new Text("指标", "indicator"),
                    new Text("测算数", "computed"),
                    new Text("认定数", "confirmed"),
                    new Text("目标", "target"),
                    new Text("状态", "status"),
                    new Text("差距", "gap"),
                    new Text("95% 置信区间", "95% interval"),
                    new Text("统计上可确认达标", "proven"),
                    new Text("依据数", "evidence"),
                    new Text("最近证据", "last evidence"));

    private final PrintWriter out;
    private final Language language;

    TableOutput(PrintWriter out, Language language) {
        this.out = out;
        this.language = language;
    }

    /// @param profiles names of the import profiles that were used
    void write(Assessment assessment, Evidence evidence, Collection<String> profiles) {
        out.printf(
                "%s  %s  %s%n%n",
                assessment.pack().title().in(language),
                assessment.region().name().in(language),
                assessment.asOf().equals(assessment.effectiveAsOf())
                        ? assessment.asOf()
                        : assessment.asOf() + " (" + assessment.effectiveAsOf() + ")");
        TextTable table = new TextTable();
        table.row(HEAD.stream().map(h -> h.in(language)).toList());
        for (Result result : assessment.results()) {
            table.row(row(result, assessment));
        }
        table.print(out);
        notes(assessment, profiles);
        files(evidence);
    }

    private List<String> row(Result result, Assessment assessment) {
        boolean assumed = !result.indicator().assumptions().isEmpty();
        return List.of(
                result.indicator().name().in(language) + (assumed ? " *" : ""),
                Figures.value(result) + (result.provisional() ? say(" 暂", " prov.") : ""),
                Figures.confirmed(result),
                Figures.target(result),
                result.status().text().in(language),
                Figures.gap(result, assessment.effectiveAsOf(), language),
                Figures.interval(result),
                proven(result),
                Long.toString(result.evidence()),
                Figures.day(result.lastEvidenceOn()));
    }

    private String proven(Result result) {
        Boolean proven = result.proven();
        return proven == null ? "" : proven ? say("是", "yes") : say("否", "no");
    }

    private void notes(Assessment assessment, Collection<String> profiles) {
        out.println();
        out.println(
                say(
                        "* 含口径假设，详见 --explain；置信区间按随机抽样计算。",
                        "* rests on an assumption, see --explain; intervals assume random sampling."));
        for (Result result : assessment.results()) {
            if (!result.indicator().binding()) {
                out.println(
                        result.indicator().name().in(language)
                                + say("：争创目标，非约束性", ": striven for, not binding"));
            }
        }
        assessment.pack().assumptions().forEach(this::assumption);
        profiles.stream()
                .distinct()
                .flatMap(name -> assessment.pack().profile(name).stream())
                .flatMap(profile -> profile.assumptions().stream())
                .forEach(this::assumption);
        if (assessment.results().stream().anyMatch(r -> r.confirmed() != null)) {
            out.println(
                    say(
                            "认定数决定状态；测算数并列显示。",
                            "A confirmed figure settles the status; the computed one stands beside it."));
        }
    }

    private void assumption(Text text) {
        out.println(say("假设：", "assumption: ") + text.in(language));
    }

    private void files(Evidence evidence) {
        out.println();
        TextTable table = new TextTable();
        table.row(
                List.of(
                        say("文件", "file"),
                        say("数据集", "dataset"),
                        say("行数", "rows"),
                        say("采用", "accepted"),
                        say("拒收", "rejected"),
                        say("略过", "skipped")));
        for (FileReport file : evidence.files()) {
            table.row(
                    List.of(
                            file.name(),
                            file.dataset(),
                            Long.toString(file.rows()),
                            Long.toString(file.accepted()),
                            Long.toString(file.rejected()),
                            Long.toString(file.skipped())));
        }
        table.print(out);
        if (!evidence.ignored().isEmpty()) {
            out.println();
            out.println(
                    say("未采用的文件：", "ignored files: ")
                            + TextTable.harmless(String.join(", ", evidence.ignored())));
        }
    }

    private String say(String zh, String en) {
        return language == Language.ZH ? zh : en;
    }
}
