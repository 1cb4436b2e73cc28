package zhiqiang.methods.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import zhiqiang.methods.Seeded;

class IntervalLawTest {
    private record Sample(long x, long n, double confidence) {}

    private static final Function<RandomGenerator, Sample> SAMPLES =
            random -> {
                long n = 1 + random.nextLong(1L << random.nextInt(1, 20));
                return new Sample(random.nextLong(n + 1), n, random.nextDouble(0.001, 0.9999));
            };

    @Test
    void containsTheProportionOfTheSample() {
        Seeded.forAll(
                SAMPLES,
                s -> {
                    double p = (double) s.x() / s.n();

                    assertThat(Wilson.interval(s.x(), s.n(), s.confidence()).contains(p)).isTrue();
                    assertThat(ClopperPearson.interval(s.x(), s.n(), s.confidence()).contains(p))
                            .isTrue();
                });
    }

    @Test
    void mirrorsWhenPassAndFailChangePlaces() {
        Seeded.forAll(
                SAMPLES,
                s -> {
                    mirrors(
                            Wilson.interval(s.x(), s.n(), s.confidence()),
                            Wilson.interval(s.n() - s.x(), s.n(), s.confidence()));
                    mirrors(
                            Wilson.continuityCorrected(s.x(), s.n(), s.confidence()),
                            Wilson.continuityCorrected(s.n() - s.x(), s.n(), s.confidence()));
                    mirrors(
                            ClopperPearson.interval(s.x(), s.n(), s.confidence()),
                            ClopperPearson.interval(s.n() - s.x(), s.n(), s.confidence()));
                    assertThat(ClopperPearson.upperBound(s.x(), s.n(), s.confidence()))
                            .isCloseTo(
                                    1
                                            - ClopperPearson.lowerBound(
                                                    s.n() - s.x(), s.n(), s.confidence()),
                                    within(1e-12));
                });
    }

    @Test
    void endsExactlyAtZeroAndOne() {
        Seeded.forAll(
                SAMPLES,
                s -> {
                    assertThat(Wilson.interval(0, s.n(), s.confidence()).lower()).isZero();
                    assertThat(Wilson.interval(s.n(), s.n(), s.confidence()).upper()).isOne();
                    assertThat(ClopperPearson.interval(0, s.n(), s.confidence()).lower()).isZero();
                    assertThat(ClopperPearson.interval(s.n(), s.n(), s.confidence()).upper())
                            .isOne();
                });
    }

    @Test
    void widensWithTheConfidence() {
        Seeded.forAll(
                SAMPLES,
                s -> {
                    double more = s.confidence() + (1 - s.confidence()) / 2;

                    wider(
                            Wilson.interval(s.x(), s.n(), more),
                            Wilson.interval(s.x(), s.n(), s.confidence()));
                    wider(
                            ClopperPearson.interval(s.x(), s.n(), more),
                            ClopperPearson.interval(s.x(), s.n(), s.confidence()));
                });
    }

    @Test
    void risesWithTheNumberOfPasses() {
        Seeded.forAll(
                SAMPLES,
                s -> {
                    if (s.x() == s.n()) {
                        return;
                    }
                    rises(
                            Wilson.interval(s.x(), s.n(), s.confidence()),
                            Wilson.interval(s.x() + 1, s.n(), s.confidence()));
                    rises(
                            ClopperPearson.interval(s.x(), s.n(), s.confidence()),
                            ClopperPearson.interval(s.x() + 1, s.n(), s.confidence()));
                });
    }

    @Test
    void widensWithTheCorrectionForContinuity() {
        Seeded.forAll(
                SAMPLES,
                s ->
                        wider(
                                Wilson.continuityCorrected(s.x(), s.n(), s.confidence()),
                                Wilson.interval(s.x(), s.n(), s.confidence())));
    }

    @Test
    void reachesTheClosedFormWhereNothingFailed() {
        Seeded.forAll(
                SAMPLES,
                s -> {
                    double tail = (1 - s.confidence()) / 2;

                    assertThat(ClopperPearson.interval(s.n(), s.n(), s.confidence()).lower())
                            .isCloseTo(Math.pow(tail, 1.0 / s.n()), within(1e-14));
                    assertThat(ClopperPearson.interval(0, s.n(), s.confidence()).upper())
                            .isCloseTo(-Math.expm1(Math.log(tail) / s.n()), within(1e-14));
                });
    }

    @Test
    void refusesWhatIsNoSampleOrNoConfidence() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Wilson.interval(0, 0, 0.95))
                .withMessageContaining("at least one item");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClopperPearson.interval(11, 10, 0.95))
                .withMessageContaining("11 of 10");
        assertThatIllegalArgumentException().isThrownBy(() -> Wilson.interval(-1, 10, 0.95));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Wilson.interval(1, 10, 1))
                .withMessageContaining("between 0 and 1");
        assertThatIllegalArgumentException().isThrownBy(() -> Wilson.interval(1, 10, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClopperPearson.lowerBound(1, 10, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(0.5, 0.4));
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(0, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new CountInterval(1, 11, 10));
    }

    private static void mirrors(Interval interval, Interval other) {
        assertThat(interval.lower()).isCloseTo(1 - other.upper(), within(1e-12));
        assertThat(interval.upper()).isCloseTo(1 - other.lower(), within(1e-12));
    }

    private static void wider(Interval interval, Interval other) {
        assertThat(interval.lower()).isLessThanOrEqualTo(other.lower() + 1e-15);
        assertThat(interval.upper()).isGreaterThanOrEqualTo(other.upper() - 1e-15);
    }

    private static void rises(Interval interval, Interval other) {
        assertThat(other.lower()).isGreaterThan(interval.lower());
        assertThat(other.upper()).isGreaterThan(interval.upper());
    }
}
