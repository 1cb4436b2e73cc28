package zhiqiang.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zhiqiang.casework.engine.Engine;
import zhiqiang.identity.Actor;
import zhiqiang.platform.error.DomainException;
import zhiqiang.scorecard.process.CaseDeadline;
import zhiqiang.scorecard.process.Outcome;
import zhiqiang.scorecard.process.ProcessStep;
import zhiqiang.scorecard.text.Text;

/// What people do with the steps that fall to them: take them, conclude them, send them back.
@Component
@Transactional
class StepWork {
    private final OpenCases cases;
    private final StepRows steps;
    private final DossierRows dossiers;
    private final Hand hand;
    private final Deadlines deadlines;
    private final Stepping stepping;
    private final Subjects subjects;
    private final Engine engine;
    private final Timeline timeline;
    private final Clock clock;

    StepWork(
            OpenCases cases,
            StepRows steps,
            DossierRows dossiers,
            Hand hand,
            Deadlines deadlines,
            Stepping stepping,
            Subjects subjects,
            Engine engine,
            Timeline timeline,
            Clock clock) {
        this.cases = cases;
        this.steps = steps;
        this.dossiers = dossiers;
        this.hand = hand;
        this.deadlines = deadlines;
        this.stepping = stepping;
        this.subjects = subjects;
        this.engine = engine;
        this.timeline = timeline;
        this.clock = clock;
    }

    /// Takes a step that falls to several.
    void claim(UUID dossier, UUID id, Actor actor) {
        cases.in(
                dossier,
                open -> {
                    Step step = cases.step(open, id);
                    Hand.Post post = hand.on(step, actor);
                    if (step.assignee().isEmpty()) {
                        steps.assign(
                                step.id(), Optional.of(new Step.Person(actor.id(), actor.name())));
                        timeline.tell(
                                Timeline.Event.on(
                                        step,
                                        post,
                                        "case.step-claimed",
                                        new Text("签收“%s”", "took the step \"%s\""),
                                        step.title()),
                                actor);
                    }
                    return true;
                });
    }

    /// Gives a step back to all to whom it falls.
    void release(UUID dossier, UUID id, Actor actor) {
        cases.in(
                dossier,
                open -> {
                    Step step = cases.step(open, id);
                    Hand.Post post = hand.on(step, actor);
                    if (step.assignee().isEmpty() || step.roles().isEmpty()) {
                        throw new DomainException(CaseworkError.NOT_YOURS);
                    }
                    steps.assign(step.id(), Optional.empty());
                    timeline.tell(
                            Timeline.Event.on(
                                    step,
                                    post,
                                    "case.step-released",
                                    new Text("取消签收“%s”", "gave the step \"%s\" back"),
                                    step.title()),
                            actor);
                    return true;
                });
    }

    /// How somebody concludes a step.
    ///
    /// @param files that were brought for it
    record Conclusion(String outcome, Optional<String> comment, List<UUID> files) {}

    /// Concludes a step of the process; the case goes on from it.
    void conclude(UUID dossier, UUID id, Conclusion how, Actor actor) {
        cases.in(
                dossier,
                open -> {
                    Step step = ofProcess(cases.step(open, id));
                    Hand.Post post = hand.on(step, actor);
                    nothingAsked(step);
                    Outcome outcome = outcome(open, step, how);
                    Map<String, Object> facts = facts(open, step, outcome, how, actor);
                    Instant now = clock.instant();
                    done(step, outcome, how.comment(), actor, now);
                    cases.attach(open, Optional.of(step), how.files(), actor);
                    begin(open, step, outcome, now);
                    stepping.follow(
                            open,
                            engine.conclude(
                                    open.instance(),
                                    step.task().orElseThrow(),
                                    outcome.code(),
                                    facts));
                    timeline.tell(
                            Timeline.Event.on(
                                            step,
                                            post,
                                            "case.step-concluded",
                                            new Text("%s：%s", "%s: %s"),
                                            step.title(),
                                            outcome.title())
                                    .saying(how.comment())
                                    .with(how.files()),
                            actor);
                    return true;
                });
    }

    private static Step ofProcess(Step step) {
        if (step.kind() != Step.Kind.STEP) {
            throw new DomainException(CaseworkError.STEP_NOT_FOUND);
        }
        return step;
    }

