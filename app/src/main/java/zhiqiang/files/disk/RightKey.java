package zhiqiang.files.disk;

import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import zhiqiang.platform.error.StartRefused;

/// Keeps a server from starting with another key than its files were encrypted with, as after a
/// restore without the key file: it would find every file broken.
@Component
class RightKey {
    private final JdbcClient jdbc;
    private final String mark;
    private final boolean lost;

    RightKey(
            JdbcClient jdbc,
            Sealing sealing,
            @Value("${zhiqiang.files.key-lost:false}") boolean lost) {
        this.jdbc = jdbc;
        this.mark = sealing.keyMark();
        this.lost = lost;
    }

    /// @throws StartRefused if files of this database were encrypted with another key
    void check() {
        jdbc.sql("insert into files.key_mark (mark) values (:mark) on conflict do nothing")
                .param("mark", mark)
                .update();
        Optional<String> known =
                jdbc.sql("select mark from files.key_mark").query(String.class).optional();
        if (!known.equals(Optional.of(mark))) {
            if (!lost) {
                throw new StartRefused(
                        "start.files-key",
                        "密钥文件不是加密已存文件时使用的那一个；请放回原密钥文件（默认为数据目录下的 secret.key）再启动。",
                        "the key file is not the one that the stored files were encrypted with; put"
                                + " the right one back (secret.key in the data folder by default).");
            }
            jdbc.sql("update files.key_mark set mark = :mark").param("mark", mark).update();
        }
    }
}
