package zhiqiang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// States on a day, and the published index.
class StateStatusTest {
    private static final String HOSPITALS = "institution-state";

    private final EvidenceFixture evidence;

    StateStatusTest(@TempDir Path folder) {
        evidence = new EvidenceFixture(folder);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-05-31,0.5,BEHIND,2024-01-01",
        "2024-06-01,1,ON_TRACK,2024-06-01",
        "2025-12-31,1,ACHIEVED,2024-06-01"
    })
    void theNewestRowOfEachHospitalDecides(String day, String value, String status, String last) {
        evidence.add(HOSPITALS, "H1,2023-01-01,HOSPITAL_TERTIARY,yes,430602,4,yes,ACTIVE")
                .add(HOSPITALS, "H2,2024-01-01,HOSPITAL_TERTIARY,yes,430602,3,yes,ACTIVE")
                .add(HOSPITALS, "H2,2024-06-01,HOSPITAL_TERTIARY,yes,430602,5,yes,ACTIVE");

        JsonNode state = evidence.assess(day).indicator("emr-level-4");

        assertThat(state.get("value").asString()).isEqualTo(value);
        assertThat(state.get("status").asString()).isEqualTo(status);
        assertThat(state.get("evidence").asInt()).isEqualTo(2);
        assertThat(state.get("lastEvidenceOn").asString()).isEqualTo(last);
        assertThat(state.get("interval").isNull()).isTrue();
    }

    @Test
    void closedHospitalsAndThoseOfAnotherGradeAreLeftOut() {
        evidence.add(HOSPITALS, "H1,2023-01-01,HOSPITAL_TERTIARY,yes,430602,4,yes,ACTIVE")
                .add(HOSPITALS, "H2,2023-01-01,HOSPITAL_TERTIARY,yes,430602,1,yes,ACTIVE")
                .add(HOSPITALS, "H2,2024-01-01,HOSPITAL_TERTIARY,yes,430602,1,yes,CLOSED")
                .add(HOSPITALS, "H3,2023-01-01,HOSPITAL_SECONDARY,yes,430602,1,yes,ACTIVE");

        JsonNode state = evidence.assess("2024-06-30").indicator("emr-level-4");

        assertThat(state.get("denominator").asString()).isEqualTo("1");
        assertThat(state.get("status").asString()).isEqualTo("ON_TRACK");
    }

    @Test
    void aHospitalWithoutALevelHasNotReachedIt() {
        evidence.add(HOSPITALS, "H1,2023-01-01,HOSPITAL_TERTIARY,yes,430602,,yes,ACTIVE");

        assertThat(evidence.status("emr-level-4", "2024-06-30")).isEqualTo("BEHIND");
    }

    @Test
    void aStateThatIsNotInEffectYetDoesNotCount() {
        evidence.add(HOSPITALS, "H1,2024-07-01,HOSPITAL_TERTIARY,yes,430602,4,yes,ACTIVE");

        assertThat(evidence.status("emr-level-4", "2024-06-30")).isEqualTo("NO_EVIDENCE");
    }

    @Test
    void greenChannelsAreAskedOfGeneralHospitalsOfEitherGrade() {
        evidence.add(HOSPITALS, "H1,2023-01-01,HOSPITAL_TERTIARY,yes,430602,4,yes,ACTIVE")
                .add(HOSPITALS, "H2,2023-01-01,HOSPITAL_SECONDARY,是,430602,,否,ACTIVE")
                .add(HOSPITALS, "H3,2023-01-01,HOSPITAL_SECONDARY,yes,430602,,,ACTIVE")
                .add(HOSPITALS, "H4,2023-01-01,HOSPITAL_TERTIARY,no,430602,4,no,ACTIVE");

        JsonNode state = evidence.assess("2024-06-30").indicator("green-channels");

        assertThat(state.get("numerator").asString()).isEqualTo("1");
        assertThat(state.get("denominator").asString()).isEqualTo("3");
    }

    private void elderCare(String code, String region, String level, String status) {
        evidence.add(
                HOSPITALS,
                "%s,2024-01-01,ELDER_CARE_COUNTY_PUBLIC,,%s,%s,,%s"
                        .formatted(code, region, level, status));
    }

    @Test
    void elderCareIsTheShareOfTheNineCounties() {
        elderCare("E1", "430602", "2", "ACTIVE");
        elderCare("E2", "430602", "3", "ACTIVE");
        elderCare("E3", "430603", "1", "ACTIVE");
        elderCare("E4", "430611", "5", "CLOSED");

        Outcome outcome = evidence.assess("2024-06-30");

        JsonNode state = outcome.indicator("elder-care-graded");
        assertThat(state.get("numerator").asString()).isEqualTo("1");
        assertThat(state.get("denominator").asString()).isEqualTo("9");
        assertThat(state.get("evidence").asInt()).isEqualTo(9);
        assertThat(state.get("value").asString()).isEqualTo("0.111111");
        assertThat(state.get("status").asString()).isEqualTo("BEHIND");
        assertThat(state.get("lastEvidenceOn").asString()).isEqualTo("2024-01-01");
    }

    @Test
    void eightOfNineCountiesAreEnoughForElderCare() {
        for (String county :
                List.of(
                        "430602", "430603", "430611", "430621", "430623", "430624", "430626",
                        "430681")) {
            elderCare("E" + county, county, "2", "ACTIVE");
        }

        assertThat(evidence.status("elder-care-graded", "2024-06-30")).isEqualTo("ON_TRACK");
    }

    @Test
    void aCountyWithoutItsInstitutionIsNotCoveredAndAZoneIsNotAsked() {
        elderCare("E1", "430602", "2", "ACTIVE");
        elderCare("E2", "430603", "2", "CLOSED");
        elderCare("E3", "430600-03", "2", "ACTIVE");

        assertThat(area("430602").get("value").asString()).isEqualTo("1");
        assertThat(area("430603").get("value").asString()).isEqualTo("0");
        assertThat(area("430603").get("status").asString()).isEqualTo("BEHIND");
        assertThat(area("430611").get("status").asString()).isEqualTo("NO_EVIDENCE");
        assertThat(area("430600-03").get("status").asString()).isEqualTo("NO_EVIDENCE");
    }

    private JsonNode area(String region) {
        return evidence.assess("2024-06-30", "--region", region).indicator("elder-care-graded");
    }

    @Test
    void withoutAnyInstitutionKnownThereIsNothingToDivideElderCareBy() {
        evidence.add(HOSPITALS, "H1,2023-01-01,HOSPITAL_TERTIARY,yes,430602,4,yes,ACTIVE")
                .add(HOSPITALS, "E1,2024-07-01,ELDER_CARE_COUNTY_PUBLIC,,430602,3,,ACTIVE");

        JsonNode state = evidence.assess("2024-06-30").indicator("elder-care-graded");

        assertThat(state.get("status").asString()).isEqualTo("NO_EVIDENCE");
        assertThat(state.get("evidence").asInt()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-30,0.5,BEHIND,2024-02-29",
        "2024-03-31,0.6,ON_TRACK,2024-03-31",
        "2024-02-28,0.4,BEHIND,2024-01-31"
    })
    void coverageIsThatOfTheNewestMonthThatHasEnded(
            String day, String value, String status, String last) {
        evidence.add("service-coverage", "FAMILY_DOCTOR_KEY_GROUPS,2024-01,430602,100,40")
                .add("service-coverage", "FAMILY_DOCTOR_KEY_GROUPS,2024-02,430602,100,50")
                .add("service-coverage", "FAMILY_DOCTOR_KEY_GROUPS,2024-03,430602,100,60");

        JsonNode state = evidence.assess(day).indicator("family-doctor");

        assertThat(state.get("value").asString()).isEqualTo(value);
        assertThat(state.get("status").asString()).isEqualTo(status);
        assertThat(state.get("lastEvidenceOn").asString()).isEqualTo(last);
        assertThat(state.get("evidence").asInt()).isEqualTo(1);
    }

    @Test
    void eachAreaCountsWithItsOwnNewestMonth() {
        evidence.add("service-coverage", "FAMILY_DOCTOR_KEY_GROUPS,2024-03,430602,100,60")
                .add("service-coverage", "FAMILY_DOCTOR_KEY_GROUPS,2023-11,430603,300,100");

        JsonNode state = evidence.assess("2024-06-30").indicator("family-doctor");

        assertThat(state.get("numerator").asString()).isEqualTo("160");
        assertThat(state.get("denominator").asString()).isEqualTo("400");
        assertThat(state.get("evidence").asInt()).isEqualTo(2);
        assertThat(state.get("lastEvidenceOn").asString()).isEqualTo("2024-03-31");
    }

    @Test
    void aServiceMayHaveRowsOfTheCityWhileAnotherHasRowsOfAreas() {
        evidence.add("service-coverage", "FAMILY_DOCTOR_KEY_GROUPS,2024-03,430600,100,60")
                .add("service-coverage", "CQO,2024-03,430602,100,60");

        assertThat(evidence.status("family-doctor", "2024-06-30")).isEqualTo("ON_TRACK");
    }

    @ParameterizedTest
    @CsvSource({"51,2024-06-30,ON_TRACK", "50,2024-06-30,AT_RISK", "49,2024-06-30,BEHIND"})
    void risingCoverageIsComparedWithTheSameDayOfTheYearBefore(
            int covered, String day, String status) {
        evidence.add("service-coverage", "CQO,2023-06,430602,100,50")
                .add("service-coverage", "CQO,2023-07,430602,100,99")
                .add("service-coverage", "CQO,2024-06,430602,100," + covered);

        JsonNode state = evidence.assess(day).indicator("cqo-coverage");

        assertThat(state.get("status").asString()).isEqualTo(status);
        assertThat(state.get("target").get("previous").asString()).isEqualTo("0.5");
    }

    @Test
    void risingCoverageWithoutTheYearBeforeHasNoBaseline() {
        evidence.add("service-coverage", "CQO,2024-01,430602,100,50");

        assertThat(evidence.status("cqo-coverage", "2024-06-30")).isEqualTo("NO_BASELINE");
    }

    private static final String INDEX = "MANUFACTURING_QUALITY_COMPETITIVENESS";

    @ParameterizedTest
    @CsvSource({"91.6,ON_TRACK", "90.1,AT_RISK", "90,BEHIND", "89.9,BEHIND"})
    void anIndexBelowItsTargetIsAtRiskWhileItRises(String value, String status) {
        evidence.add("index-value", INDEX + ",2023,90.0,2024-09-01")
                .add("index-value", INDEX + ",2024," + value + ",2025-09-01");

        JsonNode level = evidence.assess("2025-10-31").indicator("quality-competitiveness");

        assertThat(level.get("status").asString()).isEqualTo(status);
        assertThat(level.get("value").asString()).isEqualTo(value);
        assertThat(level.get("evidence").asInt()).isEqualTo(2);
        assertThat(level.get("lastEvidenceOn").asString()).isEqualTo("2025-09-01");
    }

    @Test
    void anIndexThatIsNotPublishedYetIsNotKnown() {
        evidence.add("index-value", INDEX + ",2023,90.0,2024-09-01")
                .add("index-value", INDEX + ",2024,95.0,2025-09-01");

        JsonNode level = evidence.assess("2025-08-31").indicator("quality-competitiveness");

        assertThat(level.get("value").asString()).isEqualTo("90");
    }

    @ParameterizedTest
    @CsvSource({
        "2024,92,2026-06-30,ON_TRACK",
        "2024,91,2026-06-30,AT_RISK",
        "2024,91,2026-12-30,AT_RISK",
        "2024,91,2026-12-31,MISSED",
        "2024,92,2026-12-31,ACHIEVED",
        "2025,92,2026-06-30,ACHIEVED",
        "2025,91,2026-06-30,MISSED"
    })
    void anIndexIsSettledByItsLastPeriodOrOnTheSettlementDay(
            String period, String value, String day, String status) {
        evidence.add("index-value", INDEX + ",2023,90,2024-09-01");
        evidence.add("index-value", INDEX + "," + period + "," + value + ",2026-03-01");

        assertThat(evidence.status("quality-competitiveness", day)).isEqualTo(status);
    }

    @Test
    void anIndexOfALaterPeriodIsNotAskedFor() {
        evidence.add("index-value", INDEX + ",2024,91,2025-09-01")
                .add("index-value", INDEX + ",2026,95,2026-11-01");

        JsonNode level = evidence.assess("2026-12-31").indicator("quality-competitiveness");

        assertThat(level.get("value").asString()).isEqualTo("91");
    }

    @Test
    void withoutAnyIndexThereIsNoEvidence() {
        evidence.none("index-value");

        JsonNode level = evidence.assess("2025-10-31").indicator("quality-competitiveness");

        assertThat(level.get("status").asString()).isEqualTo("NO_EVIDENCE");
        assertThat(level.get("value").isNull()).isTrue();
    }
}
