package zhiqiang.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zhiqiang.assessment.AssessmentRows.Row;
import zhiqiang.assessment.AssessmentRows.State;
import zhiqiang.assessment.AssessmentRows.Subject;
import zhiqiang.assessment.AssessmentViews.AssessedView;
import zhiqiang.assessment.AssessmentViews.AssessmentMayView;
import zhiqiang.assessment.AssessmentViews.AssessmentPage;
import zhiqiang.assessment.AssessmentViews.AssessmentRowView;
import zhiqiang.assessment.AssessmentViews.AssessmentSchemeView;
import zhiqiang.assessment.AssessmentViews.AssessmentSheetView;
import zhiqiang.assessment.AssessmentViews.AssessmentView;
import zhiqiang.assessment.AssessmentViews.ObjectionView;
import zhiqiang.assessment.AssessmentViews.PartPointsView;
import zhiqiang.assessment.AssessmentViews.RankView;
import zhiqiang.assessment.AssessmentViews.SheetDeductionView;
import zhiqiang.assessment.AssessmentViews.SheetPartView;
import zhiqiang.assessment.AssessmentViews.SheetVetoView;
import zhiqiang.identity.Actor;
import zhiqiang.identity.Permission;
import zhiqiang.identity.Reach;
import zhiqiang.platform.error.DomainException;
import zhiqiang.platform.page.Cursor;
import zhiqiang.scorecard.assessment.Grade;
import zhiqiang.scorecard.assessment.Scheme;
import zhiqiang.scorecard.assessment.Sheet;
import zhiqiang.scorecard.text.Text;

/// Shows assessments: to the office all of it, to the assessed what was sent to them. A trial shows
/// points and neither grade nor rank.
@Component
@Transactional(readOnly = true)
class Showing {
    private final Desk desk;
    private final AssessmentRows rows;
    private final Sheets sheets;
    private final ObjectionRows objections;
    private final Collecting collecting;

    Showing(
            Desk desk,
            AssessmentRows rows,
            Sheets sheets,
            ObjectionRows objections,
            Collecting collecting) {
        this.desk = desk;
        this.rows = rows;
        this.sheets = sheets;
        this.objections = objections;
        this.collecting = collecting;
    }

