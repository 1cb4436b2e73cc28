package zhiqiang.casework;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zhiqiang.identity.Actor;
import zhiqiang.identity.RolesHeld;
import zhiqiang.platform.error.DomainException;
import zhiqiang.scorecard.process.CaseProcess;
import zhiqiang.scorecard.text.Text;

/// Cases that people begin by hand, of processes that let them.
@Component
@Transactional
class Openings {
    /// Kind of subjects that belong to no module.
    private static final String PLAIN = "plain";

    private final Processes processes;
    private final Cases cases;
    private final OpenCases open;
    private final RolesHeld roles;
    private final Timeline timeline;

    Openings(Processes processes, Cases cases, OpenCases open, RolesHeld roles, Timeline timeline) {
        this.timeline = timeline;
        this.processes = processes;
        this.cases = cases;
        this.open = open;
        this.roles = roles;
    }

    /// @param parties names of the units to be chosen
    public record OpeningView(
            String code, Text title, List<String> parties, List<CaseViews.BackView> steps) {}

    List<OpeningView> of(Actor actor) {
        return processes.current().stream()
                .map(Processes.Version::process)
                .filter(process -> post(process, actor).isPresent())
                .map(
                        process ->
                                new OpeningView(
                                        process.code(),
                                        process.title(),
                                        process.parties(),
                                        CaseQuery.steps(process.steps())))
                .toList();
    }

    private Optional<RolesHeld.Held> post(CaseProcess process, Actor actor) {
        return roles.of(actor.id()).stream()
                .filter(held -> process.startedBy().contains(held.role()))
                .findFirst();
    }

    /// @param parties codes of units, by the names that the process has for them
    record Wish(
            String process,
            String title,
            String about,
            Map<String, String> parties,
            List<UUID> files) {}

    UUID begin(Wish wish, Actor actor) {
        CaseProcess process = processes.current(wish.process()).process();
        RolesHeld.Held post =
                post(process, actor)
                        .orElseThrow(() -> new DomainException(CaseworkError.MAY_NOT_BEGIN));
        Map<String, Integer> parties = new HashMap<>();
        for (String party : process.parties()) {
            String code = wish.parties().getOrDefault(party, "");
            parties.put(party, roles.unit(code).orElseThrow(() -> Giving.unknown(code)));
        }
        UUID id =
                cases.begin(
                        new Cases.Beginning(
                                process.code(),
                                new Text(wish.title(), wish.title()),
                                wish.about(),
                                PLAIN,
                                UUID.randomUUID().toString(),
                                parties,
                                Map.of(),
                                Optional.of(new Cases.Starter(actor, post.unit()))));
        if (!wish.files().isEmpty()) {
            open.within(
                    id,
                    dossier -> {
                        open.attach(dossier, Optional.empty(), wish.files(), actor);
                        timeline.tell(
                                Timeline.Event.of(
                                                "case.files-brought",
                                                id,
                                                "提交材料",
                                                "brought files with the case")
                                        .with(wish.files()),
                                actor);
                        return true;
                    });
        }
        return id;
    }
}
