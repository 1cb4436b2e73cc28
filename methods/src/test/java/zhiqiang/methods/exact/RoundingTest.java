package zhiqiang.methods.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import zhiqiang.methods.Seeded;

class RoundingTest {
    @Test
    void roundsATieToTheEvenDigit() {
        assertThat(Rounding.halfEven(BigFraction.of(5, 2), 0)).isEqualByComparingTo("2");
        assertThat(Rounding.halfEven(BigFraction.of(7, 2), 0)).isEqualByComparingTo("4");
        assertThat(Rounding.halfEven(BigFraction.of(1, 3), 2)).isEqualByComparingTo("0.33");
    }

    @Test
    void keepsOneDigitOfWhatWouldBecomeZero() {
        assertThat(Rounding.halfEvenKeepingOneDigit(decimal("0.0046"), 2))
                .isEqualByComparingTo("0.005");
        assertThat(Rounding.halfEvenKeepingOneDigit(decimal("0.005"), 2))
                .isEqualByComparingTo("0.005");
        assertThat(Rounding.halfEvenKeepingOneDigit(decimal("0.0051"), 2))
                .isEqualByComparingTo("0.01");
        assertThat(Rounding.halfEvenKeepingOneDigit(BigFraction.of(1, 3000), 2))
                .isEqualByComparingTo("0.0003");
        assertThat(Rounding.halfEvenKeepingOneDigit(BigFraction.ZERO, 2)).isZero();
    }

    @Test
    void movesAValueByHalfAUnitAtMostAndIsThenAtRest() {
        Seeded.forAll(
                random -> BigFraction.of(random.nextInt(1_000_000), 1 + random.nextInt(9_999)),
                value -> {
                    BigFraction rounded = Fractions.of(Rounding.halfEven(value, 2));

                    assertThat(rounded.subtract(value).abs())
                            .isLessThanOrEqualTo(BigFraction.of(1, 200));
                    assertThat(Fractions.of(Rounding.halfEven(rounded, 2))).isEqualTo(rounded);
                });
    }

    @Test
    void keepsTheOrderOfValues() {
        Seeded.forAll(
                random ->
                        List.of(
                                BigFraction.of(random.nextInt(3000), 997),
                                BigFraction.of(random.nextInt(3000), 997)),
                pair -> {
                    BigFraction low = pair.stream().min(BigFraction::compareTo).orElseThrow();
                    BigFraction high = pair.stream().max(BigFraction::compareTo).orElseThrow();

                    assertThat(Rounding.halfEven(low, 1))
                            .isLessThanOrEqualTo(Rounding.halfEven(high, 1));
                });
    }

    @Test
    void makesAFractionOfEachDecimalExactly() {
        assertThat(decimal("0.125")).isEqualTo(BigFraction.of(1, 8));
        assertThat(decimal("1.2E+3")).isEqualTo(BigFraction.of(1200));
        assertThat(Fractions.ratio(new BigDecimal("0.2"), 6)).isEqualTo(BigFraction.of(1, 30));
        assertThat(Fractions.mean(List.of(BigFraction.of(1, 3), BigFraction.ONE)))
                .contains(BigFraction.of(2, 3));
        assertThat(Fractions.mean(List.of())).isEmpty();
    }

    @Test
    void refusesAnExponentNoMeasurementHas() {
        assertThatIllegalArgumentException().isThrownBy(() -> decimal("1E+999999999"));
        assertThatIllegalArgumentException().isThrownBy(() -> decimal("1E-999999999"));
    }

    private static BigFraction decimal(String text) {
        return Fractions.of(new BigDecimal(text));
    }
}
