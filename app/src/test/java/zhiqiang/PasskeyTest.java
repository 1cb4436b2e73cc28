package zhiqiang;

import static org.assertj.core.api.Assertions.assertThat;
import static zhiqiang.Answers.isProblem;
import static zhiqiang.Answers.ok;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import zhiqiang.identity.Administrators;
import zhiqiang.identity.Seats;

/// A passkey signs for its owner, at this server, once for each question, and for nobody else.
class PasskeyTest {
    private static final String REFUSED = "identity.passkey-refused";

    @TempDir static Path data;
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.guarded(data, TestDatabase.fresh(), Map.of());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /// Somebody with a passkey.
    private record Person(String login, String password, SoftwareKey key) {}

    private static Visitor visitor() {
        return new Visitor(server.uri("/"));
    }

    private static HttpResponse<String> post(Visitor visitor, String path, Object body) {
        return visitor.send("POST", path, body, Map.of());
    }

    private static String origin() {
        String page = server.uri("/").toString();
        return page.substring(0, page.length() - 1);
    }

    private static JsonNode question(Visitor visitor) {
        return ok(post(visitor, "/api/login/passkey/question", Map.of()));
    }

    private static HttpResponse<String> answer(Visitor visitor, Map<String, Object> credential) {
        return post(visitor, "/api/login/passkey", Map.of("credential", credential));
    }

    private static HttpResponse<String> add(Visitor visitor, Map<String, Object> credential) {
        return post(visitor, "/api/me/passkeys", Map.of("name", "我的手机", "credential", credential));
    }

    /// Goes through a whole first sign-in.
    private static Person enrolled(String login, Visitor visitor) {
        server.bean(Seats.class).seat(login, login, "agriculture", "test", List.of("preparer"));
        String given = server.bean(Administrators.class).reset(login);
        ok(visitor.login(login, given));
        String own = "Own-" + given;
        ok(post(visitor, "/api/login/password", Map.of("replacement", own)));
        SoftwareKey key = new SoftwareKey(origin());
        JsonNode options = ok(post(visitor, "/api/me/passkeys/set-up", Map.of()));
        assertThat(options.at("/rp/id").asString()).isEqualTo("localhost");
        assertThat(ok(add(visitor, key.made(options))).get("recoveryCodes")).isNotEmpty();
        assertThat(visitor.get("/api/scorecard").statusCode()).isEqualTo(200);
        return new Person(login, own, key);
    }

    @Test
    void aPasskeySignsInByItselfAsItsOwnerOnly() {
        try (Visitor first = visitor();
                Visitor other = visitor();
                Visitor again = visitor()) {
            Person person = enrolled("alone", first);
            enrolled("somebody", other);

            JsonNode done = ok(answer(again, person.key().signed(question(again))));

            assertThat(done.get("next").asString()).isEqualTo("NOTHING");
            assertThat(again.json("/api/me").get("login").asString()).isEqualTo("alone");
            JsonNode key = again.json("/api/me/factors").at("/passkeys/0");
            assertThat(key.get("name").asString()).isEqualTo("我的手机");
            assertThat(key.get("used").isNull()).isFalse();
        }
    }

