package zhiqiang.registry;

import java.util.EnumSet;
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

/// Certificates as files: brought by whoever keeps entries, read by whoever sees one of the
/// qualifications that they prove.
@Configuration(proxyBeanMethods = false)
class QualificationFiles {
    static final String KIND = "qualification";
    private static final DataSize LARGEST = DataSize.ofMegabytes(20);

    @Bean
    static Place placeOfQualifications() {
        return new Place(
                KIND,
                Permission.REGISTRY_KEEP,
                EnumSet.of(FileType.PDF, FileType.OFD, FileType.PNG, FileType.JPEG),
                LARGEST.toBytes(),
                LARGEST.toBytes());
    }

    @Bean
    static FileGuard guardOfQualifications(
            JdbcClient jdbc, Reaches reaches, PlatformTransactionManager transactions) {
        return new GuardWithinReach(
                KIND,
                Permission.REGISTRY_READ,
                reaches,
                new TransactionTemplate(transactions),
                file ->
                        jdbc.sql(
                                        "select exists (select from registry.qualification where file = :file)")
                                .param("file", file)
                                .query(Boolean.class)
                                .single());
    }
}
