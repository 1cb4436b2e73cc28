package zhiqiang.assessment;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import zhiqiang.assessment.AssessmentRows.Row;
import zhiqiang.assessment.AssessmentRows.Subject;
import zhiqiang.identity.RolesHeld;
import zhiqiang.notify.Notice;
import zhiqiang.notify.NoticeGroup;
import zhiqiang.notify.NoticeKind;
import zhiqiang.notify.NoticeKinds;
import zhiqiang.notify.Notices;
import zhiqiang.scorecard.text.Text;

/// Tells the assessed what concerns them, and the office of objections.
@Component
class AssessmentNotices implements NoticeKinds {
    /// Whoever answers for a unit.
    private static final List<String> ROLES = List.of("preparer", "checker", "signer", "leader");

    private static final NoticeKind SENT =
            new NoticeKind(
                    "assessment.sent",
                    NoticeGroup.ASSESSMENT,
                    new Text("考核结果征求意见", "Draft of an assessment"),
                    new Text("{year}年{scheme}征求意见", "Draft: {scheme} {year}"),
                    new Text(
                            "{name}的考核结果（征求意见稿）已下发。如有异议，请于{until}前提出。",
                            "The draft for {name} has been sent. Objections are taken until {until}."));
    private static final NoticeKind OBJECTED =
            new NoticeKind(
                    "assessment.objected",
                    NoticeGroup.ASSESSMENT,
                    new Text("对考核结果的异议", "Objection to an assessment"),
                    new Text("{name}对{year}年考核结果提出异议", "{name} objects, {year}"),
                    new Text(
                            "{name}对{year}年考核结果提出异议，请答复。",
                            "{name} objects to the assessment of {year}; please answer."));
    private static final NoticeKind ANSWERED =
            new NoticeKind(
                    "assessment.answered",
                    NoticeGroup.ASSESSMENT,
                    new Text("考核异议答复", "Answer to an objection"),
                    new Text("{year}年考核异议已答复：{result}", "Objection {result}, {year}"),
                    new Text(
                            "{name}对{year}年考核结果的异议已答复：{result}。",
                            "The objection of {name} to the assessment of {year} was {result}."));
    private static final NoticeKind FROZEN =
            new NoticeKind(
                    "assessment.frozen",
                    NoticeGroup.ASSESSMENT,
                    new Text("考核结果审定", "Result of an assessment"),
                    new Text("{year}年考核结果已审定", "Result of the assessment of {year}"),
                    new Text(
                            "{name}的{year}年考核结果已审定。",
                            "The result of {name} for {year} has been frozen."));

    private final Notices notices;
    private final RolesHeld held;
    private final Desk desk;

    AssessmentNotices(Notices notices, RolesHeld held, Desk desk) {
        this.notices = notices;
        this.held = held;
        this.desk = desk;
    }

    @Override
    public List<NoticeKind> kinds() {
        return List.of(SENT, OBJECTED, ANSWERED, FROZEN);
    }

    private Set<UUID> people(Subject subject) {
        Set<UUID> people = new HashSet<>();
        held.in(subject.unit(), ROLES).forEach(person -> people.add(person.id()));
        return people;
    }

    private Notice notice(NoticeKind kind, Set<UUID> to, String key, Row row, Subject subject) {
        return Notice.of(kind, to, key, "/assessments/" + row.id() + "/sheets/" + subject.id())
                .with("name", desk.name(subject))
                .with("year", Integer.toString(row.year()));
    }

    void sent(Row row, Text scheme, List<Subject> subjects, LocalDate until) {
        for (Subject subject : subjects) {
            notices.tell(
                    notice(SENT, people(subject), subject.id().toString(), row, subject)
                            .with("scheme", scheme)
                            .with("until", until.toString()));
        }
    }

    void objected(Row row, Subject subject, UUID objection) {
        notices.tell(notice(OBJECTED, Set.of(row.drawnBy()), objection.toString(), row, subject));
    }

    void answered(Row row, Subject subject, ObjectionRows.Objection objection, boolean accepted) {
        Set<UUID> to = people(subject);
        to.add(objection.by());
        notices.tell(
                notice(ANSWERED, to, objection.id().toString(), row, subject)
                        .with(
                                "result",
                                accepted
                                        ? new Text("采纳", "accepted")
                                        : new Text("不采纳", "refused")));
    }

    void frozen(Row row, List<Subject> subjects) {
        for (Subject subject : subjects) {
            notices.tell(notice(FROZEN, people(subject), subject.id().toString(), row, subject));
        }
    }
}
