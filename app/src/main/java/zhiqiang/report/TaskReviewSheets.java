package zhiqiang.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import zhiqiang.report.Filling.Row;
import zhiqiang.scorecard.pack.Indicator;
import zhiqiang.supervision.ReviewSheet;
import zhiqiang.supervision.TaskReviews;
import zhiqiang.supervision.TaskState;

/// What the sheets of a review say in a document: tasks, targets and remarks of one unit or of all.
@Component
class TaskReviewSheets {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Clock clock;

    TaskReviewSheets(Clock clock) {
        this.clock = clock;
    }

    /// A task of a unit, cell by cell.
    record TaskLine(
            String unit,
            String number,
            String title,
            String role,
            String due,
            String state,
            String percent,
            String told,
            String problems,
            String needs) {}

    record TargetLine(
            String unit,
            String name,
            String target,
            String value,
            String confirmed,
            String status) {}

    static Stream<TaskLine> tasks(ReviewSheet sheet) {
        return sheet.tasks().stream().map(task -> line(sheet, task));
    }

    private static TaskLine line(ReviewSheet sheet, ReviewSheet.ReviewTask task) {
        Optional<ReviewSheet.ReviewTold> told = Optional.ofNullable(task.told());
        return new TaskLine(
                sheet.name().zh(),
                task.number(),
                task.title().zh(),
                task.leads() ? "牵头" : "配合",
                Optional.ofNullable(task.due()).map(Wording::day).orElse("鼓励"),
                state(task.state()) + (task.late() ? "（逾期）" : ""),
                task.percent() + "%",
                told.map(
                                each ->
                                        each.words()
                                                + "（"
                                                + Wording.day(each.at())
                                                + (each.late() ? "，迟报" : "")
                                                + "）")
                        .orElse(Wording.NOTHING),
                told.map(ReviewSheet.ReviewTold::problems)
                        .filter(each -> !each.isEmpty())
                        .orElse(Wording.NOTHING),
                told.map(ReviewSheet.ReviewTold::needs)
                        .filter(each -> !each.isEmpty())
                        .orElse(Wording.NOTHING));
    }

    private static String state(TaskState state) {
        return switch (state) {
            case DISPATCHED -> "待接收";
            case REFUSED -> "已退回";
            case DOING -> "办理中";
            case CLOSING -> "销号审核中";
            case CLOSED -> "已销号";
            case CANCELLED -> "已撤销";
        };
    }

    static Stream<TargetLine> targets(ReviewSheet sheet) {
        return sheet.targets().stream()
                .map(
                        each ->
                                new TargetLine(
                                        sheet.name().zh(),
                                        each.name().zh(),
                                        target(each.target(), each.unit()),
                                        Wording.figure(each.value(), each.unit()),
                                        Wording.figure(each.confirmed(), each.unit()),
                                        each.status().text().zh()));
    }

    private static String target(@Nullable String target, Indicator.Measurement unit) {
        return target == null ? "高于上年同期" : "≥" + Wording.figure(target, unit);
    }

    static Stream<String> remarks(ReviewSheet sheet) {
        return sheet.remark().isEmpty()
                ? Stream.empty()
                : Stream.of(sheet.name().zh() + "：" + sheet.remark());
    }

    Filling of(TaskReviews.TaskReview review, List<ReviewSheet> sheets) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), CHINA);
        Instant closed = review.closedAt();
        List<Row> remarks =
                sheets.stream()
                        .flatMap(TaskReviewSheets::remarks)
                        .map(text -> new Row(Map.of("text", text)))
                        .toList();
        return new Filling(
                Map.of(
                        "title",
                        review.title(),
                        "made",
                        "调度时段："
                                + Wording.day(review.from())
                                + "至"
                                + Wording.day(review.to())
                                + "　　"
                                + (closed == null
                                        ? Wording.day(today) + "生成，调度未结束，内容可能变动"
                                        : "调度于" + Wording.day(closed) + "结束"),
                        "note",
                        "注：测算数由系统内的数据计算，认定数以公布文件为准，两者并列；有认定数的按认定数判定。"),
                Map.of(
                        "tasks",
                        sheets.stream()
                                .flatMap(TaskReviewSheets::tasks)
                                .map(TaskReviewSheets::row)
                                .toList(),
                        "targets",
                        sheets.stream()
                                .flatMap(TaskReviewSheets::targets)
                                .map(TaskReviewSheets::row)
                                .toList(),
                        "remarks",
                        remarks.isEmpty() ? List.of(new Row(Map.of("text", "无。"))) : remarks),
                Map.of());
    }

    private static Row row(TaskLine line) {
        return new Row(
                Map.of(
                        "unit", line.unit(),
                        "number", line.number(),
                        "title", line.title(),
                        "role", line.role(),
                        "due", line.due(),
                        "state", line.state(),
                        "percent", line.percent(),
                        "told", line.told(),
                        "problems", line.problems(),
                        "needs", line.needs()));
    }

    private static Row row(TargetLine line) {
        return new Row(
                Map.of(
                        "unit", line.unit(),
                        "name", line.name(),
                        "target", line.target(),
                        "value", line.value(),
                        "confirmed", line.confirmed(),
                        "status", line.status()));
    }
}
