package zhiqiang.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zhiqiang.assessment.AssessmentRows.Row;
import zhiqiang.assessment.AssessmentRows.State;
import zhiqiang.assessment.AssessmentRows.Subject;
import zhiqiang.clock.Clocks;
import zhiqiang.identity.Actor;
import zhiqiang.identity.Permission;
import zhiqiang.platform.error.DomainException;
import zhiqiang.scorecard.assessment.Scheme;
import zhiqiang.scorecard.assessment.Snapshot;

/// From the draft that the assessed get to the result: sent, objected to, answered, frozen.
@Component
@Transactional
class Concluding {
    /// Deadline rule of the policy.
    private static final String OBJECTION = "assessment.objection";

    private final Desk desk;
    private final Sheets sheets;
    private final SheetRows kept;
    private final AssessmentRows rows;
    private final ObjectionRows objections;
    private final AssessmentNotices notices;
    private final Clocks clocks;

    Concluding(
            Desk desk,
            Sheets sheets,
            SheetRows kept,
            AssessmentRows rows,
            ObjectionRows objections,
            AssessmentNotices notices,
            Clocks clocks) {
        this.desk = desk;
        this.sheets = sheets;
        this.kept = kept;
        this.rows = rows;
        this.objections = objections;
        this.notices = notices;
        this.clocks = clocks;
    }

    private static void planned(Row row) {
        if (row.trial()) {
            throw new DomainException(AssessmentError.NO_PLAN);
        }
    }

    void send(UUID id) {
        Row row = desk.locked(id, Set.of(State.DRAFT));
        planned(row);
        Scheme scheme = desk.scheme(row.scheme());
        if (scheme.trialOnly()) {
            throw new DomainException(AssessmentError.NO_PLAN);
        }
        if (desk.today().getYear() <= row.year()) {
            throw new DomainException(
                    AssessmentError.YEAR_NOT_OVER, Map.of("year", Integer.toString(row.year())));
        }
        List<Subject> subjects = desk.subjects(row);
        sheets.keep(row, scheme, subjects);
        Instant now = desk.now();
        Instant until = clocks.due(OBJECTION, now, List.of(), List.of()).orElseThrow();
        rows.sent(id, now, until);
        desk.told("assessment.sent", id, "下发考核结果征求意见", "sent the drafts to the assessed");
        notices.sent(row, scheme.title(), subjects, lastDay(until));
    }

    private static LocalDate lastDay(Instant until) {
        return LocalDate.ofInstant(until.minusNanos(1), Desk.CHINA);
    }

    /// @param of within the reach of whoever objects
    UUID object(UUID id, UUID of, String item, String words, Actor actor) {
        Row row = desk.locked(id, Set.of(State.SENT));
        Subject subject = desk.subject(row, of);
        var reach = actor.access().reach(Permission.ASSESSMENT_OBJECT);
        if (!reach.units().contains(subject.unit())
                && !subject.region().map(reach.areas()::contains).orElse(false)) {
            throw new DomainException(AssessmentError.NOT_FOUND);
        }
        Instant until = Optional.ofNullable(row.objectionsUntil()).orElseThrow();
        if (!desk.now().isBefore(until)) {
            throw new DomainException(
                    AssessmentError.TOO_LATE, Map.of("until", lastDay(until).toString()));
        }
        if (!known(scheme(row, subject), item)) {
            throw new DomainException(AssessmentError.NOT_FOUND);
        }
        UUID objection =
                objections.insert(
                        of, item, Desk.words(words), actor.id(), actor.name(), desk.now());
        desk.told(
                "assessment.objected",
                id,
                desk.name(subject).zh() + "提出异议（" + item + "）",
                desk.name(subject).en() + " objected to " + item);
        notices.objected(row, subject, objection);
        return objection;
    }

    private static boolean known(Scheme scheme, String item) {
        return Stream.of(
                        scheme.items().map(Scheme.Item::code),
                        scheme.deductions().stream().map(Scheme.Deduction::code),
                        scheme.vetoes().stream().map(Scheme.Veto::code))
                .flatMap(each -> each)
                .anyMatch(item::equals);
    }

    /// The scheme as it was sent.
    private Scheme scheme(Row row, Subject subject) {
        return Optional.ofNullable(kept.newest(row.id()).get(subject.id()))
                .map(sheet -> Snapshot.scheme(sheet.scheme()))
                .orElseThrow(() -> new DomainException(AssessmentError.NOT_FOUND));
    }

    /// Where an objection is accepted, what was put right meanwhile is taken into the sheet of the
    /// assessed; the sheets of others stay as they were sent.
    void answer(UUID id, UUID objection, boolean accepted, String words, Actor actor) {
        Row row = desk.locked(id, Set.of(State.SENT));
        ObjectionRows.Objection asked =
                objections
                        .byId(objection)
                        .orElseThrow(() -> new DomainException(AssessmentError.NOT_FOUND));
        Subject subject = desk.subject(row, asked.subject());
        if (!asked.open()) {
            throw new DomainException(AssessmentError.ANSWERED);
        }
        if (accepted) {
            sheets.keep(row, scheme(row, subject), List.of(subject));
        }
        objections.answer(objection, accepted, Desk.words(words), actor.name(), desk.now());
        desk.told(
                "assessment.answered",
                id,
                (accepted ? "采纳" : "不采纳") + desk.name(subject).zh() + "的异议",
                (accepted ? "accepted" : "refused")
                        + " the objection of "
                        + desk.name(subject).en());
        notices.answered(row, subject, asked, accepted);
    }

    /// By a leader of the office who did not draw it up.
    void freeze(UUID id, Actor actor) {
        Row row = desk.locked(id, Set.of(State.DRAFT, State.SENT));
        planned(row);
        if (row.state() != State.SENT) {
            throw new DomainException(
                    AssessmentError.WRONG_STATE, Map.of("state", row.state().name()));
        }
        var reach = actor.access().reach(Permission.ASSESSMENT_FREEZE);
        if (row.drawnBy().equals(actor.id())
                || !reach.everything() && !reach.units().contains(row.office())) {
            throw new DomainException(AssessmentError.FOUR_EYES);
        }
        Instant until = Optional.ofNullable(row.objectionsUntil()).orElseThrow();
        long open = objections.of(id).stream().filter(ObjectionRows.Objection::open).count();
        if (open > 0 || desk.now().isBefore(until)) {
            throw new DomainException(
                    AssessmentError.OBJECTIONS_OPEN,
                    Map.of("until", lastDay(until).toString(), "open", Long.toString(open)));
        }
        sheets.freeze(row);
        rows.frozen(id, actor.name(), desk.now());
        desk.told("assessment.frozen", id, "审定考核结果", "froze the result");
        notices.frozen(row, desk.subjects(row));
    }
}
