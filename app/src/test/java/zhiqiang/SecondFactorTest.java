package zhiqiang;

import static org.assertj.core.api.Assertions.assertThat;
import static zhiqiang.Answers.isProblem;
import static zhiqiang.Answers.ok;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import zhiqiang.identity.Administrators;
import zhiqiang.identity.Seats;

/// Two factors are proven before anything else, each code counts once, and sessions end when they
/// have to.
class SecondFactorTest {

    @TempDir static Path data;
    private static TestDatabase database;
    private static TestServer server;

    @BeforeAll
    static void start() {
        database = TestDatabase.fresh();
        server = TestServer.guarded(data, database, Map.of("zhiqiang.session.most", "2"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /// Somebody with an authenticator app.
    private record Person(
            String login, String password, Authenticator app, List<String> recoveryCodes) {}

    private static Visitor visitor() {
        return new Visitor(server.uri("/"));
    }

    private static HttpResponse<String> post(Visitor visitor, String path, Map<String, ?> body) {
        return visitor.send("POST", path, body, Map.of());
    }

    private static HttpResponse<String> delete(Visitor visitor, String path) {
        return visitor.send("DELETE", path, Map.of(), Map.of());
    }

    /// Goes through a whole first sign-in.
    private static Person enrolled(String login, Visitor visitor) {
        server.bean(Seats.class).seat(login, login, "agriculture", "test", List.of("preparer"));
        String given = server.bean(Administrators.class).reset(login);
        assertThat(ok(visitor.login(login, given)).get("next").asString())
                .isEqualTo("NEW_PASSWORD");
        isProblem(post(visitor, "/api/me/totp", Map.of()), 403, "identity.sign-in-unfinished");
        String own = "Own-" + given;
        assertThat(
                        ok(post(visitor, "/api/login/password", Map.of("replacement", own)))
                                .get("next")
                                .asString())
                .isEqualTo("ENROL");
        isProblem(visitor.get("/api/scorecard"), 403, "identity.sign-in-unfinished");
        JsonNode offer = ok(post(visitor, "/api/me/totp", Map.of()));
        assertThat(offer.get("uri").asString()).startsWith("otpauth://totp/");
        Authenticator app = new Authenticator(offer.get("secret").asString());
        isProblem(
                post(visitor, "/api/me/totp/confirm", Map.of("code", "000000")),
                401,
                "identity.wrong-code");
        JsonNode codes = ok(post(visitor, "/api/me/totp/confirm", Map.of("code", app.code(-1))));
        assertThat(visitor.get("/api/scorecard").statusCode()).isEqualTo(200);
        List<String> recovery = new ArrayList<>();
        codes.get("recoveryCodes").forEach(code -> recovery.add(code.asString()));
        return new Person(login, own, app, recovery);
    }

    private static void signIn(Visitor visitor, Person person, String path) {
        signIn(visitor, person, path, person.app().code(0));
    }

    private static void signIn(Visitor visitor, Person person, String path, String code) {
        ok(visitor.login(person.login(), person.password()));
        assertThat(ok(post(visitor, path, Map.of("code", code))).get("next").asString())
                .isEqualTo("NOTHING");
    }

    @Test
    void withoutTheSecondFactorNothingIsReached() {
        try (Visitor first = visitor();
                Visitor again = visitor()) {
            Person person = enrolled("two-factors", first);
            JsonNode state = ok(again.login(person.login(), person.password()));
            assertThat(state.get("next").asString()).isEqualTo("SECOND_FACTOR");
            assertThat(state.get("factors").toString()).contains("TOTP", "RECOVERY_CODE");
            for (String path :
                    List.of("/api/scorecard", "/api/policy", "/api/me/sessions", "/api/units")) {
                isProblem(again.get(path), 403, "identity.sign-in-unfinished");
            }
            isProblem(post(again, "/api/me/totp", Map.of()), 403, "identity.sign-in-unfinished");
            assertThat(again.json("/api/me").get("permissions")).isEmpty();

            ok(post(again, "/api/login/totp", Map.of("code", person.app().code(0))));

            assertThat(again.get("/api/scorecard").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aCodeCountsOnce() {
        try (Visitor first = visitor();
                Visitor second = visitor();
                Visitor third = visitor()) {
            Person person = enrolled("once", first);
            String code = person.app().code(0);
            signIn(second, person, "/api/login/totp", code);

            ok(third.login(person.login(), person.password()));
            isProblem(
                    post(third, "/api/login/totp", Map.of("code", code)),
                    401,
                    "identity.wrong-code");
        }
    }

    @Test
    void codesAreNotGuessed() {
        try (Visitor first = visitor();
                Visitor guesser = visitor()) {
            Person person = enrolled("guessed-codes", first);
            ok(guesser.login(person.login(), person.password()));
            for (int i = 0; i < 5; i++) {
                isProblem(
                        post(guesser, "/api/login/totp", Map.of("code", "00000" + i)),
                        401,
                        "identity.wrong-code");
            }
            isProblem(
                    post(guesser, "/api/login/totp", Map.of("code", person.app().code(0))),
                    429,
                    "identity.too-many-attempts");
            isProblem(
                    post(
                            guesser,
                            "/api/login/recovery",
                            Map.of("code", person.recoveryCodes().getFirst())),
                    429,
                    "identity.too-many-attempts");
        }
    }

    @Test
    void recoveryCodesLetInOnceEach() {
        try (Visitor first = visitor();
                Visitor second = visitor();
                Visitor third = visitor()) {
            Person person = enrolled("recovering", first);
            assertThat(new HashSet<>(person.recoveryCodes())).hasSize(10);
            String code = person.recoveryCodes().getFirst();
            signIn(
                    second,
                    person,
                    "/api/login/recovery",
                    code.toUpperCase(java.util.Locale.ROOT).replace("-", " "));
            assertThat(second.json("/api/me/factors").get("recoveryCodesLeft").asInt())
                    .isEqualTo(9);

            ok(third.login(person.login(), person.password()));
            isProblem(
                    post(third, "/api/login/recovery", Map.of("code", code)),
                    401,
                    "identity.wrong-code");
        }
    }

    @Test
    void theLastFactorIsNotRemoved() {
        try (Visitor visitor = visitor()) {
            enrolled("last-factor", visitor);
            isProblem(delete(visitor, "/api/me/totp"), 409, "identity.last-factor");
        }
    }

    @Test
    void factorsAreChangedSoonAfterSigningInOnly() {
        try (TestServer impatient =
                        TestServer.guarded(
                                data, database, Map.of("zhiqiang.session.recent", "0s"));
                Visitor first = visitor();
                Visitor visitor = new Visitor(impatient.uri("/"))) {
            signIn(visitor, enrolled("late", first), "/api/login/totp");
            isProblem(
                    post(visitor, "/api/me/recovery-codes", Map.of()),
                    403,
                    "identity.sign-in-again");
        }
    }

    @Test
    void aSessionEndsAfterItsLongestTimeHoweverMuchItIsUsed() {
        try (TestServer strict =
                        TestServer.guarded(
                                data, database, Map.of("zhiqiang.session.longest", "0s"));
                Visitor first = visitor();
                Visitor visitor = new Visitor(strict.uri("/"))) {
            Person person = enrolled("all-day", first);
            ok(visitor.login(person.login(), person.password()));
            isProblem(visitor.get("/api/me"), 401, "identity.not-signed-in");
        }
    }

    @Test
    void theOldestSessionEndsWhereThereAreTooMany() {
        try (Visitor first = visitor();
                Visitor second = visitor();
                Visitor third = visitor()) {
            Person person = enrolled("many-sessions", first);
            signIn(second, person, "/api/login/totp");
            assertThat(first.json("/api/me/sessions")).hasSize(2);

            signIn(third, person, "/api/login/totp", person.app().code(1));

            isProblem(first.get("/api/me"), 401, "identity.not-signed-in");
            assertThat(second.get("/api/me").statusCode()).isEqualTo(200);
            assertThat(third.json("/api/me/sessions")).hasSize(2);
        }
    }

    @Test
    void oneEndsOnesOtherSessions() {
        try (Visitor first = visitor();
                Visitor second = visitor()) {
            Person person = enrolled("elsewhere", first);
            signIn(second, person, "/api/login/totp");
            String other =
                    second.json("/api/me/sessions")
                            .valueStream()
                            .filter(each -> !each.get("current").asBoolean())
                            .findFirst()
                            .orElseThrow()
                            .get("id")
                            .asString();

            assertThat(delete(second, "/api/me/sessions/" + other).statusCode()).isEqualTo(204);

            isProblem(first.get("/api/me"), 401, "identity.not-signed-in");
            isProblem(
                    delete(second, "/api/me/sessions/" + other), 404, "identity.session-not-found");
        }
    }

    @Test
    void anAccountThatIsClosedIsOutAtOnceEvenWhereItsSessionLivesOn() throws SQLException {
        try (Visitor visitor = visitor();
                Connection connection = database.owner();
                Statement statement = connection.createStatement()) {
            enrolled("leaving", visitor);
            statement.execute("update identity.account set active = false where login = 'leaving'");

            isProblem(visitor.get("/api/me"), 401, "identity.not-signed-in");
        }
    }

    @Test
    void theSessionIsAnotherOneAfterEachProof() {
        try (Visitor visitor = visitor();
                Visitor again = visitor()) {
            Person person = enrolled("fixation", visitor);
            again.get("/api/login");
            again.login(person.login(), person.password());
            String half = again.cookie("SESSION");
            ok(post(again, "/api/login/totp", Map.of("code", person.app().code(0))));

            assertThat(again.cookie("SESSION")).isNotEqualTo(half);
            try (Visitor thief = visitor()) {
                thief.takeCookie("SESSION", half);
                isProblem(thief.get("/api/me"), 401, "identity.not-signed-in");
            }
        }
    }
}
