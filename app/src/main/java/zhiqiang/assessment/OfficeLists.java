package zhiqiang.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zhiqiang.assessment.AssessmentRows.Row;
import zhiqiang.assessment.AssessmentRows.Subject;
import zhiqiang.assessment.AssessmentViews.IncidentView;
import zhiqiang.assessment.AssessmentViews.OwnReviewView;
import zhiqiang.assessment.AssessmentViews.ReviewEntryView;
import zhiqiang.identity.Actor;

/// Reviews and incidents of an assessment, and what somebody is to review.
@Component
@Transactional(readOnly = true)
class OfficeLists {
    private final Desk desk;
    private final ReviewRows reviews;
    private final EventRows events;
    private final Reviewing reviewing;

    OfficeLists(Desk desk, ReviewRows reviews, EventRows events, Reviewing reviewing) {
        this.desk = desk;
        this.reviews = reviews;
        this.events = events;
        this.reviewing = reviewing;
    }

    /// Who was asked and has scored; what they said only once all of an item have.
    List<ReviewEntryView> reviews(UUID id) {
        desk.seen(id);
        List<ReviewRows.Review> all = reviews.of(id);
        Map<String, Boolean> complete =
                all.stream()
                        .collect(
                                Collectors.toMap(
                                        OfficeLists::place,
                                        review -> review.score() != null,
                                        Boolean::logicalAnd));
        return all.stream()
                .map(
                        review -> {
                            boolean open = Boolean.TRUE.equals(complete.get(place(review)));
                            return new ReviewEntryView(
                                    review.id(),
                                    review.subject(),
                                    review.item(),
                                    review.reviewer(),
                                    review.reviewerName(),
                                    review.score() != null,
                                    open ? plain(review.score()) : null,
                                    open ? review.words() : null);
                        })
                .toList();
    }

    private static String place(ReviewRows.Review review) {
        return review.subject() + " " + review.item();
    }

    private static @Nullable String plain(@Nullable BigDecimal score) {
        return score == null ? null : score.toPlainString();
    }

    List<IncidentView> incidents(UUID id) {
        Row row = desk.seen(id);
        Map<UUID, Subject> subjects =
                desk.subjects(row).stream().collect(Collectors.toMap(Subject::id, each -> each));
        return events.of(id).stream()
                .flatMap(
                        event ->
                                Optional.ofNullable(subjects.get(event.subject())).stream()
                                        .map(subject -> incident(event, subject)))
                .toList();
    }

    private IncidentView incident(EventRows.Entered event, Subject subject) {
        return new IncidentView(
                event.id(),
                event.subject(),
                desk.name(subject),
                event.rule(),
                event.on(),
                event.document(),
                event.reason(),
                event.byName(),
                event.at(),
                event.withdrawnBy(),
                event.withdrawnWhy());
    }

    List<OwnReviewView> asked(Actor actor) {
        return reviewing.asked(actor).stream()
                .map(
                        asked ->
                                new OwnReviewView(
                                        asked.asked().id(),
                                        asked.assessment().id(),
                                        desk.scheme(asked.assessment().scheme()).title(),
                                        asked.assessment().year(),
                                        desk.name(asked.subject()),
                                        asked.item().title(),
                                        asked.rule().highest().toPlainString(),
                                        plain(asked.asked().score()),
                                        asked.asked().words()))
                .toList();
    }
}
