package zhiqiang.methods.water;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import zhiqiang.methods.Reference;
import zhiqiang.methods.Seeded;
import zhiqiang.methods.exact.Fractions;
import zhiqiang.methods.exact.Rounding;

class WaterStandardTest {
    private static final Map<String, String> OTHER_NAMES =
            Map.of("VOLATILEPHENOL", "PHENOL", "FECALCOLIFORM", "FECAL");

    private record Reading(WaterItem item, WaterBody body, BigFraction low, BigFraction high) {}

    @TestFactory
    Stream<DynamicTest> givesTheClassOfTheReference() {
        return Reference.elements(
                        Reference.read("water/surface-water-cases.json").get("single_item"))
                .stream()
                .map(
                        each ->
                                DynamicTest.dynamicTest(
                                        each.toString(),
                                        () ->
                                                assertThat(
                                                                WaterStandard.classOf(
                                                                        item(
                                                                                each.get("item")
                                                                                        .asString()),
                                                                        body(
                                                                                each.get("item")
                                                                                        .asString()),
                                                                        each.get("value")
                                                                                .decimalValue()))
                                                        .contains(
                                                                waterClass(
                                                                        each.get("class")
                                                                                .asString()))));
    }

    @TestFactory
    Stream<DynamicTest> putsAPrintedLimitIntoTheBestClassThatHasIt() {
        return Reference.read("water/printed-table.json").get("limits_I_to_V").properties().stream()
                .filter(row -> !row.getValue().isNull())
                .map(
                        row ->
                                DynamicTest.dynamicTest(
                                        row.getKey(),
                                        () -> {
                                            var limits = Reference.elements(row.getValue());
                                            assertThat(limits).hasSize(5);
                                            for (int i = 0; i < 5; i++) {
                                                BigDecimal limit = limits.get(i).decimalValue();
                                                int best = 0;
                                                while (limits.get(best)
                                                                .decimalValue()
                                                                .compareTo(limit)
                                                        != 0) {
                                                    best++;
                                                }
                                                assertThat(
                                                                WaterStandard.classOf(
                                                                        item(row.getKey()),
                                                                        body(row.getKey()),
                                                                        limit))
                                                        .contains(WaterClass.values()[best]);
                                            }
                                            WaterItem item = item(row.getKey());
                                            BigDecimal last = limits.get(4).decimalValue();
                                            BigDecimal beyond =
                                                    last.multiply(
                                                            new BigDecimal(
                                                                    item == WaterItem.DO
                                                                            ? "0.999999"
                                                                            : "1.000001"));
                                            assertThat(
                                                            WaterStandard.classOf(
                                                                    item,
                                                                    body(row.getKey()),
                                                                    beyond))
                                                    .contains(WaterClass.WORSE_THAN_V);
                                        }));
    }

    @Test
    void hasNoLimitOfTotalNitrogenInRivers() {
        assertThat(WaterStandard.classOf(WaterItem.TN, WaterBody.RIVER, BigFraction.ONE)).isEmpty();
        for (WaterItem item : WaterItem.values()) {
            assertThat(WaterStandard.classOf(item, WaterBody.LAKE, BigFraction.ONE)).isPresent();
        }
    }

    @Test
    void keepsPhFromSixToNine() {
        assertThat(classOfPh("6")).isEqualTo(WaterClass.I);
        assertThat(classOfPh("9.0")).isEqualTo(WaterClass.I);
        assertThat(classOfPh("9.0001")).isEqualTo(WaterClass.WORSE_THAN_V);
        assertThat(classOfPh("5.9999")).isEqualTo(WaterClass.WORSE_THAN_V);
    }

    @Test
    void takesSaturatedOxygenForClassOne() {
        assertThat(WaterStandard.classOfOxygen(new BigDecimal("7"), new BigDecimal("90")))
                .isEqualTo(WaterClass.I);
        assertThat(WaterStandard.classOfOxygen(new BigDecimal("7"), new BigDecimal("89.9")))
                .isEqualTo(WaterClass.II);
    }

