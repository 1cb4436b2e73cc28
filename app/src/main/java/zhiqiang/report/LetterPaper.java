package zhiqiang.report;

import java.util.Map;
import java.util.Optional;
import zhiqiang.report.Filling.Row;
import zhiqiang.supervision.LetterPapers;

/// What a pressing letter says on paper.
final class LetterPaper {
    private LetterPaper() {}

    static Filling of(LetterPapers.Paper paper) {
        return new Filling(
                Map.of(
                        "number",
                        paper.number().orElse(""),
                        "title",
                        paper.title(),
                        "to",
                        paper.to().zh(),
                        "reply",
                        paper.replyBy()
                                .map(day -> "请于" + Wording.day(day) + "前书面回复办理情况。")
                                .orElse("请按期书面回复办理情况。"),
                        "from",
                        paper.from().zh(),
                        "day",
                        paper.sentAt().map(Wording::day).orElse("（未签发）")),
                Map.of(
                        "body",
                        paper.body()
                                .lines()
                                .filter(line -> !line.isBlank())
                                .map(line -> new Row(Map.of("text", line)))
                                .toList(),
                        "tasks",
                        paper.tasks().stream()
                                .map(
                                        task ->
                                                new Row(
                                                        Map.of(
                                                                "number",
                                                                task.number(),
                                                                "title",
                                                                task.title().zh(),
                                                                "due",
                                                                Optional.ofNullable(task.due())
                                                                        .map(Wording::day)
                                                                        .orElse(Wording.NOTHING),
                                                                "percent",
                                                                task.percent() + "%")))
                                .toList()),
                Map.of());
    }
}
