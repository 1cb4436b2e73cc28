package zhiqiang.methods.water;

/// The trophic level index of a lake (综合营养状态指数, TLI): the weighted mean of five logarithmic
/// indices. Formulas, weights and bounds from memory, unverified.
///
/// @param chlorophyll chlorophyll a, mg/m3
/// @param phosphorus total phosphorus, mg/L
/// @param nitrogen total nitrogen, mg/L
/// @param transparency Secchi depth, m
/// @param permanganate permanganate index, mg/L
public record TrophicIndex(
        double chlorophyll,
        double phosphorus,
        double nitrogen,
        double transparency,
        double permanganate) {
    /// @throws IllegalArgumentException unless all are above zero
    public TrophicIndex {
        if (!(chlorophyll > 0
                && phosphorus > 0
                && nitrogen > 0
                && transparency > 0
                && permanganate > 0)) {
            throw new IllegalArgumentException("a logarithm needs values above zero");
        }
    }

    /// The index.
    public double value() {
        return 0.2663 * 10 * (2.5 + 1.086 * StrictMath.log(chlorophyll))
                + 0.1879 * 10 * (9.436 + 1.624 * StrictMath.log(phosphorus))
                + 0.1790 * 10 * (5.453 + 1.694 * StrictMath.log(nitrogen))
                + 0.1834 * 10 * (5.118 - 1.94 * StrictMath.log(transparency))
                + 0.1834 * 10 * (0.109 + 2.661 * StrictMath.log(permanganate));
    }

    /// The state the index stands for.
    public State state() {
        double value = value();
        if (value < 30) {
            return State.OLIGOTROPHIC;
        }
        if (value <= 50) {
            return State.MESOTROPHIC;
        }
        if (value <= 60) {
            return State.LIGHTLY_EUTROPHIC;
        }
        return value <= 70 ? State.MODERATELY_EUTROPHIC : State.HEAVILY_EUTROPHIC;
    }

    /// Below 30, to 50, to 60, to 70, above.
    public enum State {
        OLIGOTROPHIC("贫营养"),
        MESOTROPHIC("中营养"),
        LIGHTLY_EUTROPHIC("轻度富营养"),
        MODERATELY_EUTROPHIC("中度富营养"),
        HEAVILY_EUTROPHIC("重度富营养");

        private final String chineseName;

        State(String chineseName) {
            this.chineseName = chineseName;
        }

        public String chineseName() {
            return chineseName;
        }
    }
}
