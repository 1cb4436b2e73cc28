package zhiqiang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// Official figures, which settle a status, and the targets of areas.
class ConfirmedStatusTest {
    private final EvidenceFixture evidence;

    ConfirmedStatusTest(@TempDir Path folder) {
        evidence = new EvidenceFixture(folder);
    }

    private EvidenceFixture official(String indicator, String region, String value) {
        return evidence.add(
                "official-figure",
                "%s,2025,%s,%s,省局,湘〔2025〕1号,2025-06-01".formatted(indicator, region, value));
    }

    @ParameterizedTest
    @CsvSource({
        "0.98,2025-10-31,ON_TRACK",
        "0.97,2025-10-31,BEHIND",
        "0.98,2025-12-31,ACHIEVED",
        "0.979999,2025-12-31,MISSED"
    })
    void anOfficialFigureSettlesTheStatusWithoutInterval(String value, String day, String status) {
        evidence.samples(97, "FOOD_EVALUATION", "CITY", "2025-03-05", "QUALIFIED")
                .samples(3, "FOOD_EVALUATION", "CITY", "2025-03-05", "UNQUALIFIED");
        official("food-pass-rate", "430600", value);

        JsonNode rate = evidence.assess(day).indicator("food-pass-rate");

        assertThat(rate.get("status").asString()).isEqualTo(status);
        assertThat(rate.get("basis").asString()).isEqualTo("CONFIRMED");
        assertThat(rate.get("value").asString()).isEqualTo("0.97");
        assertThat(rate.get("interval").isNull()).isFalse();
        assertThat(rate.get("proven").asBoolean()).isFalse();
        JsonNode confirmed = rate.get("confirmed");
        assertThat(confirmed.propertyNames())
                .containsExactly("value", "issuer", "documentNo", "publishedOn");
        assertThat(confirmed.get("value").asString()).isEqualTo(value);
        assertThat(confirmed.get("issuer").asString()).isEqualTo("省局");
        assertThat(confirmed.get("documentNo").asString()).isEqualTo("湘〔2025〕1号");
        assertThat(confirmed.get("publishedOn").asString()).isEqualTo("2025-06-01");
    }

    @Test
    void anOfficialFigureSettlesEvenWhereNothingIsComputed() {
        official("food-pass-rate", "430600", "0.99");

        JsonNode rate = evidence.assess("2025-10-31").indicator("food-pass-rate");

        assertThat(rate.get("status").asString()).isEqualTo("ON_TRACK");
        assertThat(rate.get("value").isNull()).isTrue();
        assertThat(rate.get("evidence").asInt()).isZero();
    }

    @Test
    void anOfficialCountIsJudgedByTheCountsRules() {
        official("hunan-famous", "430600", "50");

        assertThat(evidence.status("hunan-famous", "2025-10-31")).isEqualTo("ACHIEVED");
    }

    @ParameterizedTest
    @CsvSource({"2025-05-31", "2024-12-31"})
    void anOfficialFigureThatIsNotPublishedYetSettlesNothing(String day) {
        official("food-pass-rate", "430600", "0.99");

        JsonNode rate = evidence.assess(day).indicator("food-pass-rate");

        assertThat(rate.get("status").asString()).isEqualTo("NO_EVIDENCE");
        assertThat(rate.get("basis").asString()).isEqualTo("COMPUTED");
        assertThat(rate.get("confirmed").isNull()).isTrue();
    }

    @Test
    void anOfficialFigureIsNotUsedForRisingTargets() {
        official("consumer-pass-rate", "430600", "0.99");

        JsonNode rate = evidence.assess("2025-10-31").indicator("consumer-pass-rate");

        assertThat(rate.get("status").asString()).isEqualTo("NO_EVIDENCE");
        assertThat(rate.get("basis").asString()).isEqualTo("COMPUTED");
        assertThat(rate.get("confirmed").isNull()).isTrue();
    }

    @Test
    void anOfficialIndexHasThePeriodOfTheYearAndSettlesItOnceTheYearIsOver() {
        evidence.add(
                "official-figure", "quality-competitiveness,2025,430600,91.5,省局,1号,2026-03-01");

        assertThat(evidence.status("quality-competitiveness", "2026-03-01")).isEqualTo("MISSED");
        assertThat(evidence.status("quality-competitiveness", "2026-02-28"))
                .isEqualTo("NO_EVIDENCE");
    }

    @Test
    void anOfficialFigureOfAnAreaIsNotThatOfTheCity() {
        official("food-pass-rate", "430602", "0.99");

        assertThat(evidence.status("food-pass-rate", "2025-10-31")).isEqualTo("NO_EVIDENCE");
        assertThat(evidence.assess("2025-10-31", "--region", "430602").statusOf("food-pass-rate"))
                .isEqualTo("ON_TRACK");
    }

