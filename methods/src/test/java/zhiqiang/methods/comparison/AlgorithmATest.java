package zhiqiang.methods.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import zhiqiang.methods.Reference;
import zhiqiang.methods.Seeded;

/// Robust mean and standard deviation of laboratories, against published data and by laws.
class AlgorithmATest {
    private static final JsonNode CASES =
            Reference.read("/zhiqiang/methods/comparison/comparison-cases.json");

    /// Digits that the reference prints.
    private static final double PRINTED = 1e-9;

    private static double[] values(JsonNode array) {
        double[] values = new double[array.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = array.get(i).doubleValue();
        }
        return values;
    }

    @ParameterizedTest
    @ValueSource(strings = {"creosote", "chromium_RM", "CCQM_K30_Pb"})
    void meanSpreadAndScoresAreThoseOfTheReference(String name) {
        JsonNode c = CASES.get(name);
        double[] values = values(c.get("x"));

        RobustEstimate estimate = AlgorithmA.of(values);

        assertThat(estimate.start()).isEqualTo(RobustEstimate.Start.MEDIAN_OF_DEVIATIONS);
        double mean = c.get("x_star").doubleValue();
        double spread = c.get("s_star").doubleValue();
        assertThat(estimate.mean()).isCloseTo(mean, within(PRINTED * Math.abs(mean)));
        assertThat(estimate.standardDeviation()).isCloseTo(spread, within(PRINTED * spread));
        assertThat(estimate.uncertainty()).isCloseTo(c.get("u_xpt").doubleValue(), within(PRINTED));
        for (int i = 0; i < values.length; i++) {
            assertThat(Score.z(values[i], estimate.mean(), estimate.standardDeviation()).value())
                    .isCloseTo(c.get("z").get(i).doubleValue(), within(1e-8));
            assertThat(
                            Score.zPrime(
                                            values[i],
                                            estimate.mean(),
                                            estimate.standardDeviation(),
                                            estimate.uncertainty())
                                    .value())
                    .isCloseTo(c.get("z_prime").get(i).doubleValue(), within(1e-8));
        }
    }

    @Test
    void itFollowsTheUnitAndTheZeroOfTheValues() {
        Seeded.forAll(
                200,
                random -> random.doubles(3 + random.nextInt(30), -5, 5).toArray(),
                values -> {
                    RobustEstimate one = AlgorithmA.of(values);
                    RobustEstimate other =
                            AlgorithmA.of(Arrays.stream(values).map(x -> 7 - 3 * x).toArray());
                    assertThat(other.mean()).isCloseTo(7 - 3 * one.mean(), within(1e-9));
                    assertThat(other.standardDeviation())
                            .isCloseTo(3 * one.standardDeviation(), within(1e-9));
                });
    }

    @Test
    void oneWildValueMovesItLittle() {
        double[] values = {9.9, 10.0, 10.1, 10.05, 9.95, 10.02, 9.98};
        RobustEstimate before = AlgorithmA.of(values);
        double[] wild = Arrays.copyOf(values, values.length + 1);
        wild[values.length] = 1e6;

        assertThat(AlgorithmA.of(wild).mean())
                .isCloseTo(before.mean(), within(before.standardDeviation()));
    }

    @Test
    void whereMostValuesAreEqualItSaysWhatItBeganWith() {
        RobustEstimate some = AlgorithmA.of(new double[] {5, 5, 5, 5, 6, 7, 8});
        assertThat(some.start()).isEqualTo(RobustEstimate.Start.INTERQUARTILE_RANGE);
        assertThat(some.standardDeviation()).isPositive();

        RobustEstimate nearly = AlgorithmA.of(new double[] {5, 5, 5, 5, 5, 5, 5, 5, 6});
        assertThat(nearly.start()).isEqualTo(RobustEstimate.Start.STANDARD_DEVIATION);

        RobustEstimate all = AlgorithmA.of(new double[] {5, 5, 5});
        assertThat(all.mean()).isEqualTo(5);
        assertThat(all.standardDeviation()).isZero();
    }

    @Test
    void whatHasNoSpreadOrIsNoNumberIsRefused() {
        assertThatThrownBy(() -> AlgorithmA.of(new double[] {1}))
                .isInstanceOf(IllegalArgumentException.class);
        for (double wrong : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> AlgorithmA.of(new double[] {1, wrong, 2}))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("value 2");
        }
    }
}
