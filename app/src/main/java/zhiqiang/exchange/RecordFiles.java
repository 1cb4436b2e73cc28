package zhiqiang.exchange;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zhiqiang.files.StoredFileView;
import zhiqiang.files.StoredFiles;
import zhiqiang.identity.Actor;
import zhiqiang.indicator.StoredRecord;

/// Files that prove records: each revision holds on to its own.
@Component
@Transactional
class RecordFiles {
    private final JdbcClient jdbc;
    private final StoredFiles files;

    RecordFiles(JdbcClient jdbc, StoredFiles files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    /// Ties files to a revision of a record.
    void attach(StoredRecord record, List<UUID> proofs, Actor actor) {
        for (UUID file : proofs) {
            files.tie(file, RecordFileGuard.KIND, actor);
            jdbc.sql(
                            """
                            insert into exchange.record_file (dataset, key, revision, file)
                            values (:dataset, :key, :revision, :file)
                            on conflict do nothing
                            """)
                    .param("dataset", record.dataset())
                    .param("key", record.key())
                    .param("revision", record.revision())
                    .param("file", file)
                    .update();
        }
    }

    List<StoredFileView> of(StoredRecord record) {
        return files.of(
                jdbc.sql(
                                """
                                select file
                                  from exchange.record_file
                                 where dataset = :dataset and key = :key
                                   and revision = :revision
                                """)
                        .param("dataset", record.dataset())
                        .param("key", record.key())
                        .param("revision", record.revision())
                        .query(UUID.class)
                        .list());
    }
}