    /// What was asked of others is answered first.
    private void nothingAsked(Step step) {
        boolean waits =
                steps.open(step.dossier()).stream()
                        .anyMatch(each -> each.parent().equals(Optional.of(step.id())));
        if (waits) {
            throw new DomainException(CaseworkError.STEP_WAITS);
        }
    }

    private Outcome outcome(Dossier dossier, Step step, Conclusion how) {
        Outcome outcome =
                planned(dossier, step)
                        .outcome(how.outcome())
                        .orElseThrow(
                                () ->
                                        new DomainException(
                                                CaseworkError.UNKNOWN_OUTCOME,
                                                Map.of("outcome", how.outcome())));
        if (outcome.reason() && how.comment().isEmpty()) {
            throw new DomainException(CaseworkError.REASON_MISSING);
        }
        if (outcome.once() && used(step, outcome.code())) {
            throw new DomainException(CaseworkError.OUTCOME_USED);
        }
        return outcome;
    }

    /// Whether what may be chosen once was chosen in the case.
    boolean used(Step step, String outcome) {
        return steps.of(step.dossier()).stream()
                .filter(each -> each.element().equals(step.element()))
                .flatMap(each -> each.done().stream())
                .anyMatch(done -> done.outcome().equals(outcome));
    }

    static ProcessStep planned(Dossier dossier, Step step) {
        return dossier.process().step(step.element()).orElseThrow();
    }

    private Map<String, Object> facts(
            Dossier open, Step step, Outcome outcome, Conclusion how, Actor actor) {
        Map<String, Object> facts = new HashMap<>(open.facts());
        subjects.of(open)
                .ifPresent(
                        subject ->
                                facts.putAll(
                                        subject.concluding(
                                                new CaseSubject.Concluding(
                                                        open.id(),
                                                        open.subject().id(),
                                                        step.element(),
                                                        outcome.code(),
                                                        how.comment(),
                                                        actor))));
        if (!facts.equals(open.facts())) {
            dossiers.facts(open.id(), facts);
        }
        return facts;
    }

    private void done(
            Step step, Outcome outcome, Optional<String> comment, Actor actor, Instant now) {
        steps.done(
                step.id(),
                new Step.Done(
                        now,
                        new Step.Person(actor.id(), actor.name()),
                        outcome.code(),
                        outcome.title(),
                        comment));
        deadlines.concluded(step, now);
        deadlines.resume(step.dossier(), Optional.of(step.id()), now);
    }

    /// Deadlines of the case that begin with a conclusion.
    private void begin(Dossier open, Step step, Outcome outcome, Instant now) {
        for (CaseDeadline each : open.process().deadlines()) {
            if (each.fromStep().equals(Optional.of(step.element()))
                    && each.fromOutcome().map(outcome.code()::equals).orElse(true)) {
                deadlines.start(open.id(), Optional.empty(), each.until(), each.rule(), now);
            }
        }
    }

    /// Sends a case back to a step that was concluded before, with reasons.
    void sendBack(UUID dossier, UUID id, String element, String reason, Actor actor) {
        cases.in(
                dossier,
                open -> {
                    Step step = ofProcess(cases.step(open, id));
                    Hand.Post post = hand.on(step, actor);
                    if (!earlier(open, step).contains(element)) {
                        throw new DomainException(CaseworkError.CANNOT_GO_BACK);
                    }
                    ProcessStep target = open.process().step(element).orElseThrow();
                    stepping.follow(open, engine.move(open.instance(), element));
                    timeline.tell(
                            Timeline.Event.on(
                                            step,
                                            post,
                                            "case.sent-back",
                                            new Text("%s：退回“%s”", "%s: sent back to \"%s\""),
                                            step.title(),
                                            target.title())
                                    .saying(Optional.of(reason)),
                            actor);
                    return true;
                });
    }

    /// Elements to which a case may be sent back from a step.
    List<String> earlier(Dossier dossier, Step step) {
        if (!planned(dossier, step).sendBack()) {
            return List.of();
        }
        return steps.of(dossier.id()).stream()
                .filter(each -> each.kind() == Step.Kind.STEP && each.state() == Step.State.DONE)
                .map(Step::element)
                .distinct()
                .filter(element -> !element.equals(step.element()))
                .filter(dossier.process().resumable()::contains)
                .toList();
    }
}
