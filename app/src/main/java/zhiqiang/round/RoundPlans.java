package zhiqiang.round;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import zhiqiang.identity.Actor;
import zhiqiang.platform.act.Act;
import zhiqiang.platform.act.ActLog;
import zhiqiang.platform.error.DomainException;
import zhiqiang.scorecard.pack.DataRound;
import zhiqiang.scorecard.text.Text;

/// Which rounds are asked for: none until the office says so.
@Component
class RoundPlans {
    /// Rounds are not asked for longer ago than that.
    private static final int MOST_YEARS = 2;

    private final RoundRows rows;
    private final RoundSubject subject;
    private final Opening opening;
    private final ActLog log;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RoundPlans(
            RoundRows rows,
            RoundSubject subject,
            Opening opening,
            ActLog log,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.rows = rows;
        this.subject = subject;
        this.opening = opening;
        this.log = log;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    void run(String code, LocalDate from, Actor actor) {
        DataRound round =
                subject.round(code)
                        .orElseThrow(
                                () ->
                                        new DomainException(
                                                RoundError.UNKNOWN_ROUND, Map.of("code", code)));
        LocalDate today = LocalDate.ofInstant(clock.instant(), Opening.CHINA);
        if (from.isBefore(today.minusYears(MOST_YEARS)) || from.isAfter(today.plusYears(1))) {
            throw new DomainException(RoundError.PERIOD_REFUSED);
        }
        transaction.executeWithoutResult(
                status -> {
                    rows.run(code, from, actor.name(), clock.instant());
                    log.enter(
                            Act.of(
                                    "round.switched-on",
                                    "round-plan",
                                    code,
                                    new Text(
                                            "启用" + round.title().zh() + "，自" + from + "起",
                                            "switched on "
                                                    + round.title().en()
                                                    + " from "
                                                    + from
                                                    + " on")));
                });
        opening.open();
    }
}
