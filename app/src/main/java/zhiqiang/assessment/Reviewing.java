package zhiqiang.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zhiqiang.assessment.AssessmentRows.Row;
import zhiqiang.assessment.AssessmentRows.State;
import zhiqiang.assessment.AssessmentRows.Subject;
import zhiqiang.identity.Access;
import zhiqiang.identity.Actor;
import zhiqiang.identity.Actors;
import zhiqiang.identity.Contacts;
import zhiqiang.identity.Permission;
import zhiqiang.identity.Reach;
import zhiqiang.identity.Reaches;
import zhiqiang.platform.error.DomainException;
import zhiqiang.scorecard.assessment.Rule;
import zhiqiang.scorecard.assessment.Scheme;

/// Reviewers are appointed, and each says for themselves what they think.
@Component
@Transactional
class Reviewing {
    private static final int DECIMALS = 2;

    private final Desk desk;
    private final ReviewRows rows;
    private final ObjectionRows objections;
    private final Actors actors;
    private final Contacts contacts;
    private final Reaches reaches;

    Reviewing(
            Desk desk,
            ReviewRows rows,
            ObjectionRows objections,
            Actors actors,
            Contacts contacts,
            Reaches reaches) {
        this.desk = desk;
        this.rows = rows;
        this.objections = objections;
        this.actors = actors;
        this.contacts = contacts;
        this.reaches = reaches;
    }

    /// Who reviews an item of all that are assessed; of their own unit nobody does.
    void appoint(UUID assessment, String item, Set<UUID> reviewers) {
        Row row = desk.locked(assessment, Set.of(State.DRAFT));
        Rule.Review rule = rule(desk.scheme(row.scheme()), item);
        List<Actor> able =
                contacts.of(reviewers).stream()
                        .map(person -> actors.of(person.id()))
                        .filter(actor -> actor.access().has(Permission.ASSESSMENT_REVIEW))
                        .toList();
        List<ReviewRows.Review> before =
                rows.of(assessment).stream().filter(each -> each.item().equals(item)).toList();
        for (Subject subject : desk.subjects(row)) {
            List<Actor> impartial =
                    able.stream().filter(actor -> !belongs(actor.access(), subject)).toList();
            if (impartial.size() < rule.reviewers()) {
                throw new DomainException(
                        AssessmentError.REVIEWERS_REFUSED,
                        Map.of(
                                "name",
                                desk.name(subject).zh(),
                                "least",
                                Integer.toString(rule.reviewers())));
            }
            Set<UUID> wanted = impartial.stream().map(Actor::id).collect(Collectors.toSet());
            before.stream()
                    .filter(each -> each.subject().equals(subject.id()))
                    .filter(each -> !wanted.contains(each.reviewer()))
                    .forEach(this::dismiss);
            impartial.forEach(
                    actor ->
                            rows.appoint(
                                    subject.id(), row.office(), item, actor.id(), actor.name()));
        }
        desk.told(
                "assessment.reviewers-appointed",
                assessment,
                "指定评审人员（" + item + "）",
                "appointed reviewers of " + item);
    }

    private void dismiss(ReviewRows.Review review) {
        if (review.score() != null) {
            throw new DomainException(
                    AssessmentError.REVIEW_GIVEN, Map.of("name", review.reviewerName()));
        }
        rows.dismiss(review.id());
    }

    private static Rule.Review rule(Scheme scheme, String item) {
        return scheme.item(item)
                .map(Scheme.Item::rule)
                .filter(Rule.Review.class::isInstance)
                .map(Rule.Review.class::cast)
                .orElseThrow(() -> new DomainException(AssessmentError.NOT_FOUND));
    }

    /// Whether somebody has a post in a unit or below it, or one that it is responsible for.
    private static boolean belongs(Access access, Subject subject) {
        for (Access.Grant grant : access.grants()) {
            Reach reach = grant.reach();
            if (reach.units().contains(subject.unit())
                    || subject.region().map(reach.areas()::contains).orElse(false)
                    || subject.region().isEmpty() && reach.duties().contains(subject.code())) {
                return true;
            }
        }
        return false;
    }

    /// @param asked nothing else of the assessment is seen by the reviewer
    record Asked(Row assessment, Subject subject, Scheme.Item item, ReviewRows.Review asked) {
        Rule.Review rule() {
            return (Rule.Review) item.rule();
        }
    }

    /// What somebody is to review.
    @Transactional(readOnly = true)
    List<Asked> asked(Actor actor) {
        List<Asked> all = new ArrayList<>();
        Map<UUID, Row> known = new HashMap<>();
        Map<UUID, Subject> subjects = new HashMap<>();
        for (ReviewRows.Review review : rows.asked(actor.id())) {
            Subject subject = subjects.computeIfAbsent(review.subject(), id -> desk.subject(id));
            Row row = known.computeIfAbsent(subject.assessment(), desk::seen);
            desk.pack()
                    .assessment(row.scheme())
                    .flatMap(scheme -> scheme.item(review.item()))
                    .ifPresent(item -> all.add(new Asked(row, subject, item, review)));
        }
        return all;
    }

    /// Once an assessment was sent, only where an objection waits for its answer.
    void score(UUID review, BigDecimal score, String words, Actor actor) {
        ReviewRows.Review asked =
                rows.byId(review)
                        .filter(each -> each.reviewer().equals(actor.id()))
                        .orElseThrow(() -> new DomainException(AssessmentError.NOT_FOUND));
        Subject subject = desk.subject(asked.subject());
        Row row = desk.locked(subject.assessment(), Set.of(State.DRAFT, State.SENT));
        if (row.state() == State.SENT && !objected(row, subject)) {
            throw new DomainException(
                    AssessmentError.WRONG_STATE, Map.of("state", row.state().name()));
        }
        Rule.Review rule = rule(desk.scheme(row.scheme()), asked.item());
        if (score.signum() < 0
                || score.compareTo(rule.highest()) > 0
                || score.stripTrailingZeros().scale() > DECIMALS
                || words.isBlank()) {
            throw new DomainException(
                    AssessmentError.SCORE_REFUSED,
                    Map.of("highest", rule.highest().toPlainString()));
        }
        rows.score(review, score, Desk.words(words), desk.now());
        desk.told(
                "assessment.reviewed",
                row.id(),
                "评审打分：" + desk.name(subject).zh() + "（" + asked.item() + "）",
                "reviewed " + asked.item() + " of " + desk.name(subject).en());
    }

    /// Reviewers see no objections.
    private boolean objected(Row row, Subject subject) {
        return reaches.asServer(
                "assessment",
                () ->
                        objections.of(row.id()).stream()
                                .anyMatch(
                                        each ->
                                                each.open()
                                                        && each.subject().equals(subject.id())));
    }
}
