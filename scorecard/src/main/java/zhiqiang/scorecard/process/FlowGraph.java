package zhiqiang.scorecard.process;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a process consists of: elements, and the ways between them.
final class FlowGraph {
    /// What an element does with whatever arrives at it.
    enum Kind {
        START("startEvent"),
        END("endEvent"),
        STEP("userTask"),
        /// Goes on by one way.
        BRANCH("exclusiveGateway"),
        /// Goes on by all ways, after all have arrived.
        FORK("parallelGateway");

        private final String element;

        Kind(String element) {
            this.element = element;
        }

        static Optional<Kind> of(BpmnElement element) {
            return Stream.of(values()).filter(kind -> element.bpmn(kind.element)).findFirst();
        }
    }

    /// @param in ways that lead to it
    /// @param out ways that lead on, in the order of the file
    record Node(Kind kind, BpmnElement element, List<Flow> in, List<Flow> out) {
        String id() {
            return element.id();
        }
    }

    /// @param condition nothing where it is always open
    record Flow(
            BpmnElement element,
            String from,
            String to,
            Optional<String> condition,
            Optional<Branch> branch) {}

    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Set<String> flows = new HashSet<>();

    private FlowGraph() {}

    static FlowGraph of(BpmnElement process, List<ProcessFault> faults) {
        FlowGraph graph = new FlowGraph();
        for (BpmnElement child : process.children()) {
            Kind.of(child).ifPresent(kind -> graph.add(kind, child, faults));
        }
        process.all("sequenceFlow").forEach(flow -> graph.connect(flow, faults));
        return graph;
    }

    private void add(Kind kind, BpmnElement element, List<ProcessFault> faults) {
        Node node = new Node(kind, element, new ArrayList<>(), new ArrayList<>());
        if (element.id().isEmpty() || nodes.putIfAbsent(element.id(), node) != null) {
            twice(element, faults);
        }
    }

    private static void twice(BpmnElement element, List<ProcessFault> faults) {
        faults.add(
                ProcessFault.of(
                        element, "pack.process-id-twice", "each element needs an id of its own"));
    }

    private void connect(BpmnElement flow, List<ProcessFault> faults) {
        if (flow.id().isEmpty() || nodes.containsKey(flow.id()) || !flows.add(flow.id())) {
            twice(flow, faults);
        }
        Node from = end(flow, "sourceRef", faults);
        Node to = end(flow, "targetRef", faults);
        if (from == null || to == null) {
            return;
        }
        Optional<String> condition =
                flow.all("conditionExpression").stream()
                        .map(each -> each.text().toString())
                        .findFirst();
        Flow way = new Flow(flow, from.id(), to.id(), condition, condition.flatMap(Branch::of));
        from.out().add(way);
        to.in().add(way);
    }

    private @Nullable Node end(BpmnElement flow, String attribute, List<ProcessFault> faults) {
        String id = flow.attribute(attribute).orElse("");
        Node node = nodes.get(id);
        if (node == null) {
            faults.add(
                    ProcessFault.of(
                            flow,
                            "pack.process-unknown-step",
                            attribute + " names " + id + ", which is no element of the process"));
        }
        return node;
    }

    List<Node> nodes() {
        return List.copyOf(nodes.values());
    }

    List<Node> nodes(Kind kind) {
        return nodes.values().stream().filter(node -> node.kind() == kind).toList();
    }

    Node node(String id) {
        Node node = nodes.get(id);
        if (node == null) {
            throw new IllegalArgumentException(id);
        }
        return node;
    }

    /// Steps from which a branch is reached by nothing but other branches and forks.
    List<Node> stepsBefore(Node branch) {
        List<Node> found = new ArrayList<>();
        List<Node> seen = new ArrayList<>(List.of(branch));
        for (int i = 0; i < seen.size(); i++) {
            for (Flow way : seen.get(i).in()) {
                Node before = node(way.from());
                List<Node> list = before.kind() == Kind.STEP ? found : seen;
                if (!list.contains(before)) {
                    list.add(before);
                }
            }
        }
        return found;
    }
}
