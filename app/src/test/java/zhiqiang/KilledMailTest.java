package zhiqiang;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Kill the server when the mail server has a message and nobody wrote it down yet: nobody gets it
/// twice, it is not called sent, and what else waits goes out.
class KilledMailTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir Path folder;

    @Test
    void aMailThatMayHaveBeenSentIsNotSentAgainTwiceOver() throws Exception {
        killAgainAndAgain(2);
    }

    @Test
    @Tag("long")
    void aMailThatMayHaveBeenSentIsNotSentAgainThirtyTimesOver() throws Exception {
        killAgainAndAgain(30);
    }

    private void killAgainAndAgain(int times) throws Exception {
        try (MailPlace place = new MailPlace();
                ServerProcess server =
                        ServerProcess.start(
                                folder.resolve("data"),
                                folder.resolve("server.log"),
                                Map.of(
                                        "ZHIQIANG_MAIL_HOST", "127.0.0.1",
                                        "ZHIQIANG_MAIL_PORT", Integer.toString(place.port()),
                                        "ZHIQIANG_MAIL_TLS", "none",
                                        "ZHIQIANG_MAIL_FROM", "zhiqiang@yueyang.example"));
                Visitor system = new Visitor(server.uri());
                Visitor audit = new Visitor(server.uri())) {
            String systemPassword = system.firstSignIn("admin", server.given("admin"));
            String auditPassword = audit.firstSignIn("audit", server.given("audit"));
            List<String> ids = new ArrayList<>();
            for (int round = 1; round <= times; round++) {
                ids.add(made(system, "person" + round));
                String other = made(system, "other" + round);
                CountDownLatch killed = new CountDownLatch(1);
                boolean databaseAsWell = round % 2 == 0;
                place.onMessage(
                        message -> {
                            // Another mail waits by now; the answer to this one reaches nobody.
                            password(system, other);
                            kill(server, databaseAsWell);
                            killed.countDown();
                        });
                password(system, ids.getLast());
                assertThat(killed.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
                place.onMessage(message -> {});

                server.startAgain();
                system.signIn("admin", systemPassword);
                audit.signIn("audit", auditPassword);
                settled(audit, "person" + round, "UNSURE");
                settled(audit, "other" + round, "SENT");

                String caught = "person" + round + "@yueyang.example";
                assertThat(count(place, caught)).as("round %s", round).isEqualTo(1);
                assertThat(count(place, "other" + round + "@yueyang.example")).isEqualTo(1);
            }
            for (int round = 1; round <= times; round++) {
                assertThat(count(place, "person" + round + "@yueyang.example")).isEqualTo(1);
                assertThat(log(audit, "person" + round).at("/items/0/state").asString())
                        .isEqualTo("UNSURE");
            }
        }
    }

    private static void kill(ServerProcess server, boolean database) {
        try {
            if (database) {
                server.killDatabase();
            }
            server.kill();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private static long count(MailPlace place, String address) {
        return place.messages().stream()
                .filter(each -> each.contains("To: " + address + "\n"))
                .count();
    }

    private static String made(Visitor system, String login) {
        var answer =
                system.send(
                        "POST",
                        "/api/people",
                        Map.of(
                                "login", login,
                                "name", login,
                                "email", login + "@yueyang.example"),
                        Map.of());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body()).at("/person/id").asString();
    }

    /// Somebody gets a new password, of which they are told.
    private static void password(Visitor system, String id) {
        var answer = system.send("POST", "/api/people/" + id + "/password", Map.of(), Map.of());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static JsonNode log(Visitor audit, String login) {
        return audit.json("/api/notices/mail-log?login=" + login);
    }

    private static void settled(Visitor audit, String login, String state) {
        JsonNode log =
                Until.seen(
                        () -> log(audit, login),
                        now -> now.at("/items/0/state").asString("").equals(state));
        assertThat(log.get("items")).hasSize(1);
    }
}
