package zhiqiang.scorecard.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zhiqiang.scorecard.text.Text;

/// The way that a kind of case takes.
///
/// @param bpmn the file word for word, as the engine runs it
/// @param startedBy roles that may begin such a case by hand; none where only the system does
/// @param parties what units a case names besides those that every case has
/// @param retention years that a closed case is kept; nothing for ever
/// @param withdrawUntil the step whose conclusion ends the right to withdraw; nothing where a case
///   may be withdrawn as long as it is open
/// @param facts what branches may ask, by name
/// @param steps in the order of the file
/// @param deadlines of the case as a whole
/// @param resumable steps to which a case may be sent back: it can end from each alone, while one
///   way of a fork would wait for the others for ever
/// @param endings how it may end, by the element that ends it
public record CaseProcess(
        String code,
        Text title,
        String bpmn,
        Set<String> startedBy,
        List<String> parties,
        Optional<Integer> retention,
        Optional<String> withdrawUntil,
        Map<String, FactType> facts,
        List<ProcessStep> steps,
        List<CaseDeadline> deadlines,
        Set<String> resumable,
        Map<String, Ending> endings) {
    /// The unit of whoever began the case, which every case has.
    public static final String STARTER = "starter";

    /// The office of the leading group, which every case has.
    public static final String OFFICE = "office";

    public CaseProcess {
        startedBy = Set.copyOf(startedBy);
        parties = List.copyOf(parties);
        facts = Map.copyOf(facts);
        steps = List.copyOf(steps);
        deadlines = List.copyOf(deadlines);
        resumable = Set.copyOf(resumable);
        endings = Map.copyOf(endings);
    }

    /// What a branch may ask of a case.
    public enum FactType {
        NUMBER,
        TEXT
    }

    public Optional<ProcessStep> step(String id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst();
    }
}
