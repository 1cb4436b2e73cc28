package zhiqiang.methods.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import zhiqiang.methods.Reference;
import zhiqiang.methods.Seeded;

/// Charts, constants, tests and capability against R's qcc on its own data.
class ControlChartTest {
    private static final JsonNode R =
            Reference.read("/zhiqiang/methods/chart/chart-reference.json");
    private static final double PRINTED = 1e-9;

    /// How far R's own integrals are from converged ones.
    private static final double R_INTEGRALS = 5e-7;

    private static double[] values(JsonNode array) {
        double[] values = new double[array.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = array.get(i).doubleValue();
        }
        return values;
    }

    private static List<double[]> samples(String name) {
        List<double[]> samples = new ArrayList<>();
        R.get(name).forEach(row -> samples.add(values(row)));
        return samples;
    }

    private static void equal(double ours, double theirs) {
        assertThat(ours).isCloseTo(theirs, within(PRINTED * Math.max(1, Math.abs(theirs))));
    }

    private static void equal(ControlChart chart, JsonNode reference) {
        equal(chart.centre(), reference.get("center").doubleValue());
        JsonNode limits = reference.get("limits");
        for (int i = 0; i < reference.get("statistics").size(); i++) {
            ControlChart.Point point = chart.points().get(i);
            JsonNode limit = limits.get(Math.min(i, limits.size() - 1));
            equal(point.value(), reference.get("statistics").get(i).doubleValue());
            equal(point.lower(), limit.get(0).doubleValue());
            equal(point.upper(), limit.get(1).doubleValue());
        }
        List<Integer> beyond = new ArrayList<>();
        JsonNode places = reference.get("beyond");
        if (places.isArray()) {
            places.forEach(place -> beyond.add(place.intValue()));
        } else {
            beyond.add(places.intValue());
        }
        assertThat(chart.beyond()).isEqualTo(beyond);
    }

    /// qcc takes d2 to three decimals, as tables print it: its limits are ours with that d2.
    private static void equalButForTheTable(ControlChart chart, int size, JsonNode reference) {
        double d2 = ChartConstants.of(size).d2();
        double ratio = d2 / (Math.round(d2 * 1000) / 1000.0);
        equal(chart.centre(), reference.get("center").doubleValue());
        JsonNode limits = reference.get("limits").get(0);
        for (ControlChart.Point point : chart.points()) {
            assertThat(
                            Math.max(
                                    reference.get("type").asString().equals("R") ? 0 : -1e9,
                                    chart.centre() - 3 * point.sigma() * ratio))
                    .isCloseTo(limits.get(0).doubleValue(), within(2e-7));
            assertThat(chart.centre() + 3 * point.sigma() * ratio)
                    .isCloseTo(limits.get(1).doubleValue(), within(2e-7));
        }
        assertThat(chart.beyond()).isEmpty();
    }

    /// The other integral, `∫ 1 - Φ^n - (1 - Φ)^n`, to which R's own is equal to 1e-9 only.
    @Test
    void theMeanRangeIsTheIntegralOfTheExtremes() {
        NormalDistribution normal = NormalDistribution.of(0, 1);
        for (int size = 2; size <= 25; size++) {
            double sum = 0;
            for (int i = -200; i <= 200; i++) {
                double below = normal.cumulativeProbability(i * 0.05);
                sum += 1 - Math.pow(below, size) - Math.pow(1 - below, size);
            }
            assertThat(ChartConstants.of(size).d2()).isCloseTo(sum * 0.05, within(1e-11));
        }
    }

