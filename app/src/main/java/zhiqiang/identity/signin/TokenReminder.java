package zhiqiang.identity.signin;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zhiqiang.identity.TokenExpires;

/// Says which tokens end soon, so that nobody learns it from a machine that stands still.
@Component
@ConditionalOnWebApplication
public class TokenReminder {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int DAYS = 7;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TokenReminder(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @Scheduled(cron = "${zhiqiang.token.reminder-cron:0 10 6 * * *}", zone = "Asia/Shanghai")
    @Transactional
    public void remind() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), CHINA);
        jdbc.sql(
                        """
                        select t.id, t.owner, t.name, t.until_day
                          from identity.token t
                          join identity.account a on a.id = t.owner and a.active
                         where t.revoked_at is null and t.until_day between :today and :last
                         order by t.id
                        """)
                .param("today", today)
                .param("last", today.plusDays(DAYS))
                .query(
                        (row, n) ->
                                new TokenExpires(
                                        row.getObject("id", UUID.class),
                                        row.getObject("owner", UUID.class),
                                        row.getString("name"),
                                        row.getObject("until_day", LocalDate.class)))
                .list()
                .forEach(events::publishEvent);
    }
}
