package zhiqiang.methods.water;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import zhiqiang.methods.Reference;
import zhiqiang.methods.exact.Fractions;

class SectionAssessmentTest {
    @TestFactory
    Stream<DynamicTest> assessesTheSectionsOfTheReference() {
        return Reference.elements(Reference.read("water/surface-water-cases.json").get("sections"))
                .stream()
                .map(
                        each ->
                                DynamicTest.dynamicTest(
                                        each.get("name").asString(), () -> compare(each)));
    }

    private static void compare(JsonNode section) {
        Map<WaterItem, BigFraction> values = new EnumMap<>(WaterItem.class);
        section.get("values")
                .properties()
                .forEach(
                        e ->
                                values.put(
                                        WaterStandardTest.item(e.getKey()),
                                        Fractions.of(e.getValue().decimalValue())));

        SectionAssessment assessed =
                SectionAssessment.of(
                                WaterBody.valueOf(
                                        section.get("body").asString().toUpperCase(Locale.ROOT)),
                                values)
                        .orElseThrow();

        Map<WaterItem, WaterClass> classes = new HashMap<>();
        section.get("item_class")
                .properties()
                .forEach(
                        e ->
                                classes.put(
                                        WaterStandardTest.item(e.getKey()),
                                        WaterStandardTest.waterClass(e.getValue().asString())));
        assertThat(assessed.itemClasses()).isEqualTo(classes);
        assertThat(assessed.waterClass())
                .isEqualTo(WaterStandardTest.waterClass(section.get("section_class").asString()));
        assertThat(assessed.good()).isEqualTo(section.get("good_ge_III").booleanValue());

        // then: the reference lists items with a limit of class III only, so never pH
        List<Exceedance> withLimit =
                assessed.worseThanIII().stream().filter(e -> e.item() != WaterItem.PH).toList();
        JsonNode over = section.get("over_III");
        assertThat(withLimit).hasSize(over.size());
        for (JsonNode expected : over) {
            WaterItem item = WaterStandardTest.item(expected.get("item").asString());
            assertThat(withLimit)
                    .filteredOn(e -> e.item() == item)
                    .singleElement()
                    .satisfies(e -> compare(e, expected));
        }
    }

    private static void compare(Exceedance exceedance, JsonNode expected) {
        assertThat(exceedance.waterClass())
                .isEqualTo(WaterStandardTest.waterClass(expected.get("class").asString()));
        if (expected.get("times_over_III").isNull()) {
            assertThat(exceedance.multipleOverIII()).isEmpty();
        } else {
            assertThat(exceedance.multipleOverIII().orElseThrow().doubleValue())
                    .isCloseTo(expected.get("times_over_III").doubleValue(), within(0.00005));
        }
    }

    @Test
    void ordersMainPollutantsByClassThenByMultiple() {
        SectionAssessment assessed =
                SectionAssessment.of(
                                WaterBody.RIVER,
                                Map.of(
                                        WaterItem.DO, decimal("4"),
                                        WaterItem.COD, decimal("22"),
                                        WaterItem.TP, decimal("0.29"),
                                        WaterItem.CODMN, decimal("11"),
                                        WaterItem.NH3N, decimal("1.2")))
                        .orElseThrow();

        assertThat(assessed.mainPollutants())
                .containsExactly(WaterItem.CODMN, WaterItem.TP, WaterItem.NH3N);
        assertThat(assessed.worseThanIII().getLast().item()).isEqualTo(WaterItem.DO);
    }

    @Test
    void putsPhOutOfItsRangeAmongTheItemsWorseThanThree() {
        SectionAssessment assessed =
                SectionAssessment.of(WaterBody.RIVER, Map.of(WaterItem.PH, decimal("9.1")))
                        .orElseThrow();

        assertThat(assessed.mainPollutants()).containsExactly(WaterItem.PH);
        assertThat(assessed.worseThanIII().getFirst().multipleOverIII()).isEmpty();
    }

    @Test
    void doesNotAssessASectionWithoutAnyOfTheTwentyOne() {
        assertThat(
                        SectionAssessment.of(
                                WaterBody.LAKE,
                                Map.of(
                                        WaterItem.TN, decimal("9"),
                                        WaterItem.FECAL, decimal("90000"))))
                .isEmpty();
    }

    private static BigFraction decimal(String text) {
        return Fractions.of(new BigDecimal(text));
    }
}
