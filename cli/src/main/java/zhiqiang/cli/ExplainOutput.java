package zhiqiang.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;
import zhiqiang.scorecard.Assessment;
import zhiqiang.scorecard.Numbers;
import zhiqiang.scorecard.OfficialFigure;
import zhiqiang.scorecard.PublishedLevel;
import zhiqiang.scorecard.RecordedDocuments;
import zhiqiang.scorecard.Result;
import zhiqiang.scorecard.evidence.Evidence;
import zhiqiang.scorecard.evidence.Witnesses;
import zhiqiang.scorecard.pack.Indicator;
import zhiqiang.scorecard.text.Language;
import zhiqiang.scorecard.text.Text;

/// Why a target stands as it does: definition, clause, assumptions, figures, and the records behind
/// them.
final class ExplainOutput {
    private static final int FIRST = 20;

    private final PrintWriter out;
    private final Language language;
    private final boolean all;

    ExplainOutput(PrintWriter out, Language language, boolean all) {
        this.out = out;
        this.language = language;
        this.all = all;
    }

    void write(Assessment assessment, Indicator indicator, Evidence evidence, Witnesses witnesses)
            throws IOException {
        Result result =
                assessment.results().stream()
                        .filter(r -> r.indicator().equals(indicator))
                        .findFirst()
                        .orElseThrow();
        out.println(indicator.name().in(language) + " (" + indicator.code() + ")");
        Text clause = assessment.pack().clauseTitles().get(indicator.clause());
        line(
                "条款",
                "clause",
                indicator.clause() + (clause == null ? "" : " " + clause.in(language)));
        line("统计口径", "definition", indicator.definition().in(language));
        line("牵头单位", "lead unit", indicator.lead().name().in(language));
        for (Text assumption : indicator.assumptions()) {
            line("假设", "assumption", assumption.in(language));
        }
        figures(assessment, result);
        out.println();
        levels(indicator, evidence);
        records(witnesses);
    }

    private void figures(Assessment assessment, Result result) {
        line("地区", "region", assessment.region().name().in(language));
        line("截至", "as of", assessment.effectiveAsOf().toString());
        line("测算数", "computed", Figures.value(result));
        BigDecimal numerator = result.numerator();
        BigDecimal denominator = result.denominator();
        if (numerator != null && denominator != null) {
            line(
                    "分子 / 分母",
                    "numerator / denominator",
                    Numbers.print(numerator) + " / " + Numbers.print(denominator));
        }
        OfficialFigure official = result.confirmed();
        if (official != null) {
            line(
                    "认定数",
                    "confirmed",
                    Figures.confirmed(result)
                            + " "
                            + TextTable.harmless(official.issuer())
                            + " "
                            + TextTable.harmless(official.documentNo())
                            + " "
                            + official.publishedOn());
        }
        line("目标", "target", Figures.target(result) + "  " + result.target().by());
        line("状态", "status", result.status().text().in(language));
        line("差距", "gap", Figures.gap(result, assessment.effectiveAsOf(), language));
        if (result.interval() != null) {
            line(
                    "95% 置信区间（按随机抽样）",
                    "95% interval (assumes random sampling)", Figures.interval(result));
        }
        line("依据数", "evidence", Long.toString(result.evidence()));
        line("最近证据", "last evidence", Figures.day(result.lastEvidenceOn()));
    }

    private void levels(Indicator indicator, Evidence evidence) {
        List<PublishedLevel> levels = new RecordedDocuments(evidence::held).levels(indicator);
        for (PublishedLevel level : levels) {
            out.println(
                    level.period()
                            + "  "
                            + Numbers.print(level.value())
                            + "  "
                            + level.publishedOn());
        }
    }

    private void records(Witnesses witnesses) throws IOException {
        long[] printed = {0};
        witnesses.forEach(
                record -> {
                    out.println(
                            TextTable.harmless(record.place().in(language))
                                    + "  "
                                    + TextTable.harmless(record.content().in(language)));
                    printed[0]++;
                    return all || printed[0] < FIRST;
                });
        if (printed[0] < witnesses.count()) {
            out.println(
                    language == Language.ZH
                            ? "共 %d 条，以上为前 %d 条；加 --all 查看全部"
                                    .formatted(witnesses.count(), printed[0])
                            : "%d records, the first %d above; --all shows every one"
                                    .formatted(witnesses.count(), printed[0]));
        }
    }

    private void line(String zh, String en, String value) {
        if (!value.isEmpty()) {
            out.println((language == Language.ZH ? zh + "：" : en + ": ") + value);
        }
    }
}
