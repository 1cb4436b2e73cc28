package zhiqiang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// Counts, progress within a year, and milestones: how their status follows from the contract.
class CountStatusTest {
    /// 219 of 1,095 days after the baseline: a fifth of 50 is due.
    private static final String FIFTH_OF_PERIOD = "2023-08-08";

    /// 73 of 365 days after New Year: a fifth of the year's work is due.
    private static final String FIFTH_OF_YEAR = "2024-03-14";

    private final EvidenceFixture evidence;

    CountStatusTest(@TempDir Path folder) {
        evidence = new EvidenceFixture(folder);
    }

    @ParameterizedTest
    @CsvSource({"50,ACHIEVED", "10,ON_TRACK", "9,AT_RISK", "8,AT_RISK", "7,BEHIND", "0,BEHIND"})
    void aLinearCountIsJudgedAgainstTheLineOfTheDay(int products, String status) {
        evidence.add("honour", products, "C#,HUNAN_FAMOUS_PRODUCT,430602,2023-05-01,");

        JsonNode count = evidence.assess(FIFTH_OF_PERIOD).indicator("hunan-famous");

        assertThat(count.get("status").asString()).isEqualTo(status);
        assertThat(count.get("value").asString()).isEqualTo(Integer.toString(products));
        assertThat(count.get("numerator").isNull()).isTrue();
        assertThat(count.get("denominator").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "50,2025-12-30,ACHIEVED",
        "49,2025-12-30,AT_RISK",
        "50,2025-12-31,ACHIEVED",
        "49,2025-12-31,MISSED"
    })
    void aCountIsSettledOnTheDueDay(int products, String day, String status) {
        evidence.add("honour", products, "C#,HUNAN_FAMOUS_PRODUCT,430602,2023-05-01,");

        assertThat(evidence.status("hunan-famous", day)).isEqualTo(status);
    }

    @Test
    void aCountStartsAtTheBaselineAndEndsOnTheDayAssessed() {
        evidence.add("honour", "C1,HUNAN_FAMOUS_PRODUCT,430602,2022-12-31,")
                .add("honour", "C2,HUNAN_FAMOUS_PRODUCT,430602,2023-01-01,")
                .add("honour", "C3,HUNAN_FAMOUS_PRODUCT,430602,2024-05-01,")
                .add("honour", "C4,HUNAN_FAMOUS_PRODUCT,430602,2024-05-02,");

        JsonNode count = evidence.assess("2024-05-01").indicator("hunan-famous");

        assertThat(count.get("value").asString()).isEqualTo("2");
        assertThat(count.get("evidence").asInt()).isEqualTo(2);
        assertThat(count.get("lastEvidenceOn").asString()).isEqualTo("2024-05-01");
    }

    @Test
    void rowsAfterThePolicysEndAreNotCounted() {
        evidence.add("honour", "C1,HUNAN_FAMOUS_PRODUCT,430602,2025-12-31,")
                .add("honour", "C2,HUNAN_FAMOUS_PRODUCT,430602,2026-01-01,");

        Outcome outcome = evidence.assess("2026-05-01");

        assertThat(outcome.indicator("hunan-famous").get("value").asString()).isEqualTo("1");
        assertThat(outcome.json().get("asOf").asString()).isEqualTo("2026-05-01");
        assertThat(outcome.json().get("effectiveAsOf").asString()).isEqualTo("2025-12-31");
    }

    @Test
    void aCountWithoutRowsIsZeroAndJudged() {
        evidence.none("honour");

        JsonNode count = evidence.assess("2024-06-30").indicator("governor-award");

        assertThat(count.get("value").asString()).isEqualTo("0");
        assertThat(count.get("status").asString()).isEqualTo("BEHIND");
        assertThat(count.get("evidence").asInt()).isZero();
        assertThat(count.get("lastEvidenceOn").isNull()).isTrue();
    }

