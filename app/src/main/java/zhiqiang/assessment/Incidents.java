package zhiqiang.assessment;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zhiqiang.assessment.AssessmentRows.Row;
import zhiqiang.assessment.AssessmentRows.State;
import zhiqiang.assessment.AssessmentRows.Subject;
import zhiqiang.identity.Actor;
import zhiqiang.platform.error.DomainException;
import zhiqiang.scorecard.assessment.Scheme;

/// What takes points off or bars a grade: each with its document and reason.
@Component
@Transactional
class Incidents {
    private static final int LONGEST_DOCUMENT = 200;

    private final Desk desk;
    private final EventRows rows;
    private final ObjectionRows objections;

    Incidents(Desk desk, EventRows rows, ObjectionRows objections) {
        this.desk = desk;
        this.rows = rows;
        this.objections = objections;
    }

    /// Nothing is added once the assessed have been told.
    UUID enter(
            UUID assessment,
            UUID of,
            String rule,
            LocalDate on,
            String document,
            String reason,
            Actor actor) {
        Row row = desk.locked(assessment, Set.of(State.DRAFT));
        Subject subject = desk.subject(row, of);
        Scheme scheme = desk.scheme(row.scheme());
        boolean known =
                Stream.concat(
                                scheme.deductions().stream().map(Scheme.Deduction::code),
                                scheme.vetoes().stream().map(Scheme.Veto::code))
                        .anyMatch(rule::equals);
        if (!known
                || on.getYear() != row.year()
                || document.isBlank()
                || document.length() > LONGEST_DOCUMENT
                || reason.isBlank()) {
            throw new DomainException(AssessmentError.EVENT_REFUSED);
        }
        UUID id =
                rows.insert(
                        of,
                        row.office(),
                        rule,
                        on,
                        Desk.words(document),
                        Desk.words(reason),
                        actor.name(),
                        desk.now());
        desk.told(
                "assessment.incident-entered",
                assessment,
                "登记扣分或否决事项：" + desk.name(subject).zh() + "（" + rule + "）",
                "entered " + rule + " for " + desk.name(subject).en());
        return id;
    }

    /// Once the assessed have been told, only where an objection waits for its answer.
    void withdraw(UUID assessment, UUID id, String why, Actor actor) {
        Row row = desk.locked(assessment, Set.of(State.DRAFT, State.SENT));
        EventRows.Entered event =
                rows.byId(id)
                        .filter(each -> each.withdrawnWhy() == null)
                        .orElseThrow(() -> new DomainException(AssessmentError.NOT_FOUND));
        Subject subject = desk.subject(row, event.subject());
        boolean objected =
                objections.of(assessment).stream()
                        .anyMatch(each -> each.open() && each.subject().equals(subject.id()));
        if (row.state() == State.SENT && !objected) {
            throw new DomainException(
                    AssessmentError.WRONG_STATE, Map.of("state", row.state().name()));
        }
        String words = Desk.words(why);
        rows.withdraw(id, actor.name(), words, desk.now());
        desk.told(
                "assessment.incident-withdrawn",
                assessment,
                "撤销扣分或否决事项：" + desk.name(subject).zh() + "，" + words,
                "withdrew " + event.rule() + " of " + desk.name(subject).en() + ": " + words);
    }
}
