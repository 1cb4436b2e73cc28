package zhiqiang.exchange;

import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zhiqiang.files.ContentOwner;

/// What was imported and the rows that were refused of it are kept as long as the import.
@Component
@Transactional
class ImportContents implements ContentOwner {
    private final JdbcClient jdbc;

    ImportContents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> named(Collection<String> digests) {
        return jdbc.sql(
                        """
                        select sha256 from exchange.import_file where sha256 in (:digests)
                        union
                        select refused_sha256 from exchange.import_file
                         where refused_sha256 in (:digests)
                        """)
                .param("digests", digests)
                .query(String.class)
                .set();
    }
}
