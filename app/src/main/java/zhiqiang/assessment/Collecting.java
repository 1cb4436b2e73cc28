package zhiqiang.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import zhiqiang.assessment.AssessmentRows.Row;
import zhiqiang.assessment.AssessmentRows.Subject;
import zhiqiang.indicator.ConfirmedFigures;
import zhiqiang.indicator.Scorecards;
import zhiqiang.round.RoundTimeliness;
import zhiqiang.scorecard.Assessment;
import zhiqiang.scorecard.OfficialFigure;
import zhiqiang.scorecard.Quotient;
import zhiqiang.scorecard.Result;
import zhiqiang.scorecard.assessment.Evidence;
import zhiqiang.scorecard.assessment.Evidence.Confirmed;
import zhiqiang.scorecard.assessment.Evidence.Delivered;
import zhiqiang.scorecard.assessment.Evidence.Event;
import zhiqiang.scorecard.assessment.Evidence.Measured;
import zhiqiang.scorecard.assessment.Evidence.Opinion;
import zhiqiang.scorecard.assessment.Evidence.Ratio;
import zhiqiang.scorecard.assessment.Rule;
import zhiqiang.scorecard.assessment.Scheme;
import zhiqiang.scorecard.pack.Indicator;
import zhiqiang.scorecard.pack.Pack;
import zhiqiang.scorecard.pack.Region;
import zhiqiang.scorecard.pack.Target;
import zhiqiang.supervision.TaskTimeliness;

/// Collects what is known of the assessed now: figures as of the end of the year, what fell due in
/// it, opinions once all reviewers have one, and what takes points off.
@Component
class Collecting {
    private final Desk desk;
    private final Scorecards scorecards;
    private final ConfirmedFigures confirmed;
    private final RoundTimeliness rounds;
    private final TaskTimeliness tasks;
    private final ReviewRows reviews;
    private final EventRows events;

    Collecting(
            Desk desk,
            Scorecards scorecards,
            ConfirmedFigures confirmed,
            RoundTimeliness rounds,
            TaskTimeliness tasks,
            ReviewRows reviews,
            EventRows events) {
        this.desk = desk;
        this.scorecards = scorecards;
        this.confirmed = confirmed;
        this.rounds = rounds;
        this.tasks = tasks;
        this.reviews = reviews;
        this.events = events;
    }

    /// By the ids of those that are assessed.
    Map<UUID, Evidence> of(Row assessment, Scheme scheme, List<Subject> subjects) {
        Map<Region, Assessment> cards = cards(assessment.year(), subjects);
        Map<Region, Map<Indicator, OfficialFigure>> official =
                official(cards.keySet(), assessment.year());
        Map<UUID, List<ReviewRows.Review>> said =
                reviews.of(assessment.id()).stream()
                        .collect(Collectors.groupingBy(ReviewRows.Review::subject));
        Map<UUID, List<EventRows.Entered>> happened =
                events.of(assessment.id()).stream()
                        .filter(event -> event.withdrawnWhy() == null)
                        .collect(Collectors.groupingBy(EventRows.Entered::subject));
        Map<UUID, Evidence> all = new HashMap<>();
        for (Subject subject : subjects) {
            Region region = region(subject);
            all.put(
                    subject.id(),
                    new Evidence(
                            figures(
                                    scheme,
                                    subject,
                                    Objects.requireNonNull(cards.get(region)),
                                    official.getOrDefault(region, Map.of())),
                            delivered(scheme, subject, assessment.year()),
                            opinions(said.getOrDefault(subject.id(), List.of())),
                            happened.getOrDefault(subject.id(), List.of()).stream()
                                    .map(Collecting::event)
                                    .toList()));
        }
        return all;
    }

    private Region region(Subject subject) {
        Pack pack = desk.pack();
        return subject.region().flatMap(pack::region).orElse(pack.city());
    }

    /// The last day of the year, or today while the year is not over.
    LocalDate asOf(int year) {
        LocalDate end = LocalDate.of(year, 12, 31);
        return end.isAfter(desk.today()) ? desk.today() : end;
    }

    private Map<Region, Assessment> cards(int year, List<Subject> subjects) {
        List<Region> regions = subjects.stream().map(this::region).distinct().toList();
        return scorecards.of(regions, asOf(year), null).stream()
                .collect(Collectors.toMap(Assessment::region, Function.identity()));
    }

    private Map<Region, Map<Indicator, OfficialFigure>> official(
            Collection<Region> regions, int year) {
        return confirmed.of(regions, year).stream()
                .collect(
                        Collectors.groupingBy(
                                OfficialFigure::region,
                                Collectors.toMap(OfficialFigure::indicator, Function.identity())));
    }

