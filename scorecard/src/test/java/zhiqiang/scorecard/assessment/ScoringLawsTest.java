package zhiqiang.scorecard.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static zhiqiang.scorecard.assessment.Sample.of;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import zhiqiang.scorecard.Seeded;
import zhiqiang.scorecard.assessment.Evidence.Delivered;
import zhiqiang.scorecard.assessment.Evidence.Event;
import zhiqiang.scorecard.assessment.Evidence.Measured;
import zhiqiang.scorecard.assessment.Evidence.Opinion;
import zhiqiang.scorecard.assessment.Evidence.Ratio;

/// What holds whatever the evidence is.
class ScoringLawsTest {
    private static final List<String> INDICATORS = List.of("food", "air", "works");

    private static BigDecimal decimal(RandomGenerator chance, int most) {
        return BigDecimal.valueOf(chance.nextInt(most + 1), 2);
    }

    private static Measured measured(RandomGenerator chance, String indicator) {
        int all = 1 + chance.nextInt(400);
        return new Measured(
                indicator,
                Sample.text(indicator),
                false,
                true,
                chance.nextInt(8) == 0
                        ? Optional.empty()
                        : Optional.of(
                                new Ratio(
                                        BigDecimal.valueOf(chance.nextInt(all + 1)),
                                        BigDecimal.valueOf(all))),
                Optional.empty(),
                indicator.equals("works"),
                chance.nextInt(8) == 0
                        ? Optional.empty()
                        : Optional.of(new Ratio(decimal(chance, 100), BigDecimal.ONE)));
    }

    private static Evidence evidence(RandomGenerator chance) {
        List<Delivered> rounds = new ArrayList<>();
        for (int n = chance.nextInt(12); n > 0; n--) {
            rounds.add(Sample.round("r" + n, chance.nextInt(3) > 0));
        }
        List<Opinion> opinions = new ArrayList<>();
        for (int n = 2 + chance.nextInt(3); n > 0; n--) {
            opinions.add(new Opinion("o" + n, "work", decimal(chance, 1000), "words"));
        }
        List<Event> events = new ArrayList<>();
        for (int n = chance.nextInt(4); n > 0; n--) {
            events.add(Sample.event("e" + n, "false-data"));
        }
        return new Evidence(
                INDICATORS.stream().map(code -> measured(chance, code)).toList(),
                rounds,
                opinions,
                events);
    }

    private static <T> List<T> shuffled(List<T> all, long seed) {
        List<T> other = new ArrayList<>(all);
        Collections.shuffle(other, new Random(seed));
        return other;
    }

    @Test
    void theSameEvidenceInAnotherOrderGivesTheSameSheet() {
        Seeded.forAll(
                ScoringLawsTest::evidence,
                evidence -> {
                    Evidence other =
                            new Evidence(
                                    shuffled(evidence.figures(), 1),
                                    shuffled(evidence.deliveries(), 2),
                                    shuffled(evidence.opinions(), 3),
                                    shuffled(evidence.events(), 4));

                    assertThat(Scoring.score(Sample.scheme(), other))
                            .isEqualTo(Scoring.score(Sample.scheme(), evidence));
                    assertThat(Snapshot.text(other)).isEqualTo(Snapshot.text(evidence));
                });
    }

    @Test
    void aSnapshotGivesTheSameSheet() {
        Scheme scheme = Snapshot.scheme(Snapshot.text(Sample.scheme()));
        Seeded.forAll(
                ScoringLawsTest::evidence,
                evidence ->
                        assertThat(
                                        Scoring.score(
                                                scheme, Snapshot.evidence(Snapshot.text(evidence))))
                                .isEqualTo(Scoring.score(Sample.scheme(), evidence)));
    }

    private record Higher(Evidence evidence, int which, BigDecimal more) {}

