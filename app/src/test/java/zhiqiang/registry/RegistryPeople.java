package zhiqiang.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static zhiqiang.Answers.isProblem;
import static zhiqiang.Answers.ok;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import zhiqiang.TestServer;
import zhiqiang.Visitor;
import zhiqiang.methods.identifier.CitizenNumber;
import zhiqiang.methods.identifier.UnifiedSocialCreditCode;

/// People who work with the register, and what they do again and again.
final class RegistryPeople {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final AtomicInteger COUNT = new AtomicInteger(1);

    private RegistryPeople() {}

    static Visitor of(TestServer server, String login, String role, String unit) {
        String password = server.password(login, List.of(role), unit);
        return new Visitor(server.uri("/")).signIn(login, password);
    }

    /// A code that nobody has yet.
    static String code() {
        String first = String.format("91430600MA%07d", COUNT.incrementAndGet());
        return first + UnifiedSocialCreditCode.check(first);
    }

    /// A citizen's number that nobody has yet.
    static String citizen() {
        String first = "43060219800101" + String.format("%03d", COUNT.incrementAndGet());
        return first + CitizenNumber.check(first);
    }

    static Map<String, Object> firm(String code, String name, String area) {
        Map<String, Object> firm = new HashMap<>();
        firm.put("kind", "ENTERPRISE");
        firm.put("code", code);
        firm.put("name", name);
        firm.put("registered", area);
        firm.put("managing", area);
        return firm;
    }

    static JsonNode made(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body());
    }

    static JsonNode make(Visitor who, Map<String, ?> entry) {
        return made(who.send("POST", "/api/registry/entries", entry, Map.of()));
    }

    static String firm(Visitor who, String name, String area) {
        return make(who, firm(code(), name, area)).get("id").asString();
    }

    static HttpResponse<String> change(Visitor who, String id, int version, Map<String, ?> entry) {
        return who.send(
                "PUT",
                "/api/registry/entries/" + id,
                entry,
                Map.of("If-Match", "\"" + version + "\""));
    }

    static JsonNode entry(Visitor who, String id) {
        return who.json("/api/registry/entries/" + id);
    }

    static List<String> found(Visitor who, String filter) {
        List<String> names = new ArrayList<>();
        who.json("/api/registry/entries?limit=200&" + filter)
                .get("items")
                .forEach(each -> names.add(each.get("name").asString()));
        return names;
    }

    static String query(String part) {
        return "query=" + URLEncoder.encode(part, StandardCharsets.UTF_8);
    }

    static JsonNode file(Visitor who, String path, String name, byte[] content) {
        return ok(who.post(path, "file", name, content));
    }

    static JsonNode send(Visitor who, String path, Map<String, ?> body) {
        return ok(who.send("POST", path, body, Map.of()));
    }

    /// Acts on an object, as the ledger shows them to somebody.
    static String history(Visitor who, String kind, String object) {
        return who.get("/api/ledger/history?kind=" + kind + "&object=" + object).body();
    }

    /// Codes of what is wrong with a form.
    static List<String> faults(HttpResponse<String> answer) {
        isProblem(answer, 422, "registry.form-refused");
        return JSON.readTree(answer.body()).get("errors").findValuesAsString("code");
    }

    static HttpResponse<String> contact(Visitor who, String id, String name, String phone) {
        return who.send(
                "POST",
                "/api/registry/entries/" + id + "/contacts",
                Map.of("duty", "质量负责人", "name", name, "phone", phone, "email", "zheng@example.cn"),
                Map.of());
    }
}
