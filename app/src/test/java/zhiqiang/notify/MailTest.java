package zhiqiang.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static zhiqiang.Answers.isProblem;
import static zhiqiang.Answers.ok;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhiqiang.TestDatabase;
import zhiqiang.TestServer;
import zhiqiang.Until;
import zhiqiang.Visitor;
import zhiqiang.notify.NoticeGroup.ByMail;
import zhiqiang.scorecard.text.Language;
import zhiqiang.scorecard.text.Text;

/// Mails go out as each person chose, once, and to nobody else.
class MailTest {
    private static final NoticeKind KIND = kind("test.rights", NoticeGroup.RIGHTS);
    private static final NoticeKind SECURE = kind("test.security", NoticeGroup.SECURITY);

    @TempDir static Path data;
    private static GreenMail mailServer;
    private static TestDatabase database;
    private static TestServer server;
    private static Postbox post;

    private static NoticeKind kind(String code, NoticeGroup group) {
        return new NoticeKind(
                code,
                group,
                new Text("测试", "Test"),
                new Text("{what}发生了", "{what} happened"),
                new Text("详情：{what}", "It is {what}."));
    }

    @BeforeAll
    static void start() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        mailServer = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mailServer.start();
        database = TestDatabase.fresh();
        server = TestServer.start(data, database, Postbox.settings(port)).signedIn();
        post = new Postbox(database, server);
    }

    @AfterAll
    static void stop() {
        server.close();
        mailServer.stop();
    }

    private static List<MimeMessage> to(String address) {
        return Arrays.stream(mailServer.getReceivedMessages())
                .filter(
                        each -> {
                            try {
                                return each.getRecipients(Message.RecipientType.TO)[0]
                                        .toString()
                                        .equals(address);
                            } catch (jakarta.mail.MessagingException broken) {
                                throw new AssertionError(broken);
                            }
                        })
                .toList();
    }

    private static Instant at(String there) {
        return OffsetDateTime.parse(there + ":00+08:00").toInstant();
    }

    private static Choice choice(ByMail byMail) {
        return new Choice(Language.EN, 8, Optional.empty(), Map.of(NoticeGroup.RIGHTS, byMail));
    }

    @Test
    void aMailSaysWhatHappenedWhereToLookAndWhyOneGetsIt() throws Exception {
        UUID li = post.person("li", "li@yueyang.example");

        post.tell(Postbox.notice(KIND, "flood", li));
        post.settled(li, "SENT");

        MimeMessage mail = to("li@yueyang.example").getFirst();
        assertThat(mail.getSubject()).isEqualTo("【质强】flood发生了");
        assertThat(mail.getContent().toString())
                .contains("详情：flood", "https://quality.yueyang.example/account", "岗位与授权", "通知设置");
        assertThat(mail.getMessageID())
                .isEqualTo("<" + post.ofMail(li, "id") + "@yueyang.example>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getFrom()[0].toString()).contains("<zhiqiang@yueyang.example>");
    }

    @Test
    void whoeverChoseEnglishIsWrittenToInEnglish() throws Exception {
        UUID smith = post.person("smith", "smith@yueyang.example");
        post.choose(smith, choice(ByMail.AT_ONCE));

        post.tell(Postbox.notice(KIND, "flood", smith));
        post.settled(smith, "SENT");

        MimeMessage mail = to("smith@yueyang.example").getFirst();
        assertThat(mail.getSubject()).isEqualTo("Zhiqiang: flood happened");
        assertThat(mail.getContent().toString()).contains("It is flood.", "do not reply");
    }

    @Test
    void whoeverWantsNoMailOrHasNoAddressGetsNone() throws Exception {
        UUID never = post.person("never", "never@yueyang.example");
        post.choose(never, choice(ByMail.NEVER));
        UUID nowhere = post.person("nowhere", "");

        post.tell(Postbox.notice(KIND, "flood", never, nowhere));

        assertThat(post.mails(never)).isZero();
        assertThat(post.mails(nowhere)).isZero();
    }

    @Test
    void whatConcernsSecurityComesAtOnceWhateverWasChosen() throws Exception {
        UUID careless = post.person("careless", "careless@yueyang.example");
        post.choose(
                careless,
                new Choice(
                        Language.ZH,
                        8,
                        Optional.of(new QuietHours(LocalTime.of(21, 0), LocalTime.of(7, 0))),
                        Map.of(NoticeGroup.SECURITY, ByMail.NEVER)));

        post.tell(Postbox.notice(SECURE, "theft", careless), at("2026-03-05T23:00"));
        post.settled(careless, "SENT");

        assertThat(to("careless@yueyang.example").getFirst().getContent().toString())
                .contains("不能关闭");
    }

    @Test
    void mailsWaitUntilQuietHoursEnd() throws Exception {
        UUID sleeper = post.person("sleeper", "sleeper@yueyang.example");
        post.choose(
                sleeper,
                new Choice(
                        Language.ZH,
                        8,
                        Optional.of(new QuietHours(LocalTime.of(21, 0), LocalTime.of(7, 0))),
                        Map.of()));

        post.tell(Postbox.notice(KIND, "flood", sleeper), at("2099-03-05T23:30"));

        assertThat(OffsetDateTime.parse(post.ofMail(sleeper, "next_at")).toInstant())
                .isEqualTo(at("2099-03-06T07:00"));
        assertThat(post.ofMail(sleeper, "state")).isEqualTo("WAITING");
    }

    @Test
    void quietHoursMayRunOverMidnightOrNot() {
        QuietHours night = new QuietHours(LocalTime.of(22, 0), LocalTime.of(6, 30));
        QuietHours noon = new QuietHours(LocalTime.of(12, 0), LocalTime.of(14, 0));

        assertThat(night.after(at("2026-03-05T22:00"))).isEqualTo(at("2026-03-06T06:30"));
        assertThat(night.after(at("2026-03-06T06:29"))).isEqualTo(at("2026-03-06T06:30"));
        assertThat(night.after(at("2026-03-06T06:30"))).isEqualTo(at("2026-03-06T06:30"));
        assertThat(night.after(at("2026-03-05T21:59"))).isEqualTo(at("2026-03-05T21:59"));
        assertThat(noon.after(at("2026-03-05T13:00"))).isEqualTo(at("2026-03-05T14:00"));
        assertThat(noon.after(at("2026-03-05T14:00"))).isEqualTo(at("2026-03-05T14:00"));
        assertThatThrownBy(() -> new QuietHours(LocalTime.NOON, LocalTime.NOON))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theDailyMailComesOnceWithWhatCameInBeforeItsHourAndIsUnread() throws Exception {
        UUID daily = post.person("daily", "daily@yueyang.example");
        post.choose(daily, choice(ByMail.DIGEST));
        post.tell(Postbox.notice(KIND, "first", daily), at("2026-03-04T15:00"));
        post.tell(Postbox.notice(KIND, "second", daily), at("2026-03-05T07:59"));
        assertThat(post.mails(daily)).isZero();

        post.digests(at("2026-03-05T07:59"));
        assertThat(post.mails(daily)).isZero();
        post.digests(at("2026-03-05T08:00"));
        post.digests(at("2026-03-05T08:01"));
        post.tell(Postbox.notice(KIND, "third", daily), at("2026-03-05T09:00"));
        post.digests(at("2026-03-05T23:59"));
        post.settled(daily, "SENT");

        assertThat(post.mails(daily)).isEqualTo(1);
        MimeMessage mail = to("daily@yueyang.example").getFirst();
        assertThat(mail.getSubject()).isEqualTo("Zhiqiang: 2 notices of the day");
        assertThat(mail.getContent().toString())
                .contains("1. first happened", "2. second happened")
                .doesNotContain("third");
        post.digests(at("2026-03-06T08:00"));
        assertThat(post.mails(daily)).isEqualTo(2);
    }

    @Test
    void whatComesInAfterTheHourWaitsForTheNextDayAndWhatWasReadIsLeftOut() throws Exception {
        UUID later = post.person("later", "later@yueyang.example");
        post.choose(later, choice(ByMail.DIGEST));
        post.tell(Postbox.notice(KIND, "known", later), at("2026-03-05T08:30"));
        server.bean(Inbox.class)
                .read(
                        later,
                        server.bean(Inbox.class)
                                .page(later, new Inbox.Wanted(true, null), null, 1)
                                .items()
                                .getFirst()
                                .id());
        post.tell(Postbox.notice(KIND, "new", later), at("2026-03-05T09:00"));

        post.digests(at("2026-03-05T09:01"));
        assertThat(post.mails(later)).isZero();
        post.digests(at("2026-03-06T08:00"));

        assertThat(post.ofMail(later, "body")).contains("1. new").doesNotContain("known");
    }

    @Test
    void whatIsReadOrNoLongerWantedDoesNotComeWithTheDailyMail() throws Exception {
        UUID reader = post.person("reader", "reader@yueyang.example");
        post.choose(reader, choice(ByMail.DIGEST));
        post.tell(Postbox.notice(KIND, "read", reader), at("2026-03-04T15:00"));
        server.bean(Inbox.class)
                .readAll(
                        reader,
                        Optional.of(
                                server.bean(Inbox.class)
                                        .page(reader, new Inbox.Wanted(false, null), null, 10)
                                        .seen()));
        post.digests(at("2026-03-05T08:00"));
        assertThat(post.mails(reader)).isZero();

        post.tell(Postbox.notice(KIND, "unwanted", reader), at("2026-03-05T15:00"));
        post.choose(reader, choice(ByMail.NEVER));
        post.digests(at("2026-03-06T08:00"));

        assertThat(post.mails(reader)).isZero();
    }

    @Test
    void nothingThatSomebodyIsCalledBecomesAHeaderOrASecondAddress() throws Exception {
        UUID crafty = post.person("crafty", "crafty@yueyang.example");
        UUID several =
                post.person("several", "several@yueyang.example\r\nBcc: all@yueyang.example");

        post.tell(
                Postbox.notice(
                        KIND,
                        "x\r\nBcc: victim@yueyang.example\u2028\r\n\r\n<b>hello</b>{what}",
                        crafty,
                        several));
        post.settled(crafty, "SENT");
        post.settled(several, "FAILED");

        MimeMessage mail = to("crafty@yueyang.example").getFirst();
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getSubject()).contains("Bcc: victim@yueyang.example", "{what}发生了");
        assertThat(to("victim@yueyang.example")).isEmpty();
        for (String address :
                List.of(
                        "a@b.example,c@d.example",
                        "Name <a@b.example>",
                        "a b@c.example",
                        "a@b.example\n",
                        "邮箱@b.example",
                        "nobody")) {
            assertThat(MailSettings.usable(address)).as(address).isEmpty();
        }
        assertThat(MailSettings.usable("a.b-c@d.example")).isPresent();
    }

    @Test
    void aMailThatTheMailServerIsAwayForGoesOutOnceItIsBack() throws Exception {
        UUID patient = post.person("patient", "patient@yueyang.example");
        mailServer.stop();
        try {
            post.tell(Postbox.notice(KIND, "flood", patient));
            Until.reached("tries", () -> attempts(patient) >= 2);
        } finally {
            mailServer.start();
        }

        post.settled(patient, "SENT");
        assertThat(to("patient@yueyang.example")).hasSize(1);
    }

    private static int attempts(UUID person) {
        try {
            String attempts = post.ofMail(person, "attempts");
            return attempts.isEmpty() ? 0 : Integer.parseInt(attempts);
        } catch (java.sql.SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    @Test
    void theAddressBeforeAChangeIsToldAsWell() throws Exception {
        UUID moved = post.person("moved", "new@yueyang.example");

        post.tell(
                Postbox.notice(SECURE, "change", moved).alsoTo(Optional.of("old@yueyang.example")));
        Until.reached(
                "both",
                () ->
                        to("new@yueyang.example").size() == 1
                                && to("old@yueyang.example").size() == 1);
    }

    @Test
    void anAccountThatWasClosedIsMailedNothingThatStillWaits() throws Exception {
        UUID gone = post.person("gone", "gone@yueyang.example");
        post.choose(
                gone,
                new Choice(
                        Language.ZH,
                        8,
                        Optional.of(new QuietHours(LocalTime.of(0, 0), LocalTime.of(23, 59))),
                        Map.of()));
        Instant morning = Instant.now().minusSeconds(60);
        post.tell(Postbox.notice(KIND, "flood", gone), morning);
        try (java.sql.Connection owner = database.owner();
                java.sql.Statement statement = owner.createStatement()) {
            statement.execute("update identity.account set active = false where login = 'gone'");
            statement.execute(
                    "update notify.mail set next_at = now() where account = '" + gone + "'");
        }

        post.settled(gone, "FAILED");

        assertThat(to("gone@yueyang.example")).isEmpty();
    }

    @Test
    void oneChoosesOverTheInterfaceAndCannotSwitchOffWhatConcernsSecurity() {
        Map<String, Object> wanted = new HashMap<>();
        wanted.put("language", "EN");
        wanted.put("digestHour", 7);
        wanted.put("quietFrom", "22:00");
        wanted.put("quietUntil", "06:30");
        wanted.put("groups", List.of(Map.of("group", "IMPORT", "byMail", "NEVER")));

        String kept = ok(server.send("PUT", "/api/me/notice-choice", wanted, Map.of())).toString();

        assertThat(kept)
                .isEqualTo(server.json("/api/me/notice-choice").toString())
                .contains("\"digestHour\":7", "\"quietFrom\":\"22:00\"", "\"language\":\"EN\"")
                .contains("\"mailOn\":true");
        wanted.put("groups", List.of(Map.of("group", "SECURITY", "byMail", "NEVER")));
        isProblem(
                server.send("PUT", "/api/me/notice-choice", wanted, Map.of()),
                422,
                "notify.choice-refused");
        wanted.put("groups", List.of());
        wanted.put("quietUntil", "22:00");
        isProblem(
                server.send("PUT", "/api/me/notice-choice", wanted, Map.of()),
                422,
                "notify.choice-refused");
        wanted.put("quietUntil", "late");
        wanted.put("digestHour", 24);
        String body = server.send("PUT", "/api/me/notice-choice", wanted, Map.of()).body();
        assertThat(body).contains("notify.bad-time", "notify.bad-hour");
    }

    @Test
    void theLogSaysWhatWasSentWithMaskedAddressesToThoseWhoAudit() throws Exception {
        UUID logged = post.person("logged", "logged@yueyang.example");
        post.tell(Postbox.notice(KIND, "flood", logged));
        post.settled(logged, "SENT");
        String password =
                server.password("auditor", List.of("audit-administrator"), "installation");
        try (Visitor auditor = new Visitor(server.uri("/"))) {
            auditor.signIn("auditor", password);

            String log = auditor.json("/api/notices/mail-log?login=logged&state=SENT").toString();

            assertThat(log)
                    .contains("\"address\":\"l***@yueyang.example\"", "flood发生了", "test.rights")
                    .doesNotContain("logged@yueyang.example");
            assertThat(auditor.json("/api/notices/mail-log?login=nobody").get("items")).isEmpty();
            assertThat(auditor.json("/api/notices/mail-log?to=2001-01-01").get("items")).isEmpty();
            assertThat(auditor.json("/api/notices/mail-log?limit=1").get("items")).hasSize(1);
        }
        isProblem(server.get("/api/notices/mail-log"), 403, "identity.forbidden");
    }
}
