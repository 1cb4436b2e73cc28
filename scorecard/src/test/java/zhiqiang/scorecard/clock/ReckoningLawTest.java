package zhiqiang.scorecard.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static zhiqiang.scorecard.clock.ReckoningTest.RECKONING;
import static zhiqiang.scorecard.clock.ReckoningTest.at;
import static zhiqiang.scorecard.clock.ReckoningTest.rule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import zhiqiang.scorecard.Seeded;

/// What holds of every period, whatever its rule, its start and its pauses.
class ReckoningLawTest {
    private record Trial(RuleVersion rule, Instant start, List<Pause> pauses) {
        static Trial any(RandomGenerator random) {
            SpanUnit unit = SpanUnit.values()[random.nextInt(3)];
            LastDay lastDay = LastDay.values()[random.nextInt(2)];
            Instant start =
                    at("2023-01-01T00:00").plusSeconds(random.nextInt(700 * 24 * 4) * 15L * 60);
            List<Pause> pauses = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                Instant from = start.plusSeconds((random.nextInt(40 * 24) - 240) * 3600L);
                pauses.add(Pause.between(from, from.plusSeconds(random.nextInt(20 * 24) * 3600L)));
            }
            int count = random.nextInt(unit == SpanUnit.HOUR ? 200 : 40);
            return new Trial(ReckoningTest.rule(new Span(count, unit), lastDay), start, pauses);
        }

        Instant due() {
            return RECKONING.due(rule, start, pauses, List.of()).orElseThrow();
        }
    }

    @Test
    void aLongerPeriodAndALaterStartAreNeverDueEarlier() {
        Seeded.forAll(
                Trial::any,
                trial -> {
                    Span longer =
                            new Span(
                                    trial.rule().length().count() + 1,
                                    trial.rule().length().unit());

                    assertThat(
                                    new Trial(
                                                    rule(longer, trial.rule().lastDay()),
                                                    trial.start(),
                                                    trial.pauses())
                                            .due())
                            .isAfterOrEqualTo(trial.due());
                    assertThat(
                                    new Trial(
                                                    trial.rule(),
                                                    trial.start().plusSeconds(7 * 3600),
                                                    trial.pauses())
                                            .due())
                            .isAfterOrEqualTo(trial.due());
                });
    }

    @Test
    void aPauseNeverBringsTheDueTimeForward() {
        Seeded.forAll(
                Trial::any,
                trial -> {
                    Instant without = new Trial(trial.rule(), trial.start(), List.of()).due();

                    assertThat(trial.due()).isAfterOrEqualTo(without);
                    for (Pause pause : trial.pauses()) {
                        assertThat(trial.due())
                                .isAfterOrEqualTo(
                                        new Trial(trial.rule(), trial.start(), List.of(pause))
                                                .due());
                    }
                });
    }

    @Test
    void nothingIsDueInTheMiddleOfAPause() {
        Seeded.forAll(
                Trial::any,
                trial ->
                        assertThat(trial.pauses())
                                .noneMatch(
                                        pause ->
                                                trial.rule().length().unit() != SpanUnit.HOUR
                                                        && pause.from().isBefore(trial.due())
                                                        && pause.endsAfter(trial.due())));
    }

    @Test
    void theCourseCountsAsManyDaysAsTheLawGives() {
        Seeded.forAll(
                Trial::any,
                trial -> {
                    Course course =
                            RECKONING
                                    .course(trial.rule(), trial.start(), trial.pauses(), List.of())
                                    .orElseThrow();

                    if (trial.rule().length().unit() != SpanUnit.HOUR) {
                        assertThat(course.days())
                                .filteredOn(day -> day.count() == Course.Count.COUNTED)
                                .hasSize(trial.rule().length().count());
                    }
                });
    }

    @Test
    void soManyWorkingDaysAfterTheDueTimeLieBetweenItAndTheAnswer() {
        Seeded.forAll(
                Trial::any,
                trial -> {
                    int days = trial.rule().length().count();
                    RuleVersion inWorkingDays = rule(Span.workingDays(1));

                    Instant later = RECKONING.after(trial.due(), Span.workingDays(days));

                    assertThat(RECKONING.daysLeft(inWorkingDays, trial.due().minusNanos(1), later))
                            .isEqualTo(days);
                });
    }
}
