package zhiqiang.methods.air;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import zhiqiang.methods.Seeded;
import zhiqiang.methods.exact.Fractions;

class StationDayTest {
    @Test
    void averagesADayExactly() {
        List<@Nullable BigDecimal> hours = hours("0.1");
        hours.set(0, new BigDecimal("0.2"));
        hours.set(23, null);

        assertThat(DailyMean.of(hours)).contains(BigFraction.of(24, 230));
    }

    @Test
    void needsTwentyHoursForADay() {
        List<@Nullable BigDecimal> hours = hours("1");
        Collections.fill(hours.subList(3, 7), null);
        assertThat(DailyMean.of(hours)).contains(BigFraction.ONE);

        hours.set(10, null);

        assertThat(DailyMean.of(hours)).isEmpty();
    }

    @Test
    void takesTheLargestEightHoursOfOzoneThatEndFromEightToMidnight() {
        // given: high from the 17th to the 24th hour
        List<@Nullable BigDecimal> hours = hours("10");
        Collections.fill(hours.subList(16, 24), new BigDecimal("200"));
        assertThat(OzoneDay.maximum8h(hours)).contains(BigFraction.of(200));

        // given: high in the 1st to 7th hour, which no window covers alone
        List<@Nullable BigDecimal> early = hours("10");
        Collections.fill(early.subList(0, 7), new BigDecimal("90"));
        assertThat(OzoneDay.maximum8h(early)).contains(BigFraction.of(80));
    }

    @Test
    void needsSixValuesInEightHours() {
        // given: the 8 h to 08:00 have five values, all high; the 8 h to 09:00 have six
        List<@Nullable BigDecimal> hours = hours("10");
        Collections.fill(hours.subList(0, 3), null);
        Collections.fill(hours.subList(3, 8), new BigDecimal("100"));
        assertThat(OzoneDay.maximum8h(hours)).contains(BigFraction.of(85));

        hours.set(0, new BigDecimal("100"));

        assertThat(OzoneDay.maximum8h(hours)).contains(BigFraction.of(100));
    }

    @Test
    void needsFourteenWindowsUnlessOneIsOverTheLimit() {
        // given: the last value in hour 22, so that windows ending at 8 to 24 are all there; cut to
        // 19
        List<@Nullable BigDecimal> fourteen = hours("160");
        Collections.fill(fourteen.subList(19, 24), null);
        List<@Nullable BigDecimal> thirteen = hours("160");
        Collections.fill(thirteen.subList(18, 24), null);
        List<@Nullable BigDecimal> polluted = hours("160.01");
        Collections.fill(polluted.subList(18, 24), null);

        assertThat(OzoneDay.maximum8h(fourteen)).contains(BigFraction.of(160));
        assertThat(OzoneDay.maximum8h(thirteen)).isEmpty();
        assertThat(OzoneDay.maximum8h(polluted)).contains(BigFraction.of(16001, 100));
        assertThat(OzoneDay.maximum8h(Arrays.asList(new @Nullable BigDecimal[24]))).isEmpty();
    }

    @Test
    void refusesADayThatHasNotTwentyFourPlacesOrANegativeHour() {
        List<@Nullable BigDecimal> negative = hours("1");
        negative.set(4, new BigDecimal("-1"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> DailyMean.of(hours("1").subList(0, 23)));
        assertThatIllegalArgumentException().isThrownBy(() -> OzoneDay.maximum8h(negative));
    }

    @Test
    void agreesWithThePlainDefinitionOfTheMaximum() {
        Seeded.forAll(
                5_000,
                random -> {
                    List<@Nullable BigDecimal> hours = new ArrayList<>();
                    int gaps = random.nextInt(12);
                    for (int i = 0; i < 24; i++) {
                        hours.add(
                                random.nextInt(24) < gaps
                                        ? null
                                        : BigDecimal.valueOf(random.nextLong(2200), 1));
                    }
                    return hours;
                },
                hours -> assertThat(OzoneDay.maximum8h(hours)).isEqualTo(plainMaximum(hours)));
    }

    private static Optional<BigFraction> plainMaximum(List<@Nullable BigDecimal> hours) {
        List<BigFraction> means = new ArrayList<>();
        for (int end = 8; end <= 24; end++) {
            List<BigFraction> values = new ArrayList<>();
            for (BigDecimal value : hours.subList(end - 8, end)) {
                if (value != null) {
                    values.add(Fractions.of(value));
                }
            }
            if (values.size() >= 6) {
                means.add(Fractions.mean(values).orElseThrow());
            }
        }
        boolean over = means.stream().anyMatch(mean -> mean.compareTo(BigFraction.of(160)) > 0);
        return means.size() >= 14 || over
                ? means.stream().max(BigFraction::compareTo)
                : Optional.empty();
    }

    private static List<@Nullable BigDecimal> hours(String each) {
        return new ArrayList<>(Collections.nCopies(24, new BigDecimal(each)));
    }
}
