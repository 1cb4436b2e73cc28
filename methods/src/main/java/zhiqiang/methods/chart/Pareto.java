package zhiqiang.methods.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Causes by how much they weigh, the heaviest first.
///
/// @param causes in falling order, equal ones by name
public record Pareto(List<Cause> causes) {
    public Pareto {
        causes = List.copyOf(causes);
    }

    /// @param weight count, cost or whatever was added up
    /// @param share of the whole, from 0 to 1
    /// @param cumulative share of it and all heavier ones
    public record Cause(String name, double weight, double share, double cumulative) {}

    /// @throws IllegalArgumentException if there are none, a weight is negative or no number, or
    ///   all are 0
    public static Pareto of(Map<String, Double> weights) {
        double all = 0;
        for (Map.Entry<String, Double> each : weights.entrySet()) {
            if (!(each.getValue() >= 0 && each.getValue() < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(each.getKey() + " weighs " + each.getValue());
            }
            all += each.getValue();
        }
        if (all == 0) {
            throw new IllegalArgumentException("nothing weighs anything");
        }
        List<Map.Entry<String, Double>> order = new ArrayList<>(weights.entrySet());
        order.sort(
                Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()));
        List<Cause> causes = new ArrayList<>();
        double sum = 0;
        for (Map.Entry<String, Double> each : order) {
            sum += each.getValue();
            causes.add(
                    new Cause(
                            each.getKey(),
                            each.getValue(),
                            each.getValue() / all,
                            Math.min(1, sum / all)));
        }
        return new Pareto(causes);
    }

    /// The heaviest causes that make up a share of the whole together.
    ///
    /// @param share such as 0.8
    public List<Cause> vital(double share) {
        List<Cause> vital = new ArrayList<>();
        for (Cause cause : causes) {
            vital.add(cause);
            if (cause.cumulative() >= share) {
                break;
            }
        }
        return vital;
    }
}
