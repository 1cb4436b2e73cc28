package zhiqiang.identity.people;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import zhiqiang.identity.Actor;
import zhiqiang.platform.act.Act;
import zhiqiang.platform.act.ActLog;
import zhiqiang.platform.act.Doer;
import zhiqiang.scorecard.text.Text;

/// Who changed what about units, people, posts and roles. Rows are only ever added.
@Component
class ChangesMade {
    /// Who the server is where it acts by itself.
    static final String SERVER = "质强";

    /// What something was done to.
    enum Kind {
        UNIT,
        PERSON,
        ROLE;

        private String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final JdbcClient jdbc;
    private final ActLog log;

    ChangesMade(JdbcClient jdbc, ActLog log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    void enter(Actor actor, Kind kind, String what, String object, Text detail) {
        enter(actor.id(), actor.name(), what, object, detail);
        log.enter(
                act(kind, what, object, detail)
                        .by(Doer.of(actor.id(), actor.name(), Doer.InNameOf.NOBODY)));
    }

    void byServer(Kind kind, String what, String object, Text detail) {
        enter(null, SERVER, what, object, detail);
        log.enter(act(kind, what, object, detail).by(Doer.SERVER));
    }

    /// As the ledger calls it: `UNIT_MADE` of a unit is `unit.made`.
    private static Act act(Kind kind, String what, String object, Text detail) {
        String code = what.toLowerCase(Locale.ROOT).replaceFirst("_", ".").replace('_', '-');
        return Act.of(code, kind.code(), object, detail);
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
