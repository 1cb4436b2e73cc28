package zhiqiang.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zhiqiang.identity.Actor;
import zhiqiang.platform.error.DomainException;
import zhiqiang.scorecard.clock.Extension;
import zhiqiang.scorecard.clock.RuleVersion;
import zhiqiang.scorecard.clock.Span;
import zhiqiang.scorecard.process.ProcessStep;
import zhiqiang.scorecard.process.Seat;
import zhiqiang.scorecard.text.Text;

/// More time for a step (延期): asked for with reasons, decided by whom the process names, within
/// what the rule allows.
@Component
@Transactional
class MoreTime {
    private static final Text GRANTED = new Text("同意延期", "Granted");
    private static final Text REFUSED = new Text("不同意延期", "Refused");

    private final OpenCases cases;
    private final StepRows steps;
    private final DossierRows dossiers;
    private final Hand hand;
    private final Deadlines deadlines;
    private final Seating seating;
    private final CaseNotices notices;
    private final Timeline timeline;
    private final Clock clock;

    MoreTime(
            OpenCases cases,
            StepRows steps,
            DossierRows dossiers,
            Hand hand,
            Deadlines deadlines,
            Seating seating,
            CaseNotices notices,
            Timeline timeline,
            Clock clock) {
        this.cases = cases;
        this.steps = steps;
        this.dossiers = dossiers;
        this.hand = hand;
        this.deadlines = deadlines;
        this.seating = seating;
        this.notices = notices;
        this.timeline = timeline;
        this.clock = clock;
    }

    /// What may still be asked for: the most at once, in the unit in which it is asked.
    Optional<Span> left(Dossier dossier, Step step) {
        ProcessStep planned = StepWork.planned(dossier, step);
        if (step.kind() != Step.Kind.STEP || planned.extendedBy().isEmpty()) {
            return Optional.empty();
        }
        Optional<Deadlines.Deadline> running = deadlines.ofStep(step);
        return running.flatMap(
                deadline ->
                        deadlines
                                .rule(deadline.rule(), deadline.startedAt())
                                .flatMap(RuleVersion::extension)
                                .filter(allowed -> deadline.extensions().size() < allowed.times())
                                .map(Extension::most));
    }

    /// Asks for more time.
    void ask(UUID dossier, UUID id, int count, String reason, Actor actor) {
        cases.in(
                dossier,
                open -> {
                    Step step = cases.step(open, id);
                    Hand.Post post = hand.on(step, actor);
                    Span most =
                            left(open, step)
                                    .orElseThrow(
                                            () -> new DomainException(CaseworkError.NO_EXTENSION));
                    if (count < 1 || count > most.count()) {
                        throw new DomainException(
                                CaseworkError.EXTENSION_TOO_LONG,
                                Map.of("most", Integer.toString(most.count())));
                    }
                    if (steps.open(dossier).stream()
                            .anyMatch(
                                    each ->
                                            each.kind() == Step.Kind.EXTENSION
                                                    && each.parent()
                                                            .equals(Optional.of(step.id())))) {
                        throw new DomainException(CaseworkError.ASKED_ALREADY);
                    }
                    Step asked = asked(open, step, new Span(count, most.unit()), reason, actor);
                    steps.insert(asked);
                    dossiers.shown(open.id(), Set.of(asked.unit()));
                    notices.given(
                            open, asked, seating.people(asked), actor.name(), Optional.of(reason));
                    timeline.tell(
                            Timeline.Event.on(
                                            step,
                                            post,
                                            "case.extension-asked",
                                            new Text(
                                                    "“%s”申请延期%s",
                                                    "asked for %2$s more for \"%1$s\""),
                                            step.title(),
                                            words(asked.more().orElseThrow()))
                                    .saying(Optional.of(reason)),
                            actor);
                    return true;
                });
    }

    /// Whoever asks does not decide.
    private Step asked(Dossier open, Step step, Span more, String reason, Actor actor) {
        Seat by = StepWork.planned(open, step).extendedBy().orElseThrow();
        Set<UUID> excluded = new HashSet<>(seating.excluded(open, Set.of()));
        excluded.add(actor.id());
        return new Step(
                steps.fresh(),
                step.dossier(),
                Step.Kind.EXTENSION,
                step.element(),
                Optional.of(step.id()),
                Optional.empty(),
                new Text(step.title().zh() + "（延期审批）", step.title().en() + " (more time)"),
                seating.unit(open, by),
                by.roles(),
                Optional.empty(),
                List.copyOf(excluded),
                Step.State.OPEN,
                clock.instant(),
                Optional.empty(),
                Optional.of(reason),
                Optional.of(more),
                Optional.empty());
    }

    static Text words(Span span) {
        return switch (span.unit()) {
            case HOUR -> new Text(span.count() + "小时", span.count() + " hour(s)");
            case DAY -> new Text(span.count() + "日", span.count() + " day(s)");
            case WORKING_DAY -> new Text(span.count() + "个工作日", span.count() + " working day(s)");
        };
    }

    /// Decides on more time.
    void decide(UUID dossier, UUID id, boolean granted, Optional<String> said, Actor actor) {
        cases.in(
                dossier,
                open -> {
                    Step asked = cases.step(open, id);
                    if (asked.kind() != Step.Kind.EXTENSION) {
                        throw new DomainException(CaseworkError.STEP_NOT_FOUND);
                    }
                    if (!granted && said.isEmpty()) {
                        throw new DomainException(CaseworkError.REASON_MISSING);
                    }
                    Hand.Post post = hand.on(asked, actor);
                    Step step = cases.step(open, asked.parent().orElseThrow());
                    Text words = granted ? GRANTED : REFUSED;
                    steps.done(
                            asked.id(),
                            new Step.Done(
                                    clock.instant(),
                                    new Step.Person(actor.id(), actor.name()),
                                    granted ? "grant" : "refuse",
                                    words,
                                    said));
                    if (granted) {
                        deadlines
                                .ofStep(step)
                                .ifPresent(
                                        deadline ->
                                                deadlines.extend(
                                                        deadline, asked.more().orElseThrow()));
                        deadlines.reckon(dossier);
                    }
                    notices.extension(open, asked, seating.people(step), granted, said);
                    timeline.tell(
                            Timeline.Event.on(
                                            asked,
                                            post,
                                            "case.extension-decided",
                                            new Text("“%s”：%s%s", "%s: more time %s%s"),
                                            step.title(),
                                            new Text(
                                                    words.zh(),
                                                    words.en().toLowerCase(Locale.ROOT)),
                                            new Text(until(step, true), until(step, false)))
                                    .saying(said),
                            actor);
                    return true;
                });
    }

    /// The new last day, after it was reckoned.
    private String until(Step step, boolean chinese) {
        return steps.find(step.dossier(), step.id())
                .flatMap(Step::dueAt)
                .map(
                        due ->
                                LocalDate.ofInstant(due.minusNanos(1), ZoneId.of("Asia/Shanghai"))
                                        .toString())
                .map(day -> chinese ? "，期限至" + day : ", until " + day)
                .orElse("");
    }
}
