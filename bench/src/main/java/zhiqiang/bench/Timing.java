package zhiqiang.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Seconds that something took, round by round.
final class Timing {
    /// Work that is measured.
    interface Work {
        void run() throws Exception;
    }

    private final List<Double> seconds = new ArrayList<>();

    /// Measures one round.
    double of(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        double taken = (System.nanoTime() - start) / 1e9;
        seconds.add(taken);
        return taken;
    }

    /// Rounds so far only warmed up.
    void forget() {
        seconds.clear();
    }

    double median() {
        List<Double> sorted = new ArrayList<>(seconds);
        Collections.sort(sorted);
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
