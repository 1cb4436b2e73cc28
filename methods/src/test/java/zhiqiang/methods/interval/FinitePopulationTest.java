package zhiqiang.methods.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import zhiqiang.methods.Seeded;
import zhiqiang.methods.exact.Fractions;

class FinitePopulationTest {
    private record Lot(int population, int n, int x, double confidence) {}

    @Test
    void agreesWithTheDefinitionInExactFractions() {
        Seeded.forAll(
                2_000,
                random -> {
                    int population = 1 + random.nextInt(40);
                    int n = 1 + random.nextInt(population);
                    double[] confidences = {0.8, 0.95, 0.99, 0.999999, random.nextDouble(0.01, 1)};
                    return new Lot(
                            population, n, random.nextInt(n + 1), confidences[random.nextInt(5)]);
                },
                lot -> {
                    CountInterval exact =
                            FinitePopulation.exact(
                                    lot.population(), lot.n(), lot.x(), lot.confidence());

                    assertThat(exact).isEqualTo(byDefinition(lot));
                });
    }

    @Test
    void agreesWithTheDefinitionForEverySampleOfASmallLot() {
        // given: tails of 1/4, 1/10 and 1/20, which many of these probabilities hit exactly
        for (double confidence : new double[] {0.5, 0.8, 0.9}) {
            for (int population = 1; population <= 22; population++) {
                for (int n = 1; n <= population; n++) {
                    for (int x = 0; x <= n; x++) {
                        Lot lot = new Lot(population, n, x, confidence);

                        assertThat(FinitePopulation.exact(population, n, x, confidence))
                                .as(lot.toString())
                                .isEqualTo(byDefinition(lot));
                    }
                }
            }
        }
    }

    @Test
    void doesNotTakeAProbabilityOfExactlyTheTailForMore() {
        // given: one drawn from 20 and marked; P = M / 20, and alpha / 2 = 1 / 20
        CountInterval exact = FinitePopulation.exact(20, 1, 1, 0.9);

        assertThat(exact.lower()).isEqualTo(2);
        assertThat(exact.upper()).isEqualTo(20);

        // then: two drawn from 25, 4 marked, P(X >= 1) = 3 / 10, which double takes for more
        assertThat(FinitePopulation.exact(25, 2, 1, 0.4).lower()).isEqualTo(5);
    }

    @Test
    void knowsTheLotThatWasInspectedWhole() {
        assertThat(FinitePopulation.exact(50, 50, 7, 0.95)).isEqualTo(new CountInterval(7, 7, 50));
        assertThat(FinitePopulation.wilson(50, 50, 7, 0.95)).isEqualTo(new Interval(0.14, 0.14));
    }

    @Test
    void isQuickAndNearTheBinomialForALargeLot() {
        Assertions.assertTimeout(
                Duration.ofSeconds(5),
                () -> {
                    CountInterval small = FinitePopulation.exact(10_000_000, 300, 12, 0.95);
                    CountInterval large =
                            FinitePopulation.exact(10_000_000, 5_000_000, 2_500_000, 0.95);

                    Interval binomial = ClopperPearson.interval(12, 300, 0.95);
                    assertThat(small.proportion().lower())
                            .isCloseTo(binomial.lower(), within(1e-5));
                    assertThat(small.proportion().upper())
                            .isCloseTo(binomial.upper(), within(1e-5));
                    // then: half of the lot seen, half of that marked: M has the deviation sqrt(N)
                    // / 2
                    assertThat((double) large.upper())
                            .isCloseTo(5_000_000 + 1.959964 * Math.sqrt(1e7) / 2, within(20.0));
                    assertThat(large.upper() + large.lower()).isEqualTo(10_000_000);
                });
    }

    @Test
    void narrowsAsTheSampleNearsTheLot() {
        Interval binomial = Wilson.interval(5, 50, 0.95);
        Interval finite = FinitePopulation.wilson(100, 50, 5, 0.95);

        assertThat(finite.lower()).isGreaterThan(binomial.lower());
        assertThat(finite.upper()).isLessThan(binomial.upper());
        assertThat(FinitePopulation.wilson(100, 20, 0, 0.95).lower()).isZero();
        assertThat(FinitePopulation.wilson(100, 20, 20, 0.95).upper()).isOne();
    }

    @Test
    void refusesASampleLargerThanTheLot() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FinitePopulation.exact(10, 11, 1, 0.95))
                .withMessageContaining("lot of 10");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FinitePopulation.wilson(10, 5, 6, 0.95));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FinitePopulation.exact(10, 5, 1, 1.0));
    }

    private static CountInterval byDefinition(Lot lot) {
        BigFraction tail =
                BigFraction.ONE
                        .subtract(Fractions.of(BigDecimal.valueOf(lot.confidence())))
                        .divide(2);
        int lower = 0;
        while (probability(lot, lower, lot.x(), lot.n()).compareTo(tail) <= 0) {
            lower++;
        }
        int upper = lot.population();
        while (probability(lot, upper, 0, lot.x()).compareTo(tail) <= 0) {
            upper--;
        }
        return new CountInterval(lower, upper, lot.population());
    }

    private static BigFraction probability(Lot lot, int marked, int from, int to) {
        BigInteger ways = BigInteger.ZERO;
        for (int k = from; k <= to; k++) {
            ways =
                    ways.add(
                            choose(marked, k)
                                    .multiply(choose(lot.population() - marked, lot.n() - k)));
        }
        return BigFraction.of(ways, choose(lot.population(), lot.n()));
    }

    private static BigInteger choose(int n, int k) {
        if (k < 0 || k > n) {
            return BigInteger.ZERO;
        }
        BigInteger ways = BigInteger.ONE;
        for (int i = 1; i <= k; i++) {
            ways = ways.multiply(BigInteger.valueOf(n - k + i)).divide(BigInteger.valueOf(i));
        }
        return ways;
    }
}
