package zhiqiang.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import zhiqiang.casework.engine.Engine;
import zhiqiang.scorecard.process.CaseProcess;
import zhiqiang.scorecard.process.Ending;
import zhiqiang.scorecard.process.ProcessStep;
import zhiqiang.scorecard.text.Text;

/// Brings the steps of a case to where its process has come.
@Component
class Stepping {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final StepRows steps;
    private final DossierRows dossiers;
    private final Seating seating;
    private final Deadlines deadlines;
    private final Subjects subjects;
    private final CaseNotices notices;
    private final Engine engine;
    private final Timeline timeline;
    private final Clock clock;

    Stepping(
            StepRows steps,
            DossierRows dossiers,
            Seating seating,
            Deadlines deadlines,
            Subjects subjects,
            CaseNotices notices,
            Engine engine,
            Timeline timeline,
            Clock clock) {
        this.timeline = timeline;
        this.steps = steps;
        this.dossiers = dossiers;
        this.seating = seating;
        this.deadlines = deadlines;
        this.subjects = subjects;
        this.notices = notices;
        this.engine = engine;
        this.clock = clock;
    }

    /// Opens what the process waits for now, leaves what it no longer waits for, closes the case
    /// where the process has ended.
    void follow(Dossier dossier, Engine.Place place) {
        Set<String> waiting =
                place.waiting().stream().map(Engine.Waiting::task).collect(Collectors.toSet());
        Set<String> known = new HashSet<>();
        for (Step step : steps.open(dossier.id())) {
            if (step.kind() == Step.Kind.STEP && !waiting.contains(step.task().orElse(""))) {
                leave(step);
            }
            step.task().ifPresent(known::add);
        }
        place.waiting().stream()
                .filter(each -> !known.contains(each.task()))
                .forEach(each -> open(dossier, each));
        deadlines.reckon(dossier.id());
        place.end().ifPresent(end -> end(dossier, end));
    }

    private void open(Dossier dossier, Engine.Waiting waiting) {
        ProcessStep planned = dossier.process().step(waiting.element()).orElseThrow();
        Instant now = clock.instant();
        Step step =
                new Step(
                        steps.fresh(),
                        dossier.id(),
                        Step.Kind.STEP,
                        planned.id(),
                        Optional.empty(),
                        Optional.of(waiting.task()),
                        planned.title(),
                        seating.unit(dossier, planned.by()),
                        planned.by().roles(),
                        planned.by().person() ? starter(dossier) : Optional.empty(),
                        List.copyOf(seating.excluded(dossier, planned.notBy())),
                        Step.State.OPEN,
                        now,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        steps.insert(step);
        dossiers.shown(dossier.id(), Set.of(step.unit()));
        planned.pauses()
                .ifPresent(
                        code ->
                                deadlines.pause(
                                        dossier.id(),
                                        code,
                                        Optional.of(step.id()),
                                        planned.title().zh(),
                                        now));
        planned.deadline()
                .ifPresent(
                        rule ->
                                deadlines.start(
                                        dossier.id(),
                                        Optional.of(step.id()),
                                        step.element(),
                                        rule,
                                        now));
        notices.opened(dossier, step);
    }

    private static Optional<Step.Person> starter(Dossier dossier) {
        return Optional.of(
                new Step.Person(
                        dossier.starter().orElseThrow(() -> Seating.missing(CaseProcess.STARTER)),
                        dossier.starterName()));
    }

    /// Leaves a step without a conclusion, and all that was asked for it.
    void leave(Step step) {
        Instant now = clock.instant();
        steps.open(step.dossier()).stream()
                .filter(each -> each.parent().equals(Optional.of(step.id())))
                .forEach(each -> steps.cancel(each.id()));
        steps.cancel(step.id());
        deadlines.left(step, now);
        deadlines.resume(step.dossier(), Optional.of(step.id()), now);
    }

    private void end(Dossier dossier, String element) {
        Ending ending = dossier.process().endings().get(element);
        if (ending == null) {
            throw new IllegalStateException(element);
        }
        close(
                dossier,
                ending.result() == Ending.Result.DONE ? Dossier.State.DONE : Dossier.State.REFUSED,
                ending.title(),
                Optional.empty());
        subject(dossier, ending.result() == Ending.Result.DONE, Optional.of(element));
    }

    /// Breaks a case off.
    void breakOff(Dossier dossier, Dossier.State state, Text words, String reason) {
        steps.open(dossier.id()).stream()
                .filter(step -> step.kind() == Step.Kind.STEP)
                .forEach(this::leave);
        engine.cancel(dossier.instance());
        close(dossier, state, words, Optional.of(reason));
        subject(dossier, false, Optional.empty());
    }

    private void subject(Dossier dossier, boolean done, Optional<String> ending) {
        subjects.of(dossier)
                .ifPresent(
                        subject ->
                                subject.over(
                                        new CaseSubject.Over(
                                                dossier.id(),
                                                dossier.subject().id(),
                                                done,
                                                ending)));
    }

    private void close(Dossier dossier, Dossier.State state, Text ending, Optional<String> reason) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, CHINA);
        deadlines.over(dossier.id(), now);
        String kind = dossier.process().code();
        String archive =
                "A-%s-%d-%06d"
                        .formatted(
                                kind,
                                today.getYear(),
                                dossiers.next("archive " + kind, today.getYear()));
        dossiers.close(
                dossier.id(),
                new DossierRows.Closing(
                        state,
                        now,
                        ending,
                        reason,
                        archive,
                        // Kept from the first of January after the year in which it was closed.
                        dossier.process()
                                .retention()
                                .map(
                                        years ->
                                                LocalDate.of(today.getYear() + 1, 1, 1)
                                                        .plusYears(years))));
        notices.over(dossier, ending);
        timeline.tell(
                Timeline.Event.of(
                                "case.over",
                                dossier.id(),
                                "办结归档：" + ending.zh() + "，档号" + archive,
                                "over: " + ending.en() + "; archived as " + archive)
                        .saying(reason));
    }

    /// Number of the next case of a process.
    String number(CaseProcess process) {
        int year = LocalDate.ofInstant(clock.instant(), CHINA).getYear();
        return "%s-%d-%06d"
                .formatted(process.code(), year, dossiers.next("case " + process.code(), year));
    }

    UUID fresh() {
        return steps.fresh();
    }
}
