package zhiqiang.casework;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// What is done by the clock.
@Component
@ConditionalOnWebApplication
class CaseRounds {
    private final Timers timers;

    CaseRounds(Timers timers) {
        this.timers = timers;
    }

    @Scheduled(
            fixedDelayString = "${zhiqiang.case.timer-delay:20s}",
            initialDelayString = "${zhiqiang.case.timer-first:2s}")
    void fire() {
        timers.fire();
    }

    @Scheduled(cron = "${zhiqiang.case.reckoning-cron:0 10 0 * * *}", zone = "Asia/Shanghai")
    void reckon() {
        timers.reckon();
    }
}
