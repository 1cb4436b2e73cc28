package zhiqiang.scorecard.process;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// Lets into the engine what is understood here and nothing else: scripts, service calls,
/// listeners, timers, expressions in names, attributes of other products are refused.
final class Admission {
    private static final Map<String, Set<String>> ELEMENTS =
            Map.ofEntries(
                    Map.entry("process", Set.of("id", "name", "isExecutable")),
                    Map.entry("startEvent", Set.of("id", "name")),
                    Map.entry("endEvent", Set.of("id", "name")),
                    Map.entry("userTask", Set.of("id", "name")),
                    Map.entry(
                            "exclusiveGateway",
                            Set.of("id", "name", "default", "gatewayDirection")),
                    Map.entry("parallelGateway", Set.of("id", "name", "gatewayDirection")),
                    Map.entry("sequenceFlow", Set.of("id", "name", "sourceRef", "targetRef")),
                    Map.entry("conditionExpression", Set.of()),
                    Map.entry("extensionElements", Set.of()),
                    Map.entry("incoming", Set.of()),
                    Map.entry("outgoing", Set.of()),
                    Map.entry("documentation", Set.of("id", "textFormat")),
                    Map.entry("textAnnotation", Set.of("id", "textFormat")),
                    Map.entry("text", Set.of()),
                    Map.entry(
                            "association",
                            Set.of("id", "sourceRef", "targetRef", "associationDirection")));
    private static final Set<String> EXTENSIONS = Set.of("outcome", "deadline");
    private static final String TYPE = "{http://www.w3.org/2001/XMLSchema-instance}type";

    private Admission() {}

    static void check(BpmnElement element, List<ProcessFault> faults) {
        boolean ours = element.space().equals(BpmnElement.OWN);
        if (ours ? !EXTENSIONS.contains(element.name()) : !admitted(element)) {
            faults.add(
                    ProcessFault.of(
                            element,
                            "pack.process-element",
                            "elements of this kind are not taken in processes"));
            return;
        }
        if (!ours) {
            element.attributes().keySet().stream()
                    .filter(name -> !ELEMENTS.getOrDefault(element.name(), Set.of()).contains(name))
                    .filter(name -> !(element.bpmn("conditionExpression") && name.equals(TYPE)))
                    .forEach(
                            name ->
                                    faults.add(
                                            ProcessFault.of(
                                                    element,
                                                    "pack.process-attribute",
                                                    "the attribute " + name + " is not taken")));
        }
        expressions(element, faults);
        element.children().forEach(child -> check(child, faults));
    }

    private static boolean admitted(BpmnElement element) {
        return element.space().equals(BpmnElement.BPMN) && ELEMENTS.containsKey(element.name());
    }

    /// The engine takes names and texts for expressions of its own language.
    private static void expressions(BpmnElement element, List<ProcessFault> faults) {
        boolean condition =
                element.bpmn("conditionExpression")
                        && Branch.of(element.text().toString()).isPresent();
        boolean hidden =
                element.attributes().values().stream().anyMatch(Admission::expression)
                        || element.own().values().stream().anyMatch(Admission::expression)
                        || !condition && expression(element.text().toString());
        if (hidden || element.bpmn("conditionExpression") && !condition) {
            faults.add(
                    ProcessFault.of(
                            element,
                            "pack.process-expression",
                            "the only expression is a condition that compares the outcome or one"
                                    + " fact, such as ${outcome == 'agree'}"));
        }
    }

    private static boolean expression(String text) {
        return text.contains("${") || text.contains("#{");
    }
}
