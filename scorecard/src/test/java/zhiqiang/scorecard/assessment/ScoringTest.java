package zhiqiang.scorecard.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static zhiqiang.scorecard.assessment.Sample.event;
import static zhiqiang.scorecard.assessment.Sample.evidence;
import static zhiqiang.scorecard.assessment.Sample.measured;
import static zhiqiang.scorecard.assessment.Sample.of;
import static zhiqiang.scorecard.assessment.Sample.opinion;
import static zhiqiang.scorecard.assessment.Sample.round;
import static zhiqiang.scorecard.assessment.Sample.scheme;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhiqiang.scorecard.TestPacks;
import zhiqiang.scorecard.assessment.Evidence.Confirmed;
import zhiqiang.scorecard.assessment.Evidence.Event;
import zhiqiang.scorecard.assessment.Evidence.Measured;
import zhiqiang.scorecard.assessment.Sheet.ItemScore;
import zhiqiang.scorecard.assessment.Sheet.State;

/// What each rule earns, at its bounds.
class ScoringTest {
    private static ItemScore item(Sheet sheet, String code) {
        return sheet.parts().stream()
                .flatMap(part -> part.items().stream())
                .filter(item -> item.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Evidence with(Measured figure) {
        return new Evidence(
                evidence().figures().stream()
                        .map(each -> each.indicator().equals(figure.indicator()) ? figure : each)
                        .toList(),
                evidence().deliveries(),
                evidence().opinions(),
                List.of());
    }

    private static Evidence with(List<Event> events) {
        return new Evidence(
                evidence().figures(), evidence().deliveries(), evidence().opinions(), events);
    }

    @ParameterizedTest
    @CsvSource({
        "0.98,   0.98, 20.00",
        "0.99,   0.98, 20.00",
        "0.9799, 0.98, 19.98",
        "0.97,   0.98, 17.50",
        "0.94,   0.98, 10.00",
        "0.9001, 0.98, 0.02",
        "0.90,   0.98, 0.00",
        "0.5,    0.98, 0.00",
        "0.89,   0.88, 20.00",
        "0.87,   0.88, 0.00",
        "97/99,  0.98, 19.95"
    })
    void aFigureEarnsAllPointsAtItsTargetAndALinearShareFromTheFloorOn(
            String value, String target, String points) {
        Sheet sheet = Scoring.score(scheme(), with(measured("food", value, target)));

        assertThat(item(sheet, "food").points()).contains(of(points));
    }

    @ParameterizedTest
    @CsvSource({"0.96, 20.00", "0.95, 16.00", "0.94, 14.93", "0.80, 0.00"})
    void aFigureThatIsToRiseEarnsLessWhereItStaysAndLessAgainWhereItFalls(
            String value, String points) {
        Sheet sheet = Scoring.score(scheme(), with(measured("works", value, "0.95")));

        assertThat(item(sheet, "works").points()).contains(of(points));
    }

    @Test
    void aConfirmedFigureSettlesWhatWasComputed() {
        Measured computed = measured("food", "0.97", "0.98");
        Measured confirmed =
                new Measured(
                        "food",
                        computed.name(),
                        false,
                        true,
                        computed.value(),
                        Optional.of(new Confirmed(of("0.985"), "省局", "湘〔2025〕1号")),
                        false,
                        computed.target());

        ItemScore item = item(Scoring.score(scheme(), with(confirmed)), "food");

        assertThat(item.points()).contains(of("20.00"));
        assertThat(item.reckoning().zh()).contains("认定数98.5%", "省局", "湘〔2025〕1号");
    }

    @Test
    void pointsOfWhatCannotBeScoredAreSpreadOverThePart() {
        Sheet sheet = Scoring.score(scheme(), with(measured("food", "", "0.98")));

        assertThat(item(sheet, "food").state()).isEqualTo(State.EXCLUDED);
        assertThat(item(sheet, "food").points()).isEmpty();
        assertThat(item(sheet, "air").points()).contains(of("30.00"));
        assertThat(sheet.total()).contains(of("100.00"));
        assertThat(Scoring.score(scheme(), with(measured("food", "1", ""))).total())
                .as("without a target")
                .contains(of("100.00"));
    }

    @Test
    void aSchemeMayHaveItEarnNothingInstead() {
        Scheme strict =
                scheme(
                        List.of(
                                new Scheme.Part(
                                        "targets",
                                        Sample.text("targets"),
                                        of("100"),
                                        List.of(
                                                Sample.item(
                                                        "food",
                                                        "50",
                                                        new Rule.Figure(
                                                                Optional.of("food"),
                                                                BigDecimal.ZERO,
                                                                BigDecimal.ONE,
                                                                Otherwise.ZERO,
                                                                Otherwise.ZERO)),
                                                Sample.item(
                                                        "air",
                                                        "50",
                                                        Sample.figure("air", "0", "1"))))));

        Sheet sheet = Scoring.score(strict, with(measured("food", "", "0.98")));

        assertThat(item(sheet, "food").points()).contains(of("0.00"));
        assertThat(sheet.total()).contains(of("50.00"));
    }

    @Test
    void aPartOfWhichNothingCanBeScoredLeavesNoTotal() {
        Evidence nothing =
                new Evidence(List.of(), evidence().deliveries(), evidence().opinions(), List.of());

        Sheet sheet = Scoring.score(scheme(), nothing);

        assertThat(sheet.parts().getFirst().points()).isEmpty();
        assertThat(sheet.total()).isEmpty();
        assertThat(sheet.grade()).isEmpty();
    }

    @Test
    void threeThirdsAreTheWhole() {
        Sheet sheet =
                Scoring.score(
                        scheme().with(Map.of("targets", of("50"), "measures", of("50")), Map.of()),
                        with(measured("food", "1", "0.98")));

        assertThat(item(sheet, "food").full()).isEqualTo(of("16.67"));
        assertThat(sheet.parts().getFirst().points()).contains(of("50.00"));
        assertThat(item(sheet, "food").reckoning().zh()).contains("50/3");
    }

    @Test
    void tiesAreRoundedToTheEvenDigit() {
        Scheme scheme = scheme();
        Sheet low = Scoring.score(scheme, with(measured("food", "0.94001", "0.98")));
        Sheet high = Scoring.score(scheme, with(measured("food", "0.94003", "0.98")));

        assertThat(item(low, "food").reckoning().zh()).contains("10.0025");
        assertThat(low.parts().getFirst().points()).contains(of("50.00"));
        assertThat(high.parts().getFirst().points()).contains(of("50.01"));
        assertThat(
                        Scoring.score(scheme, with(measured("food", "0.94002", "0.98")))
                                .parts()
                                .getFirst()
                                .points())
                .as("50.005")
                .contains(of("50.00"));
        assertThat(
                        Scoring.score(scheme, with(measured("food", "0.94006", "0.98")))
                                .parts()
                                .getFirst()
                                .points())
                .as("50.015")
                .contains(of("50.02"));
    }

    @Test
    void theShareInTimeEarnsItsPoints() {
        Evidence late =
                new Evidence(
                        evidence().figures(),
                        List.of(round("1", true), round("2", false), round("3", true)),
                        evidence().opinions(),
                        List.of());

        ItemScore item = item(Scoring.score(scheme(), late), "rounds");

        assertThat(item.points()).contains(of("13.33"));
        assertThat(item.sources()).hasSize(3);
        assertThat(item.sources().get(1).words().zh()).contains("迟报");
    }

    @Test
    void oneReviewerAloneDecidesNothingAndShowsNothing() {
        Evidence one =
                new Evidence(
                        evidence().figures(),
                        evidence().deliveries(),
                        List.of(opinion("1", "7.5")),
                        List.of());

        Sheet sheet = Scoring.score(scheme(), one);

        assertThat(item(sheet, "work").state()).isEqualTo(State.AWAITED);
        assertThat(item(sheet, "work").sources()).isEmpty();
        assertThat(item(sheet, "work").reckoning().zh()).doesNotContain("7.5");
        assertThat(sheet.total()).isEmpty();
    }

    @Test
    void theMeanOfAllReviewersCounts() {
        Evidence three =
                new Evidence(
                        evidence().figures(),
                        evidence().deliveries(),
                        List.of(opinion("1", "7.5"), opinion("2", "8"), opinion("3", "9")),
                        List.of());

        ItemScore item = item(Scoring.score(scheme(), three), "work");

        assertThat(item.points()).as("20 × 24.5/30").contains(of("16.33"));
    }

    @ParameterizedTest
    @CsvSource({"0, 97.50", "1, 95.50", "2, 93.50", "3, 92.50", "9, 92.50"})
    void deductionsCountForEachEventUpToTheirMost(int events, String total) {
        List<Event> all =
                java.util.stream.IntStream.range(0, events)
                        .mapToObj(n -> event(Integer.toString(n), "false-data"))
                        .toList();

        assertThat(Scoring.score(scheme(), with(all)).total()).contains(of(total));
    }

    @ParameterizedTest
    @CsvSource({"100, A", "90, A", "89.99, B", "80, B", "79.99, C", "60, C", "59.99, D", "0, D"})
    void gradesBeginAtTheirBounds(String score, Grade grade) {
        assertThat(scheme().grade(of(score))).isEqualTo(grade);
    }

    @Test
    void aVetoLeavesNoBetterGradeAndTheScoreAsItIs() {
        Sheet sheet = Scoring.score(scheme(), with(List.of(event("1", "safety-event"))));

        assertThat(sheet.total()).contains(of("97.50"));
        assertThat(sheet.grade()).contains(Grade.D);
        assertThat(sheet.vetoes().getFirst().sources().getFirst().words().zh())
                .contains("document");
    }

    @Test
    void aPointSaysHowItWasEarned() {
        ItemScore item = item(Scoring.score(scheme(), evidence()), "food");

        assertThat(item.reckoning().zh())
                .isEqualTo(
                        "food：完成值97%，目标98%，起评值90%，按(97% − 90%) ÷ (98% − 90%)计。得分：20 × 87.5% = 17.5");
        assertThat(item.reckoning().en())
                .isEqualTo(
                        "food: figure 97%, target 98%, floor 90%: (97% − 90%) ÷ (98% − 90%). Points: 20 × 87.5% = 17.5");
        assertThat(item.sources().getFirst().kind()).isEqualTo(Sheet.Source.Kind.INDICATOR);
    }

    @Test
    void aSnapshotHasOneFormAndBringsTheSameSheetBack() {
        Evidence evidence = with(List.of(event("1", "false-data")));
        Evidence otherwise =
                new Evidence(
                        List.of(
                                measured("works", "0.960", "0.950"),
                                measured("air", "0.90", "0.9"),
                                measured("food", "0.970", "0.98")),
                        evidence.deliveries().reversed(),
                        evidence.opinions().reversed(),
                        evidence.events());

        String text = Snapshot.text(evidence);

        assertThat(Snapshot.text(otherwise)).isEqualTo(text).doesNotContain(" :", "0.970");
        assertThat(Snapshot.evidence(text)).isEqualTo(evidence);
        for (Scheme scheme : TestPacks.yueyang().assessments()) {
            assertThat(Snapshot.scheme(Snapshot.text(scheme))).isEqualTo(scheme);
        }
    }

    @Test
    void theSeedPackCitesNoPlanAndRanksNobody() {
        assertThat(TestPacks.yueyang().assessments())
                .isNotEmpty()
                .allSatisfy(
                        scheme -> {
                            assertThat(scheme.trialOnly()).isTrue();
                            assertThat(scheme.ranking()).isFalse();
                            assertThat(scheme.assumption()).isPresent();
                        });
    }
}
