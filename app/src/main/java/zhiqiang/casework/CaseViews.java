package zhiqiang.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhiqiang.files.StoredFileView;
import zhiqiang.scorecard.text.Text;

/// Shapes in which cases are shown.
final class CaseViews {
    private CaseViews() {}

    public record CaseProcessView(String code, int version, Text title) {}

    /// @param keptUntil nothing while it is open, and where it is kept for ever
    public record CaseEndView(
            Instant at,
            Text ending,
            @Nullable String reason,
            String archiveNumber,
            @Nullable LocalDate keptUntil) {}

    /// A case with all that whoever works on it needs.
    public record CaseView(
            UUID id,
            String number,
            CaseProcessView process,
            Text title,
            String about,
            Dossier.State state,
            String starter,
            @Nullable Text starterUnit,
            Instant startedAt,
            @Nullable CaseEndView end,
            List<CasePartyView> parties,
            List<CaseStepView> steps,
            List<CaseDeadlineView> deadlines,
            List<ServiceView> services,
            List<InterestView> interests,
            List<StoredFileView> files,
            List<CaseSectionView> sections,
            CaseMayView may) {}

    public record CasePartyView(String name, Text unit) {}

    /// What the caller may do with the case as a whole.
    ///
    /// @param suspensions grounds on which it may be suspended
    public record CaseMayView(
            boolean comment,
            boolean declareInterest,
            boolean withdraw,
            boolean manage,
            List<GroundView> suspensions) {}

    public record GroundView(String code, Text title) {}

    /// @param more the time that is asked for
    public record CaseStepView(
            UUID id,
            Step.Kind kind,
            String element,
            @Nullable UUID parent,
            Text title,
            Text unit,
            @Nullable String assignee,
            Step.State state,
            Instant openedAt,
            @Nullable Instant dueAt,
            boolean overdue,
            @Nullable String asked,
            @Nullable Text more,
            @Nullable CaseStepDoneView done,
            @Nullable CaseStepMayView may) {}

    public record CaseStepDoneView(
            Instant at, String by, String code, Text outcome, @Nullable String comment) {}

    /// What the caller may do with an open step; there is none where that is nothing.
    ///
    /// @param outcomes how it may be concluded, or answered
    /// @param moreTime the most that may be asked for; nothing where there is none
    public record CaseStepMayView(
            boolean claim,
            boolean release,
            boolean assign,
            boolean transfer,
            boolean ask,
            boolean takeBack,
            List<OutcomeView> outcomes,
            List<BackView> sendBackTo,
            @Nullable MoreTimeView moreTime) {}

    public record OutcomeView(String code, Text title, boolean reason) {}

    public record BackView(String element, Text title) {}

    public record MoreTimeView(int most, Text unit) {}

    /// @param law what sets it, with the article
    /// @param confirmed whether somebody compared it with the law
    public record CaseDeadlineView(
            UUID id,
            @Nullable UUID step,
            Text title,
            Text law,
            boolean confirmed,
            Text length,
            Instant startedAt,
            @Nullable Instant dueAt,
            Deadlines.State state,
            List<Text> extensions) {}

    public record ServiceView(
            UUID id,
            String document,
            String recipient,
            Text method,
            Instant servedAt,
            @Nullable StoredFileView paper,
            @Nullable StoredFileView proof,
            String by) {}

    public record InterestView(String name, String reason, Instant at) {}

    public record CaseSectionView(
            String code, Text title, List<CaseLineView> lines, @Nullable String path) {}

    public record CaseLineView(Text label, Text value) {}

    /// @param holder who left the post by which it was done
    public record CaseEntryView(
            long id,
            Instant at,
            String actor,
            @Nullable Text unit,
            @Nullable String holder,
            @Nullable UUID step,
            String kind,
            Text words,
            @Nullable String comment,
            List<StoredFileView> files) {}

    public record CaseEntryPage(List<CaseEntryView> items, @Nullable String next) {}

    /// The process as a picture, with where the case is in it.
    ///
    /// @param bpmn the file
    public record CaseDiagramView(String bpmn, List<String> open, List<String> done) {}

    public record CasePersonView(UUID id, String name) {}
}
