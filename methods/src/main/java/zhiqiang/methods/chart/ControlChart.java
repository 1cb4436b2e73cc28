package zhiqiang.methods.chart;

import java.util.ArrayList;
import java.util.List;

/// A chart: a statistic of each sample, its centre line and its limits.
///
/// @param name of the statistic
/// @param centre the centre line
/// @param points in the order of time
public record ControlChart(String name, double centre, List<Point> points) {
    public ControlChart {
        points = List.copyOf(points);
    }

    /// A point of a chart.
    ///
    /// @param value the statistic
    /// @param lower lower limit, three standard errors from the centre
    /// @param upper upper limit
    /// @param sigma standard error of the statistic
    public record Point(double value, double lower, double upper, double sigma) {
        /// Whether it lies outside of the limits.
        public boolean beyond() {
            return value < lower || value > upper;
        }
    }

    /// Places of the points outside of the limits, from 1 on.
    public List<Integer> beyond() {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            if (points.get(i).beyond()) {
                places.add(i + 1);
            }
        }
        return places;
    }

    /// The points in standard errors from the centre line, as the eight tests look at them.
    ///
    /// @throws IllegalStateException if a standard error is 0
    public double[] standardised() {
        double[] z = new double[points.size()];
        for (int i = 0; i < z.length; i++) {
            Point point = points.get(i);
            if (point.sigma() == 0) {
                throw new IllegalStateException("the points do not vary");
            }
            z[i] = (point.value() - centre) / point.sigma();
        }
        return z;
    }

    /// The same centre and spread for more points: phase 2.
    ///
    /// @param values of the statistic, of samples like the last one
    public ControlChart continued(double... values) {
        if (points.isEmpty()) {
            throw new IllegalStateException("there is no sample to continue from");
        }
        Point last = points.getLast();
        List<Point> more = new ArrayList<>(points);
        for (double value : values) {
            more.add(new Point(value, last.lower(), last.upper(), last.sigma()));
        }
        return new ControlChart(name, centre, more);
    }
}
