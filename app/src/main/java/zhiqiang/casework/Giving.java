package zhiqiang.casework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zhiqiang.identity.Actor;
import zhiqiang.identity.Permission;
import zhiqiang.identity.Reach;
import zhiqiang.identity.RolesHeld;
import zhiqiang.identity.UnitTitles;
import zhiqiang.platform.error.DomainException;
import zhiqiang.scorecard.text.Text;

/// Gives steps to others: to a colleague, or to another unit (转办).
@Component
@Transactional
class Giving {
    private final OpenCases cases;
    private final StepRows steps;
    private final DossierRows dossiers;
    private final Hand hand;
    private final RolesHeld roles;
    private final UnitTitles units;
    private final CaseNotices notices;
    private final Seating seating;
    private final Timeline timeline;

    Giving(
            OpenCases cases,
            StepRows steps,
            DossierRows dossiers,
            Hand hand,
            RolesHeld roles,
            UnitTitles units,
            CaseNotices notices,
            Seating seating,
            Timeline timeline) {
        this.cases = cases;
        this.steps = steps;
        this.dossiers = dossiers;
        this.hand = hand;
        this.roles = roles;
        this.units = units;
        this.notices = notices;
        this.seating = seating;
        this.timeline = timeline;
    }

    /// Whether somebody may give a step that others have.
    static boolean manages(Step step, Actor actor) {
        Reach reach = actor.access().reach(Permission.CASE_MANAGE);
        return reach.everything() || reach.units().contains(step.unit());
    }

    /// Whoever has it, or manages the cases of the unit, gives it.
    private Hand.Post giving(Step step, Actor actor) {
        return manages(step, actor)
                ? new Hand.Post(step.unit(), Optional.empty())
                : hand.on(step, actor);
    }

    /// People to whom a step may be given in its unit.
    List<RolesHeld.Person> fit(Step step) {
        return roles.in(step.unit(), step.roles()).stream()
                .filter(person -> !step.excluded().contains(person.id()))
                .toList();
    }

    /// Gives a step to one of those who may do it.
    void assign(UUID dossier, UUID id, UUID person, Optional<String> said, Actor actor) {
        cases.in(
                dossier,
                open -> {
                    Step step = cases.step(open, id);
                    Hand.Post post = giving(step, actor);
                    RolesHeld.Person to =
                            fit(step).stream()
                                    .filter(each -> each.id().equals(person))
                                    .findFirst()
                                    .orElseThrow(
                                            () -> new DomainException(CaseworkError.PERSON_UNFIT));
                    steps.assign(step.id(), Optional.of(new Step.Person(to.id(), to.name())));
                    notices.given(open, step, Set.of(to.id()), actor.name(), said);
                    timeline.tell(
                            Timeline.Event.on(
                                            step,
                                            post,
                                            "case.step-assigned",
                                            new Text("“%s”指派给%s", "gave the step \"%s\" to %s"),
                                            step.title(),
                                            new Text(to.name(), to.name()))
                                    .saying(said),
                            actor);
                    return true;
                });
    }

    /// Gives a step to another unit, whose people with the same roles do it then.
    void transfer(UUID dossier, UUID id, String unit, String reason, Actor actor) {
        cases.in(
                dossier,
                open -> {
                    Step step = cases.step(open, id);
                    Hand.Post post = giving(step, actor);
                    int to =
                            roles.unit(unit)
                                    .filter(each -> each != step.unit())
                                    .filter(each -> !step.roles().isEmpty())
                                    .orElseThrow(() -> unknown(unit));
                    if (roles.in(to, step.roles()).isEmpty()) {
                        throw new DomainException(CaseworkError.PERSON_UNFIT);
                    }
                    steps.transfer(step.id(), to, step.roles(), Optional.empty());
                    dossiers.shown(open.id(), Set.of(to));
                    Text name = units.of(List.of(to)).getOrDefault(to, new Text(unit, unit));
                    Step given = steps.find(open.id(), id).orElseThrow();
                    notices.given(
                            open, step, seating.people(given), actor.name(), Optional.of(reason));
                    timeline.tell(
                            Timeline.Event.on(
                                            step,
                                            post,
                                            "case.step-transferred",
                                            new Text(
                                                    "“%s”转办至%s",
                                                    "transferred the step \"%s\" to %s"),
                                            step.title(),
                                            name)
                                    .saying(Optional.of(reason)),
                            actor);
                    return true;
                });
    }

    static DomainException unknown(String unit) {
        return new DomainException(
                CaseworkError.UNIT_UNKNOWN, Map.of("unit", String.valueOf(unit)));
    }
}
