package zhiqiang.supervision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zhiqiang.casework.Cases;
import zhiqiang.identity.Actor;
import zhiqiang.identity.Reaches;
import zhiqiang.platform.error.DomainException;
import zhiqiang.scorecard.text.Text;

/// Asks for the closing of tasks.
@Component
@Transactional
class ClosingRequests {
    private static final String PROCESS = "task-closing";

    private final TaskRows rows;
    private final Parts parts;
    private final TaskFiles files;
    private final Closing closing;
    private final Cases cases;
    private final TaskActs acts;
    private final Reaches reaches;

    ClosingRequests(
            TaskRows rows,
            Parts parts,
            TaskFiles files,
            Closing closing,
            Cases cases,
            TaskActs acts,
            Reaches reaches) {
        this.rows = rows;
        this.parts = parts;
        this.files = files;
        this.closing = closing;
        this.cases = cases;
        this.acts = acts;
        this.reaches = reaches;
    }

    /// Only with evidence, when all parts are done and nothing that was passed on is open.
    ///
    /// @param words how the task was done
    /// @return number of the case that decides
    UUID ask(UUID id, String words, List<UUID> brought, Actor actor) {
        Task task = rows.held(id);
        Hands.worksFor(actor, task.lead());
        if (task.state() != TaskState.DOING) {
            throw Working.refused(task);
        }
        return reaches.asServer(
                Dispatching.WORK,
                () -> {
                    files.attach(id, Optional.empty(), brought, actor);
                    refuseUnlessDone(id);
                    UUID request = closing.insert(id, words, actor);
                    UUID dossier =
                            cases.begin(
                                    new Cases.Beginning(
                                            PROCESS,
                                            new Text(
                                                    "销号：" + task.title().zh(),
                                                    "Close: " + task.title().en()),
                                            "",
                                            Closing.KIND,
                                            request.toString(),
                                            Map.of(
                                                    "leading",
                                                    task.lead(),
                                                    "checking",
                                                    task.dispatcher()),
                                            Map.of(),
                                            Optional.of(new Cases.Starter(actor, task.lead()))));
                    closing.dossier(request, dossier);
                    rows.state(id, TaskState.CLOSING, "");
                    acts.told("task.closing-asked", id, "报请销号", "asked to close the task");
                    return dossier;
                });
    }

    private void refuseUnlessDone(UUID id) {
        if (!files.any(id)) {
            throw new DomainException(SupervisionError.EVIDENCE_MISSING);
        }
        if (parts.of(id).stream()
                .anyMatch(
                        part -> part.role() == Parts.Role.COOPERATING && part.doneAt().isEmpty())) {
            throw new DomainException(SupervisionError.PARTS_OPEN);
        }
        if (rows.passedOn(id).stream().anyMatch(each -> each.state().open())) {
            throw new DomainException(SupervisionError.PASSED_ON_OPEN);
        }
    }
}
