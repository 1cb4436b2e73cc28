package zhiqiang.files;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zhiqiang.platform.act.ActLog;

/// Which files are kept: those that something holds on to, and for a while those just brought.
@Component
@Transactional
class KeptFiles implements ContentOwner {
    private final JdbcClient jdbc;
    private final FileRows rows;
    private final ActLog log;

    KeptFiles(JdbcClient jdbc, FileRows rows, ActLog log) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.log = log;
    }

    /// Contents of all files, tied or not.
    @Override
    public Set<String> named(Collection<String> digests) {
        return jdbc.sql("select sha256 from files.file where sha256 in (:digests)")
                .param("digests", digests)
                .query(String.class)
                .set();
    }

    /// One that is just being tied is locked by that, and left.
    ///
    /// @return how many were brought before a moment and are gone now
    int remove(Instant moment) {
        List<UUID> untied =
                jdbc.sql(
                                """
                                select f.id
                                  from files.file f
                                 where f.at < :moment
                                   and not exists (select from files.tie t where t.file = f.id)
                                   for update skip locked
                                """)
                        .param("moment", moment.atOffset(ZoneOffset.UTC))
                        .query(UUID.class)
                        .list();
        for (StoredFileView file : rows.all(untied)) {
            jdbc.sql("delete from files.file where id = :id").param("id", file.id()).update();
            log.enter(
                    FileActs.changed(
                            "file.removed",
                            file.id(),
                            "清理未使用的文件：" + file.name(),
                            "cleared away the file " + file.name() + ", which nothing used"));
        }
        return untied.size();
    }
}
