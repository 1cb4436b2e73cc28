package zhiqiang.methods.air;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static zhiqiang.methods.air.AirIndexEdition.HJ633_2012;
import static zhiqiang.methods.air.AirIndexEdition.HJ633_2026;
import static zhiqiang.methods.air.AirIndexItem.CO_1H;
import static zhiqiang.methods.air.AirIndexItem.CO_24H;
import static zhiqiang.methods.air.AirIndexItem.NO2_1H;
import static zhiqiang.methods.air.AirIndexItem.NO2_24H;
import static zhiqiang.methods.air.AirIndexItem.O3_1H;
import static zhiqiang.methods.air.AirIndexItem.O3_8H;
import static zhiqiang.methods.air.AirIndexItem.PM10_1H;
import static zhiqiang.methods.air.AirIndexItem.PM10_24H;
import static zhiqiang.methods.air.AirIndexItem.PM25_1H;
import static zhiqiang.methods.air.AirIndexItem.PM25_24H;
import static zhiqiang.methods.air.AirIndexItem.SO2_1H;
import static zhiqiang.methods.air.AirIndexItem.SO2_24H;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import zhiqiang.methods.Reference;

class AirIndexTest {
    @TestFactory
    Stream<DynamicTest> givesTheDayOfTheReference() {
        return Reference.elements(Reference.read("air/air-index-cases.json").get("daily")).stream()
                .map(
                        day ->
                                DynamicTest.dynamicTest(
                                        day.toString(),
                                        () -> {
                                            Map<AirIndexItem, BigDecimal> given =
                                                    new EnumMap<>(AirIndexItem.class);
                                            day.get("daily")
                                                    .properties()
                                                    .forEach(
                                                            e ->
                                                                    given.put(
                                                                            item(e.getKey()),
                                                                            e.getValue()
                                                                                    .decimalValue()));

                                            AirIndex index =
                                                    DailyAirIndex.of(
                                                            IndividualIndexTest.edition(
                                                                    day.get("edition").asString()),
                                                            given);

                                            day.get("iaqi")
                                                    .properties()
                                                    .forEach(
                                                            e ->
                                                                    assertThat(index.iaqis())
                                                                            .containsEntry(
                                                                                    item(
                                                                                            e
                                                                                                    .getKey()),
                                                                                    e.getValue()
                                                                                            .intValue()));
                                            assertThat(index.aqi())
                                                    .hasValue(day.get("aqi").intValue());
                                            assertThat(
                                                            index.category()
                                                                    .map(AirCategory::chineseName))
                                                    .contains(day.get("category").asString());
                                            assertThat(index.primary())
                                                    .containsExactlyInAnyOrderElementsOf(
                                                            day.get("primary").isEmpty()
                                                                    ? Set.<AirIndexItem>of()
                                                                    : Reference.elements(
                                                                                    day.get(
                                                                                            "primary"))
                                                                            .stream()
                                                                            .map(
                                                                                    e ->
                                                                                            item(
                                                                                                    e
                                                                                                            .asString()))
                                                                            .toList());
                                        }));
    }

    @Test
    void roundsConcentrationsBeforeTheyMakeADailyIndex() {
        // given: 60.5 rounds to the even 60, whose index is 100 in 2026; unrounded it would be 101
        Map<AirIndexItem, BigDecimal> day = aDay("60.5");

        AirIndex index = DailyAirIndex.of(HJ633_2026, day);

        assertThat(index.aqi()).hasValue(100);
    }

    @Test
    void publishesADayWithAMissingPollutantOnlyAboveOneHundred() {
        Map<AirIndexItem, BigDecimal> clean = aDay("60");
        clean.remove(CO_24H);
        Map<AirIndexItem, BigDecimal> polluted = aDay("61");
        polluted.remove(CO_24H);

        assertThat(DailyAirIndex.of(HJ633_2026, clean).aqi()).isEmpty();
        assertThat(DailyAirIndex.of(HJ633_2026, clean).category()).isEmpty();
        assertThat(DailyAirIndex.of(HJ633_2026, polluted).aqi()).hasValue(101);
        assertThat(DailyAirIndex.of(HJ633_2026, clean, Set.of(Pollutant.CO)).aqi()).hasValue(100);
        assertThat(DailyAirIndex.of(HJ633_2026, Map.of()).aqi()).isEmpty();
    }

    @Test
    void namesAPrimaryPollutantOnlyAboveFifty() {
        assertThat(DailyAirIndex.of(HJ633_2026, aDay("35")).primary()).isEmpty();
        assertThat(DailyAirIndex.of(HJ633_2026, aDay("36")).primaryPollutants())
                .containsExactly(Pollutant.PM25);
    }

    @Test
    void listsTheItemsOverTheLimitIn2012Only() {
        // given: ozone on the limit, whose index is 100
        Map<AirIndexItem, BigDecimal> day = aDay("76");
        day.put(NO2_24H, new BigDecimal("81"));
        day.put(O3_8H, new BigDecimal("160"));

        assertThat(DailyAirIndex.of(HJ633_2012, day).overLimit())
                .containsExactlyInAnyOrder(NO2_24H, PM25_24H);
        assertThat(DailyAirIndex.of(HJ633_2026, day).overLimit()).isEmpty();
    }

