package zhiqiang.scorecard.process;

import java.util.Optional;

/// A deadline that runs over several steps.
///
/// @param rule code of the rule that says how long
/// @param fromStep the step whose conclusion starts it; nothing where a service of a document does
/// @param fromOutcome the conclusion that starts it; nothing for any
/// @param served kind of the document whose service starts it
/// @param until the step whose conclusion meets it
public record CaseDeadline(
        String rule,
        Optional<String> fromStep,
        Optional<String> fromOutcome,
        Optional<String> served,
        String until) {}
