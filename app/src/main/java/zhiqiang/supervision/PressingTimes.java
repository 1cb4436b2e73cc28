package zhiqiang.supervision;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Tasks are pressed for in the morning, and when a server starts that was down then.
@Component
@ConditionalOnWebApplication
class PressingTimes {
    private final Pressing pressing;

    PressingTimes(Pressing pressing) {
        this.pressing = pressing;
    }

    @EventListener(ApplicationReadyEvent.class)
    void started() {
        pressing.press();
    }

    @Scheduled(cron = "${zhiqiang.task.pressing-cron:0 30 7 * * *}", zone = "Asia/Shanghai")
    void press() {
        pressing.press();
    }
}
