package zhiqiang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// The readings of the contract that decision 0009 settles.
class ContractReadingsTest {
    private final Path root;
    private final EvidenceFixture evidence;

    ContractReadingsTest(@TempDir Path root) {
        this.root = root;
        this.evidence = new EvidenceFixture(root.resolve("evidence"));
    }

    @Test
    void equalRowsOfALaterFileAreAccepted() {
        String row = "\nS1,GROUP,REVISE,LEAD,430602,2024-05-01\n";
        evidence.text("standard1.csv", EvidenceFixture.header("standard") + row)
                .text("standard2.csv", EvidenceFixture.header("standard") + row);

        JsonNode later = evidence.assess("2025-10-31").file("standard2.csv");

        assertThat(later.get("accepted").asInt()).isEqualTo(1);
        assertThat(later.get("skipped").asInt()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0.9,ON_TRACK", "1,ON_TRACK", "0.8,BEHIND"})
    void anAreaTargetOnARisingIndicatorIsOneToReach(String official, String status) {
        evidence.samples(1, "CONSUMER_GOODS", "CITY", "2025-02-01", "UNQUALIFIED")
                .add("area-target", "consumer-pass-rate,430602,2025,0.9")
                .add(
                        "official-figure",
                        "consumer-pass-rate,2025,430602," + official + ",省局,1号,2025-06-01");

        JsonNode rate =
                evidence.assess("2025-10-31", "--region", "430602").indicator("consumer-pass-rate");

        assertThat(rate.get("target").get("direction").asString()).isEqualTo("AT_LEAST");
        assertThat(rate.get("target").get("value").asString()).isEqualTo("0.9");
        assertThat(rate.get("basis").asString()).isEqualTo("CONFIRMED");
        assertThat(rate.get("status").asString()).isEqualTo(status);
    }

    @Test
    void aFaultOfTheWholeFileRefusesTheEvidenceAlsoWhereGoodRowsAreTaken() {
        evidence.add("honour", "C1,NOBEL,430602,2024-05-01,")
                .bytes("standard.csv", new byte[] {'a', (byte) 0xFF, 'b'});

        Outcome outcome =
                evidence.assess("2025-10-31", "--partial", root.resolve("partial").toString());

        assertThat(outcome.status()).isEqualTo(3);
        assertThat(outcome.faults()).contains("standard.csv:-:-:evidence.wrong-encoding");
        assertThat(Files.exists(root.resolve("partial"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"标准级别,国家标准", "level,国家标准", "level,National standard"})
    void aCellHoldsACodeAndNoTitle(String header, String level) {
        evidence.text(
                "standard.csv",
                "standard_no,%s,action,role,region,published_on%nS1,%s,REVISE,LEAD,430602,2024-05-01%n"
                        .formatted(header, level));

        assertThat(evidence.assess("2025-10-31").faults())
                .singleElement()
                .asString()
                .endsWith("evidence.value-not-allowed");
    }

    @Test
    void aRowOfMissingMarksIsNotBlank() {
        evidence.add("milestone", "--,*");

        Outcome outcome = evidence.assess("2025-10-31");

        assertThat(outcome.faults())
                .containsExactlyInAnyOrder(
                        "milestone.csv:2:milestone:evidence.value-missing",
                        "milestone.csv:2:reached_on:evidence.value-missing");
    }

    @Test
    void cellsAreListedAndRowsAreCounted() {
        evidence.add("standard", "S1,CITY,REVISE,BOSS,430602,2024-05-01");

        Outcome outcome = evidence.assess("2025-10-31");

        assertThat(outcome.json().get("rejectedTotal").asInt()).isEqualTo(2);
        assertThat(outcome.file("standard.csv").get("rejected").asInt()).isEqualTo(1);
    }

    @Test
    void aCheckOverAMissingValueIsPassedOver() {
        evidence.add(
                "institution-state", "E1,2024-01-01,ELDER_CARE_COUNTY_PUBLIC,,430602,,,ACTIVE");

        assertThat(
                        evidence.assess("2025-10-31")
                                .indicator("elder-care-graded")
                                .get("value")
                                .asString())
                .isEqualTo("0");
    }
}
