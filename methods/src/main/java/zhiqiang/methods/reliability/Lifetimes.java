package zhiqiang.methods.reliability;

import java.util.Arrays;

/// Lifetimes of items that were watched until they failed or were no longer watched (right
/// censoring).
public final class Lifetimes {
    private final double[] times;
    private final boolean[] failed;
    private final int failures;

    private Lifetimes(double[] times, boolean[] failed, int failures) {
        this.times = times;
        this.failed = failed;
        this.failures = failures;
    }

    /// @param times above 0, in any unit
    /// @param failed whether each item failed at its time; else it still worked then
    /// @throws IllegalArgumentException if there are none, not as many of both, or a time is not
    ///   above 0
    public static Lifetimes of(double[] times, boolean[] failed) {
        if (times.length == 0 || times.length != failed.length) {
            throw new IllegalArgumentException(
                    times.length + " times, " + failed.length + " outcomes");
        }
        int failures = 0;
        for (int i = 0; i < times.length; i++) {
            if (!(times[i] > 0 && times[i] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("time " + (i + 1) + " is " + times[i]);
            }
            failures += failed[i] ? 1 : 0;
        }
        return new Lifetimes(times.clone(), failed.clone(), failures);
    }

    /// Where all items failed.
    ///
    /// @throws IllegalArgumentException as for [#of]
    public static Lifetimes complete(double... times) {
        boolean[] failed = new boolean[times.length];
        Arrays.fill(failed, true);
        return of(times, failed);
    }

    public int items() {
        return times.length;
    }

    public int failures() {
        return failures;
    }

    double time(int item) {
        return times[item];
    }

    boolean failed(int item) {
        return failed[item];
    }

    double longest() {
        return Arrays.stream(times).max().orElseThrow();
    }
}
