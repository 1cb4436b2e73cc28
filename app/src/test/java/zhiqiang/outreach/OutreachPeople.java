package zhiqiang.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static zhiqiang.Answers.ok;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import zhiqiang.TestServer;
import zhiqiang.Visitor;

/// People who submit, select and read, and what they do again and again.
final class OutreachPeople {
    static final String POLICIES = "/api/outreach/policies";
    static final String PRACTICES = "/api/outreach/practices";
    static final String PUBLICITY = "/api/outreach/publicity";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private OutreachPeople() {}

    static Visitor of(TestServer server, String login, String role, String unit) {
        String password = server.password(login, List.of(role), unit);
        return new Visitor(server.uri("/")).signIn(login, password);
    }

    static Map<String, Object> policy(String title, String... clauses) {
        Map<String, Object> policy = new HashMap<>();
        policy.put("title", title);
        policy.put("number", "平政办发〔2024〕3号");
        policy.put("issuer", "平江县人民政府办公室");
        policy.put("issuedOn", "2024-03-01");
        policy.put("clauses", List.of(clauses));
        return policy;
    }

    static Map<String, Object> practice(String title, String done) {
        Map<String, Object> practice = new HashMap<>();
        practice.put("title", title);
        practice.put("done", done);
        practice.put("results", "企业办事时间缩短一半");
        practice.put("clauses", List.of("3.6"));
        practice.put("indicators", List.of("standards-led"));
        return practice;
    }

    static Map<String, Object> plan(String title, String from, String until) {
        Map<String, Object> plan = new HashMap<>();
        plan.put("kind", "EVENT");
        plan.put("title", title);
        plan.put("from", from);
        plan.put("until", until);
        plan.put("responsible", "县市场监管局");
        return plan;
    }

    static JsonNode made(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body());
    }

    static JsonNode make(Visitor who, String path, Map<String, ?> content) {
        return made(who.send("POST", path, content, Map.of()));
    }

    /// Does something to a thing as it stood when it was looked at.
    static HttpResponse<String> act(
            Visitor who, String path, JsonNode seen, String what, Map<String, ?> content) {
        return who.send(
                "POST", path + "/" + seen.get("id").asString() + "/" + what, content, seen(seen));
    }

    static JsonNode acted(
            Visitor who, String path, JsonNode seen, String what, Map<String, ?> content) {
        return ok(act(who, path, seen, what, content));
    }

    static Map<String, String> seen(JsonNode seen) {
        return Map.of("If-Match", "\"" + seen.get("version").asInt() + "\"");
    }

    static Map<String, String> because(String reason) {
        return Map.of("reason", reason);
    }

    static JsonNode one(Visitor who, String path, JsonNode thing) {
        return who.json(path + "/" + thing.get("id").asString());
    }

    static int status(Visitor who, String path, JsonNode thing) {
        return who.get(path + "/" + thing.get("id").asString()).statusCode();
    }

    static String query(String part) {
        return "?query=" + URLEncoder.encode(part, StandardCharsets.UTF_8);
    }

    /// Titles of all pages of a list, each page as long as is said.
    static List<String> titles(Visitor who, String path, int limit) {
        List<String> titles = new java.util.ArrayList<>();
        String cursor = "";
        do {
            JsonNode page =
                    who.json(
                            path
                                    + (path.contains("?") ? "&" : "?")
                                    + "limit="
                                    + limit
                                    + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            assertThat(page.get("items").size()).isLessThanOrEqualTo(limit);
            page.get("items").forEach(each -> titles.add(each.get("title").asString()));
            cursor = page.path("next").asString("");
        } while (!cursor.isEmpty());
        return titles;
    }

    /// Kinds of notices that somebody has about a title.
    static List<String> told(Visitor who, String title) {
        TreeSet<String> kinds = new TreeSet<>();
        for (JsonNode notice : who.json("/api/notices?limit=200").get("items")) {
            if (notice.toString().contains(title)) {
                kinds.add(notice.get("kind").asString());
            }
        }
        return List.copyOf(kinds);
    }

    static String history(Visitor who, String kind, String object) {
        return who.get("/api/ledger/history?kind=" + kind + "&object=" + object).body();
    }
}
