package zhiqiang.methods.sampling;

/// A sample size code letter; I and O are not used. S exists for tightened inspection alone.
public enum CodeLetter {
    A(2, 2),
    B(3, 2),
    C(5, 2),
    D(8, 3),
    E(13, 5),
    F(20, 8),
    G(32, 13),
    H(50, 20),
    J(80, 32),
    K(125, 50),
    L(200, 80),
    M(315, 125),
    N(500, 200),
    P(800, 315),
    Q(1250, 500),
    R(2000, 800),
    S(3150, 0);

    /// The largest lot of each row of table 1 but the last, which has no end.
    private static final long[] LOTS = {
        8, 15, 25, 50, 90, 150, 280, 500, 1_200, 3_200, 10_000, 35_000, 150_000, 500_000
    };

    /// Table 1, a row for each range of lots, a column for each level.
    private static final String[] LETTERS = {
        "AAAAAAB", "AAAAABC", "AABBBCD", "ABBCCDE", "BBCCCEF", "BBCDDFG", "BCDEEGH", "BCDEFHJ",
        "CCEFGJK", "CDEGHKL", "CDFGJLM", "CDFHKMN", "DEGJLNP", "DEGJMPQ", "DEHKNQR"
    };

    private final int size;
    private final int reducedSize;

    CodeLetter(int size, int reducedSize) {
        this.size = size;
        this.reducedSize = reducedSize;
    }

    /// The size of the sample.
    ///
    /// @throws IllegalArgumentException for S under anything but tightened inspection
    public int size(Severity severity) {
        if (this == S && severity != Severity.TIGHTENED) {
            throw new IllegalArgumentException("code letter S is for tightened inspection alone");
        }
        return severity == Severity.REDUCED ? reducedSize : size;
    }

    /// The letter for a lot (table 1).
    ///
    /// @throws IllegalArgumentException if the lot has fewer than two items
    public static CodeLetter of(long lot, InspectionLevel level) {
        if (lot < 2) {
            throw new IllegalArgumentException("a lot has at least two items, not " + lot);
        }
        int row = 0;
        while (row < LOTS.length && lot > LOTS[row]) {
            row++;
        }
        return valueOf(LETTERS[row].substring(level.ordinal(), level.ordinal() + 1));
    }
}
