package zhiqiang.scorecard.process;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zhiqiang.scorecard.process.FlowGraph.Flow;
import zhiqiang.scorecard.process.FlowGraph.Kind;
import zhiqiang.scorecard.process.FlowGraph.Node;

/// Whether a process holds together: ways in and out, branches that know what to do whatever is
/// decided, names of steps that exist, and an end that can be reached from everywhere.
final class FlowCheck {
    private final FlowGraph graph;
    private final CaseProcess process;
    private final List<ProcessFault> faults;

    FlowCheck(FlowGraph graph, CaseProcess process, List<ProcessFault> faults) {
        this.graph = graph;
        this.process = process;
        this.faults = faults;
    }

    void check() {
        if (graph.nodes(Kind.START).size() != 1 || graph.nodes(Kind.END).isEmpty()) {
            faults.add(
                    new ProcessFault(
                            1,
                            "process " + process.code(),
                            "pack.process-start-and-end",
                            "a process needs one start and at least one end"));
            return;
        }
        int before = faults.size();
        graph.nodes().forEach(this::ways);
        graph.nodes(Kind.BRANCH).forEach(this::branch);
        names();
        if (faults.size() == before) {
            Soundness.check(graph, faults);
        }
    }

    private void ways(Node node) {
        if (node.kind() != Kind.START && node.in().isEmpty()) {
            fault(node, "pack.process-unreachable", "no flow leads here");
        }
        if (node.kind() == Kind.START && !node.in().isEmpty()) {
            fault(node, "pack.process-flow", "no flow leads to a start");
        }
        boolean single = node.kind() == Kind.START || node.kind() == Kind.STEP;
        if (node.kind() == Kind.END ? !node.out().isEmpty() : node.out().isEmpty()) {
            fault(
                    node,
                    "pack.process-no-way-to-complete",
                    node.kind() == Kind.END ? "no flow leads on from an end" : "no flow leads on");
        }
        if (single && node.out().size() > 1) {
            fault(node, "pack.process-flow", "several flows lead on; put a gateway behind it");
        }
        if (node.kind() != Kind.BRANCH) {
            node.out().stream()
                    .filter(way -> way.condition().isPresent())
                    .forEach(
                            way ->
                                    fault(
                                            node,
                                            "pack.process-flow",
                                            "only flows out of an exclusive gateway have"
                                                    + " conditions"));
        }
    }

    private void branch(Node node) {
        Optional<String> otherwise = node.element().attribute("default");
        Set<String> ways =
                node.out().stream().map(way -> way.element().id()).collect(Collectors.toSet());
        otherwise
                .filter(flow -> !ways.contains(flow))
                .ifPresent(
                        flow ->
                                fault(
                                        node,
                                        "pack.process-unknown-step",
                                        "default names "
                                                + flow
                                                + ", which does not lead on from"
                                                + " here"));
        if (node.out().size() < 2) {
            return;
        }
        List<Flow> asked =
                node.out().stream()
                        .filter(way -> !otherwise.equals(Optional.of(way.element().id())))
                        .toList();
        asked.stream()
                .filter(way -> way.branch().isEmpty())
                .forEach(
                        way ->
                                fault(
                                        node,
                                        "pack.process-branch",
                                        "the flow " + way.element().id() + " needs a condition"));
        List<Node> before = graph.stepsBefore(node);
        asked.stream()
                .flatMap(way -> way.branch().stream())
                .forEach(ask -> asks(node, ask, before));
        if (otherwise.isEmpty()) {
            covered(node, asked, before);
        }
    }

    private void asks(Node node, Branch ask, List<Node> before) {
        if (ask.ofOutcome()) {
            boolean equality = Set.of("==", "!=").contains(ask.comparison());
            boolean there =
                    before.stream()
                            .flatMap(step -> process.step(step.id()).stream())
                            .anyMatch(step -> step.outcome(ask.value()).isPresent());
            if (!equality || !ask.text() || !there) {
                fault(node, "pack.process-branch", "no step before has the outcome " + ask.value());
            }
            return;
        }
        CaseProcess.FactType type = process.facts().get(ask.name());
        boolean fits =
                type == CaseProcess.FactType.NUMBER
                        ? !ask.text()
                        : type == CaseProcess.FactType.TEXT
                                && ask.text()
                                && Set.of("==", "!=").contains(ask.comparison());
        if (!fits) {
            fault(
                    node,
                    "pack.process-branch",
                    "zq:facts of the process declares no fact "
                            + ask.name()
                            + " that compares like this");
        }
    }

    /// Without a default way, each outcome needs one.
    private void covered(Node node, List<Flow> asked, List<Node> before) {
        List<Branch> asks = asked.stream().flatMap(way -> way.branch().stream()).toList();
        for (Node step : before) {
            process.step(step.id()).stream()
                    .flatMap(known -> known.outcomes().stream())
                    .filter(
                            outcome ->
                                    asks.stream()
                                            .noneMatch(
                                                    ask ->
                                                            ask.ofOutcome()
                                                                    && ask.admits(outcome.code())))
                    .forEach(
                            outcome ->
                                    fault(
                                            node,
                                            "pack.process-no-way-to-complete",
                                            "there is no way on for the outcome "
                                                    + outcome.code()
                                                    + " of "
                                                    + step.element().label()));
        }
    }

    private void names() {
        for (ProcessStep step : process.steps()) {
            step.notBy().stream().sorted().forEach(other -> known(graph.node(step.id()), other));
        }
        BpmnElement whole = graph.nodes(Kind.START).getFirst().element();
        Stream.concat(
                        process.withdrawUntil().stream(),
                        process.deadlines().stream()
                                .flatMap(
                                        each ->
                                                Stream.concat(
                                                        each.fromStep().stream(),
                                                        Stream.of(each.until()))))
                .filter(id -> process.step(id).isEmpty())
                .forEach(
                        id ->
                                faults.add(
                                        ProcessFault.of(
                                                whole,
                                                "pack.process-unknown-step",
                                                "the process has no step " + id)));
    }

    private void known(Node node, String step) {
        if (process.step(step).isEmpty()) {
            fault(
                    node,
                    "pack.process-unknown-step",
                    "zq:notBy names " + step + ", which is no step");
        }
    }

    private void fault(Node node, String code, String reason) {
        faults.add(ProcessFault.of(node.element(), code, reason));
    }
}
