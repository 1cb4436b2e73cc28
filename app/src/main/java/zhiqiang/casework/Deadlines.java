package zhiqiang.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import zhiqiang.clock.Clocks;
import zhiqiang.platform.error.DomainException;
import zhiqiang.scorecard.clock.Pause;
import zhiqiang.scorecard.clock.RuleVersion;
import zhiqiang.scorecard.clock.Span;
import zhiqiang.scorecard.clock.UnknownYear;

/// Deadlines of cases and their steps: what starts them, what they wait for, when they end.
@Component
class Deadlines {
    private static final Logger LOG = LoggerFactory.getLogger(Deadlines.class);
    private static final TypeReference<List<Span>> SPANS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clocks clocks;
    private final StepRows steps;

    Deadlines(JdbcClient jdbc, JsonMapper json, Clocks clocks, StepRows steps) {
        this.jdbc = jdbc;
        this.json = json;
        this.clocks = clocks;
        this.steps = steps;
    }

    enum State {
        RUNNING,
        /// Waits for something that the rule names.
        PAUSED,
        /// Ends in a year whose working days nobody has entered yet.
        UNKNOWN,
        MET,
        MISSED,
        CANCELLED;

        boolean going() {
            return this == RUNNING || this == PAUSED || this == UNKNOWN;
        }
    }

    /// @param step nothing for a deadline of the case as a whole
    /// @param untilStep element whose conclusion meets it
    record Deadline(
            UUID id,
            UUID dossier,
            Optional<UUID> step,
            String untilStep,
            String rule,
            Instant startedAt,
            Optional<Instant> dueAt,
            List<Span> extensions,
            State state) {}

    /// The rule by which a deadline runs.
    ///
    /// @return nothing where the policy has it no longer: a case goes on under the process with
    ///   which it began, and what was reckoned stays
    Optional<RuleVersion> rule(String code, Instant event) {
        try {
            return Optional.of(clocks.inForce(code, event));
        } catch (DomainException gone) {
            LOG.warn("{}: {}", code, gone.getMessage());
            return Optional.empty();
        }
    }

