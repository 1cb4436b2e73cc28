package zhiqiang.casework;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zhiqiang.identity.Actor;
import zhiqiang.identity.RolesHeld;
import zhiqiang.identity.UnitTitles;
import zhiqiang.platform.error.DomainException;
import zhiqiang.scorecard.pack.Role;
import zhiqiang.scorecard.text.Text;

/// Asks others to sign before a step is concluded: other units (会签), one more person (加签).
@Component
@Transactional
class Asking {
    private static final Map<String, Text> ANSWERS =
            Map.of(
                    "agree", new Text("同意", "Agrees"),
                    "disagree", new Text("不同意", "Does not agree"));

    private final OpenCases cases;
    private final StepRows steps;
    private final DossierRows dossiers;
    private final Hand hand;
    private final RolesHeld roles;
    private final UnitTitles units;
    private final CaseNotices notices;
    private final Seating seating;
    private final Timeline timeline;
    private final Clock clock;

    Asking(
            OpenCases cases,
            StepRows steps,
            DossierRows dossiers,
            Hand hand,
            RolesHeld roles,
            UnitTitles units,
            CaseNotices notices,
            Seating seating,
            Timeline timeline,
            Clock clock) {
        this.cases = cases;
        this.steps = steps;
        this.dossiers = dossiers;
        this.hand = hand;
        this.roles = roles;
        this.units = units;
        this.notices = notices;
        this.seating = seating;
        this.timeline = timeline;
        this.clock = clock;
    }

    /// Asks units to sign as well; their people with the roles of the step do.
    void units(UUID dossier, UUID id, List<String> codes, String asked, Actor actor) {
        cases.in(
                dossier,
                open -> {
                    Step step = asker(open, id, actor);
                    Hand.Post post = hand.on(step, actor);
                    for (String code : codes) {
                        int unit = roles.unit(code).orElseThrow(() -> Giving.unknown(code));
                        if (roles.in(unit, step.roles()).isEmpty()) {
                            throw new DomainException(CaseworkError.PERSON_UNFIT);
                        }
                        ask(
                                open,
                                child(
                                        step,
                                        Step.Kind.COUNTERSIGNATURE,
                                        unit,
                                        Optional.empty(),
                                        asked),
                                actor);
                    }
                    List<Integer> numbers =
                            codes.stream().flatMap(code -> roles.unit(code).stream()).toList();
                    Map<Integer, Text> names = units.of(numbers);
                    timeline.tell(
                            Timeline.Event.on(
                                            step,
                                            post,
                                            "case.countersignature-asked",
                                            new Text("请%s会签“%s”", "asked %s to countersign \"%s\""),
                                            words(numbers, names),
                                            step.title())
                                    .saying(Optional.of(asked)),
                            actor);
                    return true;
                });
    }

    private static Text words(List<Integer> units, Map<Integer, Text> names) {
        List<Text> all =
                units.stream().map(unit -> names.getOrDefault(unit, new Text("", ""))).toList();
        return new Text(
                String.join("、", all.stream().map(Text::zh).toList()),
                String.join(", ", all.stream().map(Text::en).toList()));
    }

    /// Asks one more person of the unit to sign.
    void person(UUID dossier, UUID id, UUID person, String asked, Actor actor) {
        cases.in(
                dossier,
                open -> {
                    Step step = asker(open, id, actor);
                    Hand.Post post = hand.on(step, actor);
                    RolesHeld.Person to =
                            signers(step).stream()
                                    .filter(each -> each.id().equals(person))
                                    .filter(each -> !each.id().equals(actor.id()))
                                    .findFirst()
                                    .orElseThrow(
                                            () -> new DomainException(CaseworkError.PERSON_UNFIT));
                    ask(
                            open,
                            child(
                                    step,
                                    Step.Kind.ADDED_SIGNATURE,
                                    step.unit(),
                                    Optional.of(new Step.Person(to.id(), to.name())),
                                    asked),
                            actor);
                    timeline.tell(
                            Timeline.Event.on(
                                            step,
                                            post,
                                            "case.signature-added",
                                            new Text(
                                                    "请%s加签“%s”", "asked %s to sign \"%s\" as well"),
                                            new Text(to.name(), to.name()),
                                            step.title())
                                    .saying(Optional.of(asked)),
                            actor);
                    return true;
                });
    }