    @Test
    void reportsTheHourlyMaximumOfOzoneWhereItsEightHoursLeaveTheScaleOf2012() {
        Map<AirIndexItem, BigDecimal> day = aDay("20");
        day.put(O3_8H, new BigDecimal("850"));
        day.put(O3_1H, new BigDecimal("900"));

        AirIndex index = DailyAirIndex.of(HJ633_2012, day);

        assertThat(index.iaqis()).doesNotContainKey(O3_8H);
        assertThat(index.aqi()).hasValue(350);
        assertThat(index.primaryPollutants()).containsExactly(Pollutant.O3);
        assertThatIllegalArgumentException().isThrownBy(() -> DailyAirIndex.of(HJ633_2026, day));
    }

    @Test
    void takesTheHourOf2026FromSixHourlyMeans() {
        AirIndex index = HourlyAirIndex.of(HJ633_2026, anHour("900"));

        assertThat(index.iaqis()).containsOnlyKeys(SO2_1H, NO2_1H, PM10_1H, CO_1H, O3_1H, PM25_1H);
        assertThat(index.aqi()).hasValue(200);
        assertThat(index.primary()).containsExactly(SO2_1H);
    }

    @Test
    void takesParticulatesOf2012ByTheMovingDayUnlessTheCallerChoosesTheHour() {
        Map<AirIndexItem, BigDecimal> hour = anHour("10");
        hour.put(PM10_24H, new BigDecimal("150"));
        hour.put(PM25_24H, new BigDecimal("70"));

        AirIndex moving = HourlyAirIndex.of(HJ633_2012, hour);
        AirIndex byHour =
                HourlyAirIndex.of(
                        HJ633_2012, hour, HourlyAirIndex.Particulates.HOUR_ON_DAILY_BREAKPOINTS);

        assertThat(moving.primary()).containsExactly(PM10_24H);
        assertThat(moving.iaqis()).doesNotContainKey(PM25_1H);
        assertThat(byHour.primary()).containsExactly(PM25_1H);
        assertThat(byHour.aqi()).hasValue(100);
    }

    @Test
    void letsTheDayStandInForAnHourOfSo2BeyondTheScaleOf2012() {
        Map<AirIndexItem, BigDecimal> hour = anHour("801");
        hour.put(PM10_24H, BigDecimal.ONE);
        hour.put(PM25_24H, BigDecimal.ONE);
        hour.put(SO2_24H, new BigDecimal("475"));

        assertThat(HourlyAirIndex.of(HJ633_2012, hour).primary()).containsExactly(SO2_24H);

        hour.put(SO2_1H, new BigDecimal("800"));

        assertThat(HourlyAirIndex.of(HJ633_2012, hour).iaqis()).doesNotContainKey(SO2_24H);
    }

    @Test
    void coversTheScaleWithSixCategoriesInThePrintedColours() {
        var printed =
                Reference.elements(Reference.read("air/printed-tables.json").get("categories"));
        assertThat(AirCategory.of(0)).isEqualTo(AirCategory.EXCELLENT);
        int from = 0;
        for (var row : printed) {
            AirCategory category = AirCategory.of(from);

            assertThat(category.chineseName()).isEqualTo(row.get("name").asString());
            assertThat(category.chineseLevel()).isEqualTo(row.get("level").asString());
            assertThat(category.rgb())
                    .isEqualTo(
                            new AirCategory.Rgb(
                                    row.get("rgb").get(0).intValue(),
                                    row.get("rgb").get(1).intValue(),
                                    row.get("rgb").get(2).intValue()));
            int upTo = row.get("max").isNull() ? 500 : row.get("max").intValue();
            assertThat(AirCategory.of(upTo)).isEqualTo(category);
            from = upTo + 1;
        }
        assertThat(AirCategory.SEVERELY_POLLUTED.level()).isEqualTo(6);
    }

    private static AirIndexItem item(String name) {
        return name.equals("O3_8H") ? O3_8H : Pollutant.valueOf(name).dailyItem();
    }

    private static Map<AirIndexItem, BigDecimal> aDay(String pm25) {
        Map<AirIndexItem, BigDecimal> day = new EnumMap<>(AirIndexItem.class);
        day.put(SO2_24H, BigDecimal.ONE);
        day.put(NO2_24H, BigDecimal.ONE);
        day.put(PM10_24H, BigDecimal.ONE);
        day.put(CO_24H, new BigDecimal("0.4"));
        day.put(O3_8H, BigDecimal.ONE);
        day.put(PM25_24H, new BigDecimal(pm25));
        return day;
    }

    private static Map<AirIndexItem, BigDecimal> anHour(String so2) {
        Map<AirIndexItem, BigDecimal> hour = new EnumMap<>(AirIndexItem.class);
        hour.put(SO2_1H, new BigDecimal(so2));
        hour.put(NO2_1H, BigDecimal.ONE);
        hour.put(PM10_1H, BigDecimal.ONE);
        hour.put(CO_1H, new BigDecimal("0.4"));
        hour.put(O3_1H, BigDecimal.ONE);
        hour.put(PM25_1H, new BigDecimal("75"));
        return hour;
    }
}
