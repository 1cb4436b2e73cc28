package zhiqiang;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhiqiang.identity.Administrator;

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

    private static void isProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        assertThat(answer.body())
                .contains("\"code\":\"" + code + "\"")
                .doesNotContain("Exception")
                .doesNotContain("at zhiqiang");
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
    void guessingIsBraked() {
        try (Visitor stranger = new Visitor(server.uri("/"))) {
            for (int i = 0; i < 5; i++) {
                stranger.login("guessed", "wrong" + i);
            }
            isProblem(stranger.login("guessed", "wrong"), 429, "identity.too-many-attempts");
        }
    }

    @Test
    void aNewPasswordOfTheAdministratorEndsAllSessions() {
        String password = server.bean(Administrator.class).reset();
        try (Visitor visitor = new Visitor(server.uri("/"))) {
            assertThat(visitor.login("admin", password).statusCode()).isEqualTo(204);
            assertThat(visitor.get("/api/me").statusCode()).isEqualTo(200);

            server.bean(Administrator.class).reset();

            isProblem(visitor.get("/api/me"), 401, "identity.not-signed-in");
        }
    }

    @Test
    void whateverIsRefusedIsAProblemInTheLanguageAskedFor() {
        String password = server.bean(Administrator.class).reset();
        try (Visitor visitor = new Visitor(server.uri("/"))) {
            visitor.login("admin", password);
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
