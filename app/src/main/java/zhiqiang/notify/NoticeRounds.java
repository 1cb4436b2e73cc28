package zhiqiang.notify;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// What is done by the clock.
@Component
@ConditionalOnWebApplication
class NoticeRounds {
    private final Digests digests;
    private final Keeping keeping;

    NoticeRounds(Digests digests, Keeping keeping) {
        this.digests = digests;
        this.keeping = keeping;
    }

    @Scheduled(cron = "${zhiqiang.notice.digest-cron:0 * * * * *}", zone = "Asia/Shanghai")
    void digests() {
        digests.make();
    }

    @Scheduled(cron = "${zhiqiang.notice.cleaning-cron:0 40 3 * * *}", zone = "Asia/Shanghai")
    void clean() {
        keeping.clean();
    }
}
