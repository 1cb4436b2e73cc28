package zhiqiang.methods.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Uncertainty by propagation and by drawing, and what a measuring system adds.
class UncertaintyTest {
    /// JCGM 100:2008, H.1.6: contributions of end-gauge calibration to 32 nm, 16 degrees of
    /// freedom.
    @Test
    void theEndGaugeOfTheGuideHasItsUncertainty() {
        List<Quantity> inputs =
                List.of(
                        new Quantity(50_000_623, 25, 18, Quantity.Shape.NORMAL),
                        new Quantity(215, 9.7, 25.6, Quantity.Shape.NORMAL),
                        new Quantity(0, 2.9, 50, Quantity.Shape.NORMAL),
                        new Quantity(0, 16.6, 2, Quantity.Shape.NORMAL));

        Propagation sum = Propagation.of(inputs, x -> x[0] + x[1] - x[2] - x[3]);

        assertThat(sum.value()).isEqualTo(50_000_838);
        assertThat(sum.uncertainty()).isCloseTo(32, within(0.5));
        assertThat(Math.floor(sum.degreesOfFreedom())).isEqualTo(16);
        assertThat(sum.coverageFactor(0.99)).isCloseTo(2.92, within(0.005));
        assertThat(sum.expanded(0.99)).isCloseTo(93, within(1.0));
    }

    /// y = a b / c: relative uncertainties add up in squares.
    @Test
    void aProductAddsRelativeUncertainties() {
        Propagation product =
                Propagation.of(
                        List.of(
                                Quantity.normal(10, 0.1),
                                Quantity.normal(5, 0.1),
                                Quantity.normal(2, 0.01)),
                        x -> x[0] * x[1] / x[2]);

        assertThat(product.value()).isEqualTo(25);
        assertThat(product.uncertainty())
                .isCloseTo(25 * Math.sqrt(0.01 * 0.01 + 0.02 * 0.02 + 0.005 * 0.005), within(1e-9));
        assertThat(product.degreesOfFreedom()).isInfinite();
        assertThat(product.coverageFactor(0.95)).isCloseTo(1.95996, within(1e-5));
        assertThat(product.contributions().get(2)).isNegative();
    }

