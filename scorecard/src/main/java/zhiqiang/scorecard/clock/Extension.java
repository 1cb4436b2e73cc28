package zhiqiang.scorecard.clock;

/// How often and by how much at most a deadline may be extended.
public record Extension(int times, Span most) {
    public Extension {
        if (times < 1) {
            throw new IllegalArgumentException("an extension happens at least once: " + times);
        }
    }
}