    @Test
    void refusesANegativeValue() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                WaterStandard.classOf(
                                        WaterItem.TP, WaterBody.LAKE, new BigDecimal("-0.01")));
    }

    @Test
    void worsensAsTheConcentrationRisesAndBettersWithOxygen() {
        Seeded.forAll(
                20_000,
                random -> {
                    BigFraction low =
                            BigFraction.of(random.nextInt(40_000), 1 << random.nextInt(20));
                    return new Reading(
                            WaterItem.values()[random.nextInt(WaterItem.values().length)],
                            WaterBody.values()[random.nextInt(2)],
                            low,
                            low.add(
                                    BigFraction.of(
                                            random.nextInt(2_000), 1 << random.nextInt(20))));
                },
                reading -> {
                    Optional<WaterClass> low =
                            WaterStandard.classOf(reading.item(), reading.body(), reading.low());
                    Optional<WaterClass> high =
                            WaterStandard.classOf(reading.item(), reading.body(), reading.high());

                    switch (reading.item()) {
                        case PH -> assertThat(low).isPresent();
                        case DO ->
                                assertThat(high.orElseThrow().worseThan(low.orElseThrow()))
                                        .isFalse();
                        default -> {
                            if (low.isPresent() && high.isPresent()) {
                                assertThat(low.get().worseThan(high.get())).isFalse();
                            } else {
                                assertThat(reading.item()).isEqualTo(WaterItem.TN);
                            }
                        }
                    }
                });
    }

    @Test
    void roundsAsTheReferenceDoes() {
        Reference.elements(
                        Reference.read("water/surface-water-cases.json")
                                .get("rounding_half_even")
                                .get("cases"))
                .forEach(
                        each ->
                                assertThat(
                                                Rounding.halfEvenKeepingOneDigit(
                                                        Fractions.of(each.get(0).decimalValue()),
                                                        each.get(1).intValue()))
                                        .isEqualByComparingTo(each.get(2).decimalValue()));
    }

    @Test
    void roundsOnlyTheItemsThatHaveARule() {
        assertThat(rounded(WaterItem.CODMN, "6.05")).isEqualTo("6");
        assertThat(rounded(WaterItem.NH3N, "1.005")).isEqualTo("1");
        assertThat(rounded(WaterItem.TP, "0.2005")).isEqualTo("0.2");
        assertThat(rounded(WaterItem.PH, "9.5")).isEqualTo("10");
        assertThat(rounded(WaterItem.HG, "0.000104")).isEqualTo("0.0001");
        assertThat(rounded(WaterItem.HG, "0.000004")).isEqualTo("0.000004");
        assertThat(rounded(WaterItem.CU, "0.0123456")).isEqualTo("0.0123456");
        assertThat(WaterItem.PB.round(BigFraction.of(1, 3))).isEqualTo(BigFraction.of(1, 3));
    }

    @Test
    void assessesTwentyOneItemsNamedByTheirColumns() {
        assertThat(Stream.of(WaterItem.values()).filter(WaterItem::assessed))
                .hasSize(21)
                .doesNotContain(WaterItem.TN, WaterItem.FECAL);
        assertThat(
                        Reference.elements(
                                        Reference.read("water/printed-table.json")
                                                .get("assessment_items_21"))
                                .stream()
                                .map(name -> item(name.asString())))
                .hasSize(21)
                .allMatch(WaterItem::assessed);
        assertThat(WaterItem.withCode("nh3n")).contains(WaterItem.NH3N);
        assertThat(WaterItem.withCode("NH3N")).isEmpty();
    }

    static WaterItem item(String name) {
        String upper = name.split("_", -1)[0].toUpperCase(Locale.ROOT);
        return WaterItem.valueOf(OTHER_NAMES.getOrDefault(upper, upper));
    }

    static WaterClass waterClass(String name) {
        return name.equals("劣V") ? WaterClass.WORSE_THAN_V : WaterClass.valueOf(name);
    }

    private static WaterBody body(String name) {
        return name.endsWith("_lake") ? WaterBody.LAKE : WaterBody.RIVER;
    }

    private static WaterClass classOfPh(String ph) {
        return WaterStandard.classOf(WaterItem.PH, WaterBody.RIVER, new BigDecimal(ph))
                .orElseThrow();
    }

    private static String rounded(WaterItem item, String value) {
        BigFraction exact = item.round(Fractions.of(new BigDecimal(value)));
        return new BigDecimal(exact.getNumerator())
                .divide(new BigDecimal(exact.getDenominator()))
                .stripTrailingZeros()
                .toPlainString();
    }
}
