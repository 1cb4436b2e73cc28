package zhiqiang.casework.engine;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.RepositoryService;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.TaskService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Where cases stand in their processes. Everything happens in the transaction of whoever asks: the
/// case and its place in the process change together or not at all.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Engine {
    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final TaskService tasks;

    Engine(ProcessEngine engine) {
        this.repository = engine.getRepositoryService();
        this.runtime = engine.getRuntimeService();
        this.tasks = engine.getTaskService();
    }

    /// A step at which a case waits.
    ///
    /// @param task what the engine calls it, unique for each time the case comes to the step
    /// @param element of the process
    public record Waiting(String task, String element) {}

    /// Where a case has come to.
    ///
    /// @param instance what the engine calls it
    /// @param end the element that ended the process; nothing while it goes on
    public record Place(String instance, List<Waiting> waiting, Optional<String> end) {}

    /// Takes a process that was checked before.
    ///
    /// @return what the engine calls it
    public String take(String code, String bpmn) {
        String deployment =
                repository
                        .createDeployment()
                        .name(code)
                        .addBytes(code + ".bpmn", bpmn.getBytes(StandardCharsets.UTF_8))
                        .disableSchemaValidation()
                        .deploy()
                        .getId();
        return repository
                .createProcessDefinitionQuery()
                .deploymentId(deployment)
                .singleResult()
                .getId();
    }

    /// @param facts what branches may ask, by name
    public Place begin(String definition, UUID dossier, Map<String, Object> facts) {
        Ends.Heard<String> begun =
                Ends.during(
                        () ->
                                runtime.createProcessInstanceBuilder()
                                        .processDefinitionId(definition)
                                        .businessKey(dossier.toString())
                                        .transientVariables(facts)
                                        .start()
                                        .getId());
        return place(begun.result(), begun.ends());
    }

    /// Concludes a step.
    public Place conclude(String instance, String task, String outcome, Map<String, Object> facts) {
        Map<String, Object> asked = new HashMap<>(facts);
        asked.put("outcome", outcome);
        Ends.Heard<Boolean> done =
                Ends.during(
                        () -> {
                            tasks.complete(task, Map.of(), asked);
                            return true;
                        });
        return place(instance, done.ends());
    }

    /// Leaves all steps at which a case waits and goes to one.
    public Place move(String instance, String element) {
        List<String> now =
                place(instance, List.of()).waiting().stream()
                        .map(Waiting::element)
                        .distinct()
                        .toList();
        Ends.Heard<Boolean> done =
                Ends.during(
                        () -> {
                            runtime.createChangeActivityStateBuilder()
                                    .processInstanceId(instance)
                                    .moveActivityIdsToSingleActivityId(now, element)
                                    .changeState();
                            return true;
                        });
        return place(instance, done.ends());
    }

    /// Ends a case where it stands.
    public void cancel(String instance) {
        runtime.deleteProcessInstance(instance, "cancelled");
    }

    private Place place(String instance, List<String> ends) {
        List<Waiting> waiting =
                tasks.createTaskQuery().processInstanceId(instance).list().stream()
                        .map(task -> new Waiting(task.getId(), task.getTaskDefinitionKey()))
                        .toList();
        boolean going =
                runtime.createProcessInstanceQuery().processInstanceId(instance).count() > 0;
        return new Place(
                instance, waiting, going ? Optional.empty() : ends.reversed().stream().findFirst());
    }
}
