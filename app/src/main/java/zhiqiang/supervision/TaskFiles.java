package zhiqiang.supervision;

import java.sql.Types;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
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

/// Supporting evidence of tasks (佐证材料), read by whoever may see the task.
@Component
class TaskFiles implements FileGuard {
    static final String KIND = "task";

    private final JdbcClient jdbc;
    private final StoredFiles files;
    private final Reaches reaches;
    private final TransactionTemplate transaction;

    TaskFiles(
            JdbcClient jdbc,
            @Lazy StoredFiles files,
            Reaches reaches,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.files = files;
        this.reaches = reaches;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Configuration(proxyBeanMethods = false)
    static class Setup {
        private static final DataSize AT_ONCE = DataSize.ofMegabytes(20);

        @Bean
        static Place placeOfTasks(@Value("${zhiqiang.files.largest:1GB}") DataSize largest) {
            return new Place(
                    KIND,
                    Permission.TASK_WORK,
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
        return actor.access().has(Permission.TASK_READ)
                && reaches.as(
                        actor.access().reach(Permission.TASK_READ),
                        () -> Objects.requireNonNull(transaction.execute(status -> tied(file))));
    }

    /// Row security leaves those of tasks within reach.
    private boolean tied(UUID file) {
        return jdbc.sql("select exists (select from supervision.evidence where file = :file)")
                .param("file", file)
                .query(Boolean.class)
                .single();
    }

    /// Ties files to a task; those of progress are shown with it.
    void attach(UUID task, Optional<UUID> progress, List<UUID> brought, Actor actor) {
        for (UUID file : brought) {
            files.tie(file, KIND, actor);
            jdbc.sql(
                            """
                            insert into supervision.evidence (task, file, progress)
                            values (:task, :file, :progress)
                            on conflict do nothing
                            """)
                    .param("task", task)
                    .param("file", file)
                    .param("progress", progress.orElse(null), Types.OTHER)
                    .update();
        }
    }

    /// A file of a task.
    ///
    /// @param progress with which it was brought
    record Evidence(Optional<UUID> progress, StoredFileView file) {}

    List<Evidence> of(UUID task) {
        record Tied(UUID file, Optional<UUID> progress) {}
        List<Tied> tied =
                jdbc.sql("select file, progress from supervision.evidence where task = :task")
                        .param("task", task)
                        .query(
                                (row, n) ->
                                        new Tied(
                                                row.getObject("file", UUID.class),
                                                Optional.ofNullable(
                                                        row.getObject("progress", UUID.class))))
                        .list();
        List<StoredFileView> stored = files.of(tied.stream().map(Tied::file).toList());
        return stored.stream()
                .flatMap(
                        file ->
                                tied.stream()
                                        .filter(each -> each.file().equals(file.id()))
                                        .map(each -> new Evidence(each.progress(), file)))
                .toList();
    }

    boolean any(UUID task) {
        return jdbc.sql("select exists (select from supervision.evidence where task = :task)")
                .param("task", task)
                .query(Boolean.class)
                .single();
    }
}
