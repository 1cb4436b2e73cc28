package zhiqiang.report;

import java.util.List;
import zhiqiang.round.RoundSubmissions.Submission;

/// What a notice says about data that were owed.
final class SubmissionWords {
    private SubmissionWords() {}

    /// @param everything whether all of the city was seen
    static String summary(List<Submission> owed, boolean everything) {
        String scope = everything ? "" : "（只含导出人权限范围内的报送）";
        if (owed.isEmpty()) {
            return "没有应报送的数据" + scope + "。";
        }
        long submitted = owed.stream().filter(each -> each.submitted().isPresent()).count();
        long nil = owed.stream().filter(Submission::nil).count();
        return "应报送"
                + owed.size()
                + "件"
                + scope
                + "，已报送"
                + submitted
                + "件（其中零报告"
                + nil
                + "件），未报送"
                + (owed.size() - submitted)
                + "件；迟报"
                + late(owed).size()
                + "件。";
    }

    /// Submitted after their day.
    static List<String> late(List<Submission> owed) {
        return owed.stream()
                .filter(each -> each.late() && each.submitted().isPresent())
                .map(each -> what(each) + each.submitted().map(Wording::day).orElse("") + "报送，迟报。")
                .toList();
    }

    /// Not submitted at all, whether or not their day is over.
    static List<String> missing(List<Submission> owed) {
        return owed.stream()
                .filter(each -> each.submitted().isEmpty())
                .map(each -> what(each) + (each.late() ? "逾期未报送。" : "尚未报送。"))
                .toList();
    }

    /// Changed after they had been locked.
    static List<String> restated(List<Submission> owed) {
        return owed.stream()
                .flatMap(
                        each ->
                                each.restated().stream()
                                        .map(
                                                change ->
                                                        "锁定后更正："
                                                                + named(each)
                                                                + "，"
                                                                + change.by()
                                                                + "于"
                                                                + Wording.day(change.at())
                                                                + "更正"
                                                                + change.records()
                                                                + "条记录，原因："
                                                                + change.reason()
                                                                + "。"))
                .toList();
    }

    private static String named(Submission submission) {
        return submission.unit().zh()
                + "，"
                + submission.title().zh()
                + "（"
                + Wording.day(submission.from())
                + "至"
                + Wording.day(submission.to())
                + "）";
    }

    private static String what(Submission submission) {
        return named(submission)
                + submission.due().map(due -> "，应于" + Wording.day(due) + "前报送").orElse("")
                + "，";
    }
}
