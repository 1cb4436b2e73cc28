package zhiqiang.supervision;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import zhiqiang.identity.RolesHeld;
import zhiqiang.notify.Notice;
import zhiqiang.notify.NoticeGroup;
import zhiqiang.notify.NoticeKind;
import zhiqiang.notify.NoticeKinds;
import zhiqiang.notify.Notices;
import zhiqiang.scorecard.text.Text;

/// Tells people of the tasks of their unit.
@Component
class TaskNotices implements NoticeKinds {
    /// Who works on tasks in a unit.
    private static final Set<String> WORKING = Set.of("preparer", "checker", "leader", "office");

    private static final Set<String> LEADING = Set.of("leader");

    /// Page of the application that shows what a unit has to do.
    private static final String DUTIES = "/duties";

    private static NoticeKind kind(
            String code,
            String aboutZh,
            String aboutEn,
            String titleZh,
            String titleEn,
            String textZh,
            String textEn) {
        return new NoticeKind(
                code,
                NoticeGroup.TASK,
                new Text(aboutZh, aboutEn),
                new Text(titleZh, titleEn),
                new Text(textZh, textEn));
    }

    private static final NoticeKind DISPATCHED =
            kind(
                    "task.dispatched",
                    "任务交办",
                    "A task for your unit",
                    "任务交办：{task}",
                    "A task for your unit: {task}",
                    "任务“{task}”（{number}）已交办你单位，请及时接收办理。",
                    "The task {task} ({number}) was dispatched to your unit; please accept it.");
    private static final NoticeKind SEVERAL =
            kind(
                    "task.several-dispatched",
                    "多项任务交办",
                    "Several tasks for your unit",
                    "任务交办：{count}项",
                    "Tasks for your unit: {count}",
                    "已向你单位交办{count}项任务，请及时接收办理。",
                    "{count} tasks were dispatched to your unit; please accept those that it leads.");
    private static final NoticeKind REFUSED =
            kind(
                    "task.refused",
                    "任务退回",
                    "A task not taken on",
                    "任务退回：{task}",
                    "Not taken on: {task}",
                    "任务“{task}”（{number}）被退回，理由：{reason}",
                    "The task {task} ({number}) was not taken on: {reason}");
    private static final NoticeKind RETURNED =
            kind(
                    "task.returned",
                    "任务进展或销号申请退回",
                    "Progress or a request to close sent back",
                    "已退回：{task}",
                    "Sent back: {task}",
                    "任务“{task}”（{number}）的报送被退回，理由：{reason}",
                    "What was reported on the task {task} ({number}) was sent back: {reason}");
    private static final NoticeKind NEEDED =
            kind(
                    "task.needed",
                    "需要配合的事项",
                    "Something is needed of your unit",
                    "需要配合：{task}",
                    "Needed of your unit: {task}",
                    "任务“{task}”（{number}）需要你单位配合：{need}",
                    "For the task {task} ({number}), this is needed of your unit: {need}");
    private static final NoticeKind REMINDER =
            kind(
                    "task.reminder",
                    "任务到期提醒",
                    "Tasks due soon",
                    "任务即将到期：{task}",
                    "Due soon: {task}",
                    "任务“{task}”（{number}）应于{due}前完成，请抓紧办理。",
                    "The task {task} ({number}) is due by {due}.");
    private static final NoticeKind OVERDUE =
            kind(
                    "task.overdue",
                    "任务逾期",
                    "Tasks overdue",
                    "任务已逾期：{task}",
                    "Overdue: {task}",
                    "任务“{task}”（{number}）应于{due}前完成，现已逾期，请尽快办理并说明情况。",
                    "The task {task} ({number}) was due by {due} and is overdue; please finish it and say why.");
    private static final NoticeKind ESCALATED =
            kind(
                    "task.escalated",
                    "任务逾期未完成",
                    "Tasks still undone",
                    "逾期未完成：{task}",
                    "Still undone: {task}",
                    "任务“{task}”（{number}）应于{due}前完成，逾期仍未完成，请督促。",
                    "The task {task} ({number}) was due by {due} and is still undone; please press for it.");
    private static final NoticeKind PROGRESS_DUE =
            kind(
                    "task.progress-due",
                    "任务进展报送提醒",
                    "Progress to be told",
                    "请报送进展：{task}",
                    "Please tell the progress: {task}",
                    "任务“{task}”（{number}）的进展应于{due}前报送。",
                    "The progress of the task {task} ({number}) is to be told by {due}.");
    private static final NoticeKind CHANGED =
            kind(
                    "task.changed",
                    "任务调整、撤销和重新办理",
                    "Tasks changed, cancelled or reopened",
                    "{what}：{task}",
                    "{what}: {task}",
                    "任务“{task}”（{number}）{what}，理由：{reason}",
                    "{what}: {task} ({number}). {reason}");
    private static final NoticeKind CLOSED =
            kind(
                    "task.closed",
                    "任务销号",
                    "Tasks closed",
                    "任务已销号：{task}",
                    "Closed: {task}",
                    "任务“{task}”（{number}）已销号。",
                    "The task {task} ({number}) is closed.");

