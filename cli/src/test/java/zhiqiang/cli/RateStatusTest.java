package zhiqiang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// Rates of a year: sampled ones with an interval, others without, and those that must rise.
class RateStatusTest {
    private final EvidenceFixture evidence;

    RateStatusTest(@TempDir Path folder) {
        evidence = new EvidenceFixture(folder);
    }

    private EvidenceFixture food(int qualified, int unqualified) {
        return evidence.samples(qualified, "FOOD_EVALUATION", "CITY", "2025-03-05", "QUALIFIED")
                .samples(unqualified, "FOOD_EVALUATION", "COUNTY", "2025-03-04", "UNQUALIFIED");
    }

    @Test
    void theExampleOfTheContractIsReproduced() {
        food(1229, 22);

        JsonNode rate = evidence.assess("2025-10-31").indicator("food-pass-rate");

        assertThat(rate.get("value").asString()).isEqualTo("0.982414");
        assertThat(rate.get("numerator").asString()).isEqualTo("1229");
        assertThat(rate.get("denominator").asString()).isEqualTo("1251");
        assertThat(rate.get("status").asString()).isEqualTo("ON_TRACK");
        assertThat(rate.get("proven").asBoolean()).isFalse();
        assertThat(rate.get("interval").get("lower").asString()).isEqualTo("0.973516");
        assertThat(rate.get("interval").get("upper").asString()).isEqualTo("0.988358");
        assertThat(rate.get("evidence").asInt()).isEqualTo(1251);
        assertThat(rate.get("lastEvidenceOn").asString()).isEqualTo("2025-03-05");
    }

    @ParameterizedTest
    @CsvSource({
        "98,2,2025-10-31,ON_TRACK",
        "97,3,2025-10-31,AT_RISK",
        "50,50,2025-10-31,BEHIND",
        "98,2,2025-12-31,ACHIEVED",
        "97,3,2025-12-31,MISSED"
    })
    void aSampledRateIsAtRiskWhileItsIntervalReachesTheTarget(
            int qualified, int unqualified, String day, String status) {
        food(qualified, unqualified);

        assertThat(evidence.status("food-pass-rate", day)).isEqualTo(status);
    }

