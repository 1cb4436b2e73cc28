package zhiqiang.notify;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import zhiqiang.identity.Contacts;
import zhiqiang.identity.Reaches;
import zhiqiang.notify.NoticeGroup.ByMail;
import zhiqiang.scorecard.text.Text;

/// Tells people what concerns them.
@Component
public class Notices {
    /// Who the server is while it tells, as row security knows it.
    static final String WORK = "notices";

    private final JdbcClient jdbc;
    private final Reaches reaches;
    private final Contacts contacts;
    private final Choices choices;
    private final MailSettings mail;
    private final Outbox outbox;
    private final Clock clock;

    Notices(
            JdbcClient jdbc,
            Reaches reaches,
            Contacts contacts,
            Choices choices,
            MailSettings mail,
            Outbox outbox,
            Clock clock) {
        this.jdbc = jdbc;
        this.reaches = reaches;
        this.contacts = contacts;
        this.choices = choices;
        this.mail = mail;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Tells in the running transaction: a notice is there if, and only if, what it tells of is
    /// done. Whoever was told of the same kind and key before is not told again.
    ///
    /// @throws IllegalArgumentException if a value is missing that the words of the kind need
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Notice notice) {
        Text title = notice.kind().title(notice.values());
        Text text = notice.kind().text(notice.values());
        // Always in the same order, so that two that tell the same people do not wait for each
        // other.
        reaches.asServer(
                WORK,
                () -> new TreeSet<>(notice.to()).forEach(each -> tell(each, notice, title, text)));
    }

    private void tell(UUID account, Notice notice, Text title, Text text) {
        Instant now = clock.instant();
        Choice choice = choices.of(account);
        NoticeGroup group = notice.kind().group();
        Optional<Contacts.Contact> contact = contacts.of(account).filter(Contacts.Contact::active);
        boolean mails = mail.on() && contact.flatMap(Contacts.Contact::email).isPresent();
        Optional<UUID> id =
                jdbc.sql(
                                """
                                insert into notify.notice
                                       (account, kind, kind_group, key, title_zh, title_en,
                                        text_zh, text_en, path, at, digest)
                                values (:account, :kind, :group, :key, :titleZh, :titleEn,
                                        :textZh, :textEn, :path, :at, :digest)
                                on conflict (account, kind, key) do nothing
                                returning id
                                """)
                        .param("account", account)
                        .param("kind", notice.kind().code())
                        .param("group", group.name())
                        .param("key", notice.key())
                        .param("titleZh", title.zh())
                        .param("titleEn", title.en())
                        .param("textZh", text.zh())
                        .param("textEn", text.en())
                        .param("path", notice.path())
                        .param("at", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                        .param("digest", mails && choice.of(group) == ByMail.DIGEST)
                        .query(UUID.class)
                        .optional();
        if (id.isEmpty() || !mail.on() || choice.of(group) != ByMail.AT_ONCE) {
            return;
        }
        Outbox.Letter letter =
                new Outbox.Letter(
                        account,
                        notice.kind().code(),
                        choice.language(),
                        Words.subject(choice.language(), title),
                        Words.body(choice.language(), text, mail.link(notice.path()), group));
        TreeSet<String> addresses = new TreeSet<>();
        contact.flatMap(Contacts.Contact::email).ifPresent(addresses::add);
        notice.alsoTo().ifPresent(addresses::add);
        addresses.forEach(
                address -> outbox.enter(letter, id.get(), address, choice.due(group, now), now));
    }
}