    private JsonNode area(String day, String indicator) {
        return evidence.assess(day, "--region", "430602").indicator(indicator);
    }

    @Test
    void aCountOfAnAreaWithoutTargetIsShownAndNotJudged() {
        evidence.add("honour", 7, "C#,HUNAN_FAMOUS_PRODUCT,430602,2024-01-10,")
                .add("honour", "C,HUNAN_FAMOUS_PRODUCT,430603,2024-01-10,");

        JsonNode count = area("2024-06-30", "hunan-famous");

        assertThat(count.get("status").asString()).isEqualTo("NO_TARGET");
        assertThat(count.get("value").asString()).isEqualTo("7");
        assertThat(count.get("target").get("value").isNull()).isTrue();
    }

    @Test
    void anOfficialFigureWithoutTargetIsConfirmedAndNotJudged() {
        official("hunan-famous", "430602", "7");

        JsonNode count = area("2025-10-31", "hunan-famous");

        assertThat(count.get("status").asString()).isEqualTo("NO_TARGET");
        assertThat(count.get("basis").asString()).isEqualTo("CONFIRMED");
        assertThat(count.get("confirmed").get("value").asString()).isEqualTo("7");
    }

    @ParameterizedTest
    @CsvSource({
        "10,2024-01-01,ACHIEVED",
        "5,2024-01-01,ON_TRACK",
        "4,2024-01-01,AT_RISK",
        "3,2024-01-01,BEHIND",
        "9,2024-12-31,MISSED",
        "10,2024-12-31,ACHIEVED"
    })
    void anAreasCountIsCumulativeAndDueAtTheYearsEnd(int products, String day, String status) {
        evidence.add("honour", products, "C#,HUNAN_FAMOUS_PRODUCT,430602,2023-05-01,")
                .add("area-target", "hunan-famous,430602,2024,10");

        JsonNode count = area(day, "hunan-famous");

        assertThat(count.get("status").asString()).isEqualTo(status);
        assertThat(count.get("target").get("value").asString()).isEqualTo("10");
        assertThat(count.get("target").get("by").asString()).isEqualTo("2024-12-31");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-06-30,ON_TRACK",
        "2024-07-01,AT_RISK",
        "2024-12-31,MISSED",
        "2025-01-01,NO_TARGET"
    })
    void anAreasWarningDayIsThatDayOfTheYear(String day, String status) {
        evidence.none("facility").add("area-target", "metrology-centres,430602,2024,1");

        assertThat(area(day, "metrology-centres").get("status").asString()).isEqualTo(status);
    }

    @Test
    void aRateOfAnAreaUsesItsOwnTargetAndElseThatOfTheCity() {
        evidence.samples(97, "FOOD_EVALUATION", "CITY", "2025-03-05", "QUALIFIED")
                .samples(3, "FOOD_EVALUATION", "CITY", "2025-03-05", "UNQUALIFIED")
                .samples(97, "MANUFACTURING", "CITY", "2025-03-05", "QUALIFIED")
                .samples(3, "MANUFACTURING", "CITY", "2025-03-05", "UNQUALIFIED")
                .add("area-target", "food-pass-rate,430602,2025,0.97");

        JsonNode own = area("2025-10-31", "food-pass-rate");
        JsonNode citys = area("2025-10-31", "manufacturing-pass-rate");

        assertThat(own.get("status").asString()).isEqualTo("ON_TRACK");
        assertThat(own.get("target").get("value").asString()).isEqualTo("0.97");
        assertThat(own.get("target").get("by").asString()).isEqualTo("2025-12-31");
        assertThat(citys.get("target").get("value").asString()).isEqualTo("0.95");
        assertThat(evidence.status("food-pass-rate", "2025-10-31")).isEqualTo("AT_RISK");
    }

    @Test
    void aRisingRateNeedsNoTargetOfAnArea() {
        evidence.samples(1, "CONSUMER_GOODS", "CITY", "2024-02-01", "UNQUALIFIED")
                .samples(1, "CONSUMER_GOODS", "CITY", "2025-02-01", "QUALIFIED");

        assertThat(area("2025-06-30", "consumer-pass-rate").get("status").asString())
                .isEqualTo("ON_TRACK");
    }

    @Test
    void progressOfAnAreaWithoutTargetIsNotJudged() {
        evidence.samples(3, "PRODUCT_SUPERVISION", "CITY", "2025-02-01", "QUALIFIED");

        JsonNode progress = area("2025-06-30", "supervision-batches");

        assertThat(progress.get("status").asString()).isEqualTo("NO_TARGET");
        assertThat(progress.get("value").asString()).isEqualTo("3");
    }
}
