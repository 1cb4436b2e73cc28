package zhiqiang.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhiqiang.MailPlace;
import zhiqiang.TestDatabase;
import zhiqiang.TestServer;
import zhiqiang.Until;
import zhiqiang.scorecard.text.Text;

/// What a mail server may answer, and what is made of it: tried again only where it is sure that
/// nothing was taken.
class RefusedMailTest {
    private static final NoticeKind KIND =
            new NoticeKind(
                    "test.refused",
                    NoticeGroup.RIGHTS,
                    new Text("测试", "Test"),
                    new Text("{what}发生了", "{what} happened"),
                    new Text("详情：{what}", "It is {what}."));

    @TempDir static Path data;
    private static MailPlace place;
    private static TestDatabase database;
    private static TestServer server;
    private static Postbox post;

    @BeforeAll
    static void start() throws Exception {
        place = new MailPlace();
        database = TestDatabase.fresh();
        server = TestServer.start(data, database, Postbox.settings(place.port()));
        post = new Postbox(database, server);
    }

    @AfterEach
    void again() {
        place.answerWell();
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
        place.close();
    }

    private static long wholly(String what) {
        return place.messages().stream().filter(each -> each.contains(what + "@")).count();
    }

    private static UUID told(String who) throws Exception {
        UUID person = post.person(who, who + "@yueyang.example");
        post.tell(Postbox.notice(KIND, who, person));
        return person;
    }

    private static void tries(UUID person, int times) {
        Until.reached(
                times + " attempts",
                () -> {
                    try {
                        return Integer.parseInt(post.ofMail(person, "attempts")) >= times;
                    } catch (java.sql.SQLException failed) {
                        throw new AssertionError(failed);
                    }
                });
    }

    @Test
    void aRefusalForNowIsTriedAgainAtEveryStep() throws Exception {
        for (String step : new String[] {"MAIL", "RCPT", "DATA", MailPlace.END}) {
            String who =
                    "later-"
                            + (step.equals(MailPlace.END)
                                    ? "end"
                                    : step.toLowerCase(java.util.Locale.ROOT));
            place.answer(step, "451 not now");
            UUID person = told(who);
            tries(person, 2);
            place.answerWell();

            post.settled(person, "SENT");
        }
    }

    @Test
    void aRefusalForGoodEndsItAndIsKept() throws Exception {
        for (String step : new String[] {"MAIL", "RCPT", "DATA", MailPlace.END}) {
            String who =
                    "never-"
                            + (step.equals(MailPlace.END)
                                    ? "end"
                                    : step.toLowerCase(java.util.Locale.ROOT));
            place.answer(step, "550 no such mailbox");

            UUID person = told(who);
            post.settled(person, "FAILED");

            assertThat(post.ofMail(person, "reply")).as(step).contains("550 no such mailbox");
            assertThat(post.ofMail(person, "attempts")).isEqualTo("1");
            place.answerWell();
        }
    }

    @Test
    void aConnectionThatEndsBeforeTheMessageDoesIsTriedAgain() throws Exception {
        place.answer("DATA", MailPlace.HANG_UP);
        UUID person = told("cut");
        tries(person, 2);
        place.answerWell();

        post.settled(person, "SENT");
        assertThat(wholly("cut")).isEqualTo(1);
    }

    @Test
    void aMessageThatWasWhollySentAndNotAnsweredIsNeverSentAgain() throws Exception {
        place.answer(MailPlace.END, MailPlace.HANG_UP);
        UUID person = told("silent");
        post.settled(person, "UNSURE");
        place.answerWell();
        UUID next = told("afterwards");
        post.settled(next, "SENT");

        assertThat(post.ofMail(person, "state")).isEqualTo("UNSURE");
        assertThat(wholly("silent")).isEqualTo(1);
    }

    @Test
    void anAnswerThatIsNoneLeavesItOpen() throws Exception {
        place.answer(MailPlace.END, "what?");
        UUID person = told("odd");

        post.settled(person, "UNSURE");

        assertThat(wholly("odd")).isEqualTo(1);
    }

    @Test
    void waitsGrowAndEndAfterSevenTries() {
        MailWorker worker = server.bean(MailWorker.class);

        assertThat(worker.wait(1)).isBetween(Duration.ofMillis(160), Duration.ofMillis(240));
        assertThat(worker.wait(2)).isBetween(Duration.ofMillis(800), Duration.ofMillis(1200));
        assertThat(worker.wait(7)).isBetween(Duration.ofSeconds(230), Duration.ofSeconds(346));
    }

    @Test
    void whatFailedTooOftenIsGivenUp() throws Exception {
        place.answer("MAIL", "451 not now");
        UUID person = told("tired");
        tries(person, 1);
        try (java.sql.Connection owner = database.owner();
                java.sql.Statement statement = owner.createStatement()) {
            statement.execute(
                    "update notify.mail set attempts = 7, state = 'WAITING', next_at = now() where"
                            + " account = '"
                            + person
                            + "'");
        }

        post.settled(person, "FAILED");

        assertThat(post.ofMail(person, "reply")).contains("451");
        assertThat(OffsetDateTime.parse(post.ofMail(person, "settled_at"))).isNotNull();
    }

    @Test
    void aMailServerThatCannotProveWhoItIsGetsNothing(@TempDir Path other) throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        GreenMail untrusted =
                new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
        untrusted.start();
        TestDatabase apart = TestDatabase.fresh();
        Map<String, Object> settings = Postbox.settings(port);
        settings.put("zhiqiang.mail.tls", "tls");
        try (TestServer careful = TestServer.start(other, apart, settings)) {
            Postbox there = new Postbox(apart, careful);
            UUID person = there.person("careful", "careful@yueyang.example");
            there.tell(Postbox.notice(KIND, "careful", person));
            Until.reached(
                    "a refused certificate",
                    () -> {
                        try {
                            return there.ofMail(person, "reply").contains("certif");
                        } catch (java.sql.SQLException failed) {
                            throw new AssertionError(failed);
                        }
                    });

            assertThat(untrusted.getReceivedMessages()).isEmpty();
        } finally {
            untrusted.stop();
        }
    }
}
