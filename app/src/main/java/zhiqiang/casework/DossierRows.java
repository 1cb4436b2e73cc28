package zhiqiang.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import zhiqiang.scorecard.text.Text;

/// Cases in the database.
@Component
class DossierRows {
    private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};
    private static final String COLUMNS =
            """
            select d.id, d.number, d.process, d.title_zh, d.title_en, d.about, d.subject_kind,
                   d.subject, d.starter, d.starter_name, d.starter_unit, d.state, d.instance,
                   d.facts, d.started_at
              from casework.dossier d
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Processes processes;

    DossierRows(JdbcClient jdbc, JsonMapper json, Processes processes) {
        this.jdbc = jdbc;
        this.json = json;
        this.processes = processes;
    }

    Optional<Dossier> find(UUID id) {
        return jdbc.sql(COLUMNS + " where d.id = :id")
                .param("id", id)
                .query((row, n) -> dossier(row))
                .optional();
    }

    /// What happens in a case happens one after the other.
    Optional<Dossier> locked(UUID id) {
        return jdbc.sql(COLUMNS + " where d.id = :id for update")
                .param("id", id)
                .query((row, n) -> dossier(row))
                .optional();
    }

    /// The newest case about something.
    Optional<UUID> newest(Dossier.Subject subject) {
        return jdbc.sql(
                        """
                        select id
                          from casework.dossier
                         where subject_kind = :kind and subject = :subject
                         order by id desc
                         limit 1
                        """)
                .param("kind", subject.kind())
                .param("subject", subject.id())
                .query(UUID.class)
                .optional();
    }

    private Dossier dossier(ResultSet row) throws SQLException {
        Processes.Version version = processes.version(row.getInt("process"));
        return new Dossier(
                row.getObject("id", UUID.class),
                row.getString("number"),
                version.process(),
                version.version(),
                new Text(row.getString("title_zh"), row.getString("title_en")),
                row.getString("about"),
                new Dossier.Subject(row.getString("subject_kind"), row.getString("subject")),
                Optional.ofNullable(row.getObject("starter", UUID.class)),
                row.getString("starter_name"),
                Optional.ofNullable(row.getObject("starter_unit", Integer.class)),
                Dossier.State.valueOf(row.getString("state")),
                row.getString("instance"),
                json.readValue(row.getString("facts"), FACTS),
                Moments.of(row, "started_at"));
    }

    /// @param version number of the version of the process
    void insert(Dossier dossier, int version) {
        jdbc.sql(
                        """
                        insert into casework.dossier
                               (id, number, process, title_zh, title_en, about, subject_kind,
                                subject, starter, starter_name, starter_unit, state, instance,
                                facts, started_at)
                        values (:id, :number, :process, :titleZh, :titleEn, :about, :kind, :subject,
                                :starter, :starterName, :starterUnit, :state, :instance,
                                :facts::jsonb, :at)
                        """)
                .param("id", dossier.id())
                .param("number", dossier.number())
                .param("process", version)
                .param("titleZh", dossier.title().zh())
                .param("titleEn", dossier.title().en())
                .param("about", dossier.about())
                .param("kind", dossier.subject().kind())
                .param("subject", dossier.subject().id())
                .param("starter", dossier.starter().orElse(null), Types.OTHER)
                .param("starterName", dossier.starterName())
                .param("starterUnit", dossier.starterUnit().orElse(null), Types.INTEGER)
                .param("state", dossier.state().name())
                .param("instance", dossier.instance())
                .param("facts", json.writeValueAsString(dossier.facts()))
                .param("at", Moments.at(dossier.startedAt()))
                .update();
    }

    void party(UUID dossier, String name, int unit) {
        jdbc.sql("insert into casework.party (dossier, name, unit) values (:dossier, :name, :unit)")
                .param("dossier", dossier)
                .param("name", name)
                .param("unit", unit)
                .update();
    }

    Map<String, Integer> parties(UUID dossier) {
        Map<String, Integer> parties = new LinkedHashMap<>();
        jdbc.sql("select name, unit from casework.party where dossier = :dossier order by name")
                .param("dossier", dossier)
                .query(
                        row -> {
                            parties.put(row.getString("name"), row.getInt("unit"));
                        });
        return parties;
    }

    /// People of some units see a case from now on.
    void shown(UUID dossier, Collection<Integer> units) {
        jdbc.sql(
                        """
                        insert into casework.sight (unit, dossier)
                        select unit, :dossier from unnest(:units::integer[]) unit
                        on conflict do nothing
                        """)
                .param("dossier", dossier)
                .param("units", units.toArray(Integer[]::new))
                .update();
    }

    void facts(UUID dossier, Map<String, Object> facts) {
        jdbc.sql("update casework.dossier set facts = :facts::jsonb where id = :id")
                .param("facts", json.writeValueAsString(facts))
                .param("id", dossier)
                .update();
    }

    void state(UUID dossier, Dossier.State state) {
        jdbc.sql("update casework.dossier set state = :state where id = :id")
                .param("state", state.name())
                .param("id", dossier)
                .update();
    }

    /// What becomes of a case that is over.
    ///
    /// @param archive its number in the archives
    /// @param keptUntil nothing for ever
    record Closing(
            Dossier.State state,
            Instant at,
            Text ending,
            Optional<String> reason,
            String archive,
            Optional<LocalDate> keptUntil) {}

    void close(UUID dossier, Closing closing) {
        jdbc.sql(
                        """
                        update casework.dossier
                           set state = :state, ended_at = :at, ending_zh = :zh, ending_en = :en,
                               reason = :reason, archive_number = :archive, kept_until = :kept
                         where id = :id
                        """)
                .param("state", closing.state().name())
                .param("at", Moments.at(closing.at()))
                .param("zh", closing.ending().zh())
                .param("en", closing.ending().en())
                .param("reason", closing.reason().orElse(null), Types.VARCHAR)
                .param("archive", closing.archive())
                .param("kept", closing.keptUntil().orElse(null), Types.DATE)
                .param("id", dossier)
                .update();
    }

    /// The next number of a kind in a year; whoever asks at the same time waits, so that none is
    /// left out.
    int next(String kind, int year) {
        return jdbc.sql(
                        """
                        insert into casework.counter (kind, year, last)
                        values (:kind, :year, 1)
                        on conflict (kind, year) do update set last = casework.counter.last + 1
                        returning last
                        """)
                .param("kind", kind)
                .param("year", year)
                .query(Integer.class)
                .single();
    }
}
