package zhiqiang.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zhiqiang.identity.Actor;
import zhiqiang.identity.Permission;
import zhiqiang.identity.UnitTitles;
import zhiqiang.platform.error.DomainException;
import zhiqiang.platform.policy.PolicyPack;
import zhiqiang.scorecard.clock.RuleVersion;
import zhiqiang.scorecard.process.ProcessStep;
import zhiqiang.scorecard.text.Text;

/// Shows a case to whoever may see it.
@Component
@Transactional(readOnly = true)
class CaseQuery {
    private final DossierRows dossiers;
    private final StepRows steps;
    private final Deadlines deadlines;
    private final StepRights rights;
    private final Conduct conduct;
    private final Subjects subjects;
    private final UnitTitles units;
    private final CasePapers papers;
    private final PolicyPack policy;
    private final Clock clock;

    CaseQuery(
            DossierRows dossiers,
            StepRows steps,
            Deadlines deadlines,
            StepRights rights,
            Conduct conduct,
            Subjects subjects,
            UnitTitles units,
            CasePapers papers,
            PolicyPack policy,
            Clock clock) {
        this.dossiers = dossiers;
        this.steps = steps;
        this.deadlines = deadlines;
        this.rights = rights;
        this.conduct = conduct;
        this.subjects = subjects;
        this.units = units;
        this.papers = papers;
        this.policy = policy;
        this.clock = clock;
    }

    /// @throws DomainException if the caller sees no such case
    Dossier seen(UUID id) {
        return dossiers.find(id).orElseThrow(() -> new DomainException(CaseworkError.NOT_FOUND));
    }

    CaseViews.CaseView view(UUID id, Actor actor) {
        Dossier dossier = seen(id);
        List<Step> all = steps.of(id);
        Map<String, Integer> parties = dossiers.parties(id);
        Map<Integer, Text> names = names(dossier, all, parties.values());
        Instant now = clock.instant();
        StepRights.Asker asker = rights.asker(dossier, all, actor);
        return new CaseViews.CaseView(
                dossier.id(),
                dossier.number(),
                new CaseViews.CaseProcessView(
                        dossier.process().code(), dossier.version(), dossier.process().title()),
                dossier.title(),
                dossier.about(),
                dossier.state(),
                dossier.starterName(),
                dossier.starterUnit().map(names::get).orElse(null),
                dossier.startedAt(),
                papers.end(id),
                parties.entrySet().stream()
                        .map(
                                party ->
                                        new CaseViews.CasePartyView(
                                                party.getKey(),
                                                names.getOrDefault(
                                                        party.getValue(), new Text("", ""))))
                        .toList(),
                all.stream().map(step -> view(step, names, now, asker.may(step))).toList(),
                deadlines.of(id).stream().map(each -> view(dossier, all, each)).toList(),
                papers.services(id),
                papers.interests(id),
                papers.attached(id),
                sections(dossier),
                may(dossier, actor));
    }

    private Map<Integer, Text> names(Dossier dossier, List<Step> all, Collection<Integer> parties) {
        Set<Integer> numbers = new LinkedHashSet<>(parties);
        dossier.starterUnit().ifPresent(numbers::add);
        all.forEach(step -> numbers.add(step.unit()));
        return units.of(numbers);
    }

    private static CaseViews.CaseStepView view(
            Step step,
            Map<Integer, Text> names,
            Instant now,
            Optional<CaseViews.CaseStepMayView> may) {
        return new CaseViews.CaseStepView(
                step.id(),
                step.kind(),
                step.element(),
                step.parent().orElse(null),
                step.title(),
                names.getOrDefault(step.unit(), new Text("", "")),
                step.assignee().map(Step.Person::name).orElse(null),
                step.state(),
                step.openedAt(),
                step.dueAt().orElse(null),
                step.open() && step.dueAt().map(due -> !now.isBefore(due)).orElse(false),
                step.asked().orElse(null),
                step.more().map(MoreTime::words).orElse(null),
                step.done()
                        .map(
                                done ->
                                        new CaseViews.CaseStepDoneView(
                                                done.at(),
                                                done.by().name(),
                                                done.outcome(),
                                                done.words(),
                                                done.comment().orElse(null)))
                        .orElse(null),
                may.orElse(null));
    }

