package zhiqiang.methods.air;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static zhiqiang.methods.air.AirIndexEdition.HJ633_2012;
import static zhiqiang.methods.air.AirIndexEdition.HJ633_2026;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import zhiqiang.methods.Reference;
import zhiqiang.methods.Seeded;

class IndividualIndexTest {
    private static final JsonNode TABLES = Reference.read("air/printed-tables.json");
    private static final BigDecimal HAIR = new BigDecimal("0.000001");

    private record Pair(
            AirIndexEdition edition, AirIndexItem item, BigDecimal low, BigDecimal high) {}

    @TestFactory
    Stream<DynamicTest> givesTheIndexOfTheReference() {
        return Reference.elements(Reference.read("air/air-index-cases.json").get("iaqi")).stream()
                .map(
                        each -> {
                            OptionalInt expected =
                                    each.get("iaqi").isNull()
                                            ? OptionalInt.empty()
                                            : OptionalInt.of(each.get("iaqi").intValue());

                            return DynamicTest.dynamicTest(
                                    each.toString(),
                                    () ->
                                            assertThat(
                                                            IndividualIndex.of(
                                                                    edition(
                                                                            each.get("edition")
                                                                                    .asString()),
                                                                    AirIndexItem.valueOf(
                                                                            each.get("item")
                                                                                    .asString()),
                                                                    each.get("c").decimalValue()))
                                                    .isEqualTo(expected));
                        });
    }

    @TestFactory
    Stream<DynamicTest> givesThePrintedIndexAtEveryBreakpointAndOneMoreJustAbove() {
        return Stream.of("2012", "2026")
                .flatMap(
                        year ->
                                TABLES.get("HJ633-" + year).properties().stream()
                                        .map(
                                                row ->
                                                        DynamicTest.dynamicTest(
                                                                year + " " + row.getKey(),
                                                                () ->
                                                                        compare(
                                                                                edition(year),
                                                                                AirIndexItem
                                                                                        .valueOf(
                                                                                                row
                                                                                                        .getKey()),
                                                                                row.getValue()))));
    }

    private static void compare(AirIndexEdition edition, AirIndexItem item, JsonNode breakpoints) {
        int last = breakpoints.size() - 1;
        for (int i = 0; i <= last; i++) {
            BigDecimal at = breakpoints.get(i).decimalValue();
            int printed = TABLES.get("IAQI").get(i).intValue();

            assertThat(IndividualIndex.of(edition, item, at)).hasValue(printed);
            if (i < last) {
                assertThat(IndividualIndex.of(edition, item, at.add(HAIR))).hasValue(printed + 1);
            }
        }
        assertThat(last).isIn(4, 5, 7);
    }

    @Test
    void roundsTheIndexUpToAWholeNumber() {
        assertThat(index(HJ633_2012, AirIndexItem.PM25_24H, "75.0000000001")).hasValue(101);
        assertThat(index(HJ633_2012, AirIndexItem.PM25_24H, "0.0000000001")).hasValue(1);
        assertThat(index(HJ633_2012, AirIndexItem.CO_24H, "2.2")).hasValue(55);
    }

    @Test
    void endsTwoScalesWithoutIndexIn2012AndAtTheirTopIn2026() {
        assertThat(index(HJ633_2012, AirIndexItem.SO2_1H, "800.1")).isEmpty();
        assertThat(index(HJ633_2026, AirIndexItem.SO2_1H, "800.1")).hasValue(200);
        assertThat(index(HJ633_2012, AirIndexItem.O3_8H, "801")).isEmpty();
        assertThat(index(HJ633_2026, AirIndexItem.O3_8H, "801")).hasValue(300);
        assertThat(index(HJ633_2026, AirIndexItem.NO2_24H, "9999")).hasValue(500);
    }

    @Test
    void knowsHourlyParticulatesIn2026Only() {
        assertThat(AirIndexItem.PM10_1H.definedIn(HJ633_2012)).isFalse();
        assertThat(AirIndexItem.PM25_1H.definedIn(HJ633_2026)).isTrue();
        assertThat(index(HJ633_2012, AirIndexItem.PM25_1H, "35")).isEmpty();
    }

    @Test
    void refusesANegativeConcentration() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> index(HJ633_2026, AirIndexItem.CO_1H, "-0.1"));
    }

    @Test
    void takesTheEditionInForceOnTheDate() {
        assertThat(AirIndexEdition.on(LocalDate.of(2026, 2, 28))).isEqualTo(HJ633_2012);
        assertThat(AirIndexEdition.on(LocalDate.of(2026, 3, 1))).isEqualTo(HJ633_2026);
    }

    @Test
    void neverFallsAsTheConcentrationRises() {
        Seeded.forAll(
                20_000,
                random -> {
                    BigDecimal one =
                            BigDecimal.valueOf(random.nextLong(80_000), 1 + random.nextInt(3));
                    BigDecimal other = one.add(BigDecimal.valueOf(random.nextLong(2_000), 2));
                    return new Pair(
                            AirIndexEdition.values()[random.nextInt(2)],
                            AirIndexItem.values()[random.nextInt(12)],
                            one,
                            other);
                },
                pair -> {
                    OptionalInt low = IndividualIndex.of(pair.edition(), pair.item(), pair.low());
                    OptionalInt high = IndividualIndex.of(pair.edition(), pair.item(), pair.high());

                    if (low.isPresent() && high.isPresent()) {
                        assertThat(high.getAsInt()).isBetween(low.getAsInt(), 500);
                    } else {
                        assertThat(high).isEmpty();
                        assertThat(pair.edition()).isEqualTo(HJ633_2012);
                    }
                });
    }

    static AirIndexEdition edition(String year) {
        return AirIndexEdition.valueOf("HJ633_" + year);
    }

    private static OptionalInt index(
            AirIndexEdition edition, AirIndexItem item, String concentration) {
        return IndividualIndex.of(edition, item, new BigDecimal(concentration));
    }
}
