package zhiqiang.report;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import zhiqiang.scorecard.Result;
import zhiqiang.scorecard.Status;

/// How many targets stand how.
final class Counts {
    private Counts() {}

    static String of(List<Result> results) {
        String each =
                Arrays.stream(Status.values())
                        .filter(status -> count(results, status) > 0)
                        .map(status -> status.text().zh() + count(results, status) + "项")
                        .collect(Collectors.joining("，"));
        long confirmed = results.stream().filter(result -> result.confirmed() != null).count();
        return "共" + results.size() + "项指标：" + each + "。其中" + confirmed + "项按认定数判定，其余按测算数判定。";
    }

    private static long count(List<Result> results, Status status) {
        return results.stream().filter(result -> result.status() == status).count();
    }
}
