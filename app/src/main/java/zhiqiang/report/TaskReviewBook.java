package zhiqiang.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import zhiqiang.supervision.ReviewSheet;

/// The sheets of a review in Excel. Every cell is text, whatever it begins with.
final class TaskReviewBook {
    private TaskReviewBook() {}

    static byte[] of(List<ReviewSheet> sheets) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "zhiqiang", "1.0")) {
            fill(
                    workbook.newWorksheet("任务推进情况"),
                    List.of("单位", "编号", "任务", "分工", "完成时限", "状态", "进度", "进展情况", "存在问题", "需协调事项"),
                    sheets.stream()
                            .flatMap(TaskReviewSheets::tasks)
                            .map(
                                    line ->
                                            List.of(
                                                    line.unit(),
                                                    line.number(),
                                                    line.title(),
                                                    line.role(),
                                                    line.due(),
                                                    line.state(),
                                                    line.percent(),
                                                    line.told(),
                                                    line.problems(),
                                                    line.needs()))
                            .toList());
            fill(
                    workbook.newWorksheet("指标完成情况"),
                    List.of("单位", "指标", "目标", "测算数", "认定数", "状态"),
                    sheets.stream()
                            .flatMap(TaskReviewSheets::targets)
                            .map(
                                    line ->
                                            List.of(
                                                    line.unit(),
                                                    line.name(),
                                                    line.target(),
                                                    line.value(),
                                                    line.confirmed(),
                                                    line.status()))
                            .toList());
            fill(
                    workbook.newWorksheet("调度意见"),
                    List.of("意见"),
                    sheets.stream().flatMap(TaskReviewSheets::remarks).map(List::of).toList());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static void fill(Worksheet sheet, List<String> head, List<List<String>> rows) {
        row(sheet, 0, head);
        sheet.freezePane(0, 1);
        for (int r = 0; r < rows.size(); r++) {
            row(sheet, r + 1, rows.get(r));
        }
    }

    private static void row(Worksheet sheet, int number, List<String> cells) {
        for (int c = 0; c < cells.size(); c++) {
            sheet.inlineString(number, c, Filling.plain(cells.get(c)));
        }
    }
}
