package zhiqiang.round;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zhiqiang.identity.Reaches;
import zhiqiang.scorecard.pack.DataRound;
import zhiqiang.scorecard.text.Text;

/// What a unit owed and whether it came in time, whoever asks.
@Component
@Transactional(readOnly = true)
public class RoundTimeliness {
    private final RoundRows rows;
    private final RoundSubject subject;
    private final Reaches reaches;
    private final Clock clock;

    RoundTimeliness(RoundRows rows, RoundSubject subject, Reaches reaches, Clock clock) {
        this.rows = rows;
        this.subject = subject;
        this.reaches = reaches;
        this.clock = clock;
    }

    /// @param dossier its case
    /// @param due last day on which it was in time
    public record DueRound(
            UUID id,
            Optional<UUID> dossier,
            Text title,
            LocalDate due,
            Optional<LocalDate> submitted,
            boolean onTime) {}

    /// What fell due for a unit from one day to another and not later than now, without rounds that
    /// were broken off.
    public List<DueRound> due(int unit, LocalDate from, LocalDate to) {
        Instant after = from.atStartOfDay(Opening.CHINA).toInstant();
        Instant end = to.plusDays(1).atStartOfDay(Opening.CHINA).toInstant();
        Instant now = clock.instant();
        return reaches.asServer(
                Opening.WORK,
                () ->
                        rows.fellDue(unit, after, end.isBefore(now) ? end : now).stream()
                                .map(this::due)
                                .toList());
    }

    private DueRound due(RoundRows.Owed owed) {
        Optional<DataRound> round = subject.round(owed.code());
        Text title =
                round.map(
                                known -> {
                                    Text period =
                                            Opening.period(
                                                    known.rhythm(),
                                                    new DataRound.Period(owed.from(), owed.to()));
                                    return new Text(
                                            period.zh() + known.title().zh(),
                                            known.title().en() + ", " + period.en());
                                })
                        .orElse(new Text(owed.code(), owed.code()));
        return new DueRound(
                owed.id(),
                owed.dossier(),
                title,
                LocalDate.ofInstant(owed.dueAt().orElseThrow().minusNanos(1), Opening.CHINA),
                owed.submittedAt().map(at -> LocalDate.ofInstant(at, Opening.CHINA)),
                !subject.late(owed));
    }
}