    /// Starts a deadline of a step, or of a case until a step is concluded.
    void start(UUID dossier, Optional<UUID> step, String untilStep, String rule, Instant event) {
        if (rule(rule, event).isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        insert into casework.deadline
                               (dossier, step, until_step, rule, started_at, due_at, state)
                        values (:dossier, :step, :until, :rule, :at, null, 'UNKNOWN')
                        """)
                .param("dossier", dossier)
                .param("step", step.orElse(null), Types.OTHER)
                .param("until", untilStep)
                .param("rule", rule)
                .param("at", Moments.at(event))
                .update();
    }

    List<Deadline> of(UUID dossier) {
        return jdbc.sql(
                        """
                        select id, dossier, step, until_step, rule, started_at, due_at, extensions,
                               state
                          from casework.deadline
                         where dossier = :dossier
                         order by id
                        """)
                .param("dossier", dossier)
                .query((row, n) -> deadline(row))
                .list();
    }

    private Deadline deadline(ResultSet row) throws SQLException {
        return new Deadline(
                row.getObject("id", UUID.class),
                row.getObject("dossier", UUID.class),
                Optional.ofNullable(row.getObject("step", UUID.class)),
                row.getString("until_step"),
                row.getString("rule"),
                Moments.of(row, "started_at"),
                Moments.maybe(row, "due_at"),
                json.readValue(row.getString("extensions"), SPANS),
                State.valueOf(row.getString("state")));
    }

    /// The deadline of a step that is open.
    Optional<Deadline> ofStep(Step step) {
        return of(step.dossier()).stream()
                .filter(each -> each.step().equals(Optional.of(step.id())))
                .filter(each -> each.state().going())
                .findFirst();
    }

    /// A step was concluded: what ran until then ends.
    void concluded(Step step, Instant at) {
        of(step.dossier()).stream()
                .filter(each -> each.state().going())
                .filter(
                        each ->
                                each.step()
                                        .map(of -> of.equals(step.id()))
                                        .orElse(each.untilStep().equals(step.element())))
                .forEach(
                        each ->
                                end(
                                        each,
                                        each.dueAt().map(due -> !at.isBefore(due)).orElse(false)
                                                ? State.MISSED
                                                : State.MET,
                                        at));
    }

    /// A step was left without a conclusion.
    void left(Step step, Instant at) {
        ofStep(step).ifPresent(each -> end(each, State.CANCELLED, at));
    }

    /// A case is over.
    void over(UUID dossier, Instant at) {
        of(dossier).stream()
                .filter(each -> each.state().going())
                .forEach(each -> end(each, State.CANCELLED, at));
        resume(dossier, Optional.empty(), at);
    }

    private void end(Deadline deadline, State state, Instant at) {
        jdbc.sql(
                        """
                        update casework.deadline
                           set state = :state, ended_at = :at,
                               due_at = case when :state = 'CANCELLED' then due_at
                                             else coalesce(due_at, :at) end
                         where id = :id
                        """)
                .param("state", state.name())
                .param("at", Moments.at(at))
                .param("id", deadline.id())
                .update();
        forget(deadline.id());
    }

    private void forget(UUID deadline) {
        jdbc.sql("delete from casework.timer where deadline = :id and fired_at is null")
                .param("id", deadline)
                .update();
    }

    /// Deadlines whose rules name the ground wait from now on.
    ///
    /// @param step the step that they wait for; nothing where it was decided
    void pause(UUID dossier, String code, Optional<UUID> step, String reason, Instant at) {
        jdbc.sql(
                        """
                        insert into casework.pause (dossier, code, step, reason, from_at)
                        values (:dossier, :code, :step, :reason, :at)
                        """)
                .param("dossier", dossier)
                .param("code", code)
                .param("step", step.orElse(null), Types.OTHER)
                .param("reason", reason)
                .param("at", Moments.at(at))
                .update();
    }

    /// @param step nothing for what was decided
    void resume(UUID dossier, Optional<UUID> step, Instant at) {
        jdbc.sql(
                        """
                        update casework.pause
                           set until_at = greatest(:at, from_at)
                         where dossier = :dossier and until_at is null
                           and step is not distinct from :step::uuid
                        """)
                .param("dossier", dossier)
                .param("step", step.orElse(null), Types.OTHER)
                .param("at", Moments.at(at))
                .update();
    }

    void extend(Deadline deadline, Span more) {
        List<Span> all = new ArrayList<>(deadline.extensions());
        all.add(more);
        jdbc.sql("update casework.deadline set extensions = :all::jsonb where id = :id")
                .param("all", json.writeValueAsString(all))
                .param("id", deadline.id())
                .update();
    }

    /// Reckons all deadlines of a case anew, after something that they depend on changed.
    void reckon(UUID dossier) {
        record Waited(String code, Pause pause) {}
        List<Waited> pauses =
                jdbc.sql(
                                "select code, from_at, until_at from casework.pause where dossier = :dossier")
                        .param("dossier", dossier)
                        .query(
                                (row, n) ->
                                        new Waited(
                                                row.getString("code"),
                                                new Pause(
                                                        Moments.of(row, "from_at"),
                                                        Moments.maybe(row, "until_at"))))
                        .list();
        for (Deadline deadline : of(dossier)) {
            if (deadline.state().going()) {
                rule(deadline.rule(), deadline.startedAt())
                        .ifPresent(
                                rule ->
                                        reckon(
                                                deadline,
                                                rule,
                                                pauses.stream()
                                                        .filter(
                                                                each ->
                                                                        rule.suspendedBy()
                                                                                .contains(
                                                                                        each
                                                                                                .code()))
                                                        .map(Waited::pause)
                                                        .toList()));
            }
        }
    }

    private void reckon(Deadline deadline, RuleVersion rule, List<Pause> pauses) {
        Optional<Instant> due;
        State state;
        try {
            due = clocks.reckoning().due(rule, deadline.startedAt(), pauses, deadline.extensions());
            state = due.isPresent() ? State.RUNNING : State.PAUSED;
        } catch (UnknownYear nobodyEntered) {
            due = Optional.empty();
            state = State.UNKNOWN;
        }
        jdbc.sql("update casework.deadline set due_at = :due, state = :state where id = :id")
                .param("due", due.map(Moments::at).orElse(null), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("state", state.name())
                .param("id", deadline.id())
                .update();
        if (deadline.step().isPresent()) {
            steps.due(deadline.step().get(), due);
        }
        arm(deadline, rule, due);
    }

    /// Sets what is to happen when. What was done at its time stays done; what comes at another
    /// time now is done then, also if it had been done for an earlier due time.
    private void arm(Deadline deadline, RuleVersion rule, Optional<Instant> due) {
        forget(deadline.id());
        if (due.isEmpty()) {
            return;
        }
        for (int i = 0; i < rule.remind().size(); i++) {
            int place = i;
            Span ahead = rule.remind().get(i);
            known(() -> clocks.reckoning().before(due.get(), ahead))
                    .filter(at -> at.isAfter(deadline.startedAt()))
                    .ifPresent(at -> arm(deadline, TimerKind.REMINDER, place, at));
        }
        arm(deadline, TimerKind.OVERDUE, 0, due.get());
        rule.escalate()
                .flatMap(late -> known(() -> clocks.reckoning().after(due.get(), late)))
                .ifPresent(at -> arm(deadline, TimerKind.ESCALATION, 0, at));
    }

    /// @return nothing for a moment of a year whose working days nobody has entered yet
    private static Optional<Instant> known(Supplier<Instant> moment) {
        try {
            return Optional.of(moment.get());
        } catch (UnknownYear nobodyEntered) {
            return Optional.empty();
        }
    }

    enum TimerKind {
        REMINDER,
        OVERDUE,
        ESCALATION
    }

    private void arm(Deadline deadline, TimerKind kind, int place, Instant at) {
        jdbc.sql(
                        """
                        insert into casework.timer (deadline, kind, place, fires_at)
                        values (:deadline, :kind, :place, :at)
                        on conflict (deadline, kind, place) do update
                           set fires_at = excluded.fires_at, fired_at = null
                         where casework.timer.fires_at <> excluded.fires_at
                        """)
                .param("deadline", deadline.id())
                .param("kind", kind.name())
                .param("place", place)
                .param("at", Moments.at(at))
                .update();
    }
}
