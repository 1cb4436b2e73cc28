package zhiqiang.indicator;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import zhiqiang.identity.Actor;
import zhiqiang.identity.Permission;
import zhiqiang.identity.Reaches;
import zhiqiang.ledger.ObjectGuard;

/// Whoever reaches a record that an act wrote may read what the ledger says of the act.
@Component
class RecordActGuard implements ObjectGuard {
    private final JdbcClient jdbc;
    private final Reaches reaches;
    private final TransactionTemplate transaction;

    RecordActGuard(JdbcClient jdbc, Reaches reaches, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.reaches = reaches;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
    }

    @Override
    public String kind() {
        return RecordActs.KIND;
    }

    @Override
    public boolean readable(String object, Actor actor) {
        return object.matches("\\d{1,18}")
                && actor.access().has(Permission.RECORD_READ)
                && reaches.as(
                        actor.access().reach(Permission.RECORD_READ),
                        () ->
                                Boolean.TRUE.equals(
                                        transaction.execute(
                                                status -> reached(Long.parseLong(object)))));
    }

    private boolean reached(long act) {
        return jdbc.sql("select exists (select from indicator.record where act = :act)")
                .param("act", act)
                .query(Boolean.class)
                .single();
    }
}
