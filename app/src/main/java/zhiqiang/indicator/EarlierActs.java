package zhiqiang.indicator;

import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import zhiqiang.identity.Reaches;
import zhiqiang.platform.act.Act;
import zhiqiang.platform.act.ActLog;
import zhiqiang.scorecard.text.Text;

/// Puts what was done before there was a ledger onto it, once: from then on it cannot be altered
/// unnoticed either. That it had not been altered before, the ledger cannot say.
@Component
@DependsOn("policyChange")
final class EarlierActs implements InitializingBean {
    private static final int BATCH = 1_000;

    private final JdbcClient jdbc;
    private final ActLog log;
    private final Reaches reaches;
    private final TransactionTemplate transaction;

    EarlierActs(
            JdbcClient jdbc, ActLog log, Reaches reaches, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.log = log;
        this.reaches = reaches;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterPropertiesSet() {
        reaches.asServer("ledger-begins", () -> adoptAll());
    }

    private void adoptAll() {
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(status -> some()));
        }
    }

    private boolean some() {
        List<Long> acts =
                jdbc.sql(
                                """
                                delete from indicator.act_before_ledger
                                 where id in (
                                       select id from indicator.act_before_ledger
                                        order by id limit :batch)
                                returning id
                                """)
                        .param("batch", BATCH)
                        .query(Long.class)
                        .list();
        acts.stream().sorted().forEach(this::adopt);
        return acts.size() == BATCH;
    }

    private void adopt(long act) {
        log.enter(
                Act.of(
                                "record.adopted",
                                RecordActs.KIND,
                                Long.toString(act),
                                new Text(
                                        "启用存证前的数据变更 " + act + " 登记入账",
                                        "put the change of records "
                                                + act
                                                + " from before the ledger onto it"))
                        .made(RecordActs.content(jdbc, act)));
    }
}