    private static List<Measured> figures(
            Scheme scheme,
            Subject subject,
            Assessment card,
            Map<Indicator, OfficialFigure> official) {
        Set<String> asked =
                scheme.items()
                        .flatMap(
                                item ->
                                        item.rule() instanceof Rule.Figure figure
                                                ? figure.indicator().stream()
                                                : Stream.empty())
                        .collect(Collectors.toSet());
        boolean led =
                scheme.items()
                        .anyMatch(
                                item ->
                                        item.rule() instanceof Rule.Figure figure
                                                && figure.indicator().isEmpty());
        return card.results().stream()
                .map(
                        result ->
                                measured(
                                        result,
                                        led && leads(subject, result),
                                        Optional.ofNullable(official.get(result.indicator()))))
                .filter(figure -> figure.led() || asked.contains(figure.indicator()))
                .toList();
    }

    private static boolean leads(Subject subject, Result result) {
        return subject.region().isEmpty()
                && result.indicator().lead().code().equals(subject.code());
    }

    private static Measured measured(
            Result result, boolean led, Optional<OfficialFigure> official) {
        boolean rising = result.target().direction() == Target.Direction.RISING;
        Optional<Ratio> target =
                rising
                        ? Optional.ofNullable(result.previous()).map(Collecting::ratio)
                        : Optional.ofNullable(result.target().value())
                                .map(value -> new Ratio(value, BigDecimal.ONE));
        return new Measured(
                result.indicator().code(),
                result.indicator().name(),
                led,
                result.indicator().unit() == Indicator.Measurement.RATIO,
                Optional.ofNullable(result.value()).map(Collecting::ratio),
                rising
                        ? Optional.empty()
                        : official.map(
                                figure ->
                                        new Confirmed(
                                                figure.value(),
                                                figure.issuer(),
                                                figure.documentNo())),
                rising,
                target);
    }

    private static Ratio ratio(Quotient quotient) {
        return new Ratio(quotient.numerator(), quotient.denominator());
    }

    private List<Delivered> delivered(Scheme scheme, Subject subject, int year) {
        LocalDate from = LocalDate.of(year, 1, 1);
        LocalDate to = LocalDate.of(year, 12, 31);
        List<Delivered> all = new ArrayList<>();
        if (scores(scheme, Rule.Delivery.ROUNDS)) {
            rounds.due(subject.unit(), from, to).stream()
                    .map(
                            round ->
                                    new Delivered(
                                            Rule.Delivery.ROUNDS,
                                            round.dossier().orElse(round.id()).toString(),
                                            round.title(),
                                            round.due(),
                                            round.submitted(),
                                            round.onTime()))
                    .forEach(all::add);
        }
        if (scores(scheme, Rule.Delivery.TASKS)) {
            // What is due today may still be done.
            LocalDate over = to.isBefore(desk.today()) ? to : desk.today().minusDays(1);
            tasks.due(subject.unit(), from, over).stream()
                    .map(
                            task ->
                                    new Delivered(
                                            Rule.Delivery.TASKS,
                                            task.id().toString(),
                                            task.title(),
                                            task.due(),
                                            Optional.ofNullable(task.reported()),
                                            task.onTime()))
                    .forEach(all::add);
        }
        return all;
    }

    private static boolean scores(Scheme scheme, Rule.Delivery delivery) {
        return scheme.items()
                .anyMatch(
                        item ->
                                item.rule() instanceof Rule.InTime inTime
                                        && inTime.of() == delivery);
    }

    /// None of an item before all who were asked have scored it.
    private static List<Opinion> opinions(List<ReviewRows.Review> said) {
        List<Opinion> all = new ArrayList<>();
        said.stream()
                .collect(Collectors.groupingBy(ReviewRows.Review::item))
                .forEach(
                        (item, reviews) -> {
                            List<Opinion> given =
                                    reviews.stream()
                                            .flatMap(review -> opinion(review).stream())
                                            .toList();
                            if (given.size() == reviews.size()) {
                                all.addAll(given);
                            }
                        });
        return all;
    }

    private static Optional<Opinion> opinion(ReviewRows.Review review) {
        return Optional.ofNullable(review.score())
                .map(
                        score ->
                                new Opinion(
                                        review.id().toString(),
                                        review.item(),
                                        score,
                                        Optional.ofNullable(review.words()).orElse("")));
    }

    private static Event event(EventRows.Entered event) {
        return new Event(
                event.id().toString(), event.rule(), event.on(), event.document(), event.reason());
    }
}
