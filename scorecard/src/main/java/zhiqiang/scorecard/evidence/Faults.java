package zhiqiang.scorecard.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// All faults counted, the first thousand in reading order kept. Safe for several readers at once.
final class Faults {
    static final int KEPT = 1000;

    /// Faults of one row stay in the order in which they were found.
    private record Entry(Fault fault, long number) {
        private static final Comparator<Entry> IN_ORDER =
                Comparator.comparing(Entry::fault, Fault.IN_READING_ORDER)
                        .thenComparingLong(Entry::number);
    }

    private final PriorityQueue<Entry> first = new PriorityQueue<>(Entry.IN_ORDER.reversed());
    private long total;

    synchronized void add(Fault fault) {
        total++;
        first.add(new Entry(fault, total));
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
        List<Entry> sorted = new ArrayList<>(first);
        sorted.sort(Entry.IN_ORDER);
        return sorted.stream().map(Entry::fault).toList();
    }
}
