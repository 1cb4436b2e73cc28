package zhiqiang;

import static org.assertj.core.api.Assertions.assertThat;
import static zhiqiang.Answers.isProblem;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhiqiang.identity.Administrators;

/// Who is not signed in gets nothing, and whatever is refused is told as a problem.
class SignInTest {
    @TempDir static Path data;
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start(data);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void nothingIsToldToStrangers() {
        try (Visitor stranger = new Visitor(server.uri("/"))) {
            for (String path :
                    List.of(
                            "/api/me",
                            "/api/scorecard",
                            "/api/policy",
                            "/api/imports",
                            "/api/nothing",
                            "/api/openapi")) {
                isProblem(stranger.get(path), 401, "identity.not-signed-in");
            }
            assertThat(stranger.get("/actuator/env").statusCode()).isIn(401, 403, 404);
        }
    }

    @Test
    void aWrongPasswordAndAnUnknownLoginAreAnsweredAlike() {
        try (Visitor stranger = new Visitor(server.uri("/"))) {
            isProblem(stranger.login("admin", "wrong"), 401, "identity.wrong-credentials");
            isProblem(stranger.login("nobody", "wrong"), 401, "identity.wrong-credentials");
        }
    }

    @Test
    void guessingIsBrakedAndLocksNobodyOut() {
        String password = server.password("braked", List.of("preparer"), "agriculture");
        try (Visitor owner = new Visitor(server.uri("/"));
                Visitor stranger = new Visitor(server.uri("/"))) {
            owner.signIn("braked", password);
            for (int i = 0; i < 5; i++) {
                isProblem(stranger.login("braked", "wrong" + i), 401, "identity.wrong-credentials");
            }
            HttpResponse<String> braked = stranger.login("braked", password);
            isProblem(braked, 429, "identity.too-many-attempts");

            owner.signIn("braked", password);
        }
    }

    @Test
    void aNewPasswordEndsAllSessions() {
        String password = server.password("forgetful", List.of("preparer"), "agriculture");
        try (Visitor visitor = new Visitor(server.uri("/"))) {
            visitor.signIn("forgetful", password);
            assertThat(visitor.get("/api/me").statusCode()).isEqualTo(200);

            server.bean(Administrators.class).reset("forgetful");

            isProblem(visitor.get("/api/me"), 401, "identity.not-signed-in");
        }
    }

    @Test
    void aPasswordOfSomebodyElseIsReplacedBeforeAnythingElse() {
        server.password("newcomer", List.of("preparer"), "agriculture");
        String given = server.bean(Administrators.class).reset("newcomer");
        try (Visitor visitor = new Visitor(server.uri("/"))) {
            assertThat(visitor.login("newcomer", given).body()).contains("\"NEW_PASSWORD\"");
            isProblem(visitor.get("/api/scorecard"), 403, "identity.sign-in-unfinished");
            for (String weak :
                    List.of("short-A1", "onlysmalllettershere", "Newcomer-2026-x", given)) {
                isProblem(
                        visitor.send(
                                "POST",
                                "/api/login/password",
                                Map.of("replacement", weak),
                                Map.of()),
                        422,
                        "identity.password-refused");
            }
        }
    }

    @Test
    void whateverIsRefusedIsAProblemInTheLanguageAskedFor() {
        try (Visitor visitor = new Visitor(server.uri("/"))) {
            visitor.signIn(TestServer.OFFICE, server.password());
            isProblem(visitor.get("/api/nothing"), 404, "platform.not-found");
            isProblem(visitor.get("/api/scorecard?asOf=soon"), 400, "platform.bad-request");
            isProblem(
                    visitor.get("/api/scorecard?asOf=2022-01-01"),
                    422,
                    "indicator.before-the-policy");
            isProblem(visitor.get("/api/scorecard?region=1"), 422, "indicator.unknown-region");
            isProblem(
                    visitor.send("DELETE", "/api/policy", Map.of(), Map.of()),
                    405,
                    "platform.method-not-allowed");
            HttpResponse<String> english =
                    visitor.send(
                            "POST",
                            "/api/periods/2031/freeze",
                            Map.of("document", "x"),
                            Map.of("Accept-Language", "en"));
            isProblem(english, 409, "indicator.period-not-over");
            assertThat(english.body()).contains("The year is not over");
        }
    }
}
