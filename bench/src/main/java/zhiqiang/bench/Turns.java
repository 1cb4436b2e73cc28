package zhiqiang.bench;

import zhiqiang.Visitor;

/// Pages of a small server against those of a large one, by turns of a block each, so that whatever
/// else the machine does falls on both.
record Turns(String things, long few, long many, int rounds) {
    private static final int BLOCK = 20;

    /// @return the median of the large one by that of the small one
    double compare(String what, String page, Visitor small, Visitor large) throws Exception {
        Timing few = new Timing();
        Timing lots = new Timing();
        for (int round = -BLOCK; round < rounds; round += BLOCK) {
            if (round == 0) {
                few.forget();
                lots.forget();
            }
            for (int i = 0; i < BLOCK; i++) {
                few.of(() -> small.json(page));
            }
            for (int i = 0; i < BLOCK; i++) {
                lots.of(() -> large.json(page));
            }
        }
        double ratio = lots.median() / few.median();
        System.out.printf(
                "%s, with %d %s against %d: %.1f ms against %.1f ms = %.2f (medians of %d)%n",
                what,
                many,
                things,
                this.few,
                lots.median() * 1e3,
                few.median() * 1e3,
                ratio,
                rounds);
        return ratio;
    }
}
