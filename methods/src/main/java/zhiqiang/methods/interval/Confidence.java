package zhiqiang.methods.interval;

/// What every interval and bound asks of the confidence it is given.
public final class Confidence {
    private Confidence() {}

    /// @return the same
    /// @throws IllegalArgumentException if it is not strictly between 0 and 1
    public static double require(double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException(
                    "confidence lies between 0 and 1, not at " + confidence);
        }
        return confidence;
    }
}
