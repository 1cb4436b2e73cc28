package zhiqiang.methods.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import zhiqiang.methods.Reference;

/// Scores of laboratories, and whether what was sent round was alike.
class ScoreTest {
    private static final double PRINTED = 1e-9;

    @Test
    void scoresOfLeadInWineAreThoseOfTheReference() {
        JsonNode c =
                Reference.read("/zhiqiang/methods/comparison/comparison-cases.json")
                        .get("K30_scores");
        double assigned = c.get("x_pt").doubleValue();
        double deviation = c.get("sigma_pt").doubleValue();
        double u = c.get("u_xpt").doubleValue();
        for (int i = 0; i < c.get("lab").size(); i++) {
            double value = c.get("value").get(i).doubleValue();
            equal(Score.z(value, assigned, deviation), c.get("z").get(i));
            equal(Score.zPrime(value, assigned, deviation, u), c.get("z_prime").get(i));
            equal(
                    Score.zeta(value, assigned, c.get("u").get(i).doubleValue(), u),
                    c.get("zeta").get(i));
            equal(
                    Score.en(
                            value,
                            assigned,
                            c.get("U").get(i).doubleValue(),
                            c.get("U_xpt").doubleValue()),
                    c.get("En").get(i));
        }
    }

    private static void equal(Score score, JsonNode expected) {
        assertThat(score.value()).isCloseTo(expected.doubleValue(), within(PRINTED));
    }

    @ParameterizedTest
    @CsvSource({
        "Z, 2, SATISFACTORY", "Z, -2, SATISFACTORY", "Z, 2.0000001, QUESTIONABLE",
        "ZETA, 2.99, QUESTIONABLE", "Z_PRIME, 3, UNSATISFACTORY", "Z, -3, UNSATISFACTORY",
        "EN, 1, SATISFACTORY", "EN, -1.0000001, UNSATISFACTORY"
    })
    void verdictsChangeAtTwoAndThreeAndForEnAtOne(
            Score.Kind kind, double value, Score.Verdict verdict) {
        assertThat(new Score(kind, value).verdict()).isEqualTo(verdict);
    }

    @Test
    void aScaleThatIsNoneIsRefused() {
        assertThatThrownBy(() -> Score.z(1, 1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Score.zeta(1, 1, 0, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Score.en(1, 1, -1, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Score.z(Double.NaN, 1, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Score.negligible(0.29, 1)).isTrue();
        assertThat(Score.negligible(0.3, 1)).isFalse();
    }

    /// Ten items, computed by hand: sw² = Σd²/2g, ss² = variance of the means less sw²/2.
    @Test
    void itemsAreAlikeWhereTheySpreadLessThanAThirdOfTheDeviation() {
        double[][] results = new double[10][];
        for (int i = 0; i < results.length; i++) {
            double level = i < 5 ? 10 : 10.4;
            results[i] = new double[] {level - 0.1, level + 0.1};
        }

        Homogeneity check = Homogeneity.of(results, 1);

        assertThat(check.mean()).isCloseTo(10.2, within(1e-12));
        assertThat(check.within()).isCloseTo(Math.sqrt(0.02), within(1e-12));
        assertThat(check.between()).isCloseTo(Math.sqrt(0.4 / 9 - 0.01), within(1e-12));
        assertThat(check.sufficient()).isTrue();
        assertThat(Homogeneity.of(results, 0.5).sufficient()).isFalse();
        assertThat(Homogeneity.of(results, 0.5).sufficientByExpandedCriterion()).isTrue();
        assertThat(check.stable(10.5)).isTrue();
        assertThat(check.stable(10.51)).isFalse();
    }

    /// The factors that the standard prints for ten items are 1.88 and 1.01.
    @Test
    void theExpandedCriterionHasTheFactorsOfTheStandard() {
        double[][] equal = new double[10][];
        double[][] noisy = new double[10][];
        for (int i = 0; i < equal.length; i++) {
            equal[i] = new double[] {1, 1};
            noisy[i] = new double[] {0, 2};
        }
        double chance = Homogeneity.of(equal, 1).expandedLimit();
        double both = Homogeneity.of(noisy, 1).expandedLimit();

        assertThat(chance * chance / 0.09).isCloseTo(1.88, within(0.005));
        assertThat((both * both - chance * chance) / 2).isCloseTo(1.01, within(0.005));
    }

    @Test
    void oneItemOrOneResultIsNotEnough() {
        assertThatThrownBy(() -> Homogeneity.of(new double[][] {{1, 2}}, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Homogeneity.of(new double[][] {{1, 2}, {1}}, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("item 2");
    }
}
