package zhiqiang.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zhiqiang.identity.UnitTitles;
import zhiqiang.scorecard.pack.DataRound;
import zhiqiang.scorecard.text.Text;

/// Who submitted what and when, for reports.
@Component
@Transactional(readOnly = true)
public class RoundSubmissions {
    private final RoundRows rows;
    private final RoundSubject subject;
    private final UnitTitles units;

    RoundSubmissions(RoundRows rows, RoundSubject subject, UnitTitles units) {
        this.rows = rows;
        this.subject = subject;
        this.units = units;
    }

    /// What one unit owed for one period.
    ///
    /// @param due last day on which it was in time
    /// @param late whether it was submitted, or is still to be, after that day
    /// @param nil whether there was nothing to submit, as somebody declared
    /// @param restated what changed after it was locked
    public record Submission(
            Text title,
            Text unit,
            LocalDate from,
            LocalDate to,
            Optional<LocalDate> due,
            Optional<LocalDate> submitted,
            boolean late,
            boolean nil,
            List<RestatedAfterwards> restated) {}

    /// @param records how many it brought or changed
    public record RestatedAfterwards(Instant at, String by, String reason, long records) {}

    /// Of periods that a day lies in, without those that were broken off, within the reach of
    /// whoever asks.
    public List<Submission> around(LocalDate day) {
        List<RoundRows.Owed> all =
                rows.around(day).stream()
                        .filter(owed -> owed.state() != RoundRows.State.BROKEN_OFF)
                        .toList();
        Map<Integer, Text> names =
                units.of(all.stream().map(RoundRows.Owed::unit).distinct().toList());
        return all.stream()
                .map(owed -> submission(owed, names.getOrDefault(owed.unit(), new Text("", ""))))
                .toList();
    }

    private Submission submission(RoundRows.Owed owed, Text unit) {
        return new Submission(
                subject.round(owed.code())
                        .map(DataRound::title)
                        .orElse(new Text(owed.code(), owed.code())),
                unit,
                owed.from(),
                owed.to(),
                owed.dueAt().map(due -> day(due.minusNanos(1))),
                owed.submittedAt().map(RoundSubmissions::day),
                subject.late(owed),
                owed.nilWords().isPresent(),
                rows.restatements(owed.id()).stream()
                        .map(
                                each ->
                                        new RestatedAfterwards(
                                                each.at(),
                                                each.by(),
                                                each.reason(),
                                                each.records()))
                        .toList());
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Opening.CHINA);
    }
}
