package zhiqiang.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhiqiang.scorecard.assessment.Grade;
import zhiqiang.scorecard.assessment.Rule;
import zhiqiang.scorecard.assessment.Scheme;
import zhiqiang.scorecard.assessment.Sheet;
import zhiqiang.scorecard.text.Text;

/// What assessments look like from outside. Figures are decimal text.
final class AssessmentViews {
    private AssessmentViews() {}

    /// @param plan nothing where no approved plan is cited: the scheme can only be tried out
    public record AssessmentSchemeView(
            String code,
            Text title,
            boolean areas,
            int firstYear,
            int lastYear,
            @Nullable ApprovedPlanView plan,
            String total,
            List<SchemePartView> parts,
            List<SchemeDeductionView> deductions,
            List<SchemeVetoView> vetoes,
            List<GradeBandView> grades,
            boolean ranking,
            @Nullable Text assumption) {
        static AssessmentSchemeView of(Scheme scheme) {
            return new AssessmentSchemeView(
                    scheme.code(),
                    scheme.title(),
                    scheme.ofAreas(),
                    scheme.firstYear(),
                    scheme.lastYear(),
                    scheme.plan()
                            .map(
                                    plan ->
                                            new ApprovedPlanView(
                                                    plan.title(),
                                                    plan.number(),
                                                    plan.date(),
                                                    plan.pointsPublishedOn()))
                            .orElse(null),
                    scheme.total().toPlainString(),
                    scheme.parts().stream().map(SchemePartView::of).toList(),
                    scheme.deductions().stream()
                            .map(
                                    each ->
                                            new SchemeDeductionView(
                                                    each.code(),
                                                    each.title(),
                                                    each.points().toPlainString(),
                                                    each.most().toPlainString()))
                            .toList(),
                    scheme.vetoes().stream()
                            .map(each -> new SchemeVetoView(each.code(), each.title(), each.best()))
                            .toList(),
                    scheme.grades().stream()
                            .map(
                                    band ->
                                            new GradeBandView(
                                                    band.grade(),
                                                    band.from()
                                                            .map(BigDecimal::toPlainString)
                                                            .orElse(null),
                                                    band.below()
                                                            .map(BigDecimal::toPlainString)
                                                            .orElse(null)))
                            .toList(),
                    scheme.ranking(),
                    scheme.assumption().orElse(null));
        }
    }

    public record ApprovedPlanView(
            String title, String number, LocalDate date, LocalDate pointsPublishedOn) {}

    public record SchemePartView(
            String code, Text title, String weight, List<SchemeItemView> items) {
        static SchemePartView of(Scheme.Part part) {
            return new SchemePartView(
                    part.code(),
                    part.title(),
                    part.weight().toPlainString(),
                    part.items().stream().map(SchemeItemView::of).toList());
        }
    }

    /// @param reviewers how many are needed; nothing where nobody reviews
    /// @param highest what a reviewer may give
    public record SchemeItemView(
            String code,
            Text title,
            String points,
            @Nullable Integer reviewers,
            @Nullable String highest) {
        static SchemeItemView of(Scheme.Item item) {
            Rule.Review review = item.rule() instanceof Rule.Review rule ? rule : null;
            return new SchemeItemView(
                    item.code(),
                    item.title(),
                    item.points().toPlainString(),
                    review == null ? null : review.reviewers(),
                    review == null ? null : review.highest().toPlainString());
        }
    }

    public record SchemeDeductionView(String code, Text title, String points, String most) {}

    public record SchemeVetoView(String code, Text title, Grade best) {}

    public record GradeBandView(Grade grade, @Nullable String from, @Nullable String below) {}

    /// @param trial whether it can only be tried out
    /// @param objectionsUntil the last day for objections
    public record AssessmentRowView(
            UUID id,
            String scheme,
            Text title,
            int year,
            boolean trial,
            AssessmentRows.State state,
            String drawnBy,
            Instant drawnAt,
            @Nullable Instant sentAt,
            @Nullable LocalDate objectionsUntil,
            @Nullable String frozenBy,
            @Nullable Instant frozenAt) {}

    public record AssessmentPage(List<AssessmentRowView> items, @Nullable String next) {}

    /// @param asOf the day whose figures are scored
    /// @param may what whoever asks may do
    public record AssessmentView(
            AssessmentRowView head,
            AssessmentSchemeView scheme,
            LocalDate asOf,
            List<AssessedView> assessed,
            AssessmentMayView may) {}