    @Test
    void repeatedMeasurementsHaveTheUncertaintyOfTheirMean() {
        Quantity mean = Quantity.measured(1, 2, 3, 4, 5);

        assertThat(mean.estimate()).isCloseTo(3, within(1e-12));
        assertThat(mean.uncertainty()).isCloseTo(Math.sqrt(0.5), within(1e-12));
        assertThat(mean.degreesOfFreedom()).isEqualTo(4);
        assertThat(Quantity.rectangular(0, 3).uncertainty()).isCloseTo(Math.sqrt(3), within(1e-12));
        assertThatThrownBy(() -> Quantity.measured(1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Quantity.normal(1, -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /// Four rectangular quantities (JCGM 101:2008, 9.2.3): u = 2, the 95 % interval is ±3.88.
    @Test
    void drawingFromRectangularQuantitiesGivesTheGuidesInterval() {
        double half = Math.sqrt(3);
        List<Quantity> inputs =
                List.of(
                        Quantity.rectangular(0, half),
                        Quantity.rectangular(0, half),
                        Quantity.rectangular(0, half),
                        Quantity.rectangular(0, half));

        MonteCarlo drawn = MonteCarlo.of(inputs, x -> x[0] + x[1] + x[2] + x[3], 500_000, 20230619);

        assertThat(drawn.mean()).isCloseTo(0, within(0.02));
        assertThat(drawn.uncertainty()).isCloseTo(2, within(0.01));
        assertThat(drawn.symmetric(0.95).lower()).isCloseTo(-3.88, within(0.03));
        assertThat(drawn.symmetric(0.95).upper()).isCloseTo(3.88, within(0.03));
        MonteCarlo.Coverage shortest = drawn.shortest(0.95);
        assertThat(shortest.upper() - shortest.lower())
                .isLessThanOrEqualTo(drawn.symmetric(0.95).upper() - drawn.symmetric(0.95).lower());
    }

    @Test
    void theSameSeedDrawsTheSame() {
        List<Quantity> inputs = List.of(Quantity.measured(1, 2, 3), Quantity.triangular(2, 1));
        MonteCarlo one = MonteCarlo.of(inputs, x -> x[0] * x[1], 2_000, 7);
        MonteCarlo again = MonteCarlo.of(inputs, x -> x[0] * x[1], 2_000, 7);
        MonteCarlo other = MonteCarlo.of(inputs, x -> x[0] * x[1], 2_000, 8);

        assertThat(again.mean()).isEqualTo(one.mean());
        assertThat(other.mean()).isNotEqualTo(one.mean());
    }

    @Test
    void aModelThatGivesNoNumberIsRefused() {
        List<Quantity> inputs = List.of(Quantity.normal(0, 1));
        assertThatThrownBy(() -> Propagation.of(inputs, x -> Math.log(x[0])))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MonteCarlo.of(inputs, x -> Math.log(x[0]), 2_000, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("trial");
        assertThatThrownBy(() -> MonteCarlo.of(inputs, x -> x[0], 10, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Propagation.of(List.of(), x -> 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static final double[][][] GAUGE = {
        {
            {0.29, 0.41, 0.64}, {-0.56, -0.68, -0.58}, {1.34, 1.17, 1.27}, {0.47, 0.50, 0.64},
            {-0.80, -0.92, -0.84}, {0.02, -0.11, -0.21}, {0.59, 0.75, 0.66}, {-0.31, -0.20, -0.17},
            {2.26, 1.99, 2.01}, {-1.36, -1.25, -1.31}
        },
        {
            {0.08, 0.25, 0.07}, {-0.47, -1.22, -0.68}, {1.19, 0.94, 1.34}, {0.01, 1.03, 0.20},
            {-0.56, -1.20, -1.28}, {-0.20, 0.22, 0.06}, {0.47, 0.55, 0.83}, {-0.63, 0.08, -0.34},
            {1.80, 2.12, 2.19}, {-1.68, -1.62, -1.50}
        },
        {
            {0.04, -0.11, -0.15}, {-1.38, -1.13, -0.96}, {0.88, 1.09, 0.67}, {0.14, 0.20, 0.11},
            {-1.46, -1.07, -1.45}, {-0.29, -0.67, -0.49}, {0.02, 0.01, 0.21}, {-0.46, -0.56, -0.49},
            {1.77, 1.45, 1.87}, {-1.49, -1.77, -2.16}
        }
    };

    /// The example of the manual, data and figures from memory: EV 0.199933, AV 0.226838, GRR
    /// 0.302373, PV 1.042327.
    @Test
    void theGaugeOfTheManualHasItsVariances() {
        GaugeStudy study = GaugeStudy.of(GAUGE);

        assertThat(study.repeatability()).isCloseTo(0.199933, within(5e-7));
        assertThat(study.reproducibility()).isCloseTo(0.226838, within(5e-7));
        assertThat(study.gauge()).isCloseTo(0.302373, within(2e-6));
        assertThat(study.parts()).isCloseTo(1.042327, within(2e-6));
        assertThat(study.share()).isCloseTo(0.2786, within(5e-5));
        assertThat(study.categories()).isEqualTo(4);
        assertThat(study.interaction()).isZero();
        assertThat(study.interactionProbability()).isGreaterThan(0.25);
    }

    @Test
    void anIncompleteStudyIsRefused() {
        assertThatThrownBy(() -> GaugeStudy.of(new double[][][] {{{1, 2}, {1, 2}}}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> GaugeStudy.of(new double[][][] {{{1, 2}, {1, 2}}, {{1, 2}, {1}}}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("operator 2, part 2");
    }
}
