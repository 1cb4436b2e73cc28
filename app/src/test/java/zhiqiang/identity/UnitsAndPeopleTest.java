package zhiqiang.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static zhiqiang.Answers.isProblem;
import static zhiqiang.Answers.ok;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import zhiqiang.TestServer;
import zhiqiang.Visitor;

/// Units keep their history, people come from files as an office writes them, and find each other
/// only where they should.
class UnitsAndPeopleTest {
    @TempDir static Path data;
    private static TestServer server;
    private static Visitor system;

    @BeforeAll
    static void start() {
        server = TestServer.start(data);
        system = new Visitor(server.uri("/"));
        system.firstSignIn("admin", server.bean(Administrators.class).reset("admin"));
    }

    @AfterAll
    static void stop() {
        system.close();
        server.close();
    }

    private static JsonNode person(String login) {
        for (JsonNode person : system.json("/api/people?query=" + login).get("items")) {
            if (person.get("login").asString().equals(login)) {
                return person;
            }
        }
        throw new AssertionError("no " + login);
    }

    @Test
    void aFileOfPeopleIsTakenWholeOrNotAtAll() {
        String head = "login,name,phone,email,unit,title,duties,roles,from\r\n";
        String good = "bulk-a,李一,0730-1234567,a@example.cn,agriculture,填报岗,PREPARER,preparer,\r\n";
        String twice = "bulk-a,李一,,,forestry,联络员,LIAISON;CHECKER,checker,\r\n";
        String bad = "bulk-b,,x,not-an-address,nowhere,,BOSS,king,2025-02-30\r\n";

        JsonNode refused = take(head + good + bad, true);
        assertThat(refused.get("made")).isEmpty();
        List<String> columns = refused.get("faults").findValuesAsString("column");
        assertThat(columns)
                .contains("name", "phone", "email", "unit", "title", "duties", "roles", "from");
        assertThat(refused.get("faults").findValuesAsString("row")).containsOnly("2");

        assertThat(take(head + good + twice, false).get("made")).isEmpty();
        JsonNode taken = take(head + good + twice, true);
        assertThat(taken.get("faults")).isEmpty();
        assertThat(taken.get("made")).hasSize(1);
        assertThat(person("bulk-a").get("posts")).hasSize(2);
        assertThat(take(head + good, true).at("/faults/0/column").asString()).isEqualTo("login");
    }

    @Test
    void aFileOfPeopleIsWrittenInTheWordsOfTheOffice() {
        String head = "登录名,姓名,电话,电子邮箱,机构,岗位名称,职责,角色,起始日期\r\n";
        JsonNode taken = take(head + "bulk-zh,王五,,,岳阳市农业农村局,综合岗,联络员、填报人,填报人,2026-01-05\r\n", true);
        assertThat(taken.get("faults")).as(taken.toString()).isEmpty();
        JsonNode post = person("bulk-zh").at("/posts/0");
        assertThat(post.at("/unit/code").asString()).isEqualTo("agriculture");
        assertThat(post.get("duties").toString()).contains("LIAISON", "PREPARER");

        JsonNode refused = take(head + "bulk-zh2,赵六,,,某某局,综合岗,局长,国王,\r\n", true);
        assertThat(refused.get("faults").findValuesAsString("column"))
                .containsExactly("机构", "职责", "角色");
    }

    private static JsonNode take(String content, boolean apply) {
        return ok(
                system.post(
                        "/api/people/import?apply=" + apply,
                        "file",
                        "people.csv",
                        content.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void unitsChangeFromADayOnAndKeepTheirHistory() {
        Map<String, Object> unit = new HashMap<>();
        unit.put("code", "test-bureau");
        unit.put("kind", "MEMBER");
        unit.put("name", Map.of("zh", "测试局", "en", "Test Bureau"));
        unit.put("from", "2024-01-01");
        assertThat(system.send("POST", "/api/units", unit, Map.of()).statusCode()).isEqualTo(201);
        isProblem(system.send("POST", "/api/units", unit, Map.of()), 409, "identity.unit-exists");

        unit.put("name", Map.of("zh", "测试委员会", "en", "Test Commission"));
        unit.put("from", "2025-01-01");
        unit.put("reason", "机构改革");
        ok(system.send("PUT", "/api/units/test-bureau", unit, Map.of()));

        assertThat(on("2024-06-01")).contains("测试局").doesNotContain("测试委员会");
        assertThat(on("2025-06-01")).contains("测试委员会");
        assertThat(system.json("/api/units/test-bureau/history")).hasSize(2);
        unit.put("parent", "test-bureau");
        unit.put("from", "2025-02-01");
        isProblem(
                system.send("PUT", "/api/units/test-bureau", unit, Map.of()),
                422,
                "identity.form-refused");
    }

    private static String on(String day) {
        return system.json("/api/units?on=" + day).toString();
    }

    private static List<String> found(String login, String password, String name) {
        try (Visitor visitor = new Visitor(server.uri("/"))) {
            visitor.signIn(login, password);
            return visitor.json(
                            "/api/colleagues?query="
                                    + URLEncoder.encode(name, StandardCharsets.UTF_8))
                    .findValuesAsString("name");
        }
    }

    @Test
    void officialsFindOfficialsAndFirmsTheirOwnPeopleAlone() {
        assertThat(
                        system.send(
                                        "POST",
                                        "/api/units",
                                        Map.of(
                                                "code", "a-firm",
                                                "name", Map.of("zh", "某企业", "en", "A firm"),
                                                "kind", "ENTERPRISE",
                                                "reason", "入库"),
                                        Map.of())
                                .statusCode())
                .isEqualTo(201);
        String official = server.password("official-1", List.of("preparer"), "agriculture");
        server.password("official-2", List.of("preparer"), "finance");
        String firm = server.password("firm-1", List.of("enterprise"), "a-firm");
        server.password("firm-2", List.of("enterprise"), "a-firm");

        assertThat(found("official-1", official, "official"))
                .containsExactly("official-1", "official-2");
        assertThat(found("official-1", official, "firm")).isEmpty();
        assertThat(found("firm-1", firm, "firm")).containsExactly("firm-1", "firm-2");
        assertThat(found("firm-1", firm, "official")).isEmpty();
    }
}
