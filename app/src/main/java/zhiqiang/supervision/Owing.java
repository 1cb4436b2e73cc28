package zhiqiang.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import zhiqiang.clock.Clocks;
import zhiqiang.platform.error.DomainException;
import zhiqiang.platform.policy.PolicyPack;
import zhiqiang.scorecard.pack.DataRound;
import zhiqiang.scorecard.pack.DataRound.Rhythm;
import zhiqiang.scorecard.pack.TaskPlan;

/// Which periods' progress is owed, and by when.
@Component
class Owing {
    private final TaskPlan plan;
    private final Clocks clocks;

    Owing(PolicyPack policy, Clocks clocks) {
        this.plan = policy.pack().tasks();
        this.clocks = clocks;
    }

    Rhythm rhythm() {
        return plan.progress();
    }

    /// From the period on that a day lies in, also when the task was due before: it is owed until
    /// the task is closed.
    ///
    /// @return nothing where no progress is asked for
    Optional<Parts.Owes> from(Task task, LocalDate day) {
        return task.rhythm().map(rhythm -> owes(rhythm.around(day)));
    }

    /// The one after what has been told.
    ///
    /// @param told the period that was owed
    /// @param today a period that has ended by now is told along with it
    Optional<Parts.Owes> after(Task task, Parts.Owes told, LocalDate today) {
        return task.rhythm()
                .flatMap(
                        rhythm -> {
                            LocalDate next = told.to().plusDays(1);
                            LocalDate running = rhythm.around(today).from();
                            return from(task, next.isBefore(running) ? running : next);
                        });
    }

    private Parts.Owes owes(DataRound.Period period) {
        return new Parts.Owes(period.from(), period.to(), by(period.to().plusDays(1)));
    }

    /// The last day on which it is in time; a week where the calendar does not know the year yet.
    private LocalDate by(LocalDate start) {
        try {
            return clocks.due(
                            plan.progressDue(),
                            start.atStartOfDay(Days.CHINA).toInstant(),
                            List.of(),
                            List.of())
                    .map(due -> LocalDate.ofInstant(due.minusNanos(1), Days.CHINA))
                    .orElse(start);
        } catch (DomainException unknown) {
            return start.plusDays(6);
        }
    }
}
