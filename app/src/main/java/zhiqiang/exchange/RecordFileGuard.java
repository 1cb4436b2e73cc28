package zhiqiang.exchange;

import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import zhiqiang.files.FileGuard;
import zhiqiang.identity.Actor;
import zhiqiang.identity.Permission;
import zhiqiang.identity.Reaches;

/// A file that proves records is read by whoever may read one of them.
@Component
class RecordFileGuard implements FileGuard {
    static final String KIND = "record";

    private final JdbcClient jdbc;
    private final Reaches reaches;
    private final TransactionTemplate transaction;

    RecordFileGuard(JdbcClient jdbc, Reaches reaches, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.reaches = reaches;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean mayRead(UUID file, Actor actor) {
        return actor.access().has(Permission.RECORD_READ)
                && reaches.as(
                        actor.access().reach(Permission.RECORD_READ),
                        () -> Objects.requireNonNull(transaction.execute(status -> tied(file))));
    }

    /// Row security leaves those records that are within reach.
    private boolean tied(UUID file) {
        return jdbc.sql("select exists (select from exchange.record_file where file = :file)")
                .param("file", file)
                .query(Boolean.class)
                .single();
    }
}
