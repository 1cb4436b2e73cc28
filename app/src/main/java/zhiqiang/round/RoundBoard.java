package zhiqiang.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zhiqiang.casework.CaseStages;
import zhiqiang.identity.UnitTitles;
import zhiqiang.platform.policy.PolicyPack;
import zhiqiang.scorecard.pack.DataRound;
import zhiqiang.scorecard.text.Text;

/// What is owed around a day and how far it has come: what is missing stands out.
@Component
@Transactional(readOnly = true)
public class RoundBoard {
    private final PolicyPack policy;
    private final RoundRows rows;
    private final RoundSubject subject;
    private final CaseStages stages;
    private final UnitTitles units;

    RoundBoard(
            PolicyPack policy,
            RoundRows rows,
            RoundSubject subject,
            CaseStages stages,
            UnitTitles units) {
        this.policy = policy;
        this.rows = rows;
        this.subject = subject;
        this.stages = stages;
        this.units = units;
    }

    /// @param runningFrom from which day on it is asked for; nothing where it is switched off
    /// @param assumption what the document leaves open here
    public record RoundKindView(
            String code,
            Text title,
            String dataset,
            DataRound.Rhythm rhythm,
            Text receiver,
            @Nullable LocalDate runningFrom,
            @Nullable Text assumption) {}

    /// What one unit owes.
    ///
    /// @param stage step of the case that is open; nothing once it is over
    /// @param records as they stand now
    /// @param lockedRecords as they stood when it was locked
    /// @param late whether it was submitted, or is still to be, after its day
    public record OwedView(
            UUID id,
            String code,
            Text unit,
            @Nullable String region,
            LocalDate from,
            LocalDate to,
            @Nullable UUID caseId,
            RoundRows.State state,
            @Nullable Text stage,
            boolean stageOverdue,
            @Nullable Instant dueAt,
            @Nullable Instant submittedAt,
            @Nullable Instant lockedAt,
            boolean late,
            boolean nil,
            long records,
            @Nullable Long lockedRecords,
            int restatements) {}

    /// @param missing how many have not been submitted
    public record RoundBoardView(
            LocalDate day, List<RoundKindView> kinds, List<OwedView> owed, int missing, int late) {}

    /// Within the reach of whoever asks.
    public RoundBoardView around(LocalDate day) {
        List<RoundRows.Owed> all = rows.around(day);
        Map<Integer, Text> names =
                units.of(all.stream().map(RoundRows.Owed::unit).distinct().toList());
        Map<UUID, CaseStages.Stage> open =
                stages.of(all.stream().flatMap(each -> each.dossier().stream()).toList()).stream()
                        .collect(Collectors.toMap(CaseStages.Stage::dossier, Function.identity()));
        List<OwedView> owed = all.stream().map(each -> view(each, names, open)).toList();
        return new RoundBoardView(
                day,
                policy.pack().rounds().stream().map(this::view).toList(),
                owed,
                (int)
                        owed.stream()
                                .filter(
                                        each ->
                                                each.state() == RoundRows.State.OPEN
                                                        && each.submittedAt() == null)
                                .count(),
                (int) owed.stream().filter(OwedView::late).count());
    }

    private RoundKindView view(DataRound round) {
        return new RoundKindView(
                round.code(),
                round.title(),
                round.dataset().code(),
                round.rhythm(),
                round.receiver().name(),
                rows.runningFrom(round.code()).orElse(null),
                round.assumption().orElse(null));
    }

    private OwedView view(
            RoundRows.Owed owed, Map<Integer, Text> names, Map<UUID, CaseStages.Stage> open) {
        Optional<CaseStages.Stage> stage =
                owed.dossier().flatMap(id -> Optional.ofNullable(open.get(id)));
        return new OwedView(
                owed.id(),
                owed.code(),
                names.getOrDefault(owed.unit(), new Text("", "")),
                owed.region().orElse(null),
                owed.from(),
                owed.to(),
                owed.dossier().orElse(null),
                owed.state(),
                stage.map(CaseStages.Stage::title).orElse(null),
                stage.map(CaseStages.Stage::overdue).orElse(false),
                owed.dueAt().orElse(null),
                owed.submittedAt().orElse(null),
                owed.lockedAt().orElse(null),
                owed.state() != RoundRows.State.BROKEN_OFF && subject.late(owed),
                owed.nilWords().isPresent(),
                subject.records(owed),
                owed.records().orElse(null),
                rows.restatements(owed.id()).size());
    }
}
