package zhiqiang.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zhiqiang.clock.Clocks;
import zhiqiang.files.StoredFileView;
import zhiqiang.files.StoredFiles;
import zhiqiang.identity.Actor;
import zhiqiang.identity.Permission;
import zhiqiang.identity.UnitTitles;
import zhiqiang.platform.error.DomainException;
import zhiqiang.platform.page.Cursor;
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
    private final Clocks clocks;
    private final UnitTitles units;
    private final StoredFiles files;
    private final PolicyPack policy;
    private final JdbcClient jdbc;
    private final Clock clock;

    CaseQuery(
            DossierRows dossiers,
            StepRows steps,
            Deadlines deadlines,
            StepRights rights,
            Conduct conduct,
            Subjects subjects,
            Clocks clocks,
            UnitTitles units,
            StoredFiles files,
            PolicyPack policy,
            JdbcClient jdbc,
            Clock clock) {
        this.dossiers = dossiers;
        this.steps = steps;
        this.deadlines = deadlines;
        this.rights = rights;
        this.conduct = conduct;
        this.subjects = subjects;
        this.clocks = clocks;
        this.units = units;
        this.files = files;
        this.policy = policy;
        this.jdbc = jdbc;
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
                end(id),
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
                services(id),
                interests(id),
                files.of(attached(id)),
                sections(dossier),
                may(dossier, actor));
    }

    private Map<Integer, Text> names(Dossier dossier, List<Step> all, Collection<Integer> parties) {
        Set<Integer> numbers = new LinkedHashSet<>(parties);
        dossier.starterUnit().ifPresent(numbers::add);
        all.forEach(step -> numbers.add(step.unit()));
        return units.of(numbers);
    }

    private CaseViews.@Nullable CaseEndView end(UUID id) {
        return jdbc.sql(
                        """
                        select ended_at, ending_zh, ending_en, reason, archive_number, kept_until
                          from casework.dossier
                         where id = :id and ended_at is not null
                        """)
                .param("id", id)
                .query(
                        (row, n) ->
                                new CaseViews.CaseEndView(
                                        Moments.of(row, "ended_at"),
                                        new Text(
                                                row.getString("ending_zh"),
                                                row.getString("ending_en")),
                                        row.getString("reason"),
                                        row.getString("archive_number"),
                                        row.getObject("kept_until", LocalDate.class)))
                .optional()
                .orElse(null);
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
        RuleVersion rule = clocks.inForce(deadline.rule(), deadline.startedAt());
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
                new Text(
                        rule.law().zh() + rule.article().zh(),
                        rule.law().en() + ", " + rule.article().en()),
                rule.confirmedBy().isPresent(),
                MoreTime.words(rule.length()),
                deadline.startedAt(),
                deadline.dueAt().orElse(null),
                deadline.state(),
                deadline.extensions().stream().map(MoreTime::words).toList());
    }

    private List<CaseViews.ServiceView> services(UUID id) {
        record Served(CaseViews.ServiceView view, Optional<UUID> paper, UUID proof) {}
        List<Served> all =
                jdbc.sql("select * from casework.service where dossier = :id order by id")
                        .param("id", id)
                        .query(
                                (row, n) ->
                                        new Served(
                                                served(row),
                                                Optional.ofNullable(
                                                        row.getObject("paper", UUID.class)),
                                                row.getObject("proof", UUID.class)))
                        .list();
        Map<UUID, StoredFileView> papers =
                byId(
                        all.stream()
                                .flatMap(
                                        each ->
                                                Stream.concat(
                                                        each.paper().stream(),
                                                        Stream.of(each.proof())))
                                .toList());
        return all.stream()
                .map(
                        each ->
                                new CaseViews.ServiceView(
                                        each.view().id(),
                                        each.view().document(),
                                        each.view().recipient(),
                                        each.view().method(),
                                        each.view().servedAt(),
                                        each.paper().map(papers::get).orElse(null),
                                        papers.get(each.proof()),
                                        each.view().by()))
                .toList();
    }

    private static CaseViews.ServiceView served(ResultSet row) throws SQLException {
        return new CaseViews.ServiceView(
                row.getObject("id", UUID.class),
                row.getString("document"),
                row.getString("recipient"),
                Serving.Method.valueOf(row.getString("method")).title(),
                Moments.of(row, "served_at"),
                null,
                null,
                row.getString("by_name"));
    }

    private Map<UUID, StoredFileView> byId(Collection<UUID> some) {
        return files.of(some).stream()
                .collect(Collectors.toMap(StoredFileView::id, Function.identity()));
    }

    private List<CaseViews.InterestView> interests(UUID id) {
        return jdbc.sql(
                        """
                        select name, reason, at from casework.interest
                         where dossier = :id order by at, account
                        """)
                .param("id", id)
                .query(
                        (row, n) ->
                                new CaseViews.InterestView(
                                        row.getString("name"),
                                        row.getString("reason"),
                                        Moments.of(row, "at")))
                .list();
    }

    private List<UUID> attached(UUID id) {
        return jdbc.sql("select file from casework.attachment where dossier = :id")
                .param("id", id)
                .query(UUID.class)
                .list();
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

    /// The newest first.
    CaseViews.CaseEntryPage timeline(UUID id, long before, int limit) {
        seen(id);
        record Told(CaseViews.CaseEntryView view, Optional<Integer> unit, List<UUID> files) {}
        List<Told> found =
                jdbc.sql(
                                """
                                select id, at, actor_name, unit, holder, step, kind, words_zh, words_en,
                                       comment, files
                                  from casework.entry
                                 where dossier = :dossier and id < :before
                                 order by id desc
                                 limit :limit
                                """)
                        .param("dossier", id)
                        .param("before", before)
                        .param("limit", limit + 1)
                        .query(
                                (row, n) ->
                                        new Told(
                                                entry(row),
                                                Optional.ofNullable(
                                                        row.getObject("unit", Integer.class)),
                                                List.of((UUID[]) row.getArray("files").getArray())))
                        .list();
        List<Told> shown = found.size() > limit ? found.subList(0, limit) : found;
        Map<Integer, Text> names =
                units.of(shown.stream().flatMap(each -> each.unit().stream()).distinct().toList());
        Map<UUID, StoredFileView> brought =
                byId(shown.stream().flatMap(each -> each.files().stream()).distinct().toList());
        return new CaseViews.CaseEntryPage(
                shown.stream()
                        .map(
                                each ->
                                        new CaseViews.CaseEntryView(
                                                each.view().id(),
                                                each.view().at(),
                                                each.view().actor(),
                                                each.unit().map(names::get).orElse(null),
                                                each.view().holder(),
                                                each.view().step(),
                                                each.view().kind(),
                                                each.view().words(),
                                                each.view().comment(),
                                                each.files().stream()
                                                        .flatMap(
                                                                file ->
                                                                        Optional.ofNullable(
                                                                                brought.get(file))
                                                                                .stream())
                                                        .toList()))
                        .toList(),
                found.size() > limit
                        ? Cursor.of(Long.toString(shown.getLast().view().id()))
                        : null);
    }

    private static CaseViews.CaseEntryView entry(ResultSet row) throws SQLException {
        return new CaseViews.CaseEntryView(
                row.getLong("id"),
                Moments.of(row, "at"),
                row.getString("actor_name"),
                null,
                row.getString("holder"),
                row.getObject("step", UUID.class),
                row.getString("kind"),
                new Text(row.getString("words_zh"), row.getString("words_en")),
                row.getString("comment"),
                List.of());
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
