package zhiqiang.methods.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import zhiqiang.methods.Seeded;

/// Trends, against figures computed by hand and by laws.
class TrendTest {
    private static double[] times(int n) {
        double[] times = new double[n];
        Arrays.setAll(times, i -> i);
        return times;
    }

    private static long byDefinition(double[] values) {
        long sum = 0;
        for (int i = 0; i < values.length; i++) {
            for (int j = i + 1; j < values.length; j++) {
                sum += Math.round(Math.signum(values[j] - values[i]));
            }
        }
        return sum;
    }

    /// n = 5 without equal values: Var S = 5 · 4 · 15 / 18; eight pairs rise, two fall.
    @Test
    void aSmallSeriesIsThatOfTheFormulas() {
        MannKendall test = MannKendall.of(new double[] {1, 3, 2, 5, 4});

        assertThat(test.statistic()).isEqualTo(6);
        assertThat(test.variance()).isCloseTo(300.0 / 18, within(1e-12));
        assertThat(test.z()).isCloseTo(5 / Math.sqrt(300.0 / 18), within(1e-12));
        assertThat(test.tau()).isCloseTo(0.6, within(1e-12));
        assertThat(test.probability()).isCloseTo(0.2206714, within(1e-6));
    }

    /// Two and three equal values: 7 · 6 · 19 - 2 · 1 · 9 - 3 · 2 · 11 = 714.
    @Test
    void equalValuesLessenTheVariance() {
        MannKendall test = MannKendall.of(new double[] {1, 1, 2, 2, 2, 3, 4});

        assertThat(test.statistic()).isEqualTo(17);
        assertThat(test.variance()).isCloseTo(714.0 / 18, within(1e-12));
        assertThat(test.tau()).isCloseTo(17 / Math.sqrt(21 * 17.0), within(1e-12));
    }

    @Test
    void theFastCountIsThatOfTheDefinition() {
        Seeded.forAll(
                300,
                random -> random.ints(3 + random.nextInt(60), 0, 9).asDoubleStream().toArray(),
                values -> {
                    if (Arrays.stream(values).distinct().count() > 1) {
                        assertThat(MannKendall.of(values).statistic())
                                .isEqualTo(byDefinition(values));
                    }
                });
    }

    @Test
    void aSeriesTurnedRoundHasTheOppositeTrend() {
        Seeded.forAll(
                200,
                random -> random.doubles(4 + random.nextInt(30)).toArray(),
                values -> {
                    double[] turned = Arrays.stream(values).map(x -> -x).toArray();
                    assertThat(MannKendall.of(turned).z())
                            .isCloseTo(-MannKendall.of(values).z(), within(1e-12));
                    SenSlope slope = SenSlope.of(times(values.length), values, 0.95);
                    SenSlope other = SenSlope.of(times(values.length), turned, 0.95);
                    assertThat(other.slope()).isCloseTo(-slope.slope(), within(1e-12));
                    assertThat(other.low()).isCloseTo(-slope.high(), within(1e-9));
                });
    }

    /// Each season rises by itself although the whole year goes up and down.
    @Test
    void seasonsAreComparedWithThemselves() {
        double[] winter = {10, 11, 12, 13, 14};
        double[] summer = {0, 1, 2, 3, 4};

        MannKendall test = MannKendall.seasonal(List.of(winter, summer));

        assertThat(test.statistic()).isEqualTo(20);
        assertThat(test.variance()).isCloseTo(2 * 300.0 / 18, within(1e-12));
        assertThat(test.tau()).isCloseTo(1, within(1e-12));
    }

    @Test
    void aLineHasItsOwnSlope() {
        double[] times = {2021, 2022, 2023.5, 2025};
        double[] values = Arrays.stream(times).map(t -> 3 - 0.5 * t).toArray();

        SenSlope slope = SenSlope.of(times, values, 0.95);

        assertThat(slope.slope()).isCloseTo(-0.5, within(1e-9));
        assertThat(slope.low()).isCloseTo(-0.5, within(1e-9));
        assertThat(slope.high()).isCloseTo(-0.5, within(1e-9));
        assertThat(slope.intercept()).isCloseTo(3, within(1e-6));
    }

    @Test
    void oneWildValueMovesTheSlopeLittle() {
        double[] values = times(21);
        values[20] = 1e6;

        assertThat(SenSlope.of(times(21), values, 0.95).slope()).isCloseTo(1, within(1e-12));
    }

    @Test
    void whatTellsOfNoTrendIsRefused() {
        assertThatThrownBy(() -> MannKendall.of(new double[] {1, 2}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MannKendall.of(new double[] {2, 2, 2}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MannKendall.of(new double[] {1, Double.NaN, 2}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MannKendall.seasonal(List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SenSlope.of(new double[] {1, 1, 2}, new double[] {1, 2, 3}, 0.95))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SenSlope.of(new double[] {1, 2, 3}, new double[] {1, 2, 3}, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
