package zhiqiang.methods.comparison;

/// A robust mean and standard deviation.
///
/// @param mean x*, in the unit of the values
/// @param standardDeviation s*, in the same unit; 0 where the values do not differ
/// @param values how many there were
/// @param iterations until nothing changed any more
/// @param start what the standard deviation began with
public record RobustEstimate(
        double mean, double standardDeviation, int values, int iterations, Start start) {
    /// What the iteration began with.
    public enum Start {
        /// 1.483 times the median of the deviations from the median, as the standard has it.
        MEDIAN_OF_DEVIATIONS,
        /// 0.7413 times the interquartile range, where more than half of the values are equal.
        INTERQUARTILE_RANGE,
        /// The standard deviation, where the interquartile range is 0 as well.
        STANDARD_DEVIATION
    }

    /// The standard uncertainty of the mean as an assigned value: `1.25 s* / sqrt(p)` (7.7.3).
    public double uncertainty() {
        return 1.25 * standardDeviation / Math.sqrt(values);
    }
}
