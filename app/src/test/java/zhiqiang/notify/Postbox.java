package zhiqiang.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import zhiqiang.TestDatabase;
import zhiqiang.TestServer;
import zhiqiang.Until;
import zhiqiang.identity.Contacts;
import zhiqiang.identity.Reaches;
import zhiqiang.identity.Seats;

/// What tests of mails have in common: a server that sends to a certain port, people with
/// addresses, and clocks.
final class Postbox {
    private final TestDatabase database;
    private final TestServer server;
    private final TransactionTemplate transaction;

    Postbox(TestDatabase database, TestServer server) {
        this.database = database;
        this.server = server;
        this.transaction = new TransactionTemplate(server.bean(PlatformTransactionManager.class));
    }

    /// Settings of a server that sends at once and tries again soon.
    static Map<String, Object> settings(int port) {
        Map<String, Object> settings = new TreeMap<>();
        settings.put("zhiqiang.mail.host", "127.0.0.1");
        settings.put("zhiqiang.mail.port", Integer.toString(port));
        settings.put("zhiqiang.mail.tls", "none");
        settings.put("zhiqiang.mail.from", "zhiqiang@yueyang.example");
        settings.put("zhiqiang.mail.poll", "100ms");
        settings.put("zhiqiang.mail.first-wait", "200ms");
        settings.put("zhiqiang.mail.patience", "5s");
        settings.put("zhiqiang.url", "https://quality.yueyang.example");
        return settings;
    }

    /// Somebody with an address.
    UUID person(String login, String address) throws SQLException {
        server.bean(Seats.class).seat(login, login, "agriculture", "test", java.util.List.of());
        return address(login, address);
    }

    UUID address(String login, String address) throws SQLException {
        UUID id = server.bean(Seats.class).known(login).orElseThrow();
        try (Connection owner = database.owner();
                PreparedStatement change =
                        owner.prepareStatement(
                                "update identity.account set email = nullif(?, '') where id = ?")) {
            change.setString(1, address);
            change.setObject(2, id);
            assertThat(change.executeUpdate()).isEqualTo(1);
        }
        return id;
    }

    void choose(UUID person, Choice choice) {
        Reaches reaches = server.bean(Reaches.class);
        transaction.executeWithoutResult(
                status ->
                        reaches.as(
                                zhiqiang.identity.Reach.ofPerson(person),
                                () -> {
                                    server.bean(Choices.class).keep(person, choice);
                                    return true;
                                }));
    }

    void tell(Notice notice) {
        transaction.executeWithoutResult(status -> server.bean(Notices.class).tell(notice));
    }

    void tell(Notice notice, Instant now) {
        Notices then =
                new Notices(
                        server.bean(JdbcClient.class),
                        server.bean(Reaches.class),
                        server.bean(Contacts.class),
                        server.bean(Choices.class),
                        server.bean(MailSettings.class),
                        server.bean(Outbox.class),
                        Clock.fixed(now, ZoneOffset.UTC));
        transaction.executeWithoutResult(status -> then.tell(notice));
    }

    /// The daily mails that are due at a moment.
    void digests(Instant now) {
        new Digests(
                        server.bean(JdbcClient.class),
                        server.bean(Choices.class),
                        server.bean(Contacts.class),
                        server.bean(Outbox.class),
                        server.bean(MailSettings.class),
                        server.bean(Reaches.class),
                        server.bean(PlatformTransactionManager.class),
                        Clock.fixed(now, ZoneOffset.UTC))
                .make();
    }

    static Notice notice(NoticeKind kind, String what, UUID... to) {
        return Notice.of(kind, Set.of(to), what, "/account").with("what", what);
    }

    /// One column of a person's only mail, as text.
    String ofMail(UUID person, String column) throws SQLException {
        try (Connection owner = database.owner();
                PreparedStatement query =
                        owner.prepareStatement(
                                "select to_jsonb(m) ->> ? from notify.mail m where account = ?")) {
            query.setString(1, column);
            query.setObject(2, person);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? String.valueOf(row.getString(1)) : "";
            }
        }
    }

    int mails(UUID person) throws SQLException {
        try (Connection owner = database.owner();
                PreparedStatement query =
                        owner.prepareStatement(
                                "select count(*) from notify.mail where account = ?")) {
            query.setObject(1, person);
            try (ResultSet row = query.executeQuery()) {
                assertThat(row.next()).isTrue();
                return row.getInt(1);
            }
        }
    }

    void settled(UUID person, String state) throws SQLException {
        Until.reached(
                "a mail " + state,
                () -> {
                    try {
                        return ofMail(person, "state").equals(state);
                    } catch (SQLException failed) {
                        throw new AssertionError(failed);
                    }
                });
    }
}