    /// People of the unit who may be asked to sign: whoever works on its cases.
    List<RolesHeld.Person> signers(Step step) {
        return roles.in(step.unit(), Role.BUILT_IN).stream()
                .filter(person -> !step.excluded().contains(person.id()))
                .toList();
    }

    private Step asker(Dossier open, UUID id, Actor actor) {
        Step step = cases.step(open, id);
        if (step.kind() != Step.Kind.STEP
                || step.roles().isEmpty()
                || !StepWork.planned(open, step).consult()) {
            throw new DomainException(CaseworkError.CANNOT_ASK);
        }
        hand.on(step, actor);
        return step;
    }

    private Step child(
            Step step, Step.Kind kind, int unit, Optional<Step.Person> to, String asked) {
        Text title =
                kind == Step.Kind.COUNTERSIGNATURE
                        ? new Text(step.title().zh() + "（会签）", step.title().en() + " (countersign)")
                        : new Text(
                                step.title().zh() + "（加签）", step.title().en() + " (sign as well)");
        return new Step(
                steps.fresh(),
                step.dossier(),
                kind,
                step.element(),
                Optional.of(step.id()),
                Optional.empty(),
                title,
                unit,
                to.isPresent() ? Set.of() : step.roles(),
                to,
                step.excluded(),
                Step.State.OPEN,
                clock.instant(),
                Optional.empty(),
                Optional.of(asked),
                Optional.empty(),
                Optional.empty());
    }

    private void ask(Dossier open, Step child, Actor actor) {
        try {
            steps.insert(child);
        } catch (DuplicateKeyException asked) {
            throw new DomainException(CaseworkError.ASKED_ALREADY);
        }
        dossiers.shown(open.id(), Set.of(child.unit()));
        notices.given(open, child, seating.people(child), actor.name(), child.asked());
    }

    /// Answers what was asked.
    void answer(UUID dossier, UUID id, StepWork.Conclusion how, Actor actor) {
        cases.in(
                dossier,
                open -> {
                    Step step = cases.step(open, id);
                    Text words = ANSWERS.get(how.outcome());
                    if (words == null
                            || step.kind() != Step.Kind.COUNTERSIGNATURE
                                    && step.kind() != Step.Kind.ADDED_SIGNATURE) {
                        throw new DomainException(
                                CaseworkError.UNKNOWN_OUTCOME, Map.of("outcome", how.outcome()));
                    }
                    if (how.outcome().equals("disagree") && how.comment().isEmpty()) {
                        throw new DomainException(CaseworkError.REASON_MISSING);
                    }
                    Hand.Post post = hand.on(step, actor);
                    steps.done(
                            step.id(),
                            new Step.Done(
                                    clock.instant(),
                                    new Step.Person(actor.id(), actor.name()),
                                    how.outcome(),
                                    words,
                                    how.comment()));
                    cases.attach(open, Optional.of(step), how.files(), actor);
                    timeline.tell(
                            Timeline.Event.on(
                                            step,
                                            post,
                                            "case.signed",
                                            new Text("%s：%s", "%s: %s"),
                                            step.title(),
                                            words)
                                    .saying(how.comment())
                                    .with(how.files()),
                            actor);
                    return true;
                });
    }

    /// Takes back what was asked and not answered.
    void takeBack(UUID dossier, UUID id, Actor actor) {
        cases.in(
                dossier,
                open -> {
                    Step asked = cases.step(open, id);
                    UUID parent =
                            asked.parent()
                                    .orElseThrow(
                                            () ->
                                                    new DomainException(
                                                            CaseworkError.STEP_NOT_FOUND));
                    Step step = cases.step(open, parent);
                    Hand.Post post = hand.on(step, actor);
                    steps.cancel(asked.id());
                    timeline.tell(
                            Timeline.Event.on(
                                    asked,
                                    post,
                                    "case.request-withdrawn",
                                    new Text("撤回“%s”", "took back \"%s\""),
                                    asked.title()),
                            actor);
                    return true;
                });
    }
}
