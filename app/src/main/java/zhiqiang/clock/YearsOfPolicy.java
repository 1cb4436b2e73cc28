package zhiqiang.clock;

import java.util.Optional;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import zhiqiang.platform.act.Act;
import zhiqiang.platform.act.ActLog;
import zhiqiang.platform.policy.PolicyPack;
import zhiqiang.scorecard.clock.CalendarYear;
import zhiqiang.scorecard.text.Text;

/// Before anyone is answered: takes over the years of the policy pack. What somebody entered by
/// hand stays, whatever the pack says.
@Component
final class YearsOfPolicy implements InitializingBean {
    private final PolicyPack policy;
    private final WorkingYears years;
    private final ActLog log;
    private final TransactionTemplate transaction;

    YearsOfPolicy(
            PolicyPack policy,
            WorkingYears years,
            ActLog log,
            PlatformTransactionManager transactions) {
        this.policy = policy;
        this.years = years;
        this.log = log;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterPropertiesSet() {
        transaction.executeWithoutResult(
                status -> {
                    years.lock();
                    policy.pack().calendar().forEach(this::take);
                });
    }

    private void take(CalendarYear year) {
        Optional<KeptYear> kept = years.of(year.year());
        if (kept.flatMap(KeptYear::change).isPresent()
                || kept.map(KeptYear::year).equals(Optional.of(year))) {
            return;
        }
        years.keep(year, Optional.empty());
        log.enter(
                Act.of(
                        "calendar.taken-over",
                        "calendar-year",
                        Integer.toString(year.year()),
                        new Text(
                                "从政策包取得" + year.year() + "年工作日历",
                                "took the working calendar of "
                                        + year.year()
                                        + " from the policy pack")));
    }
}
