package zhiqiang.scorecard.pack;

import java.util.List;
import java.util.Optional;
import zhiqiang.scorecard.text.Text;

/// What is to be done under a policy, and how it is pressed for.
///
/// @param progress how often units tell how far they have come
/// @param progressDue deadline rule by which they do, from the day after the period on
/// @param remindBefore days before the due day on which units are reminded, the farthest first
/// @param escalateAfter days after the due day on which leaders in charge are told, the first first
/// @param assumptions what the document leaves open
public record TaskPlan(
        List<Commitment> commitments,
        DataRound.Rhythm progress,
        String progressDue,
        List<Integer> remindBefore,
        List<Integer> escalateAfter,
        List<Text> assumptions) {
    /// A policy that promises nothing of the kind.
    static final TaskPlan NONE =
            new TaskPlan(List.of(), DataRound.Rhythm.QUARTER, "", List.of(), List.of(), List.of());

    public TaskPlan {
        commitments = List.copyOf(commitments);
        remindBefore = List.copyOf(remindBefore);
        escalateAfter = List.copyOf(escalateAfter);
        assumptions = List.copyOf(assumptions);
    }

    public Optional<Commitment> commitment(String code) {
        return commitments.stream().filter(each -> each.code().equals(code)).findFirst();
    }
}