    private CaseViews.CaseDeadlineView view(
            Dossier dossier, List<Step> all, Deadlines.Deadline deadline) {
        Optional<RuleVersion> rule = deadlines.rule(deadline.rule(), deadline.startedAt());
        Text title =
                deadline.step()
                        .flatMap(
                                id -> all.stream().filter(step -> step.id().equals(id)).findFirst())
                        .map(Step::title)
                        .or(() -> policy.pack().deadline(deadline.rule()).map(each -> each.title()))
                        .orElse(dossier.title());
        return new CaseViews.CaseDeadlineView(
                deadline.id(),
                deadline.step().orElse(null),
                title,
                rule.map(
                                each ->
                                        new Text(
                                                each.law().zh() + each.article().zh(),
                                                each.law().en() + ", " + each.article().en()))
                        .orElse(new Text("—", "-")),
                rule.flatMap(RuleVersion::confirmedBy).isPresent(),
                rule.map(each -> MoreTime.words(each.length())).orElse(new Text("—", "-")),
                deadline.startedAt(),
                deadline.dueAt().orElse(null),
                deadline.state(),
                deadline.extensions().stream().map(MoreTime::words).toList());
    }

    private List<CaseViews.CaseSectionView> sections(Dossier dossier) {
        return subjects.of(dossier).stream()
                .flatMap(subject -> subject.sections(dossier.subject().id()).stream())
                .map(
                        section ->
                                new CaseViews.CaseSectionView(
                                        section.code(),
                                        section.title(),
                                        section.lines().stream()
                                                .map(
                                                        line ->
                                                                new CaseViews.CaseLineView(
                                                                        line.label(), line.value()))
                                                .toList(),
                                        section.path().orElse(null)))
                .toList();
    }

    private CaseViews.CaseMayView may(Dossier dossier, Actor actor) {
        boolean works = actor.access().has(Permission.CASE_WORK) && !dossier.state().over();
        boolean manages = works && conduct.manages(dossier, actor);
        return new CaseViews.CaseMayView(
                works,
                works,
                works && conduct.withdrawable(dossier, actor),
                manages,
                manages
                        ? policy.pack().suspensions().stream()
                                .map(each -> new CaseViews.GroundView(each.code(), each.title()))
                                .toList()
                        : List.of());
    }

    CaseViews.CaseDiagramView diagram(UUID id) {
        Dossier dossier = seen(id);
        List<Step> all =
                steps.of(id).stream().filter(step -> step.kind() == Step.Kind.STEP).toList();
        return new CaseViews.CaseDiagramView(
                dossier.process().bpmn(),
                elements(all, Step.State.OPEN),
                elements(all, Step.State.DONE));
    }

    private static List<String> elements(List<Step> all, Step.State state) {
        return all.stream()
                .filter(step -> step.state() == state)
                .map(Step::element)
                .distinct()
                .toList();
    }

    /// People to whom an open step may be given, or who may be asked to sign.
    List<CaseViews.CasePersonView> people(UUID id, UUID step, boolean toSign) {
        seen(id);
        Step found =
                steps.find(id, step)
                        .orElseThrow(() -> new DomainException(CaseworkError.STEP_NOT_FOUND));
        return rights.people(found, toSign).stream()
                .map(person -> new CaseViews.CasePersonView(person.id(), person.name()))
                .toList();
    }

    /// Steps of a process, for those who may begin one.
    static List<CaseViews.BackView> steps(List<ProcessStep> all) {
        return all.stream().map(step -> new CaseViews.BackView(step.id(), step.title())).toList();
    }
}
