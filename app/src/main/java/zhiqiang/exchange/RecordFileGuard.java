package zhiqiang.exchange;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import zhiqiang.files.FileGuard;
import zhiqiang.files.GuardWithinReach;
import zhiqiang.identity.Permission;
import zhiqiang.identity.Reaches;

/// A file that proves records is read by whoever may read one of them.
@Configuration(proxyBeanMethods = false)
class RecordFileGuard {
    static final String KIND = "record";

    @Bean
    static FileGuard guardOfRecords(
            JdbcClient jdbc, Reaches reaches, PlatformTransactionManager transactions) {
        return new GuardWithinReach(
                KIND,
                Permission.RECORD_READ,
                reaches,
                new TransactionTemplate(transactions),
                file ->
                        jdbc.sql(
                                        "select exists (select from exchange.record_file where file = :file)")
                                .param("file", file)
                                .query(Boolean.class)
                                .single());
    }
}
