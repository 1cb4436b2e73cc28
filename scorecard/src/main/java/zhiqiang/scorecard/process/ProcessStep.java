package zhiqiang.scorecard.process;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import zhiqiang.scorecard.text.Text;

/// Something that somebody does in a case.
///
/// @param id of the element in the file
/// @param by whose work it is
/// @param outcomes how it may be concluded, at least one
/// @param notBy steps whose doers may not do this one: four eyes
/// @param deadline rule that says by when it is done
/// @param pauses what the deadlines of the case wait for while this step is open, such as a
///   completion of the papers
/// @param extendedBy who decides on more time; nothing where there is none
/// @param escalatedTo who is told when it stays undone
/// @param sendBack whether it may be sent back to an earlier step
/// @param consult whether others may be asked to sign first
public record ProcessStep(
        String id,
        Text title,
        Seat by,
        List<Outcome> outcomes,
        Set<String> notBy,
        Optional<String> deadline,
        Optional<String> pauses,
        Optional<Seat> extendedBy,
        Optional<Seat> escalatedTo,
        boolean sendBack,
        boolean consult) {
    public ProcessStep {
        outcomes = List.copyOf(outcomes);
        notBy = Set.copyOf(notBy);
    }

    public Optional<Outcome> outcome(String code) {
        return outcomes.stream().filter(outcome -> outcome.code().equals(code)).findFirst();
    }
}
