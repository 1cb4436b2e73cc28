package zhiqiang;

import static org.assertj.core.api.Assertions.assertThat;
import static zhiqiang.Answers.isProblem;
import static zhiqiang.Answers.ok;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhiqiang.identity.Administrators;
import zhiqiang.identity.Seats;

/// A government's OpenID service takes the place of the second factor; it lets in whoever linked it
/// and nobody else.
class GovernmentIdentityTest {
    private static final String SECRET = "of-the-client-0123456789";

    @TempDir static Path data;
    private static GovernmentService service;
    private static TestDatabase database;
    private static TestServer server;

    @BeforeAll
    static void start() throws IOException {
        Path secret =
                Files.createFile(
                        data.resolve("client-secret"),
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
        Files.writeString(secret, SECRET + "\n");
        int port = GovernmentService.freePort();
        int own = GovernmentService.freePort();
        database = TestDatabase.fresh();
        server =
                TestServer.guarded(
                        data.resolve("server"),
                        database,
                        Map.of(
                                "server.port",
                                own,
                                "zhiqiang.url",
                                "http://localhost:" + own,
                                "zhiqiang.government.issuer",
                                GovernmentService.issuer(port),
                                "zhiqiang.government.client",
                                GovernmentService.CLIENT,
                                "zhiqiang.government.secret-file",
                                secret.toString()));
        // The server started without it; now it is there.
        try (Visitor early = visitor()) {
            isProblem(
                    early.send("POST", "/api/login/government/begin", Map.of(), Map.of()),
                    503,
                    "identity.government-unreachable");
        }
        service =
                new GovernmentService(
                        port, "http://localhost:" + own + "/sign-in/government", SECRET);
    }

    @AfterAll
    static void stop() {
        server.close();
        service.close();
    }

    /// Somebody whose government identity is linked.
    private record Person(String login, String password) {}

    private static Visitor visitor() {
        return new Visitor(server.uri("/"));
    }

    private static URI begin(Visitor visitor) {
        return URI.create(
                ok(visitor.send("POST", "/api/login/government/begin", Map.of(), Map.of()))
                        .get("address")
                        .asString());
    }

    /// Signs in at the government's service.
    ///
    /// @return the parameters that the browser is sent back with
    private static Map<String, String> there(URI address, String name) {
        try (HttpClient browser =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
            browser.send(
                    HttpRequest.newBuilder(address.resolve("/login"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(
                                    HttpRequest.BodyPublishers.ofString(
                                            "username=" + name + "&password=secret"))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
            HttpResponse<Void> answer =
                    browser.send(
                            HttpRequest.newBuilder(address).build(),
                            HttpResponse.BodyHandlers.discarding());
            URI back = URI.create(answer.headers().firstValue("Location").orElseThrow());
            assertThat(back.getPath()).isEqualTo("/sign-in/government");
            Map<String, String> parameters = new TreeMap<>();
            for (String each : back.getRawQuery().split("&")) {
                String[] pair = each.split("=", 2);
                parameters.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
            }
            assertThat(parameters).containsKeys("code", "state");
            return parameters;
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    private static HttpResponse<String> back(Visitor visitor, Map<String, String> parameters) {
        return visitor.form("/api/login/government", parameters);
    }

    private static Person linked(String login, String name, Visitor visitor) {
        server.bean(Seats.class).seat(login, login, "agriculture", "test", List.of("preparer"));
        String given = server.bean(Administrators.class).reset(login);
        ok(visitor.login(login, given));
        String own = "Own-" + given;
        assertThat(
                        ok(visitor.send(
                                        "POST",
                                        "/api/login/password",
                                        Map.of("replacement", own),
                                        Map.of()))
                                .get("next")
                                .asString())
                .isEqualTo("ENROL");
        assertThat(
                        ok(visitor.form("/api/me/government", there(begin(visitor), name)))
                                .get("recoveryCodes"))
                .isNotEmpty();
        assertThat(visitor.get("/api/scorecard").statusCode()).isEqualTo(200);
        return new Person(login, own);
    }

    @Test
    void afterThePasswordItIsTheSecondFactor() {
        try (Visitor first = visitor();
                Visitor again = visitor()) {
            Person person = linked("li", "li", first);
            assertThat(ok(again.login("li", person.password())).get("factors").toString())
                    .contains("GOVERNMENT");

            assertThat(ok(back(again, there(begin(again), "li"))).get("next").asString())
                    .isEqualTo("NOTHING");
            assertThat(again.json("/api/me/factors").get("governmentSince").isNull()).isFalse();
        }
    }

    @Test
    void byItselfItDoesNotLetIn() {
        try (Visitor first = visitor();
                Visitor again = visitor()) {
            Person person = linked("wang", "wang", first);

            assertThat(ok(back(again, there(begin(again), "wang"))).get("next").asString())
                    .isEqualTo("PASSWORD");
            isProblem(again.get("/api/scorecard"), 403, "identity.sign-in-unfinished");

            assertThat(ok(again.login("wang", person.password())).get("next").asString())
                    .isEqualTo("NOTHING");
            assertThat(again.get("/api/scorecard").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whatWasSentBackCountsOnceInTheBrowserThatBegan() {
        try (Visitor person = visitor();
                Visitor thief = visitor()) {
            linked("zhao", "zhao", person);
            Map<String, String> sent = there(begin(person), "zhao");
            isProblem(back(thief, sent), 401, "identity.government-refused");
            begin(thief);
            isProblem(back(thief, sent), 401, "identity.government-refused");

            ok(back(person, sent));
            isProblem(back(person, sent), 401, "identity.government-refused");

            Map<String, String> altered = new TreeMap<>(there(begin(person), "zhao"));
            altered.put("code", "made-up");
            isProblem(back(person, altered), 401, "identity.government-refused");
        }
    }

    @Test
    void onlyWhoLinkedItIsLetIn() {
        try (Visitor stranger = visitor();
                Visitor person = visitor();
                Visitor mixed = visitor()) {
            isProblem(
                    back(stranger, there(begin(stranger), "sun")),
                    401,
                    "identity.government-not-linked");
            Person sun = linked("sun", "sun", person);
            linked("zhou", "zhou", stranger);

            ok(mixed.login("sun", sun.password()));
            isProblem(
                    back(mixed, there(begin(mixed), "zhou")),
                    401,
                    "identity.government-not-linked");
            isProblem(mixed.get("/api/scorecard"), 403, "identity.sign-in-unfinished");
        }
    }

    @Test
    void aClosedAccountIsNotOpenedByIt() throws SQLException {
        try (Visitor person = visitor();
                Visitor again = visitor()) {
            linked("wu", "wu", person);
            try (Connection owner = database.owner();
                    Statement statement = owner.createStatement()) {
                statement.execute("update identity.account set active = false where login = 'wu'");
            }

            isProblem(
                    back(again, there(begin(again), "wu")), 401, "identity.government-not-linked");
        }
    }

    @Test
    void nobodyLinksWhatIsSomebodyElses() {
        try (Visitor first = visitor();
                Visitor second = visitor()) {
            linked("qian", "qian", first);
            linked("feng", "feng", second);

            isProblem(
                    second.form("/api/me/government", there(begin(second), "qian")),
                    409,
                    "identity.government-taken");
            assertThat(second.json("/api/me/factors").get("governmentSince").isNull())
                    .as("what was linked stays linked")
                    .isFalse();
            isProblem(
                    first.send("DELETE", "/api/me/government", Map.of(), Map.of()),
                    409,
                    "identity.last-factor");
        }
    }
}
