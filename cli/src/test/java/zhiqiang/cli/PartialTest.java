package zhiqiang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Taking good rows and putting bad ones aside to be mended.
class PartialTest {
    private final Path refused;
    private final EvidenceFixture evidence;

    PartialTest(@TempDir Path root) {
        this.refused = root.resolve("refused");
        this.evidence = new EvidenceFixture(root.resolve("evidence"));
    }

    private Outcome partial() {
        return evidence.assess("2025-10-31", "--partial", refused.toString());
    }

    private List<String> lines(String name) throws IOException {
        return Files.readString(refused.resolve(name)).lines().toList();
    }

    @Test
    void badRowsAreWrittenWithTheirPlaceAndReason() throws IOException {
        evidence.add("standard", "S1,GROUP,REVISE,LEAD,430602,2024-05-01")
                .add("standard", "S2,CITY,REVISE,LEAD,430602,2024-05-01")
                .add("standard", "S3,GROUP,REVISE,BOSS,430602,tomorrow")
                .add("honour", "C1,HUNAN_FAMOUS_PRODUCT,430602,2024-05-01,");

        Outcome outcome = partial();

        assertThat(outcome.indicator("standards-led").get("value").asString()).isEqualTo("1");
        assertThat(outcome.json().get("rejectedTotal").asInt()).isEqualTo(3);
        assertThat(outcome.file("standard.csv").get("rejected").asInt()).isEqualTo(2);
        assertThat(outcome.file("standard.csv").get("accepted").asInt()).isEqualTo(1);
        assertThat(outcome.err()).contains("evidence.not-a-date");
        assertThat(EvidenceFixture.snapshot(refused)).containsOnlyKeys("", "standard.csv");
        List<String> lines = lines("standard.csv");
        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst())
                .isEqualTo(
                        "\uFEFFstandard_no,level,action,role,region,published_on,_row,_column,_code,_reason");
        assertThat(lines.get(1))
                .startsWith(
                        "S2,CITY,REVISE,LEAD,430602,2024-05-01,3,level,evidence.value-not-allowed,");
        assertThat(lines.get(2))
                .startsWith(
                        "S3,GROUP,REVISE,BOSS,430602,tomorrow,4,role; published_on,"
                                + "evidence.value-not-allowed; evidence.not-a-date,");
    }

    @Test
    void theMendedFileIsAcceptedAsACorrection() throws IOException {
        evidence.add("standard", "S1,GROUP,REVISE,LEAD,430602,2024-05-01")
                .add("standard", "S2,CITY,REVISE,LEAD,430602,2024-05-01");
        partial();
        String mended = Files.readString(refused.resolve("standard.csv")).replace("CITY", "LOCAL");

        evidence.text(
                        "standard.csv",
                        EvidenceFixture.header("standard")
                                + "\nS1,GROUP,REVISE,LEAD,430602,2024-05-01\n")
                .text("standard_mended.csv", mended);
        Outcome outcome = evidence.assess("2025-10-31");

        assertThat(outcome.indicator("standards-led").get("value").asString()).isEqualTo("2");
        assertThat(outcome.file("standard_mended.csv").get("accepted").asInt()).isEqualTo(1);
    }

    @Test
    void aFileThatIsNotMendedIsRefusedForTheSameReason() {
        evidence.add("standard", "S2,CITY,REVISE,LEAD,430602,2024-05-01");
        partial();

        Outcome outcome = new EvidenceFixture(refused).assess("2025-10-31");

        assertThat(outcome.status()).isEqualTo(3);
        assertThat(outcome.faults())
                .containsExactly("standard.csv:2:level:evidence.value-not-allowed");
    }

    @Test
    void headersAndTextStayAsTheyStandInTheFile() throws IOException {
        String rows =
                "标准编号,标准名称,level,action,role,属地,发布日期\n"
                        + "S1,\"腊肉, \"\"特级\"\"\n二\",CITY,REVISE,LEAD,岳阳楼区,2024/5/1\n";
        evidence.bytes("standard1.csv", rows.getBytes(Charset.forName("GB18030")));

        assertThat(partial().status()).isZero();

        assertThat(Files.readString(refused.resolve("standard1.csv")).replace("\r\n", "\n"))
                .startsWith(
                        "\uFEFF标准编号,标准名称,level,action,role,属地,发布日期,_row,_column,_code,_reason\n"
                                + "S1,\"腊肉, \"\"特级\"\"\n二\",CITY,REVISE,LEAD,岳阳楼区,2024/5/1,2,level,");
    }

    @Test
    void rowsRefusedForOtherRowsAreWrittenToo() throws IOException {
        evidence.add("standard", "S1,GROUP,REVISE,LEAD,430602,2024-05-01")
                .add("standard", "S1,GROUP,REVISE,LEAD,430603,2024-05-01")
                .add("service-coverage", "CQO,2024-03,430602,100,10")
                .add("service-coverage", "CQO,2024-04,430600,100,20");

        Outcome outcome = partial();

        assertThat(outcome.indicator("standards-led").get("value").asString()).isEqualTo("1");
        assertThat(outcome.indicator("cqo-coverage").get("value").asString()).isEqualTo("0.1");
        assertThat(lines("standard.csv").get(1))
                .startsWith(
                        "S1,GROUP,REVISE,LEAD,430603,2024-05-01,3,standard_no,evidence.duplicate-key,");
        assertThat(lines("service-coverage.csv").get(1))
                .contains(",3,")
                .contains("evidence.city-and-area-rows");
    }

    @Test
    void withoutBadRowsNothingIsWritten() {
        evidence.add("standard", "S1,GROUP,REVISE,LEAD,430602,2024-05-01");

        assertThat(partial().status()).isZero();

        assertThat(refused).doesNotExist();
    }

    @Test
    void aSecondRunReplacesTheFirst() throws IOException {
        evidence.add("standard", "S2,CITY,REVISE,LEAD,430602,2024-05-01");
        partial();
        evidence.add("standard", "S3,CITY,REVISE,LEAD,430602,2024-05-01");
        partial();

        assertThat(lines("standard.csv")).hasSize(3);
        assertThat(EvidenceFixture.snapshot(refused)).containsOnlyKeys("", "standard.csv");
    }

    @Test
    void theEvidenceItselfStaysUntouched() {
        evidence.add("standard", "S2,CITY,REVISE,LEAD,430602,2024-05-01");
        var before = EvidenceFixture.snapshot(evidence.folder());

        partial();

        assertThat(EvidenceFixture.snapshot(evidence.folder())).isEqualTo(before);
    }
}
