package zhiqiang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// How sections of rivers and lakes count.
class WaterSectionsTest {
    private final EvidenceFixture evidence;

    WaterSectionsTest(@TempDir Path folder) {
        evidence = new EvidenceFixture(folder);
    }

    private JsonNode sections(String day) {
        return evidence.assess(day).indicator("water-iii-or-better");
    }

    private static String quotient(JsonNode rate) {
        return rate.get("numerator").asString("-") + "/" + rate.get("denominator").asString("-");
    }

    @Test
    void assessedSectionsWithReadingsOfTheYearCount() {
        evidence.add("water-section", "W1,RIVER,430602,yes,yes")
                .add("water-section", "W2,RIVER,430602,yes,no")
                .add("water-section", "W3,RIVER,430602,no,no")
                .add("water-section", "W4,RIVER,430602,yes,no")
                .add("water-quality", "W1,2024-03-05T08:00,8,2,0.1,0.05")
                .add("water-quality", "W2,2024-03-06 08:00,8,8,0.1,0.05")
                .add("water-quality", "W3,2024-03-07,8,2,0.1,0.05")
                .add("water-quality", "W4,2023-03-07,8,2,0.1,0.05");

        Outcome outcome = evidence.assess("2024-06-30");

        JsonNode all = outcome.indicator("water-iii-or-better");
        assertThat(quotient(all)).isEqualTo("1/2");
        assertThat(all.get("status").asString()).isEqualTo("BEHIND");
        assertThat(all.get("evidence").asInt()).isEqualTo(2);
        assertThat(all.get("lastEvidenceOn").asString()).isEqualTo("2024-03-06");
        assertThat(quotient(outcome.indicator("yangtze-good"))).isEqualTo("1/1");
        assertThat(outcome.statusOf("yangtze-good")).isEqualTo("ON_TRACK");
    }

    @Test
    void theYearsMeanIsThatOfMonths() {
        // January's mean is 4 and February's 9: 6.5 is class IV although most readings are 4.
        evidence.add("water-section", "W1,RIVER,430602,yes,no")
                .add("water-quality", "W1,2024-01-01,8,4,0.1,0.05")
                .add("water-quality", "W1,2024-01-02,8,4,0.1,0.05")
                .add("water-quality", "W1,2024-01-03,8,4,0.1,0.05")
                .add("water-quality", "W1,2024-02-01,8,9,0.1,0.05");

        assertThat(quotient(sections("2024-06-30"))).isEqualTo("0/1");
        assertThat(quotient(sections("2024-01-31"))).isEqualTo("1/1");
    }

    @ParameterizedTest
    @CsvSource({"RIVER,1/1", "LAKE,0/1"})
    void phosphorusIsHeldToStricterLimitsInLakes(String type, String expected) {
        evidence.add("water-section", "W1," + type + ",430602,yes,no")
                .add("water-quality", "W1,2024-01-01,8,2,0.1,0.1");

        assertThat(quotient(sections("2024-06-30"))).isEqualTo(expected);
    }

    @Test
    void aSectionWithoutAnyMeasuredItemIsNotCounted() {
        evidence.add("water-section", "W1,RIVER,430602,yes,no")
                .add("water-quality", "W1,2024-01-01,--,*,,-;");

        JsonNode rate = sections("2024-06-30");

        assertThat(quotient(rate)).isEqualTo("-/-");
        assertThat(rate.get("status").asString()).isEqualTo("NO_EVIDENCE");
    }

    @ParameterizedTest
    @CsvSource({"7,2024-12-31,true", "7,2024-12-30,false", "8,2024-12-31,false"})
    void aYearWithFewerThanEightMonthsIsProvisional(int months, String day, boolean provisional) {
        evidence.add("water-section", "W1,RIVER,430602,yes,no");
        for (int month = 1; month <= months; month++) {
            evidence.add("water-quality", "W1,2024-%02d-05,8,2,0.1,0.05".formatted(month));
        }

        assertThat(sections(day).get("provisional").asBoolean()).isEqualTo(provisional);
    }

    @Test
    void aSectionCountsInItsOwnArea() {
        evidence.add("water-section", "W1,RIVER,430602,yes,no")
                .add("water-quality", "W1,2024-01-01,8,2,0.1,0.05");

        assertThat(
                        quotient(
                                evidence.assess("2024-06-30", "--region", "430602")
                                        .indicator("water-iii-or-better")))
                .isEqualTo("1/1");
        assertThat(
                        evidence.assess("2024-06-30", "--region", "430603")
                                .statusOf("water-iii-or-better"))
                .isEqualTo("NO_EVIDENCE");
    }

    @Test
    void aLaterListCorrectsASection() {
        evidence.add("water-section", "W1,RIVER,430602,yes,no")
                .text(
                        "water-section2.csv",
                        EvidenceFixture.header("water-section") + "\nW1,RIVER,430602,no,no\n")
                .add("water-quality", "W1,2024-01-01,8,2,0.1,0.05");

        assertThat(quotient(sections("2024-06-30"))).isEqualTo("-/-");
    }
}