    @Test
    void theConstantsAreThoseOfTheIntegratedDistribution() {
        for (JsonNode row : Reference.elements(R.get("constants"))) {
            ChartConstants ours = ChartConstants.of(row.get("n").intValue());
            Map<String, Double> all =
                    Map.ofEntries(
                            Map.entry("A", ours.a()),
                            Map.entry("A2", ours.a2()),
                            Map.entry("A3", ours.a3()),
                            Map.entry("c4", ours.c4()),
                            Map.entry("B3", ours.b3()),
                            Map.entry("B4", ours.b4()),
                            Map.entry("B5", ours.b5()),
                            Map.entry("B6", ours.b6()),
                            Map.entry("d2", ours.d2()),
                            Map.entry("d3", ours.d3()),
                            Map.entry("D1", ours.rangeLower()),
                            Map.entry("D2", ours.rangeUpper()),
                            Map.entry("D3", ours.rangeLowerFactor()),
                            Map.entry("D4", ours.rangeUpperFactor()));
            all.forEach(
                    (name, value) ->
                            assertThat(value)
                                    .as("%s of %d", name, ours.size())
                                    .isCloseTo(row.get(name).doubleValue(), within(R_INTEGRALS)));
        }
        for (int size : new int[] {1, 0, 26}) {
            assertThatThrownBy(() -> ChartConstants.of(size))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void meansAndRangesOfThePistonRingsAreThoseOfR() {
        VariableCharts charts = VariableCharts.means(samples("pistonrings_first25"), Spread.RANGE);

        equalButForTheTable(charts.location(), 5, R.get("pr_xbar_R"));
        equalButForTheTable(charts.spread(), 5, R.get("pr_R"));
        equal(charts.sigma() * ChartConstants.of(5).d2(), 0.02276);
    }

    @Test
    void meansAndDeviationsOfThePistonRingsAreThoseOfR() {
        VariableCharts charts =
                VariableCharts.means(samples("pistonrings_first25"), Spread.STANDARD_DEVIATION);

        equal(charts.location(), R.get("pr_xbar_UWAVESD"));
        equal(charts.spread(), R.get("pr_S"));
    }

    @Test
    void samplesOfPhaseTwoAreJudgedByTheLimitsOfPhaseOne() {
        ControlChart chart =
                VariableCharts.means(samples("pistonrings_first25"), Spread.RANGE).location();
        double[] more =
                samples("pistonrings_26_40").stream()
                        .mapToDouble(sample -> Mean.of(sample).getAsDouble())
                        .toArray();

        assertThat(chart.continued(more).beyond()).containsExactly(37, 38, 39);
    }

    @Test
    void singleValuesAreThoseOfR() {
        VariableCharts charts = VariableCharts.singleValues(values(R.get("viscosity")));

        equalButForTheTable(charts.location(), 2, R.get("imr"));
        assertThat(charts.spread().points()).hasSize(14);
        equal(
                charts.spread().points().getFirst().upper(),
                charts.spread().centre() * ChartConstants.of(2).rangeUpperFactor());
    }

    private static List<AttributeCharts.Count> oranges() {
        List<AttributeCharts.Count> counts = new ArrayList<>();
        R.get("orangejuice_D_trial")
                .forEach(
                        found ->
                                counts.add(
                                        new AttributeCharts.Count(
                                                found.doubleValue(),
                                                R.get("orangejuice_size").doubleValue())));
        return counts;
    }

    @Test
    void fractionsOfTheOrangeJuiceAreThoseOfR() {
        equal(AttributeCharts.p(oranges()), R.get("oj_p"));

        List<AttributeCharts.Count> without = oranges();
        without.remove(22);
        without.remove(14);
        ControlChart chart = AttributeCharts.p(without);
        equal(chart.centre(), 0.215);
        equal(chart.points().getFirst().lower(), 0.04070283995429);
        equal(chart.points().getFirst().upper(), 0.3892971600457);
    }

    @Test
    void numbersAreFractionsTimesTheirSize() {
        ControlChart p = AttributeCharts.p(oranges());
        ControlChart np = AttributeCharts.np(oranges());
        ControlChart c = AttributeCharts.c(oranges());
        ControlChart u = AttributeCharts.u(oranges());

        equal(np.centre(), 50 * p.centre());
        equal(np.points().getFirst().upper(), 50 * p.points().getFirst().upper());
        assertThat(np.beyond()).isEqualTo(p.beyond());
        equal(c.centre(), 50 * u.centre());
        equal(c.points().getFirst().upper(), c.centre() + 3 * Math.sqrt(c.centre()));
        equal(u.points().getFirst().upper(), u.centre() + 3 * Math.sqrt(u.centre() / 50));
        List<AttributeCharts.Count> mixed =
                List.of(new AttributeCharts.Count(1, 50), new AttributeCharts.Count(1, 40));
        assertThatThrownBy(() -> AttributeCharts.np(mixed)).hasMessageContaining("take p");
        assertThatThrownBy(() -> AttributeCharts.c(mixed)).hasMessageContaining("take u");
        assertThatThrownBy(() -> AttributeCharts.p(List.of(new AttributeCharts.Count(3, 2))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AttributeCharts.u(List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AttributeCharts.Count(1, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @TestFactory
    Stream<DynamicTest> theEightTestsFindWhatTheirDefinitionsSay() {
        JsonNode cases = Reference.read("/zhiqiang/methods/chart/run-cases.json");
        return Reference.elements(cases.get("cases")).stream()
                .map(
                        each ->
                                DynamicTest.dynamicTest(
                                        each.get("name").asString(), () -> signals(each)));
    }

    private static void signals(JsonNode each) {
        Map<RunTests.Test, List<Integer>> expected = new EnumMap<>(RunTests.Test.class);
        for (Map.Entry<String, JsonNode> test : each.get("signals").properties()) {
            List<Integer> places = new ArrayList<>();
            test.getValue().forEach(place -> places.add(place.intValue()));
            expected.put(RunTests.Test.values()[Integer.parseInt(test.getKey()) - 1], places);
        }
        assertThat(RunTests.NELSON.signals(values(each.get("z")))).isEqualTo(expected);
    }

    @Test
    void runLengthsAreParameters() {
        double[] seven = {0.1, 0.2, 0.3, 0.4, 0.3, 0.2, 0.1};

        assertThat(RunTests.NELSON.signals(seven)).isEmpty();
        assertThat(RunTests.SEVEN.signals(seven))
                .isEqualTo(Map.of(RunTests.Test.ONE_SIDE, List.of(7)));
    }

    @Test
    void aMirroredChartHasTheSameSignals() {
        Seeded.forAll(
                300,
                random -> random.doubles(40, -3.5, 3.5).toArray(),
                z -> {
                    double[] mirrored = java.util.Arrays.stream(z).map(x -> -x).toArray();
                    assertThat(RunTests.NELSON.signals(mirrored))
                            .isEqualTo(RunTests.NELSON.signals(z));
                });
    }

    @Test
    void capabilityWithItsIntervalsIsThatOfR() {
        double sigma = R.at("/pr_xbar_R/std_dev").doubleValue();
        Capability middle = Capability.of(74.001176, sigma, 125, 73.95, 74.05);
        JsonNode indices = R.at("/pr_capability_73.95_74.05/indices");

        index(middle.cp(), middle.cpInterval(0.95), indices.get(0));
        equal(middle.cpLower(), indices.get(1).get("Value").doubleValue());
        equal(middle.cpUpper(), indices.get(2).get("Value").doubleValue());
        index(middle.cpk(), middle.cpkInterval(0.95), indices.get(3));
        index(middle.cpm(), middle.cpmInterval(0.95), indices.get(4));
    }

    private static void index(double value, Capability.Limits limits, JsonNode reference) {
        equal(value, reference.get("Value").doubleValue());
        assertThat(limits.lower()).isCloseTo(reference.get("2.5%").doubleValue(), within(1e-8));
        assertThat(limits.upper()).isCloseTo(reference.get("97.5%").doubleValue(), within(1e-8));
    }

    @Test
    void aTargetOffTheMiddleLowersCpm() {
        double sigma = R.at("/pr_xbar_R/std_dev").doubleValue();
        Capability off = new Capability(74.001176, sigma, 125, 73.95, 74.05, 74.02);

        index(off.cpm(), off.cpmInterval(0.95), R.at("/pr_capability_target74.02/indices").get(4));
        assertThatThrownBy(() -> Capability.of(1, 0, 10, 0, 2))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Capability.of(1, 1, 10, 2, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> off.cpInterval(1)).isInstanceOf(IllegalArgumentException.class);
    }

    /// λ = 0.5: z = 1, then 1.5; the first limit is 3 · 0.5, the second 3 sqrt(0.5 (1 - 1/16) /
    /// 1.5).
    @Test
    void theMovingAverageRemembersAndItsLimitsWiden() {
        ControlChart chart = MemoryCharts.movingAverage(new double[] {2, 2}, 0, 1, 0.5, 3);

        equal(chart.points().get(0).value(), 1);
        equal(chart.points().get(1).value(), 1.5);
        equal(chart.points().get(0).upper(), 1.5);
        equal(chart.points().get(1).upper(), 3 * Math.sqrt(0.5 * 15 / 16 / 1.5));
    }

    @Test
    void cumulativeSumsFindAShiftThatStays() {
        double[] values = {0, 0, 1.5, 1.5, 1.5, 1.5, 1.5, 1.5, 1.5};

        MemoryCharts.Sums sums = MemoryCharts.cumulativeSums(values, 0, 1, 0.5, 5);

        assertThat(sums.above()).containsExactly(0.0, 0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0);
        assertThat(sums.below()).containsOnly(0.0);
        assertThat(sums.beyond()).containsExactly(8, 9);
    }

    @Test
    void whatMakesNoChartIsRefused() {
        assertThatThrownBy(() -> VariableCharts.means(List.of(new double[] {1, 2}), Spread.RANGE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () ->
                                VariableCharts.means(
                                        List.of(new double[] {1, 2}, new double[] {1}),
                                        Spread.RANGE))
                .hasMessageContaining("sample 2");
        assertThatThrownBy(() -> VariableCharts.singleValues(1, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RunTests(1, 6, 14, 15, 8))
                .isInstanceOf(IllegalArgumentException.class);
        ControlChart flat = VariableCharts.singleValues(5, 5, 5).location();
        assertThat(flat.beyond()).isEmpty();
        assertThatThrownBy(flat::standardised).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> MemoryCharts.movingAverage(new double[] {1}, 0, 1, 0, 3))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MemoryCharts.cumulativeSums(new double[] {1}, 0, 0, 1, 5))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