    @Test
    void onlyLeadingCountsForStandardsAndEveryLevelDoes() {
        evidence.add("standard", "S1,GROUP,FORMULATE,LEAD,430602,2024-05-01")
                .add("standard", "S2,INTERNATIONAL,REVISE,LEAD,430603,2024-05-01")
                .add("standard", "S3,NATIONAL,FORMULATE,PARTICIPATE,430602,2024-05-01");

        JsonNode count = evidence.assess("2024-06-30").indicator("standards-led");

        assertThat(count.get("value").asString()).isEqualTo("2");
    }

    @ParameterizedTest
    @CsvSource({"2024-05-31,1", "2024-06-01,0", "2024-06-02,0"})
    void aRevokedHonourIsNotCountedFromThatDayOn(String day, String value) {
        evidence.add("honour", "C1,GOVERNOR_AWARD,430602,2024-01-10,2024-06-01");

        JsonNode count = evidence.assess(day).indicator("governor-award");

        assertThat(count.get("value").asString()).isEqualTo(value);
    }

    @Test
    void aFacilityInPreparationIsKeptAndNotCounted() {
        evidence.add("facility", "F1,QC_CENTRE,PROVINCE,430602,")
                .add("facility", "F2,QC_CENTRE,PROVINCE,430602,2024-01-10")
                .add("facility", "F3,QC_CENTRE,NATIONAL,430602,2024-01-10")
                .add("facility", "F4,STANDARD_LAB,PROVINCE,430602,2024-01-10");

        Outcome outcome = evidence.assess("2024-06-30");

        assertThat(outcome.indicator("qc-centres").get("value").asString()).isEqualTo("1");
        assertThat(outcome.file("facility.csv").get("accepted").asInt()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({
        "0,2025-06-30,ON_TRACK",
        "0,2025-07-01,AT_RISK",
        "0,2025-12-31,MISSED",
        "1,2025-06-30,ACHIEVED"
    })
    void aTargetByDeadlineIsAtRiskFromTheWarningDayOn(int centres, String day, String status) {
        evidence.add("facility", centres, "F#,METROLOGY_CENTRE,PROVINCE,430602,2024-01-10");

        assertThat(evidence.status("metrology-centres", day)).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "0,2024-09-30,ON_TRACK",
        "0,2024-10-01,AT_RISK",
        "0,2024-12-31,MISSED",
        "1,2024-02-01,ACHIEVED"
    })
    void aYearlyTargetByDeadlineHasItsWarningDayInEachYear(int visits, String day, String status) {
        evidence.add("activity", visits, "A#,FOOD_RISK_SUPERVISION,2024-01-10,430602")
                .add("activity", "B,FOOD_RISK_SUPERVISION,2023-06-10,430602");

        assertThat(evidence.status("food-risk-supervision", day)).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"500,ACHIEVED", "100,ON_TRACK", "99,AT_RISK", "80,AT_RISK", "79,BEHIND"})
    void fiveHundredBatchesAreJudgedAgainstTheLineOfTheYear(int batches, String status) {
        evidence.samples(batches, "PRODUCT_SUPERVISION", "CITY", "2024-02-01", "NOT_JUDGED")
                .samples(3, "PRODUCT_SUPERVISION", "PROVINCE", "2024-02-01", "QUALIFIED")
                .samples(3, "PRODUCT_SUPERVISION", "CITY", "2023-02-01", "QUALIFIED");

        JsonNode progress = evidence.assess(FIFTH_OF_YEAR).indicator("supervision-batches");

        assertThat(progress.get("status").asString()).isEqualTo(status);
        assertThat(progress.get("value").asString()).isEqualTo(Integer.toString(batches));
        assertThat(progress.get("target").get("by").asString()).isEqualTo("2024-12-31");
    }

    @ParameterizedTest
    @CsvSource({"499,MISSED", "500,ACHIEVED"})
    void theYearsBatchesAreSettledOnItsLastDay(int batches, String status) {
        evidence.samples(batches, "PRODUCT_SUPERVISION", "CITY", "2023-02-01", "QUALIFIED");

        assertThat(evidence.status("supervision-batches", "2023-12-31")).isEqualTo(status);
    }

    @Test
    void nothingIsDueYetOnNewYearsDay() {
        evidence.none("inspection-result");

        assertThat(evidence.status("supervision-batches", "2024-01-01")).isEqualTo("ON_TRACK");
    }

