package zhiqiang.outreach;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
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
import zhiqiang.files.StoredFileView;
import zhiqiang.files.StoredFiles;
import zhiqiang.identity.Actor;
import zhiqiang.identity.Permission;
import zhiqiang.identity.Reaches;

/// Files of supporting policies and good practice: brought by whoever submits, read by whoever sees
/// one of the things that hold on to them.
@Component
class OutreachFiles {
    static final String KIND = "outreach";

    private final StoredFiles files;

    OutreachFiles(StoredFiles files) {
        this.files = files;
    }

    /// Holds on to files that were not there before.
    void tie(List<UUID> now, Collection<UUID> before, Actor actor) {
        now.stream()
                .filter(file -> !before.contains(file))
                .forEach(file -> files.tie(file, KIND, actor));
    }

    List<StoredFileView> of(List<UUID> ids) {
        return ids.isEmpty() ? List.of() : files.of(ids);
    }

    @Configuration(proxyBeanMethods = false)
    static class Setup {
        private static final DataSize LARGEST = DataSize.ofMegabytes(50);

        @Bean
        static Place placeOfOutreach() {
            return new Place(
                    KIND,
                    Permission.OUTREACH_SUBMIT,
                    EnumSet.allOf(FileType.class),
                    DataSize.ofMegabytes(20).toBytes(),
                    LARGEST.toBytes());
        }

        @Bean
        static FileGuard guardOfOutreach(
                JdbcClient jdbc, Reaches reaches, PlatformTransactionManager transactions) {
            return new Guard(jdbc, reaches, new TransactionTemplate(transactions));
        }
    }

    private record Guard(JdbcClient jdbc, Reaches reaches, TransactionTemplate transaction)
            implements FileGuard {
        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public boolean mayRead(UUID file, Actor actor) {
            return actor.access().has(Permission.OUTREACH_READ)
                    && reaches.as(
                            actor.access().reach(Permission.OUTREACH_READ),
                            () ->
                                    Objects.requireNonNull(
                                            transaction.execute(status -> tied(file))));
        }

        /// Row security leaves what the reader sees.
        private boolean tied(UUID file) {
            return jdbc.sql(
                            """
                            select exists (select from outreach.supporting_policy
                                            where files @> array[:file::uuid])
                                or exists (select from outreach.practice
                                            where files @> array[:file::uuid])
                            """)
                    .param("file", file)
                    .query(Boolean.class)
                    .single();
        }
    }
}
