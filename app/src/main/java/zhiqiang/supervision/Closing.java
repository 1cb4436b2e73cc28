package zhiqiang.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import zhiqiang.casework.CaseSubject;
import zhiqiang.files.StoredFileView;
import zhiqiang.identity.Actor;
import zhiqiang.identity.Reaches;
import zhiqiang.platform.error.DomainException;
import zhiqiang.scorecard.text.Text;

/// A request to close a task (报请销号), which a case decides on: signed by the lead, checked by
/// whoever dispatched it, by nobody who asked for it.
@Component
class Closing implements CaseSubject {
    static final String KIND = "task-closing";

    /// How both steps of the process send it back.
    private static final String RETURN = "return";

    private final JdbcClient jdbc;
    private final TaskRows rows;
    private final Parts parts;
    private final TaskFiles files;
    private final TaskActs acts;
    private final TaskNotices notices;
    private final Reaches reaches;
    private final Clock clock;

    Closing(
            JdbcClient jdbc,
            TaskRows rows,
            Parts parts,
            TaskFiles files,
            TaskActs acts,
            TaskNotices notices,
            Reaches reaches,
            Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.parts = parts;
        this.files = files;
        this.acts = acts;
        this.notices = notices;
        this.reaches = reaches;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /// The names are stored and never change.
    enum State {
        OPEN,
        CLOSED,
        RETURNED
    }

    /// @param words how the task was done
    /// @param reason why it was sent back; may be empty
    record Request(
            UUID id,
            UUID task,
            Optional<UUID> dossier,
            String words,
            UUID byId,
            String by,
            Instant at,
            State state,
            String reason) {}

    private static Request request(ResultSet row) throws SQLException {
        return new Request(
                row.getObject("id", UUID.class),
                row.getObject("task", UUID.class),
                Optional.ofNullable(row.getObject("dossier", UUID.class)),
                row.getString("words"),
                row.getObject("by_id", UUID.class),
                row.getString("by_name"),
                TaskRows.moment(row, "at").orElseThrow(),
                State.valueOf(row.getString("state")),
                row.getString("reason"));
    }

    /// All requests to close a task, the newest first.
    List<Request> of(UUID task) {
        return jdbc.sql("select * from supervision.closing where task = :task order by at desc, id")
                .param("task", task)
                .query((row, n) -> request(row))
                .list();
    }

    private Request byId(String id) {
        return jdbc.sql("select * from supervision.closing where id = :id")
                .param("id", UUID.fromString(id))
                .query((row, n) -> request(row))
                .optional()
                .orElseThrow(() -> new DomainException(SupervisionError.UNKNOWN_TASK));
    }

    UUID insert(UUID task, String words, Actor by) {
        return jdbc.sql(
                        """
                        insert into supervision.closing (task, words, by_id, by_name, at)
                        values (:task, :words, :byId, :by, :at)
                        returning id
                        """)
                .param("task", task)
                .param("words", words)
                .param("byId", by.id())
                .param("by", by.name())
                .param("at", TaskRows.at(clock.instant()))
                .query(UUID.class)
                .single();
    }

    void dossier(UUID id, UUID dossier) {
        jdbc.sql("update supervision.closing set dossier = :dossier where id = :id")
                .param("dossier", dossier)
                .param("id", id)
                .update();
    }

    private void state(UUID id, State state) {
        jdbc.sql("update supervision.closing set state = :state where id = :id")
                .param("state", state.name())
                .param("id", id)
                .update();
    }

    @Override
    public List<Section> sections(String subject) {
        return reaches.asServer(
                Dispatching.WORK,
                () -> {
                    Request request = byId(subject);
                    Task task = rows.byId(request.task()).orElseThrow();
                    List<Line> lines = new ArrayList<>();
                    lines.add(new Line(new Text("任务", "Task"), task.title()));
                    lines.add(line("任务编号", "Number", task.number()));
                    lines.add(new Line(new Text("成果要求", "Deliverable"), task.deliverable()));
                    task.due().ifPresent(due -> lines.add(line("完成时限", "Due", due.toString())));
                    lines.add(line("完成情况", "How it was done", request.words()));
                    lines.add(line("申请人", "Asked for by", request.by()));
                    List<StoredFileView> proof =
                            files.of(task.id()).stream().map(TaskFiles.Evidence::file).toList();
                    lines.add(
                            line(
                                    "佐证材料",
                                    "Evidence",
                                    proof.stream()
                                            .map(StoredFileView::name)
                                            .collect(Collectors.joining("；"))));
                    return List.of(
                            new Section(
                                    "closing",
                                    new Text("销号申请", "Request to close"),
                                    lines,
                                    Optional.of(task.path())));
                });
    }

    private static Line line(String zh, String en, String value) {
        return new Line(new Text(zh, en), new Text(value, value));
    }

    @Override
    public Map<String, Object> concluding(Concluding concluding) {
        Request request = byId(concluding.subject());
        if (request.byId().equals(concluding.actor().id())) {
            throw new DomainException(SupervisionError.FOUR_EYES);
        }
        concluding
                .comment()
                .filter(comment -> concluding.outcome().equals(RETURN))
                .ifPresent(comment -> reason(request.id(), comment));
        return Map.of();
    }

    @Override
    public void over(Over over) {
        Request request = byId(over.subject());
        Task task = rows.held(request.task());
        if (task.state() != TaskState.CLOSING) {
            // It was cancelled with the task that it was passed on from.
            state(request.id(), State.RETURNED);
            acts.told("task.closing-returned", task.id(), "销号申请终止", "ended the request to close");
        } else if (over.done()) {
            state(request.id(), State.CLOSED);
            rows.closed(task.id(), request.at(), clock.instant());
            parts.owesNothing(task.id());
            acts.told("task.closed", task.id(), "销号", "closed the task");
            notices.closed(task, units(task.id()));
        } else {
            state(request.id(), State.RETURNED);
            rows.state(task.id(), TaskState.DOING, request.reason());
            acts.told(
                    "task.closing-returned", task.id(), "销号申请退回", "sent the request to close back");
            notices.returned(task, task.lead(), request.reason());
        }
    }

    private void reason(UUID id, String reason) {
        jdbc.sql("update supervision.closing set reason = :reason where id = :id")
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    private Set<Integer> units(UUID id) {
        return parts.of(id).stream()
                .filter(part -> part.role() != Parts.Role.DISPATCHER)
                .map(Parts.Part::unit)
                .collect(Collectors.toSet());
    }
}
