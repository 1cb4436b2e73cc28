package zhiqiang.round;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Rounds are opened in the night after a period, and when a server starts that was down then.
@Component
@ConditionalOnWebApplication
class RoundTimes {
    private final Opening opening;

    RoundTimes(Opening opening) {
        this.opening = opening;
    }

    @EventListener(ApplicationReadyEvent.class)
    void started() {
        opening.open();
    }

    @Scheduled(cron = "${zhiqiang.round.opening-cron:0 20 0 * * *}", zone = "Asia/Shanghai")
    void open() {
        opening.open();
    }
}