    private final Notices notices;
    private final RolesHeld roles;

    TaskNotices(Notices notices, RolesHeld roles) {
        this.notices = notices;
        this.roles = roles;
    }

    @Override
    public List<NoticeKind> kinds() {
        return List.of(
                DISPATCHED,
                SEVERAL,
                REFUSED,
                RETURNED,
                NEEDED,
                REMINDER,
                OVERDUE,
                ESCALATED,
                PROGRESS_DUE,
                CHANGED,
                CLOSED);
    }

    private Set<UUID> people(Collection<Integer> units, Set<String> of) {
        Set<UUID> people = new HashSet<>();
        for (int unit : units) {
            roles.in(unit, of).forEach(person -> people.add(person.id()));
        }
        return people;
    }

    private Notice notice(NoticeKind kind, Task task, Collection<Integer> units, String key) {
        return notice(kind, task, people(units, WORKING), key);
    }

    private static Notice notice(NoticeKind kind, Task task, Set<UUID> to, String key) {
        return Notice.of(kind, to, task.id() + key, task.path())
                .with("task", task.title())
                .with("number", task.number());
    }

    /// To the units that have a part in it; once more where it was changed and dispatched again.
    void dispatched(Task task, Collection<Integer> units, String key) {
        notices.tell(notice(DISPATCHED, task, units, key));
    }

    /// To each unit once, however many tasks it was given.
    ///
    /// @param given the tasks in which each unit has a part, by its number
    void dispatched(Map<Integer, List<Task>> given) {
        given.forEach(
                (unit, tasks) -> {
                    Task first = tasks.getFirst();
                    if (tasks.size() == 1) {
                        dispatched(first, List.of(unit), "");
                    } else {
                        notices.tell(
                                Notice.of(
                                                SEVERAL,
                                                people(List.of(unit), WORKING),
                                                first.id().toString() + unit,
                                                DUTIES)
                                        .with("count", Integer.toString(tasks.size())));
                    }
                });
    }

    void refused(Task task, String reason) {
        notices.tell(
                notice(REFUSED, task, List.of(task.dispatcher()), UUID.randomUUID().toString())
                        .with("reason", reason));
    }

    void returned(Task task, int unit, String reason) {
        notices.tell(
                notice(RETURNED, task, List.of(unit), UUID.randomUUID().toString())
                        .with("reason", reason));
    }

    void needed(Task task, int unit, String need, UUID progress) {
        notices.tell(notice(NEEDED, task, List.of(unit), progress.toString()).with("need", need));
    }

    void changed(Task task, Collection<Integer> units, Text what, String reason) {
        notices.tell(
                notice(CHANGED, task, units, UUID.randomUUID().toString())
                        .with("what", what)
                        .with("reason", reason));
    }

    void closed(Task task, Collection<Integer> units) {
        notices.tell(notice(CLOSED, task, units, task.madeAt().toString()));
    }

    /// What time brings.
    void timed(Pressed kind, Task task, Collection<Integer> units, LocalDate due) {
        NoticeKind told =
                switch (kind) {
                    case REMINDER -> REMINDER;
                    case OVERDUE -> OVERDUE;
                    case ESCALATED -> ESCALATED;
                    case PROGRESS_DUE -> PROGRESS_DUE;
                };
        Set<UUID> to = people(units, kind == Pressed.ESCALATED ? LEADING : WORKING);
        notices.tell(
                notice(told, task, to, kind + due.toString() + UUID.randomUUID())
                        .with("due", due.toString()));
    }

    /// The names are stored and never change.
    enum Pressed {
        REMINDER,
        OVERDUE,
        ESCALATED,
        PROGRESS_DUE
    }
}
