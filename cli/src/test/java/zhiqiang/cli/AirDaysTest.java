package zhiqiang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// Which days of air count and which are good.
class AirDaysTest {
    private static final LocalDate DAY = LocalDate.of(2024, 3, 5);

    private final EvidenceFixture evidence;

    AirDaysTest(@TempDir Path folder) {
        evidence = new EvidenceFixture(folder);
    }

    private String days(String day, String... more) {
        JsonNode days = evidence.assess(day, more).indicator("air-good-days");
        return days.get("numerator").asString("-") + "/" + days.get("denominator").asString("-");
    }

    /// Hours of the day from one to another, 24 being 00:00 of the day after.
    private void hours(String station, int from, int to, String values) {
        for (int hour = from; hour <= to; hour++) {
            LocalDateTime time = DAY.atStartOfDay().plusHours(hour);
            evidence.add("air-quality-hour", station + "," + time + "," + values);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "10,20,5,10,0.5,50;1/1",
                "75,20,5,10,0.5,50;1/1",
                "76,20,5,10,0.5,50;0/1",
                "10,20,5,10,0.5,160;1/1",
                "10,20,5,10,0.5,161;0/1",
                "10,20,5,10,,50;-/-",
                "76,20,5,10,,50;0/1",
                "75,20,5,10,,50;-/-",
                "200,,,,,;0/1",
                "--,20,5,10,0.5,50;-/-",
                "*,20,5,10,0.5,161;0/1"
            })
    void aDayIsValidWithSixPollutantsOrOnceItIsBad(String values, String expected) {
        evidence.add("air-quality-day", "430600,2024-03-05," + values);

        assertThat(days("2024-03-31")).isEqualTo(expected);
    }

    @Test
    void aYearsDaysAreJudgedByTheirShare() {
        evidence.add("air-quality-day", "430600,2024-03-05,10,20,5,10,0.5,50")
                .add("air-quality-day", "430600,2024-03-06,100,20,5,10,0.5,50")
                .add("air-quality-day", "430600,2023-03-06,100,20,5,10,0.5,50")
                .add("air-quality-day", "430600,2024-04-01,100,20,5,10,0.5,50");

        JsonNode rate = evidence.assess("2024-03-31").indicator("air-good-days");

        assertThat(rate.get("value").asString()).isEqualTo("0.5");
        assertThat(rate.get("status").asString()).isEqualTo("BEHIND");
        assertThat(rate.get("interval").isNull()).isTrue();
        assertThat(rate.get("evidence").asInt()).isEqualTo(2);
        assertThat(rate.get("lastEvidenceOn").asString()).isEqualTo("2024-03-06");
    }

    @Test
    void theCitysDaysAreNotThoseOfItsAreas() {
        evidence.add("air-quality-day", "430602,2024-03-05,10,20,5,10,0.5,50")
                .add("air-quality-day", "430603,2024-03-05,100,20,5,10,0.5,50");

        assertThat(days("2024-03-31")).isEqualTo("-/-");
        assertThat(days("2024-03-31", "--region", "430602")).isEqualTo("1/1");
        assertThat(days("2024-03-31", "--region", "430603")).isEqualTo("0/1");
    }

    @Test
    void aDayOfHoursNeedsTwentyOfEachPollutant() {
        evidence.add("air-station", "A1,430602,yes");
        hours("A1", 1, 4, ",20,5,10,50,0.5");
        hours("A1", 5, 24, "10,20,5,10,50,0.5");

        assertThat(days("2024-03-31")).isEqualTo("1/1");
    }

    @Test
    void nineteenHoursOfAPollutantAreTooFew() {
        evidence.add("air-station", "A1,430602,yes");
        hours("A1", 1, 5, ",20,5,10,50,0.5");
        hours("A1", 6, 24, "10,20,5,10,50,0.5");

        assertThat(days("2024-03-31")).isEqualTo("-/-");
    }

    @Test
    void midnightAfterTheDayAssessedBelongsToThatDay() {
        evidence.add("air-station", "A1,430602,yes");
        hours("A1", 1, 4, ",20,5,10,50,0.5");
        hours("A1", 5, 24, "10,20,5,10,50,0.5");

        assertThat(days("2024-03-05")).isEqualTo("1/1");
    }

    @Test
    void midnightAtTheStartOfADayBelongsToTheDayBefore() {
        evidence.add("air-station", "A1,430602,yes");
        hours("A1", 0, 0, "10,20,5,10,50,0.5");
        hours("A1", 1, 5, ",20,5,10,50,0.5");
        hours("A1", 6, 24, "10,20,5,10,50,0.5");

        assertThat(days("2024-03-31")).isEqualTo("-/-");
    }

    @ParameterizedTest
    @CsvSource({"200,0/1", "100,-/-"})
    void fewHoursOfOzoneCountOnlyIfTheyAreBad(String ozone, String expected) {
        evidence.add("air-station", "A1,430602,yes");
        hours("A1", 1, 8, "10,20,5,10," + ozone + ",0.5");
        hours("A1", 9, 24, "10,20,5,10,,0.5");

        assertThat(days("2024-03-31")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"19,1/1", "18,-/-"})
    void ozoneNeedsFourteenMeansOfSixHours(int last, String expected) {
        // Means ending from 08:00 to the last hour and the two after it, which still hold six
        // hours.
        evidence.add("air-station", "A1,430602,yes");
        hours("A1", 1, last, "10,20,5,10,50,0.5");
        hours("A1", last + 1, 24, "10,20,5,10,,0.5");

        assertThat(days("2024-03-31")).isEqualTo(expected);
    }

    @Test
    void theCitysDayIsTheMeanOfItsAssessedStations() {
        // 70 and 80 give 75, which is still good; the control point would spoil it.
        evidence.add("air-station", "A1,430602,yes")
                .add("air-station", "A2,430603,yes")
                .add("air-station", "A3,430603,no");
        hours("A1", 1, 24, "70,20,5,10,50,0.5");
        hours("A2", 1, 24, "80,20,5,10,50,0.5");
        hours("A3", 1, 24, "500,20,5,10,50,0.5");

        assertThat(days("2024-03-31")).isEqualTo("1/1");
        assertThat(days("2024-03-31", "--region", "430602")).isEqualTo("1/1");
        assertThat(days("2024-03-31", "--region", "430603")).isEqualTo("0/1");
    }

    @Test
    void aPollutantIsAveragedOverTheStationsThatHaveIt() {
        evidence.add("air-station", "A1,430602,yes").add("air-station", "A2,430603,yes");
        hours("A1", 1, 24, ",20,5,10,50,0.5");
        hours("A2", 1, 24, "10,,,,,");

        assertThat(days("2024-03-31")).isEqualTo("1/1");
        assertThat(days("2024-03-31", "--region", "430602")).isEqualTo("-/-");
    }

    @Test
    void aDailyRowReplacesTheDayOfHoursWithItsMissingPollutants() {
        evidence.add("air-station", "A1,430602,yes");
        hours("A1", 1, 24, "10,20,5,10,50,0.5");
        evidence.add("air-quality-day", "430600,2024-03-05,10,20,5,10,,50");

        assertThat(days("2024-03-31")).isEqualTo("-/-");
        assertThat(days("2024-03-31", "--region", "430602")).isEqualTo("1/1");
    }
}
