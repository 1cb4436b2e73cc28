package zhiqiang.identity.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import zhiqiang.identity.Actor;
import zhiqiang.scorecard.pack.Text;

/// Who changed what about units, people, posts and roles. Rows are only ever added.
@Component
class ChangesMade {
    /// Who the server is where it acts by itself.
    static final String SERVER = "质强";

    private final JdbcClient jdbc;

    ChangesMade(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void enter(Actor actor, String what, String object, Text detail) {
        enter(actor.id(), actor.name(), what, object, detail);
    }

    void byServer(String what, String object, Text detail) {
        enter(null, SERVER, what, object, detail);
    }

    private void enter(@Nullable UUID actor, String by, String what, String object, Text detail) {
        jdbc.sql(
                        """
                        insert into identity.change_made
                               (actor, by_name, what, object, detail_zh, detail_en)
                        values (:actor, :by, :what, :object, :zh, :en)
                        """)
                .param("actor", actor, java.sql.Types.OTHER)
                .param("by", by)
                .param("what", what)
                .param("object", object)
                .param("zh", detail.zh())
                .param("en", detail.en())
                .update();
    }
}
