package zhiqiang;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// How an installation begins: the system administrator enters somebody and asks for a role, the
/// security administrator grants it.
final class Founding implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI base;
    private final Visitor system;
    private final Visitor security;

    Founding(URI base) {
        this.base = base;
        this.system = new Visitor(base);
        this.security = new Visitor(base);
    }

    /// @param adminPassword as it was printed at the first start
    /// @param securityPassword the same
    /// @return the password of somebody of the office, whose login is [TestServer#OFFICE]
    String office(String adminPassword, String securityPassword) {
        system.firstSignIn("admin", adminPassword);
        security.firstSignIn("security", securityPassword);
        JsonNode made =
                made(
                        system.send(
                                "POST",
                                "/api/people",
                                Map.of("login", TestServer.OFFICE, "name", "质强办"),
                                Map.of()));
        made(
                system.send(
                        "POST",
                        "/api/posts",
                        Map.of(
                                "person", made.at("/person/id").asString(),
                                "unit", "market-regulation",
                                "title", "综合岗",
                                "duties", List.of("LIAISON"),
                                "roles", List.of("office")),
                        Map.of()));
        for (JsonNode request : security.json("/api/role-requests")) {
            HttpResponse<String> granted =
                    security.send(
                            "POST",
                            "/api/role-requests/" + request.get("id").asString() + "/grant",
                            Map.of(),
                            Map.of());
            if (granted.statusCode() != 204) {
                throw new AssertionError(granted.body());
            }
        }
        try (Visitor office = new Visitor(base)) {
            return office.firstSignIn(TestServer.OFFICE, made.get("password").asString());
        }
    }

    private static JsonNode made(HttpResponse<String> answer) {
        if (answer.statusCode() != 201) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    @Override
    public void close() {
        system.close();
        security.close();
    }
}
