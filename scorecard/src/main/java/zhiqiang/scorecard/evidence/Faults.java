package zhiqiang.scorecard.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/// All faults counted, the first thousand in reading order kept. Safe for several readers at once.
final class Faults {
    static final int KEPT = 1000;

    private final PriorityQueue<Fault> first =
            new PriorityQueue<>(Fault.IN_READING_ORDER.reversed());
    private long total;

    synchronized void add(Fault fault) {
        total++;
        first.add(fault);
        if (first.size() > KEPT) {
            first.poll();
        }
    }

    void add(Faults others) {
        long hidden = others.total();
        for (Fault fault : others.first()) {
            add(fault);
            hidden--;
        }
        count(hidden);
    }

    private synchronized void count(long more) {
        total += more;
    }

    synchronized long total() {
        return total;
    }

    synchronized List<Fault> first() {
        List<Fault> sorted = new ArrayList<>(first);
        sorted.sort(Fault.IN_READING_ORDER);
        return sorted;
    }
}