    @Test
    void besideAPasswordOnlyOnesOwnPasskeyIsAsked() {
        try (Visitor first = visitor();
                Visitor other = visitor();
                Visitor again = visitor()) {
            Person person = enrolled("beside", first);
            Person thief = enrolled("thief", other);
            assertThat(ok(again.login("beside", person.password())).get("factors").toString())
                    .contains("PASSKEY");
            JsonNode question = question(again);
            assertThat(question.get("allowCredentials")).hasSize(1);
            assertThat(question.at("/allowCredentials/0/id").asString())
                    .isEqualTo(person.key().id());

            isProblem(answer(again, thief.key().signed(question)), 401, REFUSED);
            isProblem(again.get("/api/scorecard"), 403, "identity.sign-in-unfinished");

            ok(answer(again, person.key().signed(question(again))));
            assertThat(again.get("/api/scorecard").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whatWasSignedCountsOnce() {
        try (Visitor first = visitor();
                Visitor again = visitor()) {
            Person person = enrolled("replay", first);
            Map<String, Object> signed = person.key().signed(question(again));
            ok(answer(again, signed));

            isProblem(answer(again, signed), 401, REFUSED);
            try (Visitor elsewhere = visitor()) {
                isProblem(answer(elsewhere, signed), 401, REFUSED);
            }
        }
    }

    @Test
    void whatOneBrowserWasAskedAnotherOneDoesNotAnswer() {
        try (Visitor first = visitor();
                Visitor asked = visitor();
                Visitor answering = visitor()) {
            Person person = enrolled("carried", first);

            isProblem(answer(answering, person.key().signed(question(asked))), 401, REFUSED);
            isProblem(answering.get("/api/me"), 401, "identity.not-signed-in");
        }
    }

    @Test
    void aPageThatOnlyLooksLikeThisServerGetsNothingThatCounts() {
        try (Visitor first = visitor();
                Visitor again = visitor()) {
            Person person = enrolled("phished", first);
            SoftwareKey phished = person.key().on("https://zhiqiang.example");

            isProblem(answer(again, phished.signed(question(again))), 401, REFUSED);
        }
    }

    @Test
    void aKeyThatDidNotVerifyItsUserIsNotTaken() {
        try (Visitor first = visitor();
                Visitor again = visitor()) {
            Person person = enrolled("touched", first);

            isProblem(answer(again, person.key().signed(question(again), false)), 401, REFUSED);
        }
    }

    @Test
    void aCopyOfAKeyIsFoundOutByItsCounter() {
        try (Visitor first = visitor();
                Visitor again = visitor();
                Visitor copied = visitor()) {
            Person person = enrolled("copied", first);
            ok(answer(again, person.key().signed(9).signed(question(again))));

            isProblem(
                    answer(copied, person.key().signed(5).signed(question(copied))), 401, REFUSED);
        }
    }

    @Test
    void aForgedSignatureAndNonsenseAreRefusedAlike() {
        try (Visitor first = visitor();
                Visitor again = visitor()) {
            Person person = enrolled("forged", first);
            SoftwareKey forger = new SoftwareKey(origin());
            Map<String, Object> forged =
                    Map.of(
                            "id", person.key().id(),
                            "rawId", person.key().id(),
                            "type", "public-key",
                            "clientExtensionResults", Map.of(),
                            "response", forger.signed(question(again)).get("response"));

            isProblem(answer(again, forged), 401, REFUSED);
            isProblem(answer(again, Map.of()), 401, REFUSED);
            isProblem(answer(again, Map.of("id", "x", "response", "y")), 401, REFUSED);
            isProblem(
                    answer(again, new SoftwareKey(origin()).signed(question(again))), 401, REFUSED);
        }
    }

    @Test
    void aKeyIsMadeForAnEarlierQuestionOnceAndNotForAnothersAccount() {
        try (Visitor first = visitor();
                Visitor second = visitor()) {
            enrolled("maker", first);
            Person taker = enrolled("taker", second);
            SoftwareKey key = new SoftwareKey(origin());
            JsonNode options = ok(post(first, "/api/me/passkeys/set-up", Map.of()));
            Map<String, Object> made = key.made(options);
            isProblem(add(second, made), 401, REFUSED);
            ok(add(first, made));
            isProblem(add(first, made), 401, REFUSED);

            JsonNode third = ok(post(second, "/api/me/passkeys/set-up", Map.of()));
            isProblem(add(second, key.made(third)), 401, REFUSED);
            assertThat(second.json("/api/me/factors").get("passkeys")).hasSize(1);
            assertThat(second.json("/api/me/factors").at("/passkeys/0/id").asString())
                    .isEqualTo(taker.key().id());
        }
    }

    @Test
    void theLastFactorStaysAndOthersMayGo() {
        try (Visitor first = visitor();
                Visitor again = visitor()) {
            Person person = enrolled("remover", first);
            String path = "/api/me/passkeys/" + person.key().id();
            isProblem(first.send("DELETE", path, Map.of(), Map.of()), 409, "identity.last-factor");
            SoftwareKey second = new SoftwareKey(origin());
            ok(add(first, second.made(ok(post(first, "/api/me/passkeys/set-up", Map.of())))));

            assertThat(first.send("DELETE", path, Map.of(), Map.of()).statusCode()).isEqualTo(204);
            isProblem(first.send("DELETE", path, Map.of(), Map.of()), 409, "identity.last-factor");
            isProblem(answer(again, person.key().signed(question(again))), 401, REFUSED);
            ok(answer(again, second.signed(question(again))));
        }
    }
}
