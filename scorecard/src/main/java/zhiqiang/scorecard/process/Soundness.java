package zhiqiang.scorecard.process;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import zhiqiang.scorecard.process.FlowGraph.Flow;
import zhiqiang.scorecard.process.FlowGraph.Kind;
import zhiqiang.scorecard.process.FlowGraph.Node;

/// Plays a process through, whatever people decide: from everywhere it can get to, it must be able
/// to end (van der Aalst, soundness of workflow nets: option to complete).
final class Soundness {
    /// More situations than that are no process that people understand.
    private static final int MOST = 20_000;

    /// More at one place means that it grows without end.
    private static final int MOST_AT_ONE_PLACE = 3;

    private final FlowGraph graph;
    private final List<ProcessFault> faults;

    /// Which situations lead to a situation. A situation counts what waits on each way.
    private final Map<Map<String, Integer>, Set<Map<String, Integer>>> before = new HashMap<>();

    private Soundness(FlowGraph graph, List<ProcessFault> faults) {
        this.graph = graph;
        this.faults = faults;
    }

    /// The graph has one start, and every element ways in and out as it needs them.
    static void check(FlowGraph graph, List<ProcessFault> faults) {
        new Soundness(graph, faults).check();
    }

    /// Whether a case that is at one step, and nowhere else, may come to an end.
    static boolean endsFrom(FlowGraph graph, String step) {
        Soundness alone = new Soundness(graph, new ArrayList<>());
        Map<String, Integer> there = new TreeMap<>(Map.of(id(graph.node(step).in().getFirst()), 1));
        return alone.explore(there, new HashSet<>()) && alone.ending().contains(there);
    }

    private void check() {
        Node start = graph.nodes(Kind.START).getFirst();
        Map<String, Integer> first = new TreeMap<>();
        start.out().forEach(way -> first.merge(id(way), 1, Integer::sum));
        Set<String> visited = new HashSet<>(Set.of(start.id()));
        if (!explore(first, visited)) {
            faults.add(
                    ProcessFault.of(
                            start.element(),
                            "pack.process-grows",
                            "the process can be at ever more places at once; join what was"
                                    + " forked"));
            return;
        }
        for (Node node : graph.nodes()) {
            if (!visited.contains(node.id())) {
                faults.add(
                        ProcessFault.of(
                                node.element(),
                                "pack.process-unreachable",
                                "no case ever gets here; lead a flow to it"));
            }
        }
        Set<Map<String, Integer>> ending = ending();
        Set<String> told = new HashSet<>();
        for (Map<String, Integer> situation : before.keySet()) {
            if (!ending.contains(situation)) {
                situation.keySet().stream()
                        .map(this::waiting)
                        .filter(node -> told.add(node.id()))
                        .forEach(
                                node ->
                                        faults.add(
                                                ProcessFault.of(
                                                        node.element(),
                                                        "pack.process-no-way-to-complete",
                                                        "a case that gets here may never end")));
            }
        }
    }

    private Node waiting(String way) {
        return graph.nodes().stream()
                .filter(node -> node.in().stream().anyMatch(in -> id(in).equals(way)))
                .findFirst()
                .orElseThrow();
    }

    private static String id(Flow way) {
        return way.element().id();
    }

    /// @return whether there is an end of it
    private boolean explore(Map<String, Integer> first, Set<String> visited) {
        Deque<Map<String, Integer>> todo = new ArrayDeque<>(List.of(first));
        before.put(first, new HashSet<>());
        while (!todo.isEmpty()) {
            Map<String, Integer> now = todo.pop();
            for (Node node : graph.nodes()) {
                for (Map<String, Integer> next : after(now, node)) {
                    visited.add(node.id());
                    if (before.size() > MOST
                            || next.values().stream().anyMatch(n -> n > MOST_AT_ONE_PLACE)) {
                        return false;
                    }
                    if (!before.containsKey(next)) {
                        before.put(next, new HashSet<>());
                        todo.push(next);
                    }
                    before.get(next).add(now);
                }
            }
        }
        return true;
    }

    /// Every situation that one element may make of one.
    private static List<Map<String, Integer>> after(Map<String, Integer> now, Node node) {
        List<Map<String, Integer>> all = new ArrayList<>();
        if (node.kind() == Kind.FORK) {
            if (!node.in().isEmpty()
                    && node.in().stream().allMatch(way -> now.containsKey(id(way)))) {
                all.add(moved(now, node.in(), node.out()));
            }
            return all;
        }
        for (Flow in : node.in()) {
            if (now.containsKey(id(in))) {
                if (node.kind() == Kind.BRANCH) {
                    node.out().forEach(out -> all.add(moved(now, List.of(in), List.of(out))));
                } else {
                    all.add(moved(now, List.of(in), node.out()));
                }
            }
        }
        return all;
    }

    private static Map<String, Integer> moved(
            Map<String, Integer> now, List<Flow> taken, List<Flow> given) {
        Map<String, Integer> next = new TreeMap<>(now);
        taken.forEach(way -> next.computeIfPresent(id(way), (k, n) -> n == 1 ? null : n - 1));
        given.forEach(way -> next.merge(id(way), 1, Integer::sum));
        return next;
    }

    /// Situations from which nothing at all may be left: the case has ended.
    private Set<Map<String, Integer>> ending() {
        Set<Map<String, Integer>> found = new HashSet<>();
        Deque<Map<String, Integer>> todo = new ArrayDeque<>();
        Map<String, Integer> nothing = Map.of();
        if (before.containsKey(nothing)) {
            todo.push(nothing);
        }
        while (!todo.isEmpty()) {
            Map<String, Integer> now = todo.pop();
            if (found.add(now)) {
                todo.addAll(before.getOrDefault(now, Set.of()));
            }
        }
        return found;
    }
}
