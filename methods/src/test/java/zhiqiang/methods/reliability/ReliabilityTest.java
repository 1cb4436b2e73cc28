package zhiqiang.methods.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import zhiqiang.methods.Reference;
import zhiqiang.methods.Seeded;

/// Lifetimes against R's survival on its own data, and by laws.
class ReliabilityTest {
    private static final JsonNode R =
            Reference.read("/zhiqiang/methods/reliability/reliability-reference.json");

    private static Lifetimes lifetimes(JsonNode c) {
        double[] times = new double[c.get("time").size()];
        boolean[] failed = new boolean[times.length];
        for (int i = 0; i < times.length; i++) {
            times[i] = c.get("time").get(i).doubleValue();
            failed[i] = c.get("event").get(i).intValue() == 1;
        }
        return Lifetimes.of(times, failed);
    }

    private static void equal(double ours, JsonNode theirs, double relative) {
        assertThat(ours)
                .isCloseTo(
                        theirs.doubleValue(),
                        within(relative * Math.max(1e-3, Math.abs(theirs.doubleValue()))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"weibull_aml_maintained", "weibull_ballbearing"})
    void theWeibullDistributionIsThatOfR(String name) {
        JsonNode c = R.get(name);

        Weibull fit = Weibull.of(lifetimes(c));

        equal(fit.shape(), c.get("shape"), 1e-8);
        equal(fit.scale(), c.get("scale"), 1e-8);
        equal(fit.logLikelihood(), c.get("loglik"), 1e-10);
        equal(fit.life(0.1), c.get("B10"), 1e-8);
        equal(fit.life(0.5), c.get("B50"), 1e-8);
        equal(fit.mean(), c.get("MTTF"), 1e-8);
        Weibull.Errors errors = fit.errors();
        equal(errors.ofLogScale(), c.get("se_log_scale_eta"), 1e-6);
        equal(errors.ofLogInverseShape(), c.get("se_log_survreg_scale"), 1e-6);
        equal(errors.covariance(), c.get("cov"), 1e-5);
    }

    @Test
    void survivalIsThatOfR() {
        KaplanMeier curve = KaplanMeier.of(lifetimes(R.get("weibull_aml_maintained")));
        List<JsonNode> expected = Reference.elements(R.get("km_aml_maintained"));

        assertThat(curve.steps()).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            KaplanMeier.Step step = curve.steps().get(i);
            JsonNode row = expected.get(i);
            assertThat(step.time()).isEqualTo(row.get("time").doubleValue());
            assertThat(step.atRisk()).isEqualTo(row.get("n_risk").intValue());
            assertThat(step.failed()).isEqualTo(row.get("n_event").intValue());
            assertThat(step.censored()).isEqualTo(row.get("n_censor").intValue());
            equal(step.survival(), row.get("surv"), 1e-11);
            equal(step.standardError(), row.get("se"), 1e-11);
            equal(step.lower(0.95), row.get("lo_plain"), 1e-9);
            equal(step.upper(0.95), row.get("hi_plain"), 1e-9);
        }
        assertThat(curve.median()).hasValue(31);
        assertThat(
                        KaplanMeier.of(
                                        Lifetimes.of(
                                                new double[] {1, 2}, new boolean[] {false, false}))
                                .median())
                .isEmpty();
    }

    /// Where all fail within the sample, survival ends at 0 and is certain there.
    @Test
    void whereAllFailNobodySurvives() {
        KaplanMeier curve = KaplanMeier.of(Lifetimes.complete(1, 2, 3));

        assertThat(curve.steps().getLast().survival()).isZero();
        assertThat(curve.steps().getLast().standardError()).isZero();
    }

