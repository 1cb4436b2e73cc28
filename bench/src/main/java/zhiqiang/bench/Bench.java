package zhiqiang.bench;

/// Entry of the benchmarks.
public final class Bench {
    private Bench() {}

    public static void main(String[] args) throws Exception {
        String name = args.length == 0 ? "" : args[0];
        switch (name) {
            case "assess" ->
                    new AssessBench(
                                    number(args, 1, AssessBench.ROWS),
                                    (int) number(args, 2, AssessBench.ROUNDS))
                            .run();
            case "import" ->
                    new ImportBench(
                                    number(args, 1, ImportBench.ROWS),
                                    (int) number(args, 2, ImportBench.ROUNDS))
                            .run();
            case "scorecard" ->
                    new ScorecardBench(
                                    number(args, 1, ScorecardBench.MANY),
                                    (int) number(args, 2, ScorecardBench.ROUNDS))
                            .run();
            case "access" ->
                    new AccessBench(
                                    number(args, 1, AccessBench.ROWS),
                                    (int) number(args, 2, AccessBench.ROUNDS))
                            .run();
            case "ledger" ->
                    new LedgerBench(
                                    number(args, 1, LedgerBench.ACTS),
                                    (int) number(args, 2, LedgerBench.ROUNDS))
                            .run();
            case "inbox" ->
                    new InboxBench(
                                    number(args, 1, InboxBench.MANY),
                                    (int) number(args, 2, InboxBench.ROUNDS))
                            .run();
            case "tasks" ->
                    new TasksBench(
                                    number(args, 1, TasksBench.MANY),
                                    (int) number(args, 2, TasksBench.ROUNDS))
                            .run();
            case "verify" -> new VerifyBench(number(args, 1, VerifyBench.ENTRIES)).run();
            default -> {
                System.err.println(
                        "usage: ./zhiqiang bench assess|import|scorecard|access|ledger|verify|inbox|tasks [ROWS [ROUNDS]]");
                System.exit(2);
            }
        }
    }

    private static long number(String[] args, int position, long otherwise) {
        return args.length > position ? Long.parseLong(args[position]) : otherwise;
    }
}
