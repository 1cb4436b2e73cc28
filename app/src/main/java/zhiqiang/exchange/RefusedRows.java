package zhiqiang.exchange;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Rows of imported files that were refused, to be mended and sent again.
@Component
@Transactional
class RefusedRows {
    /// Those of one file, as a file of their own.
    record Part(String name, String sha256) {}

    private final JdbcClient jdbc;

    RefusedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Notes where the refused rows of a file lie.
    void note(UUID id, int number, String sha256) {
        jdbc.sql(
                        """
                        update exchange.import_file
                           set refused_sha256 = :sha256
                         where import = :id and number = :number
                        """)
                .param("sha256", sha256)
                .param("id", id)
                .param("number", number)
                .update();
    }

    /// The refused rows of a file, if there are any and whoever asks may see them.
    Optional<Part> of(UUID id, int number) {
        return jdbc.sql(
                        """
                        select refused_name as name, refused_sha256 as sha256
                          from exchange.import_file
                         where import = :id and number = :number
                           and refused_name is not null and refused_sha256 is not null
                        """)
                .param("id", id)
                .param("number", number)
                .query(Part.class)
                .optional();
    }
}
