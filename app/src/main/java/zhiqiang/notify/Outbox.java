package zhiqiang.notify;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zhiqiang.scorecard.text.Language;

/// Mails that wait, and what became of them.
@Component
@Transactional
class Outbox {
    private static final int AT_A_TIME = 20;

    private final JdbcClient jdbc;

    Outbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// How far a mail has come.
    public enum State {
        WAITING,
        SENDING,
        SENT,
        FAILED,
        UNSURE
    }

    /// What is written to somebody.
    record Letter(UUID account, String kind, Language language, String subject, String body) {}

    /// A mail that is being handed over.
    ///
    /// @param attempt which one this is, from 1 on
    record Sending(
            UUID id,
            UUID account,
            String address,
            String language,
            String subject,
            String body,
            OffsetDateTime madeAt,
            int attempt) {}

    void enter(Letter letter, UUID notice, String address, Instant due, Instant now) {
        jdbc.sql(
                        """
                        insert into notify.mail
                               (account, kind, notice, address, language, subject, body, made_at,
                                next_at)
                        values (:account, :kind, :notice, :address, :language, :subject, :body,
                                :now, :due)
                        on conflict (notice, address) do nothing
                        """)
                .param("account", letter.account())
                .param("kind", letter.kind())
                .param("notice", notice)
                .param("address", address)
                .param("language", letter.language().name())
                .param("subject", letter.subject())
                .param("body", letter.body())
                .param("now", at(now))
                .param("due", at(due))
                .update();
    }

    /// The daily mail.
    ///
    /// @return nothing if there was one for the day
    Optional<UUID> enter(Letter letter, LocalDate day, String address, Instant due, Instant now) {
        return jdbc.sql(
                        """
                        insert into notify.mail
                               (account, kind, digest_day, address, language, subject, body,
                                made_at, next_at)
                        values (:account, :kind, :day, :address, :language, :subject, :body, :now,
                                :due)
                        on conflict (account, digest_day) do nothing
                        returning id
                        """)
                .param("account", letter.account())
                .param("kind", letter.kind())
                .param("day", day)
                .param("address", address)
                .param("language", letter.language().name())
                .param("subject", letter.subject())
                .param("body", letter.body())
                .param("now", at(now))
                .param("due", at(due))
                .query(UUID.class)
                .optional();
    }

    static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    List<UUID> due(Instant now) {
        return jdbc.sql(
                        """
                        select id
                          from notify.mail
                         where state = 'WAITING' and next_at <= :now
                         order by next_at, id
                         limit :limit
                        """)
                .param("now", at(now))
                .param("limit", AT_A_TIME)
                .query(UUID.class)
                .list();
    }

    List<UUID> sending() {
        return jdbc.sql("select id from notify.mail where state = 'SENDING'")
                .query(UUID.class)
                .list();
    }

    /// Takes a mail for handing over; once this is committed it counts as possibly sent.
    Optional<Sending> take(UUID id) {
        return jdbc.sql(
                        """
                        update notify.mail
                           set state = 'SENDING', attempts = attempts + 1
                         where id = :id and state = 'WAITING'
                        returning id, account, address, language, subject, body, made_at,
                                  attempts as attempt
                        """)
                .param("id", id)
                .query(Sending.class)
                .optional();
    }

    /// What nobody is handing over any more was given up in between: somebody may have it.
    ///
    /// @return whether it was so
    boolean lost(UUID id, Instant now) {
        return jdbc.sql(
                                """
                                update notify.mail
                                   set state = 'UNSURE', settled_at = :now
                                 where id = :id and state = 'SENDING'
                                """)
                        .param("id", id)
                        .param("now", at(now))
                        .update()
                == 1;
    }

    /// Writes down how an attempt ended. Whoever made it knows better than whoever took it for
    /// lost.
    void settle(Sending mail, State state, String reply, Instant now) {
        jdbc.sql(
                        """
                        update notify.mail
                           set state = :state, reply = :reply, settled_at = :now
                         where id = :id and attempts = :attempt and state in ('SENDING', 'UNSURE')
                        """)
                .param("state", state.name())
                .param("reply", reply)
                .param("now", at(now))
                .param("id", mail.id())
                .param("attempt", mail.attempt())
                .update();
    }

    /// Puts off a mail that was surely not taken.
    void later(Sending mail, String reply, Instant next) {
        jdbc.sql(
                        """
                        update notify.mail
                           set state = 'WAITING', reply = :reply, next_at = :next,
                               settled_at = null
                         where id = :id and attempts = :attempt and state in ('SENDING', 'UNSURE')
                        """)
                .param("reply", reply)
                .param("next", at(next))
                .param("id", mail.id())
                .param("attempt", mail.attempt())
                .update();
    }
}
