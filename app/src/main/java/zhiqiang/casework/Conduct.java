package zhiqiang.casework;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zhiqiang.identity.Actor;
import zhiqiang.identity.IdentityError;
import zhiqiang.identity.Permission;
import zhiqiang.identity.Reach;
import zhiqiang.platform.error.DomainException;
import zhiqiang.platform.policy.PolicyPack;
import zhiqiang.scorecard.clock.Suspension;
import zhiqiang.scorecard.text.Text;

/// What happens to a case as a whole: it is suspended and taken up again (中止), withdrawn (撤回),
/// terminated (终止), commented on; somebody declares an interest and keeps out.
@Component
@Transactional
class Conduct {
    private final OpenCases cases;
    private final StepRows steps;
    private final DossierRows dossiers;
    private final Deadlines deadlines;
    private final Stepping stepping;
    private final Timeline timeline;
    private final PolicyPack policy;
    private final JdbcClient jdbc;
    private final Clock clock;

    Conduct(
            OpenCases cases,
            StepRows steps,
            DossierRows dossiers,
            Deadlines deadlines,
            Stepping stepping,
            Timeline timeline,
            PolicyPack policy,
            JdbcClient jdbc,
            Clock clock) {
        this.cases = cases;
        this.steps = steps;
        this.dossiers = dossiers;
        this.deadlines = deadlines;
        this.stepping = stepping;
        this.timeline = timeline;
        this.policy = policy;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Whether somebody manages a case: of everything, or of a unit that has a step of it.
    boolean manages(Dossier dossier, Actor actor) {
        Reach reach = actor.access().reach(Permission.CASE_MANAGE);
        return actor.access().has(Permission.CASE_MANAGE)
                && (reach.everything()
                        || steps.open(dossier.id()).stream()
                                .anyMatch(step -> reach.units().contains(step.unit())));
    }

    private void managed(Dossier dossier, Actor actor) {
        if (!manages(dossier, actor)) {
            throw new DomainException(IdentityError.FORBIDDEN);
        }
    }

    /// Suspends a case on a ground of the policy; deadlines whose rules name it wait.
    void suspend(UUID id, String ground, String reason, Actor actor) {
        cases.in(
                id,
                open -> {
                    managed(open, actor);
                    Text title =
                            policy.pack().suspensions().stream()
                                    .filter(each -> each.code().equals(ground))
                                    .map(Suspension::title)
                                    .findFirst()
                                    .orElseThrow(
                                            () ->
                                                    new DomainException(
                                                            CaseworkError.UNKNOWN_SUSPENSION,
                                                            Map.of("ground", ground)));
                    dossiers.state(id, Dossier.State.SUSPENDED);
                    deadlines.pause(id, ground, Optional.empty(), reason, clock.instant());
                    deadlines.reckon(id);
                    timeline.tell(
                            Timeline.Event.of(
                                            "case.suspended",
                                            id,
                                            "中止办理（" + title.zh() + "）",
                                            "suspended the case (" + title.en() + ")")
                                    .saying(Optional.of(reason)),
                            actor);
                    return true;
                });
    }

    /// Takes a case up again.
    void resume(UUID id, Optional<String> said, Actor actor) {
        cases.within(
                id,
                open -> {
                    managed(open, actor);
                    if (open.state() != Dossier.State.SUSPENDED) {
                        throw new DomainException(CaseworkError.NOT_SUSPENDED);
                    }
                    dossiers.state(id, Dossier.State.OPEN);
                    deadlines.resume(id, Optional.empty(), clock.instant());
                    deadlines.reckon(id);
                    timeline.tell(
                            Timeline.Event.of("case.resumed", id, "恢复办理", "took the case up again")
                                    .saying(said),
                            actor);
                    return true;
                });
    }

    /// Whether whoever began a case may still withdraw it.
    boolean withdrawable(Dossier dossier, Actor actor) {
        return dossier.starter().equals(Optional.of(actor.id()))
                && dossier.process()
                        .withdrawUntil()
                        .map(
                                last ->
                                        steps.of(dossier.id()).stream()
                                                .noneMatch(
                                                        step ->
                                                                step.element().equals(last)
                                                                        && step.state()
                                                                                == Step.State.DONE))
                        .orElse(true);
    }

    void withdraw(UUID id, String reason, Actor actor) {
        cases.within(
                id,
                open -> {
                    if (!withdrawable(open, actor)) {
                        throw new DomainException(CaseworkError.CANNOT_WITHDRAW);
                    }
                    stepping.breakOff(
                            open, Dossier.State.WITHDRAWN, new Text("已撤回", "Withdrawn"), reason);
                    timeline.tell(
                            Timeline.Event.of("case.withdrawn", id, "撤回办件", "withdrew the case")
                                    .saying(Optional.of(reason)),
                            actor);
                    return true;
                });
    }

    void terminate(UUID id, String reason, Actor actor) {
        cases.within(
                id,
                open -> {
                    managed(open, actor);
                    stepping.breakOff(
                            open, Dossier.State.TERMINATED, new Text("已终止", "Terminated"), reason);
                    timeline.tell(
                            Timeline.Event.of("case.terminated", id, "终止办理", "terminated the case")
                                    .saying(Optional.of(reason)),
                            actor);
                    return true;
                });
    }

    /// Whoever has an interest in a case does nothing in it any more.
    void declareInterest(UUID id, String reason, Actor actor) {
        cases.within(
                id,
                open -> {
                    jdbc.sql(
                                    """
                                    insert into casework.interest (dossier, account, name, reason, at)
                                    values (:dossier, :account, :name, :reason, :at)
                                    on conflict do nothing
                                    """)
                            .param("dossier", id)
                            .param("account", actor.id())
                            .param("name", actor.name())
                            .param("reason", reason)
                            .param("at", Moments.at(clock.instant()))
                            .update();
                    for (Step step : steps.open(id)) {
                        if (!step.roles().isEmpty()) {
                            steps.exclude(step.id(), actor.id());
                        }
                    }
                    timeline.tell(
                            Timeline.Event.of(
                                            "case.interest-declared",
                                            id,
                                            "申请回避",
                                            "declared an interest and keeps out")
                                    .saying(Optional.of(reason)),
                            actor);
                    return true;
                });
    }

    /// Says something, and brings files, without moving the case.
    void comment(UUID id, Optional<String> said, List<UUID> files, Actor actor) {
        cases.within(
                id,
                open -> {
                    if (said.isEmpty() && files.isEmpty()) {
                        throw new DomainException(CaseworkError.REASON_MISSING);
                    }
                    cases.attach(open, Optional.empty(), files, actor);
                    timeline.tell(
                            Timeline.Event.of("case.commented", id, "补充说明", "added a comment")
                                    .saying(said)
                                    .with(files),
                            actor);
                    return true;
                });
    }
}
