package zhiqiang.notify;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import zhiqiang.identity.Contacts;
import zhiqiang.identity.Reaches;
import zhiqiang.scorecard.text.Text;

/// The daily mail of those who want one: what came in before its hour and is still unread.
@Component
class Digests {
    private static final String KIND = "digest";

    private final JdbcClient jdbc;
    private final Choices choices;
    private final Contacts contacts;
    private final Outbox outbox;
    private final MailSettings settings;
    private final Reaches reaches;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Digests(
            JdbcClient jdbc,
            Choices choices,
            Contacts contacts,
            Outbox outbox,
            MailSettings settings,
            Reaches reaches,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.choices = choices;
        this.contacts = contacts;
        this.outbox = outbox;
        this.settings = settings;
        this.reaches = reaches;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    private record Row(
            UUID id, String titleZh, String titleEn, String textZh, String textEn, String path) {}

    /// Makes what is due now.
    void make() {
        reaches.asServer(
                Notices.WORK,
                () ->
                        waiting()
                                .forEach(
                                        account ->
                                                transaction.executeWithoutResult(
                                                        status -> make(account))));
    }

    private List<UUID> waiting() {
        List<UUID> waiting =
                transaction.execute(
                        status ->
                                jdbc.sql(
                                                """
                                                select distinct account
                                                  from notify.notice
                                                 where digest and read_at is null
                                                """)
                                        .query(UUID.class)
                                        .list());
        return waiting == null ? List.of() : waiting;
    }

    private void make(UUID account) {
        Instant now = clock.instant();
        Choice choice = choices.of(account);
        ZonedDateTime there = now.atZone(QuietHours.CHINA);
        LocalDate day = there.toLocalDate();
        Instant hour = day.atTime(choice.digestHour(), 0).atZone(QuietHours.CHINA).toInstant();
        Optional<String> address =
                contacts.of(account)
                        .filter(Contacts.Contact::active)
                        .flatMap(Contacts.Contact::email);
        if (now.isBefore(hour) || address.isEmpty()) {
            return;
        }
        List<Row> rows = rows(account, hour);
        if (rows.isEmpty()) {
            return;
        }
        Outbox.Letter letter =
                new Outbox.Letter(
                        account,
                        KIND,
                        choice.language(),
                        Words.subject(choice.language(), Words.digestTitle(rows.size())),
                        Words.digest(choice.language(), rows.stream().map(this::line).toList()));
        outbox.enter(letter, day, address.get(), choice.afterQuiet(now), now)
                .ifPresent(made -> done(rows));
    }

    private Words.Line line(Row row) {
        return new Words.Line(
                new Text(row.titleZh(), row.titleEn()),
                new Text(row.textZh(), row.textEn()),
                settings.link(row.path()));
    }

    private List<Row> rows(UUID account, Instant before) {
        return jdbc.sql(
                        """
                        select id, title_zh, title_en, text_zh, text_en, path
                          from notify.notice
                         where account = :account and digest and read_at is null and at < :before
                         order by id
                           for update
                        """)
                .param("account", account)
                .param("before", Outbox.at(before))
                .query(Row.class)
                .list();
    }

    private void done(List<Row> rows) {
        jdbc.sql("update notify.notice set digest = false where id = any (:ids)")
                .param("ids", rows.stream().map(Row::id).toArray(UUID[]::new))
                .update();
    }
}
