package zhiqiang.methods.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import zhiqiang.methods.Seeded;

/// Two samples, sizes of samples, and samples of strata, against published examples and by hand.
class ComparedProportionsTest {
    /// Newcombe (1998), table II, example (a): 56/70 and 48/80; method 10 gives 0.0524 to 0.3339.
    @Test
    void theIntervalOfADifferenceIsThatOfThePublishedExample() {
        TwoProportions compared = TwoProportions.of(56, 70, 48, 80, 0.95);

        assertThat(compared.difference()).isCloseTo(0.2, within(1e-12));
        assertThat(compared.lower()).isCloseTo(0.0524, within(5e-5));
        assertThat(compared.upper()).isCloseTo(0.3339, within(5e-5));
    }

    /// 15/100 against 5/100: z² = 200 (15·95 - 5·85)² / (100 · 100 · 20 · 180) = 50/9.
    @Test
    void theTestIsTheSquareRootOfChiSquare() {
        TwoProportions compared = TwoProportions.of(15, 100, 5, 100, 0.95);

        assertThat(compared.z() * compared.z()).isCloseTo(50.0 / 9, within(1e-12));
        assertThat(compared.probability()).isCloseTo(0.018422, within(1e-6));
        assertThat(TwoProportions.of(0, 10, 0, 20, 0.95).z()).isZero();
    }

    @Test
    void exchangedSamplesHaveTheOppositeDifference() {
        Seeded.forAll(
                300,
                random -> {
                    long n1 = random.nextLong(1, 201);
                    long n2 = random.nextLong(1, 201);
                    return new long[] {random.nextLong(n1 + 1), n1, random.nextLong(n2 + 1), n2};
                },
                x -> {
                    TwoProportions one = TwoProportions.of(x[0], x[1], x[2], x[3], 0.95);
                    TwoProportions other = TwoProportions.of(x[2], x[3], x[0], x[1], 0.95);
                    assertThat(other.lower()).isCloseTo(-one.upper(), within(1e-12));
                    assertThat(other.z()).isCloseTo(-one.z(), within(1e-12));
                    assertThat(one.difference()).isBetween(one.lower(), one.upper());
                    assertThat(one.lower()).isGreaterThanOrEqualTo(-1 - 1e-12);
                });
    }

    /// The textbook's 385, 278 of a thousand, and R's 388 for 0.5 against 0.6 with power 0.8.
    @Test
    void samplesAreAsLargeAsTextbooksSay() {
        assertThat(SampleSize.forProportion(0.5, 0.05, 0.95, Long.MAX_VALUE)).isEqualTo(385);
        assertThat(SampleSize.forProportion(0.5, 0.05, 0.95, 1_000)).isEqualTo(278);
        assertThat(SampleSize.forProportion(0.5, 0.001, 0.95, 10)).isEqualTo(10);
        assertThat(SampleSize.forProportion(0, 0.05, 0.95, 10)).isEqualTo(1);
        assertThat(SampleSize.toTellApart(0.5, 0.6, 0.95, 0.8)).isEqualTo(388);
        assertThatThrownBy(() -> SampleSize.toTellApart(0.5, 0.5, 0.95, 0.8))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SampleSize.forProportion(1.1, 0.05, 0.95, 10))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /// Half of the population each, 8 of 10 and 2 of 10: 0.5; variance 2 · 0.25 · 0.9 · 0.16 / 9.
    @Test
    void strataAddUpByTheirSize() {
        StratifiedProportion estimate =
                StratifiedProportion.of(
                        List.of(
                                new StratifiedProportion.Stratum(100, 10, 8),
                                new StratifiedProportion.Stratum(100, 10, 2)));

        assertThat(estimate.proportion()).isCloseTo(0.5, within(1e-12));
        assertThat(estimate.standardError()).isCloseTo(Math.sqrt(0.008), within(1e-12));
        assertThat(estimate.interval(0.95).lower())
                .isCloseTo(0.5 - 1.959963984540054 * Math.sqrt(0.008), within(1e-12));
    }

    @Test
    void aStratumThatIsKnownWhollyAddsNoError() {
        StratifiedProportion estimate =
                StratifiedProportion.of(
                        List.of(
                                new StratifiedProportion.Stratum(10, 10, 3),
                                new StratifiedProportion.Stratum(1, 1, 1)));

        assertThat(estimate.proportion()).isCloseTo(4.0 / 11, within(1e-12));
        assertThat(estimate.standardError()).isZero();
        assertThatThrownBy(() -> new StratifiedProportion.Stratum(5, 6, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new StratifiedProportion.Stratum(5, 1, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> StratifiedProportion.of(List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
