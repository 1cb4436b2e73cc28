package zhiqiang.round;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import zhiqiang.platform.policy.PolicyPack;

/// What is owed, in the database.
@Component
class RoundRows {
    private static final String COLUMNS =
            """
            select r.id, r.code, r.dataset, r.unit, r.region, r.receiver, r.from_day, r.to_day,
                   r.dossier, r.opened_at, r.due_at, r.submitted_at, r.state, r.locked_at,
                   r.records, r.nil_words
              from round.round r
             where r.policy = :policy
            """;

    private final JdbcClient jdbc;
    private final String policy;

    RoundRows(JdbcClient jdbc, PolicyPack policy) {
        this.jdbc = jdbc;
        this.policy = policy.pack().id();
    }

    enum State {
        OPEN,
        LOCKED,
        /// Its case was terminated.
        BROKEN_OFF
    }

    /// @param region nothing where a unit of the city owes the data of all areas
    record Owed(
            UUID id,
            String code,
            String dataset,
            int unit,
            Optional<String> region,
            int receiver,
            LocalDate from,
            LocalDate to,
            Optional<UUID> dossier,
            Instant openedAt,
            Optional<Instant> dueAt,
            Optional<Instant> submittedAt,
            State state,
            Optional<Instant> lockedAt,
            Optional<Long> records,
            Optional<String> nilWords) {}

