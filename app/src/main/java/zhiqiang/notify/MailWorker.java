package zhiqiang.notify;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import zhiqiang.identity.Contacts;
import zhiqiang.identity.Reaches;

/// Sends what waits, one mail after the other. Whoever hands a mail over holds a lock that the
/// database gives back when the connection ends: a mail that is being handed over by nobody was
/// given up in between, may have been sent, and is not sent again.
@Component
@ConditionalOnWebApplication
class MailWorker implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(MailWorker.class);

    /// Who the server is while it sends, as row security knows it.
    static final String WORK = "mails";

    private static final int LOCKS = 7_306;
    private static final long LAST_MAIL_SECONDS = 20;

    /// Waits between attempts, as multiples of the first.
    private static final List<Integer> WAITS = List.of(1, 5, 15, 60, 240, 720, 1440);

    private final Outbox outbox;
    private final Handover handover;
    private final MailSettings settings;
    private final Contacts contacts;
    private final Reaches reaches;
    private final DataSource source;
    private final Clock clock;
    private final Duration poll;
    private final Duration firstWait;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile Optional<Thread> thread = Optional.empty();

    MailWorker(
            Outbox outbox,
            Handover handover,
            MailSettings settings,
            Contacts contacts,
            Reaches reaches,
            DataSource source,
            Clock clock,
            @Value("${zhiqiang.mail.poll:2s}") Duration poll,
            @Value("${zhiqiang.mail.first-wait:1m}") Duration firstWait) {
        this.outbox = outbox;
        this.handover = handover;
        this.settings = settings;
        this.contacts = contacts;
        this.reaches = reaches;
        this.source = source;
        this.clock = clock;
        this.poll = poll;
        this.firstWait = firstWait;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (settings.on()) {
            thread = Optional.of(Thread.ofPlatform().name("mails").daemon().start(this::run));
        }
    }

    private void run() {
        boolean stopped = false;
        while (!stopped) {
            try {
                round();
            } catch (RuntimeException unexpected) {
                LOG.error("mails wait", unexpected);
            }
            try {
                stopped = stopping.await(poll.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException ended) {
                return;
            }
        }
    }

    /// Looks once at everything that is open.
    void round() {
        reaches.asServer(
                WORK,
                () -> {
                    outbox.sending().forEach(id -> locked(id, () -> lost(id)));
                    for (UUID id : outbox.due(clock.instant())) {
                        if (stopping.getCount() == 0) {
                            return;
                        }
                        locked(id, () -> outbox.take(id).ifPresent(this::send));
                    }
                });
    }

    private void lost(UUID id) {
        if (outbox.lost(id, clock.instant())) {
            LOG.warn("mail {} was possibly sent and is not sent again", id);
        }
    }

    private void locked(UUID id, Runnable work) {
        try (Connection connection = source.getConnection()) {
            if (lock(connection, "select pg_try_advisory_lock(?, hashtext(?))", id)) {
                try {
                    work.run();
                } finally {
                    lock(connection, "select pg_advisory_unlock(?, hashtext(?))", id);
                }
            }
        } catch (SQLException gone) {
            LOG.warn("the database ended a connection; mails go on later");
        }
    }

    private static boolean lock(Connection connection, String sql, UUID id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, LOCKS);
            statement.setString(2, id.toString());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private void send(Outbox.Sending mail) {
        if (contacts.of(mail.account()).filter(Contacts.Contact::active).isEmpty()) {
            outbox.settle(mail, Outbox.State.FAILED, "the account is closed", clock.instant());
            return;
        }
        Handover.Outcome outcome = handover.send(mail);
        switch (outcome.end()) {
            case SENT -> settle(mail, Outbox.State.SENT, outcome);
            case REFUSED -> settle(mail, Outbox.State.FAILED, outcome);
            case UNSURE -> settle(mail, Outbox.State.UNSURE, outcome);
            case LATER -> later(mail, outcome);
        }
    }

    private void settle(Outbox.Sending mail, Outbox.State state, Handover.Outcome outcome) {
        if (state != Outbox.State.SENT) {
            LOG.warn("mail {}: {} {}", mail.id(), state, outcome.reply());
        }
        outbox.settle(mail, state, outcome.reply(), clock.instant());
    }

    private void later(Outbox.Sending mail, Handover.Outcome outcome) {
        if (mail.attempt() > WAITS.size()) {
            settle(mail, Outbox.State.FAILED, outcome);
            return;
        }
        LOG.info("mail {} waits: {}", mail.id(), outcome.reply());
        outbox.later(mail, outcome.reply(), clock.instant().plus(wait(mail.attempt())));
    }

    /// A little more or less than the step says, so that what failed together does not come back
    /// together.
    Duration wait(int attempt) {
        double around = ThreadLocalRandom.current().nextDouble(0.8, 1.2);
        return Duration.ofMillis(
                Math.round(firstWait.toMillis() * WAITS.get(attempt - 1) * around));
    }

    @Override
    public void destroy() throws InterruptedException {
        stopping.countDown();
        if (thread.isPresent()) {
            thread.get().join(TimeUnit.SECONDS.toMillis(LAST_MAIL_SECONDS));
        }
    }
}
