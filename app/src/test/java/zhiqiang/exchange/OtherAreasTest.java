package zhiqiang.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import zhiqiang.TestServer;
import zhiqiang.Visitor;

/// What belongs to another area is not there: no list shows it, no id opens it, and nothing tells
/// it from what never was.
class OtherAreasTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String RECORDS = "/api/datasets/activity/records";
    private static final String RECORD = "/api/datasets/activity/record?key=";

    @TempDir static Path data;
    @TempDir static Path folder;
    private static TestServer server;
    private static Visitor pingjiang;
    private static String foreignImport;
    private static String foreignFile;

    @BeforeAll
    static void start() throws IOException {
        server = TestServer.start(data).signedIn();
        foreignImport =
                take(
                                server,
                                "1",
                                "A1,FOOD_RISK_SUPERVISION,2025-05-06,430602",
                                "A2,FOOD_RISK_SUPERVISION,2025-05-07,430626")
                        .get("id")
                        .asString();
        foreignFile =
                JSON.readTree(
                                server.post(
                                                "/api/files?place=record",
                                                "file",
                                                "proof.pdf",
                                                "%PDF-1.4".getBytes(StandardCharsets.UTF_8))
                                        .body())
                        .get("id")
                        .asString();
        pingjiang = new Visitor(server.uri("/"));
        pingjiang.signIn(
                "pingjiang",
                server.password("pingjiang", List.of("preparer", "checker"), "430626"));
    }

    @AfterAll
    static void stop() {
        pingjiang.close();
        server.close();
    }

    private static JsonNode take(Visitor who, String name, String... rows) throws IOException {
        return who.upload(
                "WHOLE",
                Files.writeString(
                        Files.createDirectories(folder.resolve(name)).resolve("activity.csv"),
                        "activity_no,kind,held_on,region\n" + String.join("\n", rows) + "\n",
                        StandardCharsets.UTF_8));
    }

    private static String answer(HttpResponse<String> answer) {
        return answer.statusCode()
                + " "
                + answer.body()
                        .replaceAll("\"traceId\":\"[^\"]*\"", "")
                        .replaceAll("\"instance\":\"[^\"]*\"", "")
                        .replaceAll("\"params\":\\{[^}]*}", "");
    }

    private static void areAlike(
            String method, String foreign, String absent, Map<String, ?> body) {
        Map<String, String> seen = Map.of("If-Match", "\"1\"");
        String there = answer(call(method, foreign, body, seen));
        assertThat(there).isEqualTo(answer(call(method, absent, body, seen))).startsWith("404");
    }

    private static HttpResponse<String> call(
            String method, String path, Map<String, ?> body, Map<String, String> headers) {
        return method.equals("GET")
                ? pingjiang.get(path)
                : pingjiang.send(method, path, body, headers);
    }

    @Test
    void listsHoldOnesOwnAreaAlone() {
        assertThat(pingjiang.json(RECORDS).get("items").findValuesAsString("key"))
                .contains("A2")
                .doesNotContain("A1");
        assertThat(pingjiang.json(RECORDS + "?region=430602").get("items")).isEmpty();
        assertThat(pingjiang.json("/api/imports").get("items").toString())
                .doesNotContain(foreignImport);
    }

    @Test
    void idsOfOthersAreAnsweredLikeIdsThatNeverWere() {
        String never = UUID.randomUUID().toString();
        areAlike("GET", RECORD + "A1", RECORD + "Z9", Map.of());
        areAlike("DELETE", RECORD + "A1", RECORD + "Z9", Map.of("reason", "x"));
        areAlike(
                "PUT",
                RECORD + "A1",
                RECORD + "Z9",
                Map.of("values", Map.of("activity_no", "A1"), "reason", "x"));
        areAlike("GET", "/api/imports/" + foreignImport, "/api/imports/" + never, Map.of());
        areAlike(
                "GET",
                "/api/imports/" + foreignImport + "/events",
                "/api/imports/" + never + "/events",
                Map.of());
        areAlike(
                "POST",
                "/api/imports/" + foreignImport + "/retract",
                "/api/imports/" + never + "/retract",
                Map.of("reason", "x"));
        areAlike(
                "POST",
                "/api/imports/" + foreignImport + "/cancel",
                "/api/imports/" + never + "/cancel",
                Map.of());
        areAlike("GET", "/api/files/" + foreignFile, "/api/files/" + never, Map.of());
    }

    @Test
    void figuresAreForAllAndTellHowManyRecordsLieOutside() {
        String evidence = "/api/indicators/food-risk-supervision/evidence?asOf=2025-12-31";
        JsonNode own = pingjiang.json(evidence);
        assertThat(own.get("items").findValuesAsString("key")).contains("A2").doesNotContain("A1");
        assertThat(own.get("outside").asInt()).isPositive();
        assertThat(server.json(evidence).get("outside").asInt()).isZero();
        // A filter tells nothing about what others have.
        assertThat(pingjiang.json(evidence + "&q.activity_no=A1").get("outside").asInt())
                .isEqualTo(own.get("outside").asInt());
        assertThat(pingjiang.json("/api/scorecard").toString())
                .isEqualTo(server.json("/api/scorecard").toString());
    }

    @Test
    void nothingIsWrittenIntoAnotherArea() throws IOException {
        JsonNode whole =
                take(
                        pingjiang,
                        "2",
                        "P1,FOOD_RISK_SUPERVISION,2025-05-06,430626",
                        "P2,FOOD_RISK_SUPERVISION,2025-05-06,430602",
                        "A1,FOOD_RISK_SUPERVISION,2025-05-06,430626");
        assertThat(whole.get("state").asString()).isEqualTo("REFUSED");
        assertThat(whole.toString()).contains("indicator.outside-reach");

        HttpResponse<String> entered =
                pingjiang.send(
                        "POST",
                        RECORDS,
                        Map.of(
                                "values",
                                Map.of(
                                        "activity_no", "P3",
                                        "kind", "FOOD_RISK_SUPERVISION",
                                        "held_on", "2025-05-06",
                                        "region", "430602")),
                        Map.of());
        assertThat(entered.statusCode()).isEqualTo(422);
        assertThat(entered.body()).contains("indicator.outside-reach");
        assertThat(server.json(RECORDS).get("items").findValuesAsString("key"))
                .contains("A1", "A2")
                .doesNotContain("P1", "P2", "P3");
    }

    @Test
    void theSameKeyElsewhereIsNeitherOverwrittenNorShown() {
        HttpResponse<String> entered =
                pingjiang.send(
                        "POST",
                        RECORDS,
                        Map.of(
                                "values",
                                Map.of(
                                        "activity_no", "A1",
                                        "kind", "FOOD_RISK_SUPERVISION",
                                        "held_on", "2025-05-06",
                                        "region", "430626")),
                        Map.of());
        assertThat(entered.statusCode()).isEqualTo(422);
        assertThat(entered.body()).contains("indicator.outside-reach");
        assertThat(server.json(RECORD + "A1").at("/record/region").asString()).isEqualTo("430602");
    }
}