    AssessmentPage page(@Nullable String cursor, int limit) {
        List<String> after = Cursor.values(cursor, 1, AssessmentError.NOT_A_CURSOR);
        Optional<UUID> before = after.stream().map(Showing::id).findFirst();
        List<Row> found = rows.page(before, limit + 1);
        List<Row> shown = found.subList(0, Math.min(limit, found.size()));
        return new AssessmentPage(
                shown.stream().map(this::head).toList(),
                found.size() > limit ? Cursor.of(shown.getLast().id().toString()) : null);
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notOne) {
            throw new DomainException(AssessmentError.NOT_A_CURSOR);
        }
    }

    AssessmentRowView head(Row row) {
        return new AssessmentRowView(
                row.id(),
                row.scheme(),
                desk.pack()
                        .assessment(row.scheme())
                        .map(Scheme::title)
                        .orElse(new Text(row.scheme(), row.scheme())),
                row.year(),
                row.trial(),
                row.state(),
                row.drawnByName(),
                row.drawnAt(),
                row.sentAt(),
                Optional.ofNullable(row.objectionsUntil())
                        .map(until -> LocalDate.ofInstant(until.minusNanos(1), Desk.CHINA))
                        .orElse(null),
                row.frozenByName(),
                row.frozenAt());
    }

    /// Whether somebody sees all of an assessment, also what is not sent: those who see everything,
    /// and the leader of the office who freezes it.
    static boolean oversees(Row row, Actor actor) {
        Reach reach = actor.access().reach(Permission.ASSESSMENT_READ);
        return reach.everything()
                || actor.access()
                        .reach(Permission.ASSESSMENT_FREEZE)
                        .units()
                        .contains(row.office());
    }

    private static boolean own(Subject subject, Actor actor) {
        Reach reach = actor.access().reach(Permission.ASSESSMENT_READ);
        return subject.sent()
                && (reach.units().contains(subject.unit())
                        || subject.region().map(reach.areas()::contains).orElse(false));
    }

    private List<Subject> shown(Row row, Actor actor) {
        boolean all = oversees(row, actor);
        return desk.subjects(row).stream().filter(subject -> all || own(subject, actor)).toList();
    }

    AssessmentView assessment(UUID id, Actor actor) {
        Row row = desk.seen(id);
        List<Subject> subjects = shown(row, actor);
        if (subjects.isEmpty()) {
            throw new DomainException(AssessmentError.NOT_FOUND);
        }
        List<Sheets.Scored> scored = sheets.of(row, subjects);
        Scheme scheme = scored.isEmpty() ? desk.scheme(row.scheme()) : scored.getFirst().scheme();
        boolean freezes =
                actor.access().reach(Permission.ASSESSMENT_FREEZE).units().contains(row.office())
                        && !row.drawnBy().equals(actor.id());
        return new AssessmentView(
                head(row),
                AssessmentSchemeView.of(scheme),
                collecting.asOf(row.year()),
                assessed(row, scored),
                new AssessmentMayView(actor.access().has(Permission.ASSESSMENT_MANAGE), freezes));
    }

    List<AssessedView> assessed(Row row, List<Sheets.Scored> scored) {
        Map<UUID, Long> open =
                objections.of(row.id()).stream()
                        .filter(ObjectionRows.Objection::open)
                        .collect(
                                Collectors.groupingBy(
                                        ObjectionRows.Objection::subject, Collectors.counting()));
        return scored.stream()
                .map(
                        each ->
                                assessed(
                                        row,
                                        each,
                                        open.getOrDefault(each.subject().id(), 0L).intValue()))
                .toList();
    }

    private AssessedView assessed(Row row, Sheets.Scored scored, int open) {
        Sheet sheet = scored.sheet();
        return new AssessedView(
                scored.subject().id(),
                scored.subject().code(),
                desk.name(scored.subject()),
                sheet.parts().stream()
                        .map(
                                part ->
                                        new PartPointsView(
                                                part.code(),
                                                part.points()
                                                        .map(BigDecimal::toPlainString)
                                                        .orElse(null)))
                        .toList(),
                sheet.deductions().stream()
                        .map(Sheet.DeductionScore::points)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .toPlainString(),
                sheet.total().map(BigDecimal::toPlainString).orElse(null),
                grade(row, sheet),
                !sheet.vetoes().isEmpty(),
                open);
    }

    private static @Nullable Grade grade(Row row, Sheet sheet) {
        return row.trial() ? null : sheet.grade().orElse(null);
    }

    AssessmentSheetView sheet(UUID id, UUID of, Actor actor) {
        Row row = desk.seen(id);
        Subject subject =
                shown(row, actor).stream()
                        .filter(each -> each.id().equals(of))
                        .findFirst()
                        .orElseThrow(() -> new DomainException(AssessmentError.NOT_FOUND));
        Sheets.Scored scored =
                sheets.of(row, List.of(subject)).stream()
                        .findFirst()
                        .orElseThrow(() -> new DomainException(AssessmentError.NOT_FOUND));
        Sheet sheet = scored.sheet();
        Reach objects = actor.access().reach(Permission.ASSESSMENT_OBJECT);
        boolean mayObject =
                row.state() == State.SENT
                        && Optional.ofNullable(row.objectionsUntil())
                                .map(until -> desk.now().isBefore(until))
                                .orElse(false)
                        && (objects.units().contains(subject.unit())
                                || subject.region().map(objects.areas()::contains).orElse(false));
        return new AssessmentSheetView(
                head(row),
                subject.id(),
                desk.name(subject),
                subject.region().orElse(null),
                collecting.asOf(row.year()),
                scored.kept().map(SheetRows.Kept::revision).orElse(null),
                scored.kept().map(SheetRows.Kept::frozen).orElse(false),
                scored.kept().map(SheetRows.Kept::digest).orElse(null),
                scored.same(),
                sheet.parts().stream().map(SheetPartView::of).toList(),
                sheet.deductions().stream().map(SheetDeductionView::of).toList(),
                sheet.vetoes().stream().map(SheetVetoView::of).toList(),
                sheet.total().map(BigDecimal::toPlainString).orElse(null),
                grade(row, sheet),
                objections(row).stream()
                        .filter(each -> each.assessed().equals(subject.id()))
                        .toList(),
                mayObject);
    }

    private List<ObjectionView> objections(Row row) {
        Map<UUID, Subject> subjects =
                desk.subjects(row).stream().collect(Collectors.toMap(Subject::id, each -> each));
        List<ObjectionView> all = new ArrayList<>();
        for (ObjectionRows.Objection each : objections.of(row.id())) {
            Subject subject = subjects.get(each.subject());
            if (subject != null) {
                all.add(
                        new ObjectionView(
                                each.id(),
                                each.subject(),
                                desk.name(subject),
                                each.item(),
                                each.words(),
                                each.byName(),
                                each.at(),
                                each.accepted(),
                                each.answer(),
                                each.answeredBy(),
                                each.answeredAt()));
            }
        }
        return all;
    }

    /// Of all that are assessed, for the office.
    List<ObjectionView> objections(UUID id) {
        return objections(desk.seen(id));
    }

    /// By total, where an approved plan is cited and its scheme ranks.
    List<RankView> ranking(UUID id) {
        Row row = desk.seen(id);
        if (row.trial()) {
            throw new DomainException(AssessmentError.NO_PLAN);
        }
        List<Sheets.Scored> scored =
                row.state() == State.FROZEN ? sheets.of(row, desk.subjects(row)) : List.of();
        if (scored.isEmpty() || !scored.getFirst().scheme().ranking()) {
            throw new DomainException(AssessmentError.RANKING_OFF);
        }
        List<SheetRows.Kept> totals =
                scored.stream().flatMap(each -> each.kept().stream()).toList();
        return scored.stream()
                .map(
                        each -> {
                            SheetRows.Kept kept = each.kept().orElseThrow();
                            int better =
                                    (int)
                                            totals.stream()
                                                    .filter(
                                                            other ->
                                                                    other.total()
                                                                                    .compareTo(
                                                                                            kept
                                                                                                    .total())
                                                                            > 0)
                                                    .count();
                            return new RankView(
                                    better + 1,
                                    each.subject().id(),
                                    desk.name(each.subject()),
                                    kept.total().toPlainString(),
                                    kept.grade());
                        })
                .sorted(Comparator.comparingInt(RankView::rank))
                .toList();
    }
}