    @Test
    void aRateIsProvenWhenItsWholeIntervalIsAboveTheTarget() {
        food(1000, 0);

        JsonNode rate = evidence.assess("2025-10-31").indicator("food-pass-rate");

        assertThat(rate.get("proven").asBoolean()).isTrue();
        assertThat(rate.get("value").asString()).isEqualTo("1");
        assertThat(rate.get("interval").get("upper").asString()).isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource({"100,0,ON_TRACK", "99,1,BEHIND"})
    void aTargetOfOneHundredPerCentIsNeverProven(int qualified, int unqualified, String status) {
        evidence.samples(qualified, "ESSENTIAL_MEDICINE", "CITY", "2025-03-05", "QUALIFIED")
                .samples(unqualified, "ESSENTIAL_MEDICINE", "CITY", "2025-03-05", "UNQUALIFIED");

        JsonNode rate = evidence.assess("2025-10-31").indicator("medicine-pass-rate");

        assertThat(rate.get("status").asString()).isEqualTo(status);
        assertThat(rate.get("proven").isNull()).isTrue();
        assertThat(rate.get("interval").isNull()).isFalse();
    }

    @Test
    void samplesWithoutVerdictAndOfOtherYearsAreNotCounted() {
        food(9, 1)
                .samples(5, "FOOD_EVALUATION", "CITY", "2025-03-05", "NOT_JUDGED")
                .samples(5, "FOOD_EVALUATION", "CITY", "2024-12-31", "QUALIFIED")
                .samples(5, "FOOD_EVALUATION", "CITY", "2025-11-01", "QUALIFIED")
                .samples(5, "FOOD_SUPERVISION", "CITY", "2025-03-05", "QUALIFIED");

        JsonNode rate = evidence.assess("2025-10-31").indicator("food-pass-rate");

        assertThat(rate.get("denominator").asString()).isEqualTo("10");
        assertThat(rate.get("value").asString()).isEqualTo("0.9");
    }

    @Test
    void onlySamplesOfTheProvinceCountForFarmProduce() {
        evidence.samples(4, "AGRI_ROUTINE", "PROVINCE", "2025-03-05", "QUALIFIED")
                .samples(4, "AGRI_ROUTINE", "CITY", "2025-03-05", "UNQUALIFIED");

        JsonNode rate = evidence.assess("2025-10-31").indicator("agri-pass-rate");

        assertThat(rate.get("denominator").asString()).isEqualTo("4");
    }

    @Test
    void samplesWithoutAnyVerdictAreNoEvidence() {
        evidence.samples(5, "FOOD_EVALUATION", "CITY", "2025-03-05", "NOT_JUDGED");

        JsonNode rate = evidence.assess("2025-10-31").indicator("food-pass-rate");

        assertThat(rate.get("status").asString()).isEqualTo("NO_EVIDENCE");
        assertThat(rate.get("value").isNull()).isTrue();
        assertThat(rate.get("interval").isNull()).isTrue();
        assertThat(rate.get("proven").isNull()).isTrue();
        assertThat(rate.get("evidence").asInt()).isZero();
        assertThat(rate.get("lastEvidenceOn").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"95,5,ON_TRACK", "94,6,BEHIND"})
    void theManufacturingSurveyHasNoInterval(int qualified, int unqualified, String status) {
        evidence.samples(qualified, "MANUFACTURING", "PROVINCE", "2025-03-05", "QUALIFIED")
                .samples(unqualified, "MANUFACTURING", "PROVINCE", "2025-03-05", "UNQUALIFIED");

        JsonNode rate = evidence.assess("2025-10-31").indicator("manufacturing-pass-rate");

        assertThat(rate.get("status").asString()).isEqualTo(status);
        assertThat(rate.get("interval").isNull()).isTrue();
        assertThat(rate.get("proven").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "10,2025-06-30,ON_TRACK",
        "9,2025-06-30,AT_RISK",
        "8,2025-06-30,BEHIND",
        "10,2025-12-31,ACHIEVED",
        "9,2025-12-31,MISSED"
    })
    void aRisingRateIsComparedWithTheYearBefore(int qualified, String day, String status) {
        evidence.samples(9, "CONSUMER_GOODS", "CITY", "2024-02-01", "QUALIFIED")
                .samples(1, "CONSUMER_GOODS", "CITY", "2024-02-01", "UNQUALIFIED")
                .samples(qualified, "CONSUMER_GOODS", "CITY", "2025-02-01", "QUALIFIED")
                .samples(10 - qualified, "CONSUMER_GOODS", "CITY", "2025-02-01", "UNQUALIFIED");

        JsonNode rate = evidence.assess(day).indicator("consumer-pass-rate");

        assertThat(rate.get("status").asString()).isEqualTo(status);
        assertThat(rate.get("target").get("direction").asString()).isEqualTo("RISING");
        assertThat(rate.get("target").get("value").isNull()).isTrue();
        assertThat(rate.get("target").get("previous").asString()).isEqualTo("0.9");
    }

    @Test
    void theYearBeforeEndsOnTheSameDay() {
        evidence.samples(1, "CONSUMER_GOODS", "CITY", "2024-06-30", "QUALIFIED")
                .samples(1, "CONSUMER_GOODS", "CITY", "2024-07-01", "UNQUALIFIED")
                .samples(1, "CONSUMER_GOODS", "CITY", "2023-12-31", "UNQUALIFIED")
                .samples(1, "CONSUMER_GOODS", "CITY", "2025-06-30", "QUALIFIED");

        JsonNode rate = evidence.assess("2025-06-30").indicator("consumer-pass-rate");

        assertThat(rate.get("target").get("previous").asString()).isEqualTo("1");
    }

    @Test
    void the29thOfFebruaryIsComparedWithThe28th() {
        evidence.samples(1, "CONSUMER_GOODS", "CITY", "2023-02-28", "QUALIFIED")
                .samples(1, "CONSUMER_GOODS", "CITY", "2023-03-01", "UNQUALIFIED")
                .samples(1, "CONSUMER_GOODS", "CITY", "2024-02-29", "QUALIFIED");

        JsonNode rate = evidence.assess("2024-02-29").indicator("consumer-pass-rate");

        assertThat(rate.get("target").get("previous").asString()).isEqualTo("1");
        assertThat(rate.get("status").asString()).isEqualTo("AT_RISK");
    }

    @Test
    void withoutTheYearBeforeThereIsNoBaseline() {
        evidence.samples(1, "CONSUMER_GOODS", "CITY", "2025-02-01", "QUALIFIED");

        JsonNode rate = evidence.assess("2025-12-31").indicator("consumer-pass-rate");

        assertThat(rate.get("status").asString()).isEqualTo("NO_BASELINE");
        assertThat(rate.get("value").asString()).isEqualTo("1");
        assertThat(rate.get("target").get("previous").isNull()).isTrue();
    }

    @Test
    void conformityIsThatOfItemsAndItsEvidenceIsChecks() {
        evidence.add("engineering-check", "K1,2025-02-01,430602,10,9")
                .add("engineering-check", "K2,2025-02-02,430603,30,30");

        JsonNode rate = evidence.assess("2025-06-30").indicator("engineering-conformity");

        assertThat(rate.get("numerator").asString()).isEqualTo("39");
        assertThat(rate.get("denominator").asString()).isEqualTo("40");
        assertThat(rate.get("evidence").asInt()).isEqualTo(2);
    }

    @Test
    void satisfactionIsWeightedBySampleSize() {
        evidence.add("satisfaction-survey", "V1,TOURISM,2025-02-01,430602,100,80")
                .add("satisfaction-survey", "V2,MEDICAL,2025-02-02,430603,300,90.5");

        JsonNode score = evidence.assess("2025-06-30").indicator("service-satisfaction");

        assertThat(score.get("value").asString()).isEqualTo("87.875");
        assertThat(score.get("unit").asString()).isEqualTo("SCORE");
        assertThat(score.get("evidence").asInt()).isEqualTo(2);
    }

    @Test
    void goodProjectsAreCountedOutsideGb50300Only() {
        evidence.add("project-grade", 9, "J#,2025-02-01,430602,SL176,QUALIFIED")
                .add("project-grade", "J,2025-02-01,430602,HIGHWAY,GOOD")
                .add("project-grade", 10, "J#,2025-02-01,430602,GB50300,QUALIFIED");

        Outcome outcome = evidence.assess("2025-06-30");

        assertThat(outcome.indicator("project-good-rate").get("value").asString()).isEqualTo("0.1");
        assertThat(outcome.statusOf("project-good-rate")).isEqualTo("ON_TRACK");
        assertThat(outcome.indicator("project-pass-rate").get("denominator").asString())
                .isEqualTo("20");
        assertThat(outcome.statusOf("project-pass-rate")).isEqualTo("ON_TRACK");
    }

    @Test
    void oneUnqualifiedProjectIsBehindOneHundredPerCent() {
        evidence.add("project-grade", 9, "J#,2025-02-01,430602,SL176,QUALIFIED")
                .add("project-grade", "J,2025-02-01,430602,GB50300,UNQUALIFIED");

        assertThat(evidence.status("project-pass-rate", "2025-06-30")).isEqualTo("BEHIND");
    }

    @ParameterizedTest
    @CsvSource({"1,3,0.333333", "2,3,0.666667", "1,2000000,0", "3,2000000,0.000002", "1,8,0.125"})
    void figuresAreRoundedHalfToEvenAtSixDecimals(int conforming, int checked, String value) {
        evidence.add(
                "engineering-check", "K1,2025-02-01,430602,%d,%d".formatted(checked, conforming));

        JsonNode rate = evidence.assess("2025-06-30").indicator("engineering-conformity");

        assertThat(rate.get("value").asString()).isEqualTo(value);
    }
}
