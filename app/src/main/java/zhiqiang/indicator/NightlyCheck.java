package zhiqiang.indicator;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import zhiqiang.platform.error.DomainException;

/// Every night all cells are made again from the records and compared, so that a wrong figure does
/// not wait for somebody to ask.
@Component
@EnableScheduling
@ConditionalOnWebApplication
final class NightlyCheck {
    private static final Logger LOG = LoggerFactory.getLogger(NightlyCheck.class);

    private final Recomputing recomputing;

    NightlyCheck(Recomputing recomputing) {
        this.recomputing = recomputing;
    }

    @Scheduled(cron = "${zhiqiang.recompute.cron:0 30 2 * * *}", zone = "Asia/Shanghai")
    void check() {
        try {
            recomputing.start();
        } catch (DomainException running) {
            LOG.info("the check of the cells runs already");
        }
    }
}
