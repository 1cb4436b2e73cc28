package zhiqiang.casework;

import java.util.EnumSet;
import java.util.Objects;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;
import zhiqiang.files.FileGuard;
import zhiqiang.files.FileType;
import zhiqiang.files.Place;
import zhiqiang.identity.Actor;
import zhiqiang.identity.Permission;
import zhiqiang.identity.Reaches;

/// Files of cases are read by whoever may see one of the cases.
@Component
class CaseFiles implements FileGuard {
    static final String KIND = "case";

    private final JdbcClient jdbc;
    private final Reaches reaches;
    private final TransactionTemplate transaction;

    CaseFiles(JdbcClient jdbc, Reaches reaches, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.reaches = reaches;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// What may be handed over with cases: documents and pictures, nothing that runs.
    @Configuration(proxyBeanMethods = false)
    static class Setup {
        private static final DataSize AT_ONCE = DataSize.ofMegabytes(20);

        @Bean
        static Place placeOfCases(@Value("${zhiqiang.files.largest:1GB}") DataSize largest) {
            return new Place(
                    KIND,
                    Permission.CASE_WORK,
                    EnumSet.allOf(FileType.class),
                    AT_ONCE.toBytes(),
                    largest.toBytes());
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean mayRead(UUID file, Actor actor) {
        return actor.access().has(Permission.CASE_READ)
                && reaches.as(
                        actor.access().reach(Permission.CASE_READ),
                        () -> Objects.requireNonNull(transaction.execute(status -> tied(file))));
    }

    /// Row security leaves those of cases within reach.
    private boolean tied(UUID file) {
        return jdbc.sql("select exists (select from casework.attachment where file = :file)")
                .param("file", file)
                .query(Boolean.class)
                .single();
    }
}
