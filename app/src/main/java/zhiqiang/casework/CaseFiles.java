package zhiqiang.casework;

import java.util.EnumSet;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;
import zhiqiang.files.FileGuard;
import zhiqiang.files.FileType;
import zhiqiang.files.GuardWithinReach;
import zhiqiang.files.Place;
import zhiqiang.identity.Permission;
import zhiqiang.identity.Reaches;

/// What may be handed over with cases: documents and pictures, nothing that runs. It is read by
/// whoever may see one of the cases.
@Configuration(proxyBeanMethods = false)
class CaseFiles {
    static final String KIND = "case";
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

    @Bean
    static FileGuard guardOfCases(
            JdbcClient jdbc, Reaches reaches, PlatformTransactionManager transactions) {
        return new GuardWithinReach(
                KIND,
                Permission.CASE_READ,
                reaches,
                new TransactionTemplate(transactions),
                file ->
                        jdbc.sql(
                                        "select exists (select from casework.attachment where file = :file)")
                                .param("file", file)
                                .query(Boolean.class)
                                .single());
    }
}
