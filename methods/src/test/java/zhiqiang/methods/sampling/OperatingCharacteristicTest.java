package zhiqiang.methods.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import zhiqiang.methods.Reference;
import zhiqiang.methods.Seeded;

/// Curves against R, plans against R, and what must hold of every plan.
class OperatingCharacteristicTest {
    /// Digits that the reference prints.
    private static final double PRINTED = 1e-12;

    private static final PlanSearch POINTS = new PlanSearch(0.05, 0.95, 0.15, 0.075);

    @Test
    void theCurvesAreThoseOfR() {
        JsonNode reference = Reference.read("/zhiqiang/methods/sampling/oc-reference.json");
        for (JsonNode each : Reference.elements(reference.get("binomial"))) {
            OperatingCharacteristic plan =
                    new OperatingCharacteristic(each.get("n").intValue(), each.get("c").intValue());
            for (int i = 0; i < reference.get("pd").size(); i++) {
                double expected = each.get("pa").get(i).doubleValue();
                assertThat(
                                plan.accepted(
                                        AcceptanceModel.BINOMIAL,
                                        reference.get("pd").get(i).doubleValue()))
                        .as("%s at %s", plan, reference.get("pd").get(i))
                        .isCloseTo(expected, within(PRINTED * Math.max(expected, 0.1)));
            }
        }
    }

    @Test
    void thePlansForTwoRisksAreThoseOfR() {
        assertThat(POINTS.plan(AcceptanceModel.BINOMIAL))
                .contains(new OperatingCharacteristic(80, 7));
        assertThat(POINTS.plan(AcceptanceModel.lot(100)))
                .contains(new OperatingCharacteristic(47, 4));
        assertThat(POINTS.plan(AcceptanceModel.POISSON))
                .contains(new OperatingCharacteristic(91, 8));
    }

    @Test
    void aPlanKeepsBothPromisesAndNoSmallerSampleWithItsNumberDoes() {
        Seeded.forAll(
                50,
                random -> {
                    double good = 0.001 + 0.05 * random.nextDouble();
                    return new PlanSearch(
                            good,
                            0.90 + 0.09 * random.nextDouble(),
                            good * (2 + 4 * random.nextDouble()),
                            0.02 + 0.1 * random.nextDouble());
                },
                points -> {
                    OperatingCharacteristic plan =
                            points.plan(AcceptanceModel.BINOMIAL).orElseThrow();
                    assertThat(plan.accepted(AcceptanceModel.BINOMIAL, points.good()))
                            .isGreaterThanOrEqualTo(points.acceptedAtLeast());
                    assertThat(plan.accepted(AcceptanceModel.BINOMIAL, points.bad()))
                            .isLessThanOrEqualTo(points.acceptedAtMost());
                    if (plan.size() > plan.acceptance() + 1) {
                        assertThat(
                                        new OperatingCharacteristic(
                                                        plan.size() - 1, plan.acceptance())
                                                .accepted(AcceptanceModel.BINOMIAL, points.bad()))
                                .isGreaterThan(points.acceptedAtMost());
                    }
                });
    }

    @Test
    void aSmallLotIsInspectedWhollyWhereNothingLessKeepsThePromises() {
        assertThat(new PlanSearch(0.1, 0.99, 0.2, 0.01).plan(AcceptanceModel.lot(10)))
                .contains(new OperatingCharacteristic(10, 1));
    }

    @Test
    void levelsTooNearToTellApartHaveNoPlan() {
        assertThat(new PlanSearch(0.001, 0.95, 0.00101, 0.05).plan(AcceptanceModel.BINOMIAL))
                .isEmpty();
    }

    /// For c = 0 without the lot's end the peak lies at p = 1 / (n + 1).
    @ParameterizedTest
    @ValueSource(ints = {1, 5, 80, 2_000})
    void theOutgoingLimitIsThePeakOfTheCurve(int size) {
        long lot = 1_000_000_000L;
        double peak = 1.0 / (size + 1);
        double expected = peak * Math.pow(1 - peak, size) * (lot - size) / lot;

        assertThat(new OperatingCharacteristic(size, 0).averageOutgoingLimit(lot))
                .isCloseTo(expected, within(1e-9 * expected));
    }

    @Test
    void goodLotsAreSampledAndBadOnesInspectedWholly() {
        OperatingCharacteristic plan = new OperatingCharacteristic(80, 2);

        assertThat(plan.averageInspected(0, 1_000)).isEqualTo(80);
        assertThat(plan.averageInspected(1, 1_000)).isEqualTo(1_000);
        assertThat(plan.averageOutgoing(0, 1_000)).isZero();
        assertThat(plan.accepted(AcceptanceModel.POISSON, 0)).isEqualTo(1);
    }

    @Test
    void worseLotsAreAcceptedLessOften() {
        Seeded.forAll(
                random -> new OperatingCharacteristic(1 + random.nextInt(500), random.nextInt(10)),
                plan -> {
                    double before = 1;
                    for (double p = 0; p <= 1; p += 0.05) {
                        double now = plan.accepted(AcceptanceModel.BINOMIAL, p);
                        assertThat(now).isBetween(0.0, before + 1e-12);
                        before = now;
                    }
                });
    }

    @Test
    void whatIsNoLevelIsRefused() {
        OperatingCharacteristic plan = new OperatingCharacteristic(20, 1);
        for (double level : new double[] {-0.1, 1.1, Double.NaN}) {
            assertThatThrownBy(() -> plan.accepted(AcceptanceModel.BINOMIAL, level))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> plan.accepted(AcceptanceModel.lot(100), level))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        for (double level : new double[] {-0.1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> plan.accepted(AcceptanceModel.POISSON, level))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> plan.accepted(AcceptanceModel.lot(100), 0.123))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("whole number");
        assertThatThrownBy(() -> plan.accepted(AcceptanceModel.lot(10), 0.1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OperatingCharacteristic(0, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PlanSearch(0.2, 0.95, 0.1, 0.1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
