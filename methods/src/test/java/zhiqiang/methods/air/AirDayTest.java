package zhiqiang.methods.air;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static zhiqiang.methods.air.AirIndexEdition.HJ633_2012;
import static zhiqiang.methods.air.AirIndexEdition.HJ633_2026;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import zhiqiang.methods.Reference;
import zhiqiang.methods.exact.Fractions;

class AirDayTest {
    @TestFactory
    Stream<DynamicTest> judgesTheDayOfTheReference() {
        return Reference.elements(Reference.read("air/air-index-cases.json").get("daily")).stream()
                .map(
                        day ->
                                DynamicTest.dynamicTest(
                                        day.toString(),
                                        () -> {
                                            Map<Pollutant, BigFraction> means =
                                                    new EnumMap<>(Pollutant.class);
                                            day.get("daily")
                                                    .properties()
                                                    .forEach(
                                                            e ->
                                                                    means.put(
                                                                            pollutant(e.getKey()),
                                                                            Fractions.of(
                                                                                    e.getValue()
                                                                                            .decimalValue())));

                                            AirDay judged =
                                                    AirDay.assess(
                                                            IndividualIndexTest.edition(
                                                                    day.get("edition").asString()),
                                                            means);

                                            assertThat(judged.valid()).isTrue();
                                            assertThat(judged.good())
                                                    .isEqualTo(day.get("good_day").booleanValue());
                                            assertThat(judged.aqi())
                                                    .hasValue(day.get("aqi").intValue());
                                            assertThat(
                                                            judged.category()
                                                                    .map(AirCategory::chineseName))
                                                    .contains(day.get("category").asString());
                                            day.get("iaqi")
                                                    .properties()
                                                    .forEach(
                                                            e ->
                                                                    assertThat(judged.iaqis())
                                                                            .containsEntry(
                                                                                    pollutant(
                                                                                            e
                                                                                                    .getKey()),
                                                                                    e.getValue()
                                                                                            .intValue()));
                                        }));
    }

    @Test
    void roundsTheAreaMeanOnceAndToTheEvenDigit() {
        // given: in 2012 the index of PM2.5 is 100 at 75; 75.5 goes to 76, 74.5 to 74
        assertThat(AirDay.assess(HJ633_2012, aDay(BigFraction.of(151, 2))).good()).isFalse();
        assertThat(AirDay.assess(HJ633_2012, aDay(BigFraction.of(149, 2))).concentrations())
                .hasEntrySatisfying(
                        Pollutant.PM25, value -> assertThat(value).isEqualByComparingTo("74"));
        assertThat(AirDay.assess(HJ633_2012, aDay(BigFraction.of(226, 3))).good()).isTrue();
        assertThat(AirDay.assess(HJ633_2012, aDay(BigFraction.ONE)).concentrations())
                .hasEntrySatisfying(
                        Pollutant.CO, value -> assertThat(value).isEqualTo(new BigDecimal("0.2")));
    }

    @Test
    void judgesByTheEditionGiven() {
        Map<Pollutant, BigFraction> day = aDay(BigFraction.of(61));

        assertThat(AirDay.assess(HJ633_2012, day).good()).isTrue();
        assertThat(AirDay.assess(HJ633_2026, day).good()).isFalse();
    }

    @Test
    void holdsADayWithAMissingPollutantForInvalidUnlessItIsPolluted() {
        Map<Pollutant, BigFraction> clean = aDay(BigFraction.of(60));
        clean.remove(Pollutant.O3);
        Map<Pollutant, BigFraction> polluted = aDay(BigFraction.of(116));
        polluted.remove(Pollutant.O3);

        AirDay invalid = AirDay.assess(HJ633_2012, clean);
        AirDay bad = AirDay.assess(HJ633_2012, polluted);

        assertThat(invalid.valid()).isFalse();
        assertThat(invalid.good()).isFalse();
        assertThat(invalid.category()).isEmpty();
        assertThat(bad.valid()).isTrue();
        assertThat(bad.good()).isFalse();
        assertThat(bad.primary()).containsExactly(Pollutant.PM25);
        assertThat(AirDay.assess(HJ633_2026, Map.of()).valid()).isFalse();
    }

    @Test
    void endsTheScaleOfOzoneAtThreeHundredInBothEditions() {
        for (AirIndexEdition edition : AirIndexEdition.values()) {
            Map<Pollutant, BigFraction> day = aDay(BigFraction.ONE);
            day.put(Pollutant.O3, BigFraction.of(801));

            assertThat(AirDay.assess(edition, day).aqi()).hasValue(300);
        }
    }

    @Test
    void refusesANegativeMean() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AirDay.assess(HJ633_2026, aDay(BigFraction.of(-1, 9))));
    }

    private static Pollutant pollutant(String name) {
        return name.equals("O3_8H") ? Pollutant.O3 : Pollutant.valueOf(name);
    }

    private static Map<Pollutant, BigFraction> aDay(BigFraction pm25) {
        Map<Pollutant, BigFraction> day = new EnumMap<>(Pollutant.class);
        for (Pollutant pollutant : Pollutant.values()) {
            day.put(pollutant, BigFraction.of(1, 4));
        }
        day.put(Pollutant.PM25, pm25);
        return day;
    }
}