    @Test
    void theFitFollowsTheUnitOfTime() {
        Seeded.forAll(
                100,
                random -> {
                    double[] times = new double[5 + random.nextInt(20)];
                    boolean[] failed = new boolean[times.length];
                    for (int i = 0; i < times.length; i++) {
                        times[i] = 100 * Math.pow(-Math.log(1 - random.nextDouble()), 0.6) + 1e-3;
                        failed[i] = i < 3 || random.nextBoolean();
                    }
                    return Lifetimes.of(times, failed);
                },
                lifetimes -> {
                    double[] hours = new double[lifetimes.items()];
                    boolean[] failed = new boolean[hours.length];
                    for (int i = 0; i < hours.length; i++) {
                        hours[i] = 24 * lifetimes.time(i);
                        failed[i] = lifetimes.failed(i);
                    }
                    Weibull days = Weibull.of(lifetimes);
                    Weibull fit = Weibull.of(Lifetimes.of(hours, failed));
                    assertThat(fit.shape()).isCloseTo(days.shape(), within(1e-9 * days.shape()));
                    assertThat(fit.scale())
                            .isCloseTo(24 * days.scale(), within(1e-8 * fit.scale()));
                    assertThat(fit.survival(fit.life(0.1))).isCloseTo(0.9, within(1e-12));
                });
    }

    /// The likelihood at both ends is lower by half of χ²(0.95; 1) = 1.9207.
    @Test
    void intervalsEndWhereTheLikelihoodHasFallenByHalfAChiSquare() {
        Weibull fit = Weibull.of(lifetimes(R.get("weibull_ballbearing")));

        Weibull.Range shape = fit.shapeInterval(0.95);
        Weibull.Range life = fit.lifeInterval(0.1, 0.95);

        assertThat(shape.lower()).isBetween(1.3, fit.shape());
        assertThat(shape.upper()).isBetween(fit.shape(), 3.1);
        assertThat(life.lower()).isLessThan(fit.life(0.1));
        assertThat(life.upper()).isGreaterThan(fit.life(0.1));
        assertThat(fit.shapeInterval(0.99).lower()).isLessThan(shape.lower());
        assertThat(fit.lifeInterval(0.1, 0.5).upper()).isLessThan(life.upper());
    }

    @ParameterizedTest
    @CsvSource({"1600, 2, 254.14, 4502.46"})
    void boundsOfTheMeanTimeAreThoseOfTheReference(
            double total, int failures, double lower, double upper) {
        MeanTime time = new MeanTime(total, failures, MeanTime.End.TIME);

        assertThat(time.estimate()).isEqualTo(total / failures);
        assertThat(time.lower(0.95)).isCloseTo(lower, within(0.005));
        assertThat(time.upper(0.95)).isCloseTo(upper, within(0.005));
        assertThat(new MeanTime(total, failures, MeanTime.End.FAILURE).lower(0.95))
                .isGreaterThan(time.lower(0.95));
    }

    /// Without a failure: T / ln(1 / (1 - c)).
    @Test
    void withoutAFailureThereIsALowerBoundAlone() {
        MeanTime time = new MeanTime(1_000, 0, MeanTime.End.TIME);

        assertThat(time.lower(0.9)).isCloseTo(1_000 / Math.log(10), within(1e-9));
        assertThat(time.upper(0.9)).isInfinite();
        assertThat(time.estimate()).isInfinite();
        assertThatThrownBy(() -> new MeanTime(1_000, 0, MeanTime.End.FAILURE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /// 22 items without a failure show 0.9 with 0.9: ln 0.1 / ln 0.9 = 21.85.
    @Test
    void aDemonstrationTakesAsManyItemsAsItMust() {
        assertThat(Demonstration.items(0.9, 0.9, 0)).isEqualTo(22);
        assertThat(Demonstration.items(0.95, 0.95, 0)).isEqualTo(59);
        assertThat(Demonstration.items(0.9, 0.9, 1)).isEqualTo(38);
        assertThat(Demonstration.time(500, 0.9, 0)).isCloseTo(500 * Math.log(10), within(1e-9));
        double time = Demonstration.time(500, 0.9, 2);
        assertThat(new MeanTime(time, 2, MeanTime.End.TIME).lower(0.9))
                .isCloseTo(500, within(1e-9));
    }

    @Test
    void whatTellsTooLittleIsRefused() {
        assertThatThrownBy(() -> Lifetimes.complete()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Lifetimes.complete(1, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("time 2");
        assertThatThrownBy(() -> Lifetimes.complete(1, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () ->
                                Weibull.of(
                                        Lifetimes.of(
                                                new double[] {1, 2}, new boolean[] {true, false})))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Weibull.of(Lifetimes.complete(5, 5, 5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no end");
        assertThatThrownBy(() -> Demonstration.items(1, 0.9, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Demonstration.time(-1, 0.9, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
