package zhiqiang.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import zhiqiang.Answers;
import zhiqiang.Visitor;

/// Papers of cases: what is brought, and what is served with its proof.
class CasePapersTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Instant MONDAY =
            OffsetDateTime.parse("2026-01-19T09:00:30+08:00").toInstant();

    @TempDir static Path folder;
    private static Town town;
    private static Visitor applicant;
    private static Visitor checker;
    private static Visitor signer;
    private static Visitor stranger;

    @BeforeAll
    static void start() {
        town = Town.grants(folder, MONDAY);
        applicant = town.person("applicant", "430621", "preparer");
        checker = town.person("checker", "agriculture", "checker");
        signer = town.person("signer", "agriculture", "signer");
        stranger = town.person("stranger", "health", "checker");
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    private static String brought(Visitor who, String name) throws IOException {
        ByteArrayOutputStream paper = new ByteArrayOutputStream();
        try (PDDocument made = new PDDocument()) {
            made.addPage(new PDPage());
            made.save(paper);
        }
        HttpResponse<String> answer =
                who.post("/api/files?place=case", "file", name, paper.toByteArray());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body()).get("id").asString();
    }

    @Test
    void filesComeWithACaseAndAreReadByThoseWhoSeeIt() throws IOException {
        String file = brought(applicant, "application.pdf");

        String id = Town.begun(applicant, "奖励", List.of(file));

        assertThat(checker.json("/api/cases/" + id).at("/files/0/name").asString())
                .isEqualTo("application.pdf");
        assertThat(checker.get("/api/files/" + file).statusCode()).isEqualTo(200);
        Answers.isProblem(stranger.get("/api/files/" + file), 404, "files.not-found");
        Answers.isProblem(
                stranger.send(
                        "POST", "/api/cases/" + id + "/comments", Map.of("text", "x"), Map.of()),
                404,
                "casework.case-not-found");
    }

    @Test
    void theServiceOfADocumentIsProvenAndStartsItsDeadline() throws IOException {
        String id = Town.begun(applicant, "奖励", List.of());
        Town.conclude(checker, id, "accept");
        Town.conclude(signer, id, "grant");
        Map<String, Object> service = new HashMap<>();
        service.put("document", "decision");
        service.put("recipient", "甲公司");
        service.put("method", "DIRECT");
        service.put("proof", brought(checker, "receipt.pdf"));
        service.put("servedAt", MONDAY.plus(Duration.ofDays(1)).toString());
        Answers.isProblem(
                checker.send("POST", "/api/cases/" + id + "/services", service, Map.of()),
                422,
                "casework.service-refused");
        service.put("servedAt", "2026-01-19T01:00:00Z");

        HttpResponse<String> answer =
                checker.send("POST", "/api/cases/" + id + "/services", service, Map.of());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        JsonNode shown = applicant.json("/api/cases/" + id);
        assertThat(shown.at("/services/0/method/zh").asString()).isEqualTo("直接送达");
        assertThat(shown.at("/services/0/proof/name").asString()).isEqualTo("receipt.pdf");
        assertThat(shown.get("deadlines").findValuesAsString("state")).contains("RUNNING");
    }
}
