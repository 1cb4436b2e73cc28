package zhiqiang.scorecard.clock;

/// Working days are asked for a year whose days off nobody has entered. The State Council sets them
/// anew for each year, so they are never guessed.
public final class UnknownYear extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int year;

    public UnknownYear(int year) {
        super("the working calendar does not hold the year " + year);
        this.year = year;
    }

    public int year() {
        return year;
    }
}
