package zhiqiang.methods.robust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import zhiqiang.methods.Reference;
import zhiqiang.methods.Seeded;

/// Arrays are orthogonal, effects and their variance are those of R.
class RobustDesignTest {
    private static final double PRINTED = 1e-9;
    private static final JsonNode PHADKE =
            Reference.read("/zhiqiang/methods/robust/robust-cases.json").get("phadke_L9");

    @ParameterizedTest
    @EnumSource(OrthogonalArray.class)
    void everyPairOfLevelsStandsEquallyOftenInEveryTwoColumns(OrthogonalArray array) {
        for (int one = 0; one < array.columns(); one++) {
            for (int other = 0; other < one; other++) {
                Map<Integer, Integer> pairs = new HashMap<>();
                for (int run = 0; run < array.runs(); run++) {
                    pairs.merge(
                            10 * array.level(run, one) + array.level(run, other), 1, Integer::sum);
                }
                assertThat(pairs).hasSize(array.levels(one) * array.levels(other));
                assertThat(Set.copyOf(pairs.values())).as("%d and %d", one, other).hasSize(1);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(OrthogonalArray.class)
    void theArraysAreThePublishedOnes(OrthogonalArray array) {
        JsonNode published =
                Reference.read("/zhiqiang/methods/robust/orthogonal-arrays.json")
                        .at("/arrays/" + array.name());
        assertThat(published).hasSize(array.runs());
        for (int run = 0; run < array.runs(); run++) {
            assertThat(published.get(run)).hasSize(array.columns());
            for (int column = 0; column < array.columns(); column++) {
                assertThat(array.level(run, column))
                        .isEqualTo(published.get(run).get(column).intValue());
            }
        }
    }

    private static double[] values(JsonNode array) {
        double[] values = new double[array.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = array.get(i).doubleValue();
        }
        return values;
    }

    private static Experiment phadke(Set<String> pooled) {
        return Experiment.of(
                OrthogonalArray.L9,
                List.of("A", "B", "C", "D"),
                values(PHADKE.get("eta_dB")),
                pooled);
    }

    @Test
    void effectsAndTheirVarianceAreThoseOfTheSurfaceDefects() {
        Experiment experiment = phadke(Set.of("C", "D"));

        assertThat(experiment.mean())
                .isCloseTo(PHADKE.get("grand_mean").doubleValue(), within(PRINTED));
        assertThat(experiment.totalSumOfSquares())
                .isCloseTo(PHADKE.get("SS_total").doubleValue(), within(PRINTED));
        for (Effect effect : experiment.effects()) {
            double[] means = values(PHADKE.at("/level_means/" + effect.factor()));
            for (int level = 0; level < means.length; level++) {
                assertThat(effect.means().get(level)).isCloseTo(means[level], within(PRINTED));
            }
            assertThat(effect.sumOfSquares())
                    .isCloseTo(PHADKE.at("/SS/" + effect.factor()).doubleValue(), within(PRINTED));
        }
        JsonNode pooled = PHADKE.get("pooled_CD");
        assertThat(experiment.errorDegreesOfFreedom()).isEqualTo(pooled.get("error_df").intValue());
        assertThat(experiment.errorMeanSquare().orElseThrow())
                .isCloseTo(pooled.get("error_ms").doubleValue(), within(PRINTED));
        for (int i = 0; i < 2; i++) {
            Effect effect = experiment.effects().get(i);
            assertThat(effect.ratio().orElseThrow())
                    .isCloseTo(pooled.get("F_" + effect.factor()).doubleValue(), within(PRINTED));
            assertThat(effect.probability().orElseThrow())
                    .isCloseTo(pooled.get("p_" + effect.factor()).doubleValue(), within(PRINTED));
        }
        assertThat(experiment.effects().get(2).ratio()).isEmpty();
        assertThat(experiment.effects().getFirst().best())
                .isEqualTo(PHADKE.at("/optimum/A").intValue());
        assertThat(experiment.predicted(Map.of("A", 1, "B", 1)))
                .isCloseTo(PHADKE.at("/optimum/predicted_AB").doubleValue(), within(PRINTED));
    }

    @Test
    void aFullArrayLeavesNothingToTestAgainst() {
        Experiment experiment = phadke(Set.of());

        assertThat(experiment.errorMeanSquare()).isEmpty();
        assertThat(experiment.effects()).allMatch(effect -> effect.ratio().isEmpty());
    }

    @Test
    void theSquaresOfAllColumnsAddUpToTheWhole() {
        Seeded.forAll(
                200,
                random -> random.doubles(16, -100, 100).toArray(),
                responses -> {
                    List<String> factors =
                            List.of(
                                    "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m",
                                    "n", "o");
                    Experiment experiment =
                            Experiment.of(OrthogonalArray.L16, factors, responses, Set.of());
                    double sum =
                            experiment.effects().stream().mapToDouble(Effect::sumOfSquares).sum();
                    assertThat(sum)
                            .isCloseTo(
                                    experiment.totalSumOfSquares(),
                                    within(1e-9 * experiment.totalSumOfSquares()));
                });
    }

    /// Figures computed by hand: y = 1, 2, 3.
    @Test
    void signalToNoiseRatiosAreThoseOfTheirFormulas() {
        double[] values = {1, 2, 3};

        assertThat(SignalToNoise.SMALLER_IS_BETTER.of(values))
                .isCloseTo(-10 * Math.log10(14.0 / 3), within(1e-12));
        assertThat(SignalToNoise.LARGER_IS_BETTER.of(values))
                .isCloseTo(-10 * Math.log10((1 + 0.25 + 1.0 / 9) / 3), within(1e-12));
        assertThat(SignalToNoise.NOMINAL_IS_BEST.of(values))
                .isCloseTo(10 * Math.log10(4), within(1e-12));
        assertThat(SignalToNoise.NOMINAL_IS_BEST_EXACT.of(values))
                .isCloseTo(10 * Math.log10(11.0 / 3), within(1e-12));
        assertThat(SignalToNoise.VARIANCE_ONLY.of(values)).isCloseTo(0, within(1e-12));
    }

    @Test
    void aRatioThatDoesNotExistIsRefused() {
        assertThatThrownBy(() -> SignalToNoise.NOMINAL_IS_BEST.of(2, 2, 2))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SignalToNoise.LARGER_IS_BETTER.of(0, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SignalToNoise.SMALLER_IS_BETTER.of(0, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SignalToNoise.NOMINAL_IS_BEST.of(1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SignalToNoise.SMALLER_IS_BETTER.of(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anExperimentThatDoesNotFitItsArrayIsRefused() {
        double[] nine = new double[9];
        assertThatThrownBy(
                        () -> Experiment.of(OrthogonalArray.L9, List.of("A", "A"), nine, Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () ->
                                Experiment.of(
                                        OrthogonalArray.L9,
                                        List.of("A", "B", "C", "D", "E"),
                                        nine,
                                        Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Experiment.of(OrthogonalArray.L8, List.of("A"), nine, Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> phadke(Set.of("X"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> phadke(Set.of()).predicted(Map.of("A", 4)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
