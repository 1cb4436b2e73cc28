package zhiqiang.notify;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zhiqiang.identity.Reaches;

/// Removes what was kept long enough; what is unread, or still to be sent, stays.
@Component
class Keeping {
    private final JdbcClient jdbc;
    private final Reaches reaches;
    private final Clock clock;
    private final Duration notices;
    private final Duration mails;

    Keeping(
            JdbcClient jdbc,
            Reaches reaches,
            Clock clock,
            @Value("${zhiqiang.notice.keep:365d}") Duration notices,
            @Value("${zhiqiang.mail.keep:1095d}") Duration mails) {
        this.jdbc = jdbc;
        this.reaches = reaches;
        this.clock = clock;
        this.notices = notices;
        this.mails = mails;
    }

    @Transactional
    void clean() {
        reaches.asServer(
                Notices.WORK,
                () -> {
                    jdbc.sql("delete from notify.notice where read_at < :before")
                            .param("before", Outbox.at(clock.instant().minus(notices)))
                            .update();
                    jdbc.sql(
                                    """
                                    delete from notify.mail
                                     where state in ('SENT', 'FAILED', 'UNSURE')
                                       and made_at < :before
                                    """)
                            .param("before", Outbox.at(clock.instant().minus(mails)))
                            .update();
                });
    }
}