    @ParameterizedTest
    @CsvSource({
        "100,ACHIEVED,1",
        "20,ON_TRACK,0.2",
        "19,AT_RISK,0.19",
        "16,AT_RISK,0.16",
        "15,BEHIND,0.15"
    })
    void theForestPlanIsJudgedByTheShareDone(int results, String status, String value) {
        evidence.samples(results, "FOREST_PRODUCT", "CITY", "2024-02-01", "NOT_JUDGED")
                .add("monitoring-plan", "FOREST_PRODUCT,P1,2024,430602,60")
                .add("monitoring-plan", "FOREST_PRODUCT,P2,2024,430603,40")
                .add("monitoring-plan", "FOREST_PRODUCT,P3,2023,430602,70")
                .add("monitoring-plan", "FOOD_EVALUATION,P4,2024,430602,70");

        JsonNode progress = evidence.assess(FIFTH_OF_YEAR).indicator("forest-plan-done");

        assertThat(progress.get("status").asString()).isEqualTo(status);
        assertThat(progress.get("value").asString()).isEqualTo(value);
        assertThat(progress.get("numerator").asString()).isEqualTo(Integer.toString(results));
        assertThat(progress.get("denominator").asString()).isEqualTo("100");
        assertThat(progress.get("evidence").asInt()).isEqualTo(results);
        assertThat(progress.get("lastEvidenceOn").asString()).isEqualTo("2024-02-01");
    }

    @Test
    void withoutAPlanThereIsNothingToDivideBy() {
        evidence.samples(3, "FOREST_PRODUCT", "CITY", "2024-02-01", "QUALIFIED");

        JsonNode progress = evidence.assess(FIFTH_OF_YEAR).indicator("forest-plan-done");

        assertThat(progress.get("status").asString()).isEqualTo("NO_EVIDENCE");
        assertThat(progress.get("value").isNull()).isTrue();
        assertThat(progress.get("numerator").isNull()).isTrue();
        assertThat(progress.get("denominator").isNull()).isTrue();
        assertThat(progress.get("evidence").asInt()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"2025-06-30,ON_TRACK", "2025-07-01,AT_RISK", "2025-12-31,MISSED"})
    void milestonesCountThoseReachedOfThoseListed(String day, String status) {
        evidence.add("milestone", "nqi.standards,2024-01-10")
                .add("milestone", "nqi.metrology,2024-01-11")
                .add("milestone", "nqi.testing,2024-01-12")
                .add("milestone", "soil.reviewed,2024-01-13");

        Outcome outcome = evidence.assess(day);

        JsonNode nqi = outcome.indicator("nqi-complete");
        assertThat(nqi.get("value").asString()).isEqualTo("3");
        assertThat(nqi.get("target").get("value").asString()).isEqualTo("4");
        assertThat(nqi.get("status").asString()).isEqualTo(status);
        assertThat(outcome.statusOf("soil-stable")).isEqualTo("ACHIEVED");
    }

    @Test
    void aMilestoneOfTheFutureIsNotReachedYet() {
        evidence.add("milestone", "soil.reviewed,2024-01-13");

        JsonNode soil = evidence.assess("2024-01-12").indicator("soil-stable");

        assertThat(soil.get("value").asString()).isEqualTo("0");
        assertThat(soil.get("status").asString()).isEqualTo("ON_TRACK");
    }

    @Test
    void rowsOfTheCityAsAWholeStandBesideThoseOfAreas() {
        evidence.add("honour", "C1,HUNAN_FAMOUS_PRODUCT,430600,2023-05-01,")
                .add("honour", "C2,HUNAN_FAMOUS_PRODUCT,430602,2023-05-01,")
                .add("honour", "C3,HUNAN_FAMOUS_PRODUCT,南湖新区,2023-05-01,");

        assertThat(evidence.assess("2023-06-30").indicator("hunan-famous").get("value").asString())
                .isEqualTo("3");
        assertThat(
                        evidence.assess("2023-06-30", "--region", "430602")
                                .indicator("hunan-famous")
                                .get("value")
                                .asString())
                .isEqualTo("1");
    }
}
