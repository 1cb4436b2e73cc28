package zhiqiang.methods.water;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import zhiqiang.methods.Reference;
import zhiqiang.methods.Seeded;
import zhiqiang.methods.exact.Fractions;

class YearMeanTest {
    @Test
    void averagesMonthsNotReadings() {
        YearMean mean = YearMean.of(WaterItem.COD);
        mean.add(1, new BigDecimal("10"));
        mean.add(1, new BigDecimal("20.5"));
        mean.add(1, new BigDecimal("20"));
        mean.add(3, new BigDecimal("30"));

        assertThat(mean.months()).isEqualTo(2);
        assertThat(mean.mean()).contains(BigFraction.of(505, 30).add(BigFraction.of(30)).divide(2));
    }

    @Test
    void averagesPhThroughActivitiesInBothSteps() {
        // given: pH 7 and 9 in January, 8 in May
        YearMean mean = YearMean.of(WaterItem.PH);
        mean.add(1, new BigDecimal("7"));
        mean.add(1, new BigDecimal("9"));
        mean.add(5, new BigDecimal("8"));

        double january = (1e-7 + 1e-9) / 2;
        assertThat(mean.mean().orElseThrow().doubleValue())
                .isCloseTo(-Math.log10((january + 1e-8) / 2), within(1e-9));
    }

    @Test
    void givesTheMeanPhOfTheReference() {
        JsonNode reference = Reference.read("water/surface-water-cases.json").get("ph_mean");
        List<BigDecimal> readings =
                Reference.elements(reference.get("values")).stream()
                        .map(JsonNode::decimalValue)
                        .toList();

        assertThat(HydrogenActivity.meanPh(readings).setScale(2, RoundingMode.HALF_EVEN))
                .isEqualByComparingTo(reference.get("mean_via_H_activity_2dp").decimalValue());
    }

    @Test
    void leavesEqualPhReadingsAsTheyAre() {
        Seeded.forAll(
                random -> List.of(random.nextInt(1401), 1 + random.nextInt(40)),
                input -> {
                    BigDecimal ph = BigDecimal.valueOf(input.get(0), 2);
                    YearMean mean = YearMean.of(WaterItem.PH);
                    for (int i = 0; i < input.get(1); i++) {
                        mean.add(1 + i % 12, ph);
                    }

                    assertThat(mean.mean()).contains(Fractions.of(ph));
                });
    }

    @Test
    void keepsAMeanPhBetweenItsReadings() {
        Seeded.forAll(
                random -> random.ints(10, 0, 1400).boxed().toList(),
                readings -> {
                    BigDecimal mean =
                            HydrogenActivity.meanPh(
                                    readings.stream().map(r -> BigDecimal.valueOf(r, 2)).toList());

                    int least = readings.stream().mapToInt(r -> r).min().orElseThrow();
                    int most = readings.stream().mapToInt(r -> r).max().orElseThrow();
                    assertThat(mean)
                            .isBetween(BigDecimal.valueOf(least, 2), BigDecimal.valueOf(most, 2));
                });
    }

    @Test
    void survivesAPhThatOnlyASlipOfThePenHas() {
        YearMean mean = YearMean.of(WaterItem.PH);
        mean.add(1, new BigDecimal("750"));

        assertThat(mean.mean().orElseThrow()).isGreaterThan(BigFraction.of(300));
    }

    @Test
    void refusesAnUnknownMonthOrANegativeValue() {
        YearMean mean = YearMean.of(WaterItem.TP);

        assertThat(mean.mean()).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> mean.add(0, BigDecimal.ONE));
        assertThatIllegalArgumentException().isThrownBy(() -> mean.add(13, BigDecimal.ONE));
        assertThatIllegalArgumentException().isThrownBy(() -> mean.add(1, BigDecimal.ONE.negate()));
        assertThat(mean.months()).isZero();
    }

    @Test
    void classifiesASectionByItsRoundedYearMeans() {
        // given: COD 20.05 on average, which rounds to the even 20.0 and class III
        SectionYear year = new SectionYear(WaterBody.RIVER);
        year.add(1, WaterItem.COD, new BigDecimal("20.0"));
        year.add(2, WaterItem.COD, new BigDecimal("20.1"));
        year.add(2, WaterItem.TN, new BigDecimal("9"));
        year.add(3, WaterItem.PH, new BigDecimal("9.5"));
        year.add(4, WaterItem.TN, new BigDecimal("9"));

        assertThat(year.months()).isEqualTo(4);
        assertThat(year.values()).containsEntry(WaterItem.COD, BigFraction.of(20));
        SectionAssessment assessed = year.assess().orElseThrow();
        assertThat(assessed.itemClasses())
                .containsEntry(WaterItem.COD, WaterClass.III)
                .containsEntry(WaterItem.PH, WaterClass.WORSE_THAN_V);
        assertThat(new SectionYear(WaterBody.LAKE).assess()).isEmpty();
    }

    @Test
    void takesPhosphorusByTheKindOfWater() {
        SectionYear river = new SectionYear(WaterBody.RIVER);
        SectionYear lake = new SectionYear(WaterBody.LAKE);
        for (SectionYear year : List.of(river, lake)) {
            year.add(6, WaterItem.TP, new BigDecimal("0.1"));
        }

        assertThat(river.assess().orElseThrow().waterClass()).isEqualTo(WaterClass.II);
        assertThat(lake.assess().orElseThrow().waterClass()).isEqualTo(WaterClass.IV);
    }
}