    @Test
    void aHigherFigureNeverLowersTheScore() {
        Seeded.forAll(
                chance ->
                        new Higher(
                                evidence(chance),
                                chance.nextInt(INDICATORS.size()),
                                BigDecimal.valueOf(1 + chance.nextInt(5))),
                given -> {
                    Measured before = given.evidence().figures().get(given.which());
                    if (before.value().isEmpty()) {
                        return;
                    }
                    Ratio value = before.value().get();
                    List<Measured> figures = new ArrayList<>(given.evidence().figures());
                    figures.set(
                            given.which(),
                            new Measured(
                                    before.indicator(),
                                    before.name(),
                                    before.led(),
                                    before.share(),
                                    Optional.of(
                                            new Ratio(
                                                    value.numerator().add(given.more()),
                                                    value.denominator())),
                                    before.confirmed(),
                                    before.rising(),
                                    before.target()));
                    Evidence after =
                            new Evidence(
                                    figures,
                                    given.evidence().deliveries(),
                                    given.evidence().opinions(),
                                    given.evidence().events());

                    Optional<BigDecimal> low =
                            Scoring.score(Sample.scheme(), given.evidence()).total();
                    Optional<BigDecimal> high = Scoring.score(Sample.scheme(), after).total();

                    assertThat(high.isPresent()).isEqualTo(low.isPresent());
                    low.ifPresent(l -> assertThat(high.orElseThrow()).isGreaterThanOrEqualTo(l));
                });
    }

    @Test
    void aSheetAddsUpAndStaysWithinItsBounds() {
        Seeded.forAll(
                ScoringLawsTest::evidence,
                evidence -> {
                    Sheet sheet = Scoring.score(Sample.scheme(), evidence);
                    sheet.total()
                            .ifPresent(
                                    total -> {
                                        BigDecimal sum = BigDecimal.ZERO;
                                        for (Sheet.PartScore part : sheet.parts()) {
                                            sum = sum.add(part.points().orElseThrow());
                                            assertThat(part.points().orElseThrow())
                                                    .isBetween(BigDecimal.ZERO, part.weight());
                                        }
                                        for (Sheet.DeductionScore less : sheet.deductions()) {
                                            sum = sum.subtract(less.points());
                                        }
                                        assertThat(total)
                                                .isEqualByComparingTo(sum.max(BigDecimal.ZERO));
                                        assertThat(total.scale()).isEqualTo(2);
                                    });
                });
    }

    private record Weighed(Evidence evidence, BigDecimal first, BigDecimal factor) {}

    @Test
    void otherWeightsChangeThePointsOfAPartInProportionAndTheSameWeightsNothing() {
        Seeded.forAll(
                chance ->
                        new Weighed(
                                evidence(chance),
                                BigDecimal.valueOf(1 + chance.nextInt(99)),
                                BigDecimal.valueOf(1 + chance.nextInt(9))),
                given -> {
                    Scheme scheme = Sample.scheme();
                    Sheet sheet = Scoring.score(scheme, given.evidence());
                    Map<String, BigDecimal> same =
                            Map.of("targets", of("60"), "measures", of("40"));
                    Map<String, BigDecimal> scaled =
                            Map.of(
                                    "food",
                                    of("20").multiply(given.factor()),
                                    "air",
                                    of("20").multiply(given.factor()),
                                    "works",
                                    of("20").multiply(given.factor()));

                    assertThat(Scoring.score(scheme.with(same, Map.of()), given.evidence()))
                            .isEqualTo(sheet);
                    assertThat(Scoring.score(scheme.with(Map.of(), scaled), given.evidence()))
                            .as("only the proportion counts within a part")
                            .isEqualTo(sheet);
                    Sheet other =
                            Scoring.score(
                                    scheme.with(
                                            Map.of(
                                                    "targets",
                                                    given.first(),
                                                    "measures",
                                                    of("100").subtract(given.first())),
                                            Map.of()),
                                    given.evidence());
                    other.parts()
                            .getFirst()
                            .points()
                            .ifPresent(
                                    points ->
                                            assertThat(points)
                                                    .isBetween(BigDecimal.ZERO, given.first()));
                });
    }
}
