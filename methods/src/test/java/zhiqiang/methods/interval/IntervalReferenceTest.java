package zhiqiang.methods.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import zhiqiang.methods.Reference;

class IntervalReferenceTest {
    private static final double PRINTED = 1e-12;

    @TestFactory
    Stream<DynamicTest> givesTheBinomialIntervalsOfR() {
        return each("cases")
                .map(
                        c ->
                                DynamicTest.dynamicTest(
                                        c.get("x") + " of " + c.get("n") + " at " + c.get("conf"),
                                        () -> compare(c)));
    }

    private static void compare(JsonNode c) {
        long x = c.get("x").longValue();
        long n = c.get("n").longValue();
        double confidence = c.get("conf").doubleValue();
        Interval wilson = Wilson.interval(x, n, confidence);

        compare(wilson, c.get("wilson"));
        compare(wilson, c.get("wilson_base_R"));
        compare(Wilson.continuityCorrected(x, n, confidence), c.get("wilson_continuity"));
        compare(ClopperPearson.interval(x, n, confidence), c.get("clopper_pearson"));
        compare(ClopperPearson.interval(x, n, confidence), c.get("cp_base_R"));
        assertThat(ClopperPearson.lowerBound(x, n, confidence))
                .isCloseTo(c.get("cp_one_sided_lower").doubleValue(), within(PRINTED));
    }

    @TestFactory
    Stream<DynamicTest> givesTheExactCountsOfR() {
        return each("hypergeometric_exact")
                .map(
                        c ->
                                DynamicTest.dynamicTest(
                                        c.toString(),
                                        () -> {
                                            CountInterval exact =
                                                    FinitePopulation.exact(
                                                            c.get("N").longValue(),
                                                            c.get("n").longValue(),
                                                            c.get("x").longValue(),
                                                            c.get("conf").doubleValue());

                                            assertThat(exact.lower())
                                                    .isEqualTo(c.get("M_lower").longValue());
                                            assertThat(exact.upper())
                                                    .isEqualTo(c.get("M_upper").longValue());
                                            assertThat(exact.proportion())
                                                    .isEqualTo(
                                                            new Interval(
                                                                    c.get("p_lower").doubleValue(),
                                                                    c.get("p_upper")
                                                                            .doubleValue()));
                                        }));
    }

    @TestFactory
    Stream<DynamicTest> givesTheWilsonIntervalsOfFiniteLots() {
        return each("wilson_fpc")
                .map(
                        c ->
                                DynamicTest.dynamicTest(
                                        c.toString(),
                                        () ->
                                                compare(
                                                        FinitePopulation.wilson(
                                                                c.get("N").longValue(),
                                                                c.get("n").longValue(),
                                                                c.get("x").longValue(),
                                                                c.get("conf").doubleValue()),
                                                        c.get("wilson_fpc"))));
    }

    @Test
    void givesThePrintedQuantilesOfTheNormalDistribution() {
        // given: qnorm of R to 16 digits
        assertThat(NormalQuantile.twoSided(0.95)).isCloseTo(1.959963984540054, within(1e-15));
        assertThat(NormalQuantile.twoSided(0.9)).isCloseTo(1.644853626951473, within(1e-15));
        assertThat(NormalQuantile.twoSided(0.99)).isCloseTo(2.575829303548901, within(1e-15));
        assertThat(NormalQuantile.twoSided(0.5)).isCloseTo(0.6744897501960817, within(1e-15));
        assertThat(NormalQuantile.twoSided(0.1)).isCloseTo(0.1256613468550741, within(1e-15));
    }

    private static Stream<JsonNode> each(String part) {
        return Reference.elements(Reference.read("interval/binomial-interval-cases.json").get(part))
                .stream();
    }

    private static void compare(Interval interval, JsonNode expected) {
        assertThat(interval.lower()).isCloseTo(expected.get(0).doubleValue(), within(PRINTED));
        assertThat(interval.upper()).isCloseTo(expected.get(1).doubleValue(), within(PRINTED));
    }
}
