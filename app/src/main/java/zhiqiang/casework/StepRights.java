package zhiqiang.casework;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import zhiqiang.identity.Actor;
import zhiqiang.identity.Permission;
import zhiqiang.identity.RolesHeld;
import zhiqiang.platform.error.DomainException;
import zhiqiang.scorecard.clock.Span;
import zhiqiang.scorecard.process.ProcessStep;
import zhiqiang.scorecard.text.Text;

/// What somebody may do with the open steps of a case, so that nobody is offered what would be
/// refused.
@Component
class StepRights {
    private static final List<CaseViews.OutcomeView> SIGNING =
            List.of(
                    new CaseViews.OutcomeView("agree", new Text("同意", "Agree"), false),
                    new CaseViews.OutcomeView("disagree", new Text("不同意", "Disagree"), true));
    private static final List<CaseViews.OutcomeView> DECIDING =
            List.of(
                    new CaseViews.OutcomeView("grant", new Text("同意延期", "Grant"), false),
                    new CaseViews.OutcomeView("refuse", new Text("不同意延期", "Refuse"), true));

    private final Hand hand;
    private final RolesHeld roles;
    private final StepWork work;
    private final MoreTime moreTime;
    private final Giving giving;
    private final Asking asking;

    StepRights(
            Hand hand,
            RolesHeld roles,
            StepWork work,
            MoreTime moreTime,
            Giving giving,
            Asking asking) {
        this.hand = hand;
        this.roles = roles;
        this.work = work;
        this.moreTime = moreTime;
        this.giving = giving;
        this.asking = asking;
    }

    Asker asker(Dossier dossier, List<Step> steps, Actor actor) {
        return new Asker(dossier, steps, actor, roles.of(actor.id()));
    }

    List<RolesHeld.Person> people(Step step, boolean toSign) {
        return toSign ? asking.signers(step) : giving.fit(step);
    }

    /// Somebody who asks what they may do in a case.
    final class Asker {
        private final Dossier dossier;
        private final List<Step> steps;
        private final Actor actor;
        private final List<RolesHeld.Held> held;

        private Asker(Dossier dossier, List<Step> steps, Actor actor, List<RolesHeld.Held> held) {
            this.dossier = dossier;
            this.steps = steps;
            this.actor = actor;
            this.held = held;
        }

        /// @return nothing where that is nothing
        Optional<CaseViews.CaseStepMayView> may(Step step) {
            if (!step.open()
                    || dossier.state() != Dossier.State.OPEN
                    || !actor.access().has(Permission.CASE_WORK)) {
                return Optional.empty();
            }
            boolean fit = fit(step);
            boolean taken = step.assignee().isPresent();
            boolean own = step.assignee().map(each -> each.id().equals(actor.id())).orElse(false);
            boolean does = fit && (own || !taken);
            boolean manages = Giving.manages(step, actor);
            boolean many = !step.roles().isEmpty();
            boolean ofProcess = step.kind() == Step.Kind.STEP;
            if (!does && !manages && !asker(step)) {
                return Optional.empty();
            }
            ProcessStep planned = StepWork.planned(dossier, step);
            return Optional.of(
                    new CaseViews.CaseStepMayView(
                            does && !taken,
                            does && own && many,
                            many && (does || manages),
                            many && (does || manages),
                            does && ofProcess && many && planned.consult(),
                            asker(step),
                            does ? outcomes(step, planned) : List.of(),
                            does && ofProcess ? back(step) : List.of(),
                            does ? more(step).orElse(null) : null));
        }

        private boolean fit(Step step) {
            try {
                hand.fit(step, actor, held);
                return true;
            } catch (DomainException unfit) {
                return false;
            }
        }

        /// Whether somebody may take back what is asked.
        private boolean asker(Step step) {
            return step.parent().stream()
                    .flatMap(parent -> steps.stream().filter(each -> each.id().equals(parent)))
                    .anyMatch(
                            parent ->
                                    fit(parent)
                                            && parent.assignee()
                                                    .map(each -> each.id().equals(actor.id()))
                                                    .orElse(true));
        }

        private List<CaseViews.OutcomeView> outcomes(Step step, ProcessStep planned) {
            return switch (step.kind()) {
                case COUNTERSIGNATURE, ADDED_SIGNATURE -> SIGNING;
                case EXTENSION -> DECIDING;
                case STEP ->
                        waits(step)
                                ? List.of()
                                : planned.outcomes().stream()
                                        .filter(
                                                each ->
                                                        !each.once()
                                                                || !work.used(step, each.code()))
                                        .map(
                                                each ->
                                                        new CaseViews.OutcomeView(
                                                                each.code(),
                                                                each.title(),
                                                                each.reason()))
                                        .toList();
            };
        }

        private boolean waits(Step step) {
            return steps.stream()
                    .anyMatch(each -> each.open() && each.parent().equals(Optional.of(step.id())));
        }

        private List<CaseViews.BackView> back(Step step) {
            return work.earlier(dossier, step).stream()
                    .flatMap(element -> dossier.process().step(element).stream())
                    .map(each -> new CaseViews.BackView(each.id(), each.title()))
                    .toList();
        }

        private Optional<CaseViews.MoreTimeView> more(Step step) {
            UUID id = step.id();
            boolean asked =
                    steps.stream()
                            .anyMatch(
                                    each ->
                                            each.open()
                                                    && each.kind() == Step.Kind.EXTENSION
                                                    && each.parent().equals(Optional.of(id)));
            return asked ? Optional.empty() : moreTime.left(dossier, step).map(Asker::view);
        }

        private static CaseViews.MoreTimeView view(Span most) {
            return new CaseViews.MoreTimeView(
                    most.count(),
                    switch (most.unit()) {
                        case HOUR -> new Text("小时", "hours");
                        case DAY -> new Text("日", "days");
                        case WORKING_DAY -> new Text("个工作日", "working days");
                    });
        }
    }
}
