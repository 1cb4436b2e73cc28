package zhiqiang.scorecard.process;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import zhiqiang.scorecard.process.FlowGraph.Kind;
import zhiqiang.scorecard.text.Text;

/// Turns a BPMN file into a process, and finds what is wrong with it.
public final class ProcessReader {
    private static final Set<String> ATTRIBUTES =
            Set.of("en", "startedBy", "parties", "retention", "withdrawUntil", "facts");

    private final Known known;
    private final List<ProcessFault> faults;

    private ProcessReader(Known known, List<ProcessFault> faults) {
        this.known = known;
        this.faults = faults;
    }

    /// @param faults what is wrong is added to it
    /// @return nothing if anything is wrong
    public static Optional<CaseProcess> read(byte[] file, Known known, List<ProcessFault> faults) {
        BpmnElement root;
        try {
            root = BpmnElement.read(file);
        } catch (XMLStreamException noXml) {
            int line = noXml.getLocation() == null ? 1 : noXml.getLocation().getLineNumber();
            faults.add(
                    new ProcessFault(
                            Math.max(line, 1),
                            "",
                            "pack.process-no-xml",
                            "not well-formed XML without a document type"));
            return Optional.empty();
        }
        int before = faults.size();
        Optional<CaseProcess> process =
                new ProcessReader(known, faults)
                        .definitions(root, new String(file, StandardCharsets.UTF_8));
        return faults.size() == before ? process : Optional.empty();
    }

    /// A process that was checked when it was taken: what it names may be gone from the pack since.
    public static CaseProcess again(String bpmn) {
        List<ProcessFault> gone = new ArrayList<>();
        Known nothing = new Known(Set.of(), Set.of(), Set.of(), Set.of());
        try {
            return new ProcessReader(nothing, gone)
                    .definitions(BpmnElement.read(bpmn.getBytes(StandardCharsets.UTF_8)), bpmn)
                    .orElseThrow();
        } catch (XMLStreamException changed) {
            throw new IllegalArgumentException(changed);
        }
    }

    private Optional<CaseProcess> definitions(BpmnElement root, String bpmn) {
        if (!root.bpmn("definitions") || root.all("process").size() != 1) {
            faults.add(
                    ProcessFault.of(
                            root,
                            "pack.process-not-one",
                            "a file of BPMN 2.0 definitions with one process is needed"));
            return Optional.empty();
        }
        root.children().stream()
                .filter(
                        child ->
                                !child.bpmn("process")
                                        && !child.space().equals(BpmnElement.DIAGRAM))
                .forEach(
                        child ->
                                faults.add(
                                        ProcessFault.of(
                                                child,
                                                "pack.process-element",
                                                "only a process and its diagram may stand here")));
        BpmnElement process = root.all("process").getFirst();
        int before = faults.size();
        Admission.check(process, faults);
        FlowGraph graph = FlowGraph.of(process, faults);
        if (faults.size() > before) {
            return Optional.empty();
        }
        return Optional.of(process(process, graph, bpmn));
    }

    private CaseProcess process(BpmnElement process, FlowGraph graph, String bpmn) {
        Fields fields = new Fields(process, faults);
        fields.only(ATTRIBUTES);
        if (!process.attribute("isExecutable").equals(Optional.of("true"))) {
            fields.fault("pack.process-attribute", "isExecutable has to be true");
        }
        fields.pattern(
                "id",
                process.attribute("id"),
                "[a-z][a-z0-9-]{0,59}",
                "small letters, digits and hyphens");
        List<String> parties = fields.words("parties");
        Map<String, CaseProcess.FactType> facts = facts(fields);
        StepReader reader = new StepReader(known, parties, faults);
        Set<String> startedBy = Set.copyOf(fields.words("startedBy"));
        startedBy.forEach(role -> reader.role(process, role));
        List<ProcessStep> steps =
                graph.nodes(Kind.STEP).stream().map(node -> reader.step(node.element())).toList();
        CaseProcess made =
                new CaseProcess(
                        process.id(),
                        title(process),
                        bpmn,
                        startedBy,
                        parties,
                        retention(fields),
                        process.own("withdrawUntil"),
                        facts,
                        steps,
                        process.extensions().stream()
                                .filter(each -> each.name().equals("deadline"))
                                .flatMap(each -> reader.deadline(each).stream())
                                .toList(),
                        graph.nodes(Kind.STEP).stream()
                                .filter(node -> !node.in().isEmpty())
                                .map(FlowGraph.Node::id)
                                .filter(step -> Soundness.endsFrom(graph, step))
                                .collect(Collectors.toSet()),
                        endings(graph));
        new FlowCheck(graph, made, faults).check();
        return made;
    }

    private Text title(BpmnElement element) {
        return new Fields(element, faults).title();
    }

    /// @return nothing where it is kept for ever
    private Optional<Integer> retention(Fields fields) {
        String years = fields.required("retention");
        if (years.equals("permanent")) {
            return Optional.empty();
        }
        if (!years.matches("[1-9]\\d?")) {
            fields.fault(
                    "pack.process-retention",
                    "zq:retention is a number of years up to 99, or permanent");
            return Optional.empty();
        }
        return Optional.of(Integer.valueOf(years));
    }

    private static Map<String, CaseProcess.FactType> facts(Fields fields) {
        Map<String, CaseProcess.FactType> facts = new LinkedHashMap<>();
        for (String word : fields.words("facts")) {
            String[] parts = word.split(":", -1);
            if (parts.length != 2
                    || !parts[0].matches("[a-z][a-zA-Z0-9]*")
                    || parts[0].equals(Branch.OUTCOME)
                    || !Set.of("number", "text").contains(parts[1])) {
                fields.fault(
                        "pack.process-fact", "a fact is written name:number or name:text: " + word);
            } else {
                facts.put(
                        parts[0],
                        parts[1].equals("number")
                                ? CaseProcess.FactType.NUMBER
                                : CaseProcess.FactType.TEXT);
            }
        }
        return facts;
    }

    private Map<String, Ending> endings(FlowGraph graph) {
        Map<String, Ending> endings = new LinkedHashMap<>();
        for (FlowGraph.Node end : graph.nodes(Kind.END)) {
            Fields fields = new Fields(end.element(), faults);
            fields.only(Set.of("en", "result"));
            String result = end.element().own("result").orElse("done");
            if (!Set.of("done", "refused").contains(result)) {
                fields.fault("pack.process-result", "zq:result is done or refused");
            }
            endings.put(
                    end.id(),
                    new Ending(
                            result.equals("refused") ? Ending.Result.REFUSED : Ending.Result.DONE,
                            fields.title()));
        }
        return endings;
    }
}
