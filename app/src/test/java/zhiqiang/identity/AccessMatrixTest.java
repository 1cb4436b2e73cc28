package zhiqiang.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import zhiqiang.Authenticator;
import zhiqiang.TestServer;
import zhiqiang.Visitor;

/// Every operation of the interface, called by everybody: the description of the interface says who
/// may call it, and whoever may not is refused. An operation that says nothing fails here.
class AccessMatrixTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    /// Built-in roles and a unit to hold them in.
    private static final Map<String, String> ROLES =
            Map.ofEntries(
                    Map.entry("system-administrator", "installation"),
                    Map.entry("security-administrator", "installation"),
                    Map.entry("audit-administrator", "installation"),
                    Map.entry("office", "market-regulation"),
                    Map.entry("preparer", "agriculture"),
                    Map.entry("checker", "430626"),
                    Map.entry("signer", "430626"),
                    Map.entry("leader", "agriculture"),
                    Map.entry("supervisor", "market-regulation"),
                    Map.entry("finance", "finance"),
                    Map.entry("laboratory", "agriculture"),
                    Map.entry("enterprise", "agriculture"));

    @TempDir static Path data;
    private static TestServer server;
    private static List<Operation> operations;

    /// @param allowed the circle of callers; empty if the description does not say
    /// @param permission empty if none is demanded
    private record Operation(
            String method, String path, String allowed, String permission, boolean upload) {
        @Override
        public String toString() {
            return method + " " + path + " (" + allowed + " " + permission + ")";
        }

        /// An address that means nothing, so that whoever is let in does no harm.
        String address() {
            String filled =
                    path.replace("{year}", "2031")
                            .replace("{number}", "1")
                            .replace("{dataset}", "activity")
                            .replace("{role}", "nobody")
                            .replaceAll("\\{[a-z]+}", new UUID(0, 1).toString());
            return filled + "?key=none&query=none&dataset=none&unit=none&apply=false";
        }

        HttpResponse<String> call(Visitor visitor) {
            if (method.equals("GET")) {
                return visitor.get(address());
            }
            return upload
                    ? visitor.post(address(), "none", "none.csv", new byte[0])
                    : visitor.send(method, address(), Map.of(), Map.of("If-Match", "\"0\""));
        }
    }

    @BeforeAll
    static void start() {
        // Every operation is called with a token that is worth nothing: that many wrong ones are
        // braked otherwise.
        server = TestServer.start(data, Map.of("zhiqiang.attempts.of-address", "1000")).signedIn();
        operations = new ArrayList<>();
        server.json("/api/openapi")
                .get("paths")
                .properties()
                .forEach(
                        path ->
                                path.getValue()
                                        .properties()
                                        .forEach(entry -> add(path.getKey(), entry)));
        assertThat(operations).hasSizeGreaterThan(80);
    }

    private static void add(String path, Map.Entry<String, JsonNode> entry) {
        if (METHODS.contains(entry.getKey())) {
            JsonNode operation = entry.getValue();
            operations.add(
                    new Operation(
                            entry.getKey().toUpperCase(java.util.Locale.ROOT),
                            path,
                            operation.path("x-allowed-to").asString(""),
                            operation.path("x-permission").asString(""),
                            operation.at("/requestBody/content").has("multipart/form-data")));
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String code(HttpResponse<String> answer) {
        return answer.headers()
                        .firstValue("Content-Type")
                        .filter(type -> type.startsWith("application/problem+json"))
                        .isPresent()
                ? JSON.readTree(answer.body()).path("code").asString()
                : "";
    }

    private static void refused(
            Operation operation, String who, HttpResponse<String> answer, String code) {
        assertThat(code(answer))
                .as("%s called by %s: %s", operation, who, answer.body())
                .isEqualTo(code);
    }

    private static void letIn(Operation operation, String who, HttpResponse<String> answer) {
        assertThat(code(answer))
                .as("%s called by %s", operation, who)
                .isNotIn(
                        "identity.not-signed-in",
                        "identity.sign-in-unfinished",
                        "platform.internal");
        if (!operation.allowed().equals("BEGINNERS") && !operation.allowed().equals("STRANGERS")) {
            assertThat(code(answer))
                    .as("%s called by %s", operation, who)
                    .isNotEqualTo("identity.forbidden");
        }
    }

    @Test
    void everyOperationSaysWhoMayCallIt() {
        assertThat(operations).allSatisfy(each -> assertThat(each.allowed()).isNotEmpty());
    }

    @Test
    void strangersReachOnlyWhatIsOpen() {
        for (Operation operation : operations) {
            try (Visitor stranger = new Visitor(server.uri("/"))) {
                HttpResponse<String> answer = operation.call(stranger);
                if (!operation.allowed().equals("STRANGERS")) {
                    refused(operation, "a stranger", answer, "identity.not-signed-in");
                }
            }
        }
    }

    @Test
    void whoeverHasAPasswordOfSomebodyElseReachesOnlySigningIn() {
        server.bean(Seats.class)
                .seat("unfinished", "unfinished", "market-regulation", "test", List.of("office"));
        onlySigningIn(
                "unfinished",
                server.bean(Administrators.class).reset("unfinished"),
                "NEW_PASSWORD");
    }

    @Test
    void whoeverLacksTheSecondFactorReachesOnlySigningIn() {
        String password = server.password("halfway", List.of("office"), "market-regulation");
        try (Visitor enrolling = new Visitor(server.uri("/"))) {
            enrolling.signIn("halfway", password);
            JsonNode offer =
                    JSON.readTree(
                            enrolling.send("POST", "/api/me/totp", Map.of(), Map.of()).body());
            String code = new Authenticator(offer.get("secret").asString()).code(0);
            assertThat(
                            enrolling
                                    .send(
                                            "POST",
                                            "/api/me/totp/confirm",
                                            Map.of("code", code),
                                            Map.of())
                                    .statusCode())
                    .isEqualTo(200);
        }
        onlySigningIn("halfway", password, "SECOND_FACTOR");
    }

    private static void onlySigningIn(String login, String password, String next) {
        try (Visitor half = new Visitor(server.uri("/"))) {
            assertThat(half.login(login, password).body()).contains(next);
            for (Operation operation : operations) {
                // Those of beginners would carry the sign-in on or end it.
                if (!List.of("STRANGERS", "BEGINNERS").contains(operation.allowed())) {
                    HttpResponse<String> answer = operation.call(half);
                    refused(operation, next, answer, "identity.sign-in-unfinished");
                }
            }
        }
    }

    @Test
    void everyRoleReachesWhatItsPermissionsNameAndNothingElse() {
        Map<String, Set<String>> permissions = permissions();
        ROLES.forEach(
                (role, unit) -> {
                    String login = "as-" + role;
                    String password = server.password(login, List.of(role), unit);
                    try (Visitor visitor = new Visitor(server.uri("/"))) {
                        visitor.signIn(login, password);
                        Set<String> own = permissions.getOrDefault(role, Set.of());
                        operations.stream()
                                .filter(each -> !each.path().equals("/api/logout"))
                                .filter(each -> !each.path().startsWith("/api/login"))
                                .filter(each -> !each.path().equals("/api/recompute"))
                                .forEach(each -> called(each, role, own, visitor));
                    }
                });
    }

    private static void called(
            Operation operation, String role, Set<String> permissions, Visitor visitor) {
        HttpResponse<String> answer = operation.call(visitor);
        if (operation.permission().isEmpty() || permissions.contains(operation.permission())) {
            letIn(operation, role, answer);
        } else {
            refused(operation, role, answer, "identity.forbidden");
        }
    }

    private static Map<String, Set<String>> permissions() {
        Map<String, Set<String>> all = new LinkedHashMap<>();
        String password =
                server.password("role-reader", List.of("audit-administrator"), "installation");
        try (Visitor reader = new Visitor(server.uri("/"))) {
            reader.signIn("role-reader", password);
            for (JsonNode role : reader.json("/api/roles")) {
                Set<String> codes = new TreeSet<>();
                role.get("permissions").forEach(code -> codes.add(code.asString()));
                all.put(role.get("code").asString(), codes);
            }
        }
        assertThat(all.keySet()).containsAll(ROLES.keySet());
        return all;
    }

    @Test
    void aMachineReachesOnlyWhatItsTokenNamesAndNothingOnceItIsRevoked() {
        JsonNode made = token("record.read");
        String secret = made.get("secret").asString();
        for (Operation operation : operations) {
            if (operation.upload() || operation.allowed().equals("STRANGERS")) {
                continue;
            }
            HttpResponse<String> answer =
                    server.asMachine(secret, operation.method(), operation.address(), "{}");
            if (operation.permission().equals("record.read")
                    || operation.permission().isEmpty()
                            && operation.allowed().equals("SIGNED_IN")) {
                letIn(operation, "a machine", answer);
            } else {
                assertThat(code(answer))
                        .as("%s called by a machine", operation)
                        .isIn("identity.forbidden", "identity.not-signed-in");
            }
        }

        server.send(
                "DELETE", "/api/me/tokens/" + made.at("/token/id").asString(), Map.of(), Map.of());

        for (Operation operation : operations) {
            assertThat(
                            server.asMachine(secret, operation.method(), operation.address(), "{}")
                                    .statusCode())
                    .as("%s with a revoked token", operation)
                    .isIn(401, 429);
        }
    }

    private static JsonNode token(String permission) {
        HttpResponse<String> answer =
                server.send(
                        "POST",
                        "/api/me/tokens",
                        Map.of(
                                "name",
                                "test",
                                "permissions",
                                List.of(permission),
                                "until",
                                LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"))
                                        .plusDays(7)
                                        .toString()),
                        Map.of());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body());
    }
}
