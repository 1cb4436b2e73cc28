package zhiqiang.methods.sampling;

import java.util.ArrayList;
import java.util.List;

/// How severely the next lot is inspected, from how the lots before it went (GB/T 2828.1-2012, 9.3
/// and 9.4). Only lots that are submitted for the first time count. The rules are known from memory
/// and the examples checked against them; the standard's text decides.
///
/// Reduced inspection needs besides the score that production is steady and that whoever is
/// responsible consents: [#reduce] is a decision, never automatic.
///
/// @param recent whether lots were accepted, the newest last; at most five, of normal inspection
/// @param score towards reduced inspection
/// @param acceptedInTurn lots accepted one after another under tightened inspection
/// @param rejected lots not accepted since tightened inspection began
/// @param discontinued whether inspection stops until the supplier has improved (9.4)
public record Switching(
        Severity severity,
        List<Boolean> recent,
        int score,
        int acceptedInTurn,
        int rejected,
        boolean discontinued) {
    private static final int WINDOW = 5;
    private static final int TOO_MANY_OF_WINDOW = 2;
    private static final int BACK_TO_NORMAL = 5;
    private static final int DISCONTINUED = 5;
    private static final int FOR_REDUCED = 30;
    private static final int POINTS_WITH_SMALL_NUMBER = 2;
    private static final int POINTS = 3;

    public Switching {
        recent = List.copyOf(recent);
    }

    /// At the beginning inspection is normal (9.2).
    public static Switching start() {
        return at(Severity.NORMAL);
    }

    /// Inspection that was switched to for another reason.
    public static Switching at(Severity severity) {
        return new Switching(severity, List.of(), 0, 0, 0, false);
    }

    /// Whether the score allows reduced inspection, if production is steady and it is consented to.
    public boolean mayBeReduced() {
        return severity == Severity.NORMAL && score >= FOR_REDUCED;
    }

    /// Goes over to reduced inspection.
    ///
    /// @throws IllegalStateException if the score does not allow it
    public Switching reduce() {
        if (!mayBeReduced()) {
            throw new IllegalStateException("the score " + score + " does not allow it");
        }
        return at(Severity.REDUCED);
    }

    /// Goes back to normal inspection because production became irregular or for another reason.
    ///
    /// @throws IllegalStateException if inspection is not reduced
    public Switching backToNormal() {
        if (severity != Severity.REDUCED) {
            throw new IllegalStateException("inspection is not reduced but " + severity);
        }
        return start();
    }

    /// After a lot.
    ///
    /// @param plan that the lot was inspected by
    /// @param found nonconforming items or nonconformities in its sample
    /// @throws IllegalArgumentException if the plan is of another severity
    /// @throws IllegalStateException if inspection is discontinued
    public Switching after(SamplingPlan plan, int found) {
        if (plan.severity() != severity) {
            throw new IllegalArgumentException(
                    "the lot was inspected by a " + plan.severity() + " plan under " + severity);
        }
        if (discontinued) {
            throw new IllegalStateException("inspection is discontinued");
        }
        boolean accepted = plan.accepts(found);
        return switch (severity) {
            case NORMAL -> afterNormal(accepted, points(plan, found));
            case TIGHTENED -> afterTightened(accepted);
            case REDUCED -> accepted ? this : start();
        };
    }

    /// Points of a lot under normal inspection (9.3.3.2): 2 where the acceptance number is 0 or 1,
    /// 3 where it is larger and the lot would have been accepted with the AQL one step tighter;
    /// without points the score begins anew.
    private static int points(SamplingPlan plan, int found) {
        if (plan.acceptance() < 2) {
            return plan.accepts(found) ? POINTS_WITH_SMALL_NUMBER : 0;
        }
        return found <= plan.tighterAcceptance().orElse(-1) ? POINTS : 0;
    }

    private Switching afterNormal(boolean accepted, int points) {
        List<Boolean> lots = new ArrayList<>(recent);
        lots.add(accepted);
        if (lots.size() > WINDOW) {
            lots.removeFirst();
        }
        if (lots.stream().filter(each -> !each).count() >= TOO_MANY_OF_WINDOW) {
            return at(Severity.TIGHTENED);
        }
        return new Switching(severity, lots, points == 0 ? 0 : score + points, 0, 0, false);
    }

    private Switching afterTightened(boolean accepted) {
        if (accepted && acceptedInTurn + 1 == BACK_TO_NORMAL) {
            return start();
        }
        int all = accepted ? rejected : rejected + 1;
        return new Switching(
                severity,
                List.of(),
                0,
                accepted ? acceptedInTurn + 1 : 0,
                all,
                all >= DISCONTINUED);
    }
}
