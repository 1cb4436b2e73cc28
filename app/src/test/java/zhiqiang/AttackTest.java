package zhiqiang;

import static org.assertj.core.api.Assertions.assertThat;
import static zhiqiang.Answers.isProblem;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

/// What an attacker tries first, signed in or not. Whatever is sent, the server refuses it by
/// itself, stays well, and tells nothing.
@ExtendWith(OutputCaptureExtension.class)
class AttackTest {
    private static final List<String> NASTY =
            List.of(
                    "'",
                    "\" or 1=1 --",
                    "'; drop table identity.account; --",
                    "name) desc, (select pg_sleep(5)",
                    "\u0000",
                    "a\u0000b",
                    "../../../../etc/passwd",
                    "..%2f..%2fetc%2fpasswd",
                    "${jndi:ldap://127.0.0.1/x}",
                    "#{T(java.lang.Runtime).getRuntime()}",
                    "%s%s%n",
                    "\uD800",
                    "x".repeat(9_000),
                    "-1",
                    "99999999999999999999",
                    "2025-13-45");

    /// Where the declared proxy stands.
    private static final String PROXY = "127.0.0.2";

    @TempDir static Path data;
    private static TestServer server;

    @BeforeAll
    static void start() {
        server =
                TestServer.start(
                        data,
                        Map.of(
                                "server.forward-headers-strategy", "native",
                                "server.tomcat.remoteip.internal-proxies",
                                        PROXY.replace(".", "\\."),
                                "zhiqiang.attempts.of-address", "1000"));
        server.signedIn();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Visitor visitor() {
        return new Visitor(server.uri("/"));
    }

    /// Says exactly these bytes to the server, and reads all that it answers.
    private static String raw(String request) throws IOException {
        return raw(request, "127.0.0.1");
    }

    /// @param from address of this machine that it is said from
    private static String raw(String request, String from) throws IOException {
        try (Socket socket =
                new Socket(
                        InetAddress.getByName("127.0.0.1"),
                        server.uri("/").getPort(),
                        InetAddress.getByName(from),
                        0)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            InputStream in = socket.getInputStream();
            in.transferTo(all);
            return all.toString(StandardCharsets.UTF_8);
        }
    }

    private static String get(String path, String... headers) {
        return "GET "
                + path
                + " HTTP/1.1\r\nHost: localhost\r\n"
                + String.join("", Arrays.stream(headers).map(each -> each + "\r\n").toList())
                + "Connection: close\r\n\r\n";
    }

    @Test
    void anotherSitesPageMakesNobodyDoAnything() throws IOException {
        String session = server.cookie("SESSION");
        String own = server.cookie("XSRF-TOKEN");
        for (String token :
                List.of(
                        "",
                        "X-XSRF-TOKEN: made-up\r\n",
                        "X-XSRF-TOKEN: " + UUID.randomUUID() + "\r\n")) {
            String answer =
                    raw(
                            "POST /api/me/password HTTP/1.1\r\nHost: localhost\r\nCookie: SESSION="
                                    + session
                                    + "; XSRF-TOKEN="
                                    + own
                                    + "\r\nOrigin: https://evil.example\r\n"
                                    + token
                                    + "Content-Type: application/json\r\nContent-Length: 2\r\n"
                                    + "Connection: close\r\n\r\n{}");
            assertThat(answer).startsWith("HTTP/1.1 403").contains("identity.forbidden");
        }
        assertThat(server.get("/api/me").statusCode()).isEqualTo(200);
    }

    @Test
    void pagesAndAnswersTellBrowsersToKeepToThisServer() {
        for (String path : List.of("/", "/sign-in", "/api/server", "/api/me")) {
            HttpResponse<String> answer = server.get(path);
            String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
            assertThat(policy).contains("default-src 'self'", "script-src 'self'");
            assertThat(policy).contains("frame-ancestors 'none'", "base-uri 'none'");
            assertThat(policy.replaceAll("style-src [^;]*;", "")).doesNotContain("unsafe");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(answer.headers().firstValue("X-Frame-Options")).hasValue("DENY");
            assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
        }
        assertThat(server.get("/api/me").headers().firstValue("Cache-Control").orElse(""))
                .contains("no-store");
    }

    @Test
    void onlyADeclaredProxySaysThatABrowserSpeaksHttps() throws IOException {
        String answer = raw(get("/api/server", "X-Forwarded-Proto: https"));
        assertThat(answer).startsWith("HTTP/1.1 200").doesNotContain("Strict-Transport-Security");
        assertThat(raw(get("/api/server", "X-Forwarded-For: 10.9.8.7"))).startsWith("HTTP/1.1 200");
        try (Visitor stranger = visitor()) {
            stranger.login("nobody-at-all", "x");
        }
        assertThat(server.get("/api/me/sessions").body()).doesNotContain("10.9.8.7");
    }

    @Test
    void behindADeclaredProxyBrowsersAreToldToKeepToHttps() throws IOException {
        String answer = raw(get("/api/csrf", "X-Forwarded-Proto: https"), PROXY);
        assertThat(answer).contains("Strict-Transport-Security: max-age=31536000");
        assertThat(answer).containsPattern("(?i)set-cookie: XSRF-TOKEN=[^\r]*; Secure");
        assertThat(raw(get("/api/csrf", "X-Forwarded-Proto: http"), PROXY))
                .doesNotContain("Strict-Transport-Security");
    }

    @Test
    void aSessionThatSomebodyElseBeganIsWorthNothing() {
        try (Visitor victim = visitor();
                Visitor attacker = visitor()) {
            attacker.login("nobody", "x");
            victim.takeCookie("SESSION", "ZmFrZS1zZXNzaW9uLW9mLWFuLWF0dGFja2Vy");
            victim.signIn(TestServer.OFFICE, server.password());
            attacker.takeCookie("SESSION", "ZmFrZS1zZXNzaW9uLW9mLWFuLWF0dGFja2Vy");
            isProblem(attacker.get("/api/me"), 401, "identity.not-signed-in");
        }
    }

    @Test
    void noParameterOfAnyReadingBreaksOutOfItsPlace() {
        JsonNode paths = server.json("/api/openapi").get("paths");
        List<String> tried = new ArrayList<>();
        paths.properties()
                .forEach(
                        path -> {
                            JsonNode get = path.getValue().get("get");
                            if (get == null || path.getKey().contains("/events")) {
                                return;
                            }
                            for (JsonNode parameter : get.path("parameters")) {
                                for (String nasty : NASTY) {
                                    tried.add(address(path.getKey(), get, parameter, nasty));
                                }
                            }
                        });
        assertThat(tried).hasSizeGreaterThan(700);
        for (String address : tried) {
            HttpResponse<String> answer = server.get(address);
            assertThat(answer.statusCode())
                    .as("%s answered %s", address, answer.body())
                    .isBetween(200, 499);
        }
        assertThat(server.json("/api/me").get("login").asString()).isEqualTo(TestServer.OFFICE);
    }

    private static String address(String path, JsonNode get, JsonNode nastyOne, String nasty) {
        String filled = path;
        StringBuilder query = new StringBuilder();
        for (JsonNode parameter : get.path("parameters")) {
            boolean it = parameter.equals(nastyOne);
            String name = parameter.get("name").asString();
            String value = encoded(it ? nasty : "x");
            if (parameter.get("in").asString().equals("path")) {
                filled = filled.replace("{" + name + "}", value);
            } else if (it || parameter.path("required").asBoolean(false)) {
                query.append(query.isEmpty() ? "?" : "&").append(name).append('=').append(value);
            }
        }
        return filled + query;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Test
    void noFieldOfAnyWritingBreaksTheServer() {
        JsonNode description = server.json("/api/openapi");
        JsonNode shapes = description.at("/components/schemas");
        description
                .get("paths")
                .properties()
                .forEach(
                        path ->
                                path.getValue()
                                        .properties()
                                        .forEach(
                                                each ->
                                                        written(
                                                                each.getKey(),
                                                                path.getKey(),
                                                                each.getValue(),
                                                                shapes)));
        assertThat(server.get("/api/me").statusCode()).isEqualTo(200);
    }

    private static void written(String method, String path, JsonNode operation, JsonNode shapes) {
        JsonNode shape = operation.at("/requestBody/content/application~1json/schema/$ref");
        if (shape.isMissingNode() || path.startsWith("/api/login")) {
            return;
        }
        String name = shape.asString().substring(shape.asString().lastIndexOf('/') + 1);
        String address = path.replaceAll("\\{[a-zA-Z]+}", "x");
        for (String nasty : List.of("'; drop table identity.account; --", "a\u0000b", "\uD800")) {
            Map<String, Object> body = new TreeMap<>();
            for (Map.Entry<String, JsonNode> field :
                    shapes.at("/" + name + "/properties").properties()) {
                body.put(
                        field.getKey(), field.getValue().has("$ref") ? Map.of("zh", nasty) : nasty);
            }
            for (Object whole : List.of(body, List.of(body), nasty, 7)) {
                HttpResponse<String> answer =
                        server.send(
                                method.toUpperCase(java.util.Locale.ROOT),
                                address,
                                whole,
                                Map.of("If-Match", "\"1\""));
                assertThat(answer.statusCode())
                        .as("%s %s with %s: %s", method, address, whole, answer.body())
                        .isBetween(200, 499);
            }
        }
    }

    @Test
    void noAddressLeadsOutOfTheClientsFolder() throws IOException {
        for (String path :
                List.of(
                        "/../../../../etc/passwd",
                        "/assets/../../../../../../etc/passwd",
                        "/assets/..%2f..%2f..%2f..%2fetc%2fpasswd",
                        "/assets/..%5c..%5cetc%5cpasswd",
                        "/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
                        "/assets/....//....//etc/passwd",
                        "/assets/%252e%252e%252fapplication.properties",
                        "/application.properties",
                        "/static/../application.properties",
                        "/api/files/..%2f..%2fsecret.key",
                        "/;/../application.properties",
                        "/\\..\\..\\etc\\passwd",
                        "/assets/x%00.js")) {
            String answer = raw(get(path));
            assertThat(answer)
                    .as(path)
                    .doesNotContain("root:")
                    .doesNotContain("spring.application.name");
            assertThat(answer).as(path).matches("(?s)HTTP/1.1 (200|400|401|404).*");
        }
    }

    @Test
    void whatIsTooLargeOrTooDeepIsRefusedBeforeItIsRead() throws IOException {
        isProblem(
                server.send(
                        "POST",
                        "/api/me/password",
                        Map.of("current", "x".repeat(2_000_000), "replacement", "x"),
                        Map.of()),
                413,
                "platform.too-large");
        String deep = "[".repeat(200_000);
        String answer =
                raw(post("/api/records/x", "Content-Length: " + deep.length() + "\r\n") + deep);
        assertThat(answer).startsWith("HTTP/1.1 4").contains("\"code\":");
        assertThat(
                        raw(
                                post("/api/me/password", "Transfer-Encoding: chunked\r\n")
                                        + "2\r\n{}\r\n0\r\n\r\n"))
                .contains("platform.length-unknown");
        isProblem(
                server.send(
                        "POST",
                        "/api/me/password",
                        Collections.nCopies(50_000, List.of(List.of())),
                        Map.of()),
                400,
                "platform.bad-request");
        assertThat(server.get("/api/me").statusCode()).isEqualTo(200);
    }

    private static String post(String path, String length) {
        return "POST "
                + path
                + " HTTP/1.1\r\nHost: localhost\r\nCookie: SESSION="
                + server.cookie("SESSION")
                + "; XSRF-TOKEN="
                + server.cookie("XSRF-TOKEN")
                + "\r\nX-XSRF-TOKEN: "
                + server.cookie("XSRF-TOKEN")
                + "\r\nContent-Type: application/json\r\nConnection: close\r\n"
                + length
                + "\r\n";
    }

    @Test
    void nobodyWritesLinesOfTheirOwnIntoTheLog(CapturedOutput output) throws IOException {
        String forged = "2026-01-01T00:00:00Z ERROR forged";
        try (Visitor stranger = visitor()) {
            stranger.login("x\r\n" + forged, "y\n" + forged);
            stranger.get("/api/" + encoded("x\r\n" + forged));
        }
        raw(get("/api/me", "User-Agent: x\r" + forged, "X-Trace: " + forged));
        server.get("/api/people?query=" + encoded("\n" + forged));
        server.get("/api/records/" + encoded("x\n" + forged) + "?limit=x%0a" + encoded(forged));
        assertThat(output.getAll().lines()).noneMatch(line -> line.startsWith(forged));
    }

    @Test
    void howLongAnAnswerTakesDoesNotTellWhetherALoginExists() {
        List<Long> known = new ArrayList<>();
        List<Long> unknown = new ArrayList<>();
        try (Visitor stranger = visitor()) {
            stranger.login("warm-up", "x");
            for (int i = 0; i < 4; i++) {
                known.add(time(stranger, "security"));
                unknown.add(time(stranger, "nobody-" + i));
            }
        }
        // Without the same work for both one is more than ten times as fast as the other.
        assertThat((double) median(unknown) / median(known)).isBetween(0.25, 4.0);
    }

    private static long time(Visitor stranger, String login) {
        long from = System.nanoTime();
        isProblem(stranger.login(login, "wrong"), 401, "identity.wrong-credentials");
        return Duration.ofNanos(System.nanoTime() - from).toNanos();
    }

    private static long median(List<Long> all) {
        return all.stream().sorted().skip(all.size() / 2).findFirst().orElseThrow();
    }
}
