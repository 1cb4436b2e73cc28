package zhiqiang.methods.reliability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import zhiqiang.methods.interval.NormalQuantile;

/// The share of items that survive, without an assumption of how lifetimes are distributed (E. L.
/// Kaplan and P. Meier 1958); standard errors by M. Greenwood (1926).
///
/// @param steps one for each time at which items failed or were no longer watched
public record KaplanMeier(List<Step> steps) {
    public KaplanMeier {
        steps = List.copyOf(steps);
    }

    /// A time and what is known of it.
    ///
    /// @param atRisk items watched just before
    /// @param failed items that failed then
    /// @param censored items that were no longer watched after it
    /// @param survival share that survives it
    /// @param standardError of that share
    public record Step(
            double time,
            int atRisk,
            int failed,
            int censored,
            double survival,
            double standardError) {
        /// Lower limit, survival less so many standard errors, not below 0.
        public double lower(double confidence) {
            return Math.max(0, survival - NormalQuantile.twoSided(confidence) * standardError);
        }

        /// Upper limit, not above 1.
        public double upper(double confidence) {
            return Math.min(1, survival + NormalQuantile.twoSided(confidence) * standardError);
        }
    }

    public static KaplanMeier of(Lifetimes lifetimes) {
        Integer[] order = new Integer[lifetimes.items()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(lifetimes.time(a), lifetimes.time(b)));
        List<Step> steps = new ArrayList<>();
        double survival = 1;
        double greenwood = 0;
        for (int from = 0; from < order.length; ) {
            double time = lifetimes.time(order[from]);
            int atRisk = order.length - from;
            int failed = 0;
            int to = from;
            while (to < order.length && lifetimes.time(order[to]) == time) {
                failed += lifetimes.failed(order[to]) ? 1 : 0;
                to++;
            }
            survival *= (double) (atRisk - failed) / atRisk;
            greenwood += (double) failed / ((double) atRisk * (atRisk - failed));
            steps.add(
                    new Step(
                            time,
                            atRisk,
                            failed,
                            to - from - failed,
                            survival,
                            survival == 0 ? 0 : survival * Math.sqrt(greenwood)));
            from = to;
        }
        return new KaplanMeier(steps);
    }

    /// The first time that no more than half survive; empty where more do to the end.
    public OptionalDouble median() {
        return steps.stream()
                .filter(step -> step.survival() <= 0.5)
                .mapToDouble(Step::time)
                .findFirst();
    }
}
