package zhiqiang.bench;

/// Entry of the benchmarks.
public final class Bench {
    private Bench() {}

    public static void main(String[] args) throws Exception {
        if (args.length >= 1 && args[0].equals("assess")) {
            long rows = args.length > 1 ? Long.parseLong(args[1]) : AssessBench.ROWS;
            int rounds = args.length > 2 ? Integer.parseInt(args[2]) : AssessBench.ROUNDS;
            new AssessBench(rows, rounds).run();
            return;
        }
        System.err.println("usage: ./zhiqiang bench assess [ROWS [ROUNDS]]");
        System.exit(2);
    }
}