    static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    private static Owed owed(ResultSet row) throws SQLException {
        return new Owed(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("dataset"),
                row.getInt("unit"),
                Optional.ofNullable(row.getString("region")),
                row.getInt("receiver"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                Optional.ofNullable(row.getObject("dossier", UUID.class)),
                moment(row, "opened_at").orElseThrow(),
                moment(row, "due_at"),
                moment(row, "submitted_at"),
                State.valueOf(row.getString("state")),
                moment(row, "locked_at"),
                Optional.ofNullable(row.getObject("records", Long.class)),
                Optional.ofNullable(row.getString("nil_words")));
    }

    Optional<Owed> byId(UUID id) {
        return jdbc.sql(COLUMNS + " and r.id = :id")
                .param("policy", policy)
                .param("id", id)
                .query((row, n) -> owed(row))
                .optional();
    }

    /// Everything that is owed for periods that a day lies in, in the order of rounds and units.
    List<Owed> around(LocalDate day) {
        return jdbc.sql(
                        COLUMNS
                                + " and :day between r.from_day and r.to_day order by r.code, r.unit")
                .param("policy", policy)
                .param("day", day)
                .query((row, n) -> owed(row))
                .list();
    }

    /// What fell due for a unit after one moment and by another, without what was broken off.
    List<Owed> fellDue(int unit, Instant after, Instant by) {
        return jdbc.sql(
                        COLUMNS
                                + """
                                   and r.unit = :unit and r.state <> 'BROKEN_OFF'
                                   and r.due_at > :after and r.due_at <= :by
                                 order by r.due_at, r.id
                                """)
                .param("policy", policy)
                .param("unit", unit)
                .param("after", at(after))
                .param("by", at(by))
                .query((row, n) -> owed(row))
                .list();
    }

    /// What was locked of a dataset for periods that some days touch.
    List<Owed> locked(String dataset, LocalDate from, LocalDate to) {
        return jdbc.sql(
                        COLUMNS
                                + """
                                   and r.state = 'LOCKED' and r.dataset = :dataset
                                   and r.from_day <= :to and r.to_day >= :from
                                 order by r.id
                                """)
                .param("policy", policy)
                .param("dataset", dataset)
                .param("from", from)
                .param("to", to)
                .query((row, n) -> owed(row))
                .list();
    }

    boolean anyLocked(String dataset) {
        return jdbc.sql(
                        """
                        select exists (
                               select from round.round
                                where policy = :policy and dataset = :dataset
                                  and state = 'LOCKED')
                        """)
                .param("policy", policy)
                .param("dataset", dataset)
                .query(Boolean.class)
                .single();
    }

    /// @return nothing if it is there already
    Optional<UUID> insert(
            String code,
            String dataset,
            int unit,
            Optional<String> region,
            int receiver,
            LocalDate from,
            LocalDate to,
            Instant opened,
            Optional<Instant> due) {
        return jdbc.sql(
                        """
                        insert into round.round
                               (policy, code, dataset, unit, region, receiver, from_day, to_day,
                                opened_at, due_at)
                        values (:policy, :code, :dataset, :unit, :region, :receiver, :from, :to,
                                :opened, :due)
                        on conflict (policy, code, unit, from_day) do nothing
                        returning id
                        """)
                .param("policy", policy)
                .param("code", code)
                .param("dataset", dataset)
                .param("unit", unit)
                .param("region", region.orElse(null), Types.VARCHAR)
                .param("receiver", receiver)
                .param("from", from)
                .param("to", to)
                .param("opened", at(opened))
                .param("due", due.map(RoundRows::at).orElse(null), Types.TIMESTAMP_WITH_TIMEZONE)
                .query(UUID.class)
                .optional();
    }

    void dossier(UUID id, UUID dossier) {
        jdbc.sql("update round.round set dossier = :dossier where id = :id")
                .param("dossier", dossier)
                .param("id", id)
                .update();
    }

    void nil(UUID id, Optional<String> words) {
        jdbc.sql("update round.round set nil_words = :words where id = :id")
                .param("words", words.orElse(null), Types.VARCHAR)
                .param("id", id)
                .update();
    }

    /// The first time counts: what comes back and goes up again was delivered then.
    void submitted(UUID id, Instant at) {
        jdbc.sql("update round.round set submitted_at = coalesce(submitted_at, :at) where id = :id")
                .param("at", at(at))
                .param("id", id)
                .update();
    }

    void locked(UUID id, Instant at, long records, long newestAct) {
        jdbc.sql(
                        """
                        update round.round
                           set state = 'LOCKED', locked_at = :at, records = :records,
                               newest_act = :act
                         where id = :id
                        """)
                .param("at", at(at))
                .param("records", records)
                .param("act", newestAct)
                .param("id", id)
                .update();
    }

    void brokenOff(UUID id) {
        jdbc.sql("update round.round set state = 'BROKEN_OFF' where id = :id")
                .param("id", id)
                .update();
    }

    /// @param records how many it brought or changed
    record Restated(Instant at, String by, String reason, long records) {}

    void restated(UUID id, long act, Restated restated) {
        jdbc.sql(
                        """
                        insert into round.restatement (round, act, at, by_name, reason, records)
                        values (:round, :act, :at, :by, :reason, :records)
                        on conflict do nothing
                        """)
                .param("round", id)
                .param("act", act)
                .param("at", at(restated.at()))
                .param("by", restated.by())
                .param("reason", restated.reason())
                .param("records", restated.records())
                .update();
    }

    List<Restated> restatements(UUID id) {
        return jdbc.sql(
                        """
                        select at, by_name, reason, records
                          from round.restatement
                         where round = :id
                         order by at, act
                        """)
                .param("id", id)
                .query(
                        (row, n) ->
                                new Restated(
                                        moment(row, "at").orElseThrow(),
                                        row.getString("by_name"),
                                        row.getString("reason"),
                                        row.getLong("records")))
                .list();
    }

    /// From which day on each round is switched on.
    Optional<LocalDate> runningFrom(String code) {
        return jdbc.sql("select from_day from round.plan where policy = :policy and code = :code")
                .param("policy", policy)
                .param("code", code)
                .query(LocalDate.class)
                .optional();
    }

    void run(String code, LocalDate from, String by, Instant at) {
        jdbc.sql(
                        """
                        insert into round.plan (policy, code, from_day, by_name, at)
                        values (:policy, :code, :from, :by, :at)
                        on conflict (policy, code) do update
                           set from_day = excluded.from_day, by_name = excluded.by_name,
                               at = excluded.at
                        """)
                .param("policy", policy)
                .param("code", code)
                .param("from", from)
                .param("by", by)
                .param("at", at(at))
                .update();
    }
}
