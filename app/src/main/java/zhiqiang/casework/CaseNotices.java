package zhiqiang.casework;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import zhiqiang.notify.Notice;
import zhiqiang.notify.NoticeGroup;
import zhiqiang.notify.NoticeKind;
import zhiqiang.notify.NoticeKinds;
import zhiqiang.notify.Notices;
import zhiqiang.scorecard.text.Text;

/// Tells people of the cases that concern them.
@Component
class CaseNotices implements NoticeKinds {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private static final NoticeKind OPENED =
            new NoticeKind(
                    "case.step-opened",
                    NoticeGroup.CASE,
                    new Text("待办事项", "Something to do"),
                    new Text("待办：{case}—{step}", "To do: {case} - {step}"),
                    new Text(
                            "“{case}”（{number}）已到“{step}”环节，请及时办理。",
                            "{case} ({number}) has come to the step \"{step}\", which falls to you."));
    private static final NoticeKind GIVEN =
            new NoticeKind(
                    "case.step-given",
                    NoticeGroup.CASE,
                    new Text("交办事项", "Something given to you"),
                    new Text("交办：{case}—{step}", "Given to you: {case} - {step}"),
                    new Text(
                            "{by}将“{case}”（{number}）的“{step}”交由您办理。{said}",
                            "{by} gave you the step \"{step}\" of {case} ({number}). {said}"));
    private static final NoticeKind REMINDER =
            new NoticeKind(
                    "case.reminder",
                    NoticeGroup.CASE,
                    new Text("办理期限提醒", "Due soon"),
                    new Text("即将到期：{case}—{step}", "Due soon: {case} - {step}"),
                    new Text(
                            "“{case}”（{number}）的“{step}”办理期限至{due}，请抓紧办理。",
                            "The step \"{step}\" of {case} ({number}) is due by {due}."));
    private static final NoticeKind OVERDUE =
            new NoticeKind(
                    "case.overdue",
                    NoticeGroup.CASE,
                    new Text("办理逾期", "Overdue"),
                    new Text("已逾期：{case}—{step}", "Overdue: {case} - {step}"),
                    new Text(
                            "“{case}”（{number}）的“{step}”应于{due}前办结，现已逾期。",
                            "The step \"{step}\" of {case} ({number}) was due by {due} and is overdue."));
    private static final NoticeKind ESCALATED =
            new NoticeKind(
                    "case.escalated",
                    NoticeGroup.CASE,
                    new Text("逾期未办升级提醒", "Overdue and passed up"),
                    new Text("逾期未办：{case}—{step}", "Still undone: {case} - {step}"),
                    new Text(
                            "“{case}”（{number}）的“{step}”应于{due}前办结，逾期仍未办理，请督促。",
                            "The step \"{step}\" of {case} ({number}) was due by {due} and is still undone; please press for it."));
    private static final NoticeKind EXTENSION =
            new NoticeKind(
                    "case.extension-decided",
                    NoticeGroup.CASE,
                    new Text("延期申请办理结果", "More time decided"),
                    new Text("延期申请{result}：{case}", "More time {result}: {case}"),
                    new Text(
                            "“{case}”（{number}）的延期申请{result}。{said}",
                            "More time for {case} ({number}) was {result}. {said}"));
    private static final NoticeKind OVER =
            new NoticeKind(
                    "case.over",
                    NoticeGroup.CASE,
                    new Text("办件办结", "Case over"),
                    new Text("已办结：{case}（{ending}）", "Over: {case} ({ending})"),
                    new Text(
                            "“{case}”（{number}）已办结，结果：{ending}。",
                            "{case} ({number}) is over: {ending}."));

    private final Notices notices;
    private final Seating seating;

    CaseNotices(Notices notices, Seating seating) {
        this.notices = notices;
        this.seating = seating;
    }

    @Override
    public List<NoticeKind> kinds() {
        return List.of(OPENED, GIVEN, REMINDER, OVERDUE, ESCALATED, EXTENSION, OVER);
    }

    private static Notice notice(NoticeKind kind, Set<UUID> to, String key, Dossier dossier) {
        return Notice.of(kind, to, key, dossier.path())
                .with("case", dossier.title())
                .with("number", dossier.number());
    }

    /// To whoever may do it.
    void opened(Dossier dossier, Step step) {
        notices.tell(
                notice(OPENED, seating.people(step), step.id().toString(), dossier)
                        .with("step", step.title()));
    }

    /// To whom it was given.
    void given(Dossier dossier, Step step, Set<UUID> to, String by, Optional<String> said) {
        notices.tell(
                notice(GIVEN, to, UUID.randomUUID().toString(), dossier)
                        .with("step", step.title())
                        .with("by", by)
                        .with("said", said.orElse("")));
    }

    /// What a timer tells.
    ///
    /// @param key once for each
    void timed(
            Deadlines.TimerKind kind,
            Dossier dossier,
            Text step,
            Set<UUID> to,
            Instant due,
            String key) {
        NoticeKind told =
                switch (kind) {
                    case REMINDER -> REMINDER;
                    case OVERDUE -> OVERDUE;
                    case ESCALATION -> ESCALATED;
                };
        notices.tell(
                notice(told, to, key, dossier).with("step", step).with("due", TIME.format(due)));
    }

    void extension(
            Dossier dossier, Step asked, Set<UUID> to, boolean granted, Optional<String> said) {
        notices.tell(
                notice(EXTENSION, to, asked.id().toString(), dossier)
                        .with(
                                "result",
                                granted ? new Text("已获批准", "granted") : new Text("未获批准", "refused"))
                        .with("said", said.orElse("")));
    }

    /// To whoever began it.
    void over(Dossier dossier, Text ending) {
        Set<UUID> to = new HashSet<>();
        dossier.starter().ifPresent(to::add);
        notices.tell(notice(OVER, to, dossier.id().toString(), dossier).with("ending", ending));
    }
}