    public record AssessmentMayView(boolean manage, boolean freeze) {}

    /// @param points of each part; nothing while it is awaited
    /// @param grade nothing in a trial
    public record AssessedView(
            UUID id,
            String code,
            Text name,
            List<PartPointsView> points,
            String deducted,
            @Nullable String total,
            @Nullable Grade grade,
            boolean vetoed,
            int openObjections) {}

    public record PartPointsView(String code, @Nullable String points) {}

    /// @param rank the same for the same total
    public record RankView(int rank, UUID id, Text name, String total, Grade grade) {}

    /// @param revision nothing while it is drawn up
    /// @param same whether what was kept still gives the total that was told
    public record AssessmentSheetView(
            AssessmentRowView head,
            UUID id,
            Text name,
            @Nullable String region,
            LocalDate asOf,
            @Nullable Integer revision,
            boolean frozen,
            @Nullable String digest,
            boolean same,
            List<SheetPartView> parts,
            List<SheetDeductionView> deductions,
            List<SheetVetoView> vetoes,
            @Nullable String total,
            @Nullable Grade grade,
            List<ObjectionView> objections,
            boolean mayObject) {}

    public record SheetPartView(
            String code,
            Text title,
            String weight,
            @Nullable String points,
            List<SheetItemView> items) {
        static SheetPartView of(Sheet.PartScore part) {
            return new SheetPartView(
                    part.code(),
                    part.title(),
                    part.weight().toPlainString(),
                    part.points().map(BigDecimal::toPlainString).orElse(null),
                    part.items().stream().map(SheetItemView::of).toList());
        }
    }

    public record SheetItemView(
            String code,
            Text title,
            @Nullable String clause,
            Sheet.State state,
            String full,
            @Nullable String points,
            Text rule,
            Text reckoning,
            List<SheetSourceView> sources) {
        static SheetItemView of(Sheet.ItemScore item) {
            return new SheetItemView(
                    item.code(),
                    item.title(),
                    item.clause().orElse(null),
                    item.state(),
                    item.full().toPlainString(),
                    item.points().map(BigDecimal::toPlainString).orElse(null),
                    item.rule(),
                    item.reckoning(),
                    item.sources().stream().map(SheetSourceView::of).toList());
        }
    }

    public record SheetSourceView(Sheet.Source.Kind kind, String id, Text words) {
        static SheetSourceView of(Sheet.Source source) {
            return new SheetSourceView(source.kind(), source.id(), source.words());
        }
    }

    public record SheetDeductionView(
            String code, Text title, String points, Text reckoning, List<SheetSourceView> sources) {
        static SheetDeductionView of(Sheet.DeductionScore deduction) {
            return new SheetDeductionView(
                    deduction.code(),
                    deduction.title(),
                    deduction.points().toPlainString(),
                    deduction.reckoning(),
                    deduction.sources().stream().map(SheetSourceView::of).toList());
        }
    }

    public record SheetVetoView(
            String code, Text title, Grade best, List<SheetSourceView> sources) {
        static SheetVetoView of(Sheet.VetoScore veto) {
            return new SheetVetoView(
                    veto.code(),
                    veto.title(),
                    veto.best(),
                    veto.sources().stream().map(SheetSourceView::of).toList());
        }
    }

    /// @param accepted nothing while it is not answered
    public record ObjectionView(
            UUID id,
            UUID assessed,
            Text name,
            String item,
            String words,
            String by,
            Instant at,
            @Nullable Boolean accepted,
            @Nullable String answer,
            @Nullable String answeredBy,
            @Nullable Instant answeredAt) {}

    /// What the office sees of a review: nothing said before all have said it.
    public record ReviewEntryView(
            UUID id,
            UUID assessed,
            String item,
            UUID reviewer,
            String name,
            boolean scored,
            @Nullable String score,
            @Nullable String words) {}

    public record IncidentView(
            UUID id,
            UUID assessed,
            Text name,
            String rule,
            LocalDate on,
            String document,
            String reason,
            String by,
            Instant at,
            @Nullable String withdrawnBy,
            @Nullable String withdrawnWhy) {}

    /// What somebody is to review.
    public record OwnReviewView(
            UUID id,
            UUID assessment,
            Text title,
            int year,
            Text assessed,
            Text item,
            String highest,
            @Nullable String score,
            @Nullable String words) {}
}
